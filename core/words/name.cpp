#include "core/words/name.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "core/words/date.h"

namespace fingerpost {
namespace {

constexpr std::array<std::pair<Name::Kind, std::string_view>, 9> kinds{
    {{Name::Kind::service, "service"},
     {Name::Kind::area, "area"},
     {Name::Kind::need, "need"},
     {Name::Kind::group, "group"},
     {Name::Kind::organisation, "organisation"},
     {Name::Kind::circumstance, "circumstance"},
     {Name::Kind::paper, "paper"},
     {Name::Kind::step, "step"},
     {Name::Kind::term, "term"}}};

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

template <class Test>
std::vector<const Name*> rows_called(const std::vector<Name>& names, const Test& test) {
  std::vector<const Name*> found;
  for (const Name& name : names)
    if (test(lower(name.name)) ||
        std::any_of(name.also.begin(), name.also.end(),
                    [&](const std::string& other) { return test(lower(other)); }))
      found.push_back(&name);
  return found;
}

}  // namespace

std::string_view to_text(Name::Kind kind) {
  for (const auto& [known, text] : kinds)
    if (known == kind) return text;
  return {};
}

std::optional<Name::Kind> parse_name_kind(std::string_view text) {
  for (const auto& [kind, known] : kinds)
    if (known == text) return kind;
  return std::nullopt;
}

const std::vector<Name::Kind>& name_kinds() {
  static const std::vector<Name::Kind> all = [] {
    std::vector<Name::Kind> list;
    for (const auto& row : kinds) list.push_back(row.first);
    return list;
  }();
  return all;
}

std::string time_words(std::string_view written) {
  if (const auto day = parse_date(written)) return to_words(*day);
  const auto first = parse_date(std::string(written) + "-01");
  return first ? to_words(*first).substr(2) : std::string(written);
}

std::vector<const Name*> look_up(const std::vector<Name>& names, std::string_view word) {
  const std::string wanted = lower(word);
  if (wanted.empty()) return {};
  auto exact = rows_called(names, [&](const std::string& name) { return name == wanted; });
  if (!exact.empty()) return exact;
  return rows_called(
      names, [&](const std::string& name) { return name.find(wanted) != std::string::npos; });
}

std::vector<std::string> all_names(const std::vector<Name>& names) {
  std::vector<std::string> all;
  for (const Name& name : names) {
    all.push_back(name.name);
    all.insert(all.end(), name.also.begin(), name.also.end());
  }
  return all;
}

}  // namespace fingerpost
