#include "tests/support/chance.h"

namespace fingerpost {

std::string Chance::some_words(const std::vector<std::string>& from, int most) {
  std::string out;
  for (int i = between(1, most); i > 0; --i) out += (out.empty() ? "" : " ") + pick(from);
  return out;
}

Date Chance::near_middle(int most_days) {
  return *parse_date("2026-11-22") + std::chrono::days{between(-most_days, most_days)};
}

}  // namespace fingerpost
