// What council papers and other papers call things, and what each of them is or has become: a
// glossary in which old names lead to what there is now. Stated in catalogue/names.toml.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fingerpost {

struct Name {
  enum class Kind : std::uint8_t {
    service,
    area,
    need,
    group,  ///< of people, such as equality reports count
    organisation,
    circumstance,  ///< what may be so for a person: a sentence, a home, a risk
    paper,         ///< a report, a strategy, a law, a set of figures
    step,          ///< in deciding about services, or in working with a person
    term,
  };

  std::string id{};                 ///< lower-case words and hyphens; only a group must have one
  std::string name{};               ///< as the papers have it; unique
  std::vector<std::string> also{};  ///< other names, short forms and slips: "First Contract Plus"
  Kind kind = Kind::term;
  /// What it is here; at most one of these four, the rest empty.
  std::string service{}, need{}, area{}, fact{};
  std::string choice{};               ///< of `fact`, where the name means one of its choices
  std::vector<std::string> became{};  ///< what took over: ids of services, or names of other rows
  std::string from{}, until{};        ///< "2019", "2022-04" or "2025-03-31"; empty: not stated
  std::string says{};                 ///< what it is or was, in one or two plain sentences
  std::vector<std::string> sources{};
  std::string stated_at{};  ///< "names.toml:12"
};

/// "service", "area", ... "term"
std::string_view to_text(Name::Kind kind);
std::optional<Name::Kind> parse_name_kind(std::string_view text);

/// Every kind, in the order in which they are listed.
const std::vector<Name::Kind>& name_kinds();

/// "2019", "April 2022", "31 March 2025", from the same as it is written in the file.
std::string time_words(std::string_view written);

/// The rows that `word` may mean, whatever its capitals: those called exactly that if there are
/// any, else those whose name, or another of their names, holds it.
std::vector<const Name*> look_up(const std::vector<Name>& names, std::string_view word);

/// Every name and other name, to find a slip with.
std::vector<std::string> all_names(const std::vector<Name>& names);

}  // namespace fingerpost
