#include "core/thought/when.h"

#include <algorithm>

#include "core/thought/contract.h"
#include "core/thought/leaves.h"

namespace fingerpost {
namespace {

using namespace std::chrono;

/// Adds the days on which a leaf turns.
struct Turns {
  const Facts& given;
  const Catalogue& catalogue;
  std::vector<Date>& out;

  void operator()(const Window& rule) const {
    const Date* date = given.find<Date>(rule.fact);
    if (date == nullptr) return;
    if (rule.from) out.push_back(add(*date, *rule.from));
    if (rule.to) out.push_back(add(*date, *rule.to) + days{1});
  }
  void operator()(const Between& rule) const {
    const Question* question = catalogue.vocabulary.question(rule.fact);
    if (question == nullptr || question->years_since.empty()) return;
    const Date* born = given.find<Date>(question->years_since);
    if (born == nullptr || given.known.contains(rule.fact)) return;
    const auto add_birthday = [&](std::int64_t years) {
      if (years >= 0 && years <= 200) out.push_back(birthday(*born, int(years)));
    };
    if (rule.at_least) add_birthday(*rule.at_least);
    if (rule.at_most) add_birthday(*rule.at_most + 1);
  }
  template <class TimelessLeaf>
  void operator()(const TimelessLeaf&) const {}
};

}  // namespace

std::vector<Date> turning_days(const Service& service, const Facts& given,
                               const Catalogue& catalogue) {
  std::vector<Date> out = turning_days(service.contract);
  const Turns turns{given, catalogue, out};
  each_leaf(service.eligible, catalogue, turns);
  for (const auto& row : catalogue.vocabulary.implications) each_leaf(row.when, catalogue, turns);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace fingerpost
