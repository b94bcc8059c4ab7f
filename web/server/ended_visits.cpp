#include "web/server/ended_visits.h"

#include <random>

namespace fingerpost {
namespace {

constexpr std::string_view digits = "0123456789abcdef";
constexpr std::size_t length = 32;

}  // namespace

std::string new_visit() {
  std::random_device device;
  std::string visit;
  while (visit.size() < length) {
    auto bits = device();
    for (int i = 0; i < 8; ++i, bits >>= 4U) visit += digits[bits & 15U];
  }
  return visit;
}

bool is_visit(const std::string& text) {
  return text.size() == length && text.find_first_not_of(digits) == std::string::npos;
}

void EndedVisits::end(const std::string& visit) {
  if (!is_visit(visit)) return;
  const std::lock_guard lock(mutex_);
  if (!visits_.insert(visit).second) return;
  order_.push_back(visit);
  if (order_.size() <= most_) return;
  visits_.erase(order_.front());
  order_.pop_front();
}

bool EndedVisits::has(const std::string& visit) const {
  const std::lock_guard lock(mutex_);
  return visits_.count(visit) > 0;
}

}  // namespace fingerpost
