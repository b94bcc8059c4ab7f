#include "core/words/problem.h"

namespace fingerpost {

FileLine stated_in(const Problem& problem) {
  const std::string& where = problem.where;
  const auto is_file = [](const std::string& text) {
    return text.ends_with(".toml") || text.ends_with(".csv");
  };
  const std::size_t colon = where.rfind(':');
  if (colon != std::string::npos && is_file(where.substr(0, colon))) {
    const std::string digits = where.substr(colon + 1);
    const bool number = !digits.empty() && digits.size() < 9 &&
                        digits.find_first_not_of("0123456789") == std::string::npos;
    if (number) return {where.substr(0, colon), std::stoi(digits)};
  }
  const std::string head = where.substr(0, where.find(", "));
  return is_file(head) ? FileLine{head, 0} : FileLine{};
}

std::string_view to_text(Problem::Severity severity) {
  return severity == Problem::Severity::error ? "error" : "warning";
}

}  // namespace fingerpost
