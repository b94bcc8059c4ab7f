// A made-up caseload as a recipe: what is drawn for each person, from which published figure, and
// how far that figure is from the people it stands for. Stated in catalogue/cohorts/*.toml.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/words/criterion.h"
#include "core/words/date.h"
#include "core/words/fact.h"

namespace fingerpost {

/// How near the people that a figure was measured on are to those that it is used for.
enum class Basis : std::uint8_t {
  local,       ///< measured where the cohort is
  national,    ///< measured in England and Wales, and carried over
  proxy,       ///< measured on a related group: people in prison, one other county, an old service
  assumption,  ///< nobody has counted it: ours, and shown as such wherever it is used
};

/// "local", "national", "proxy", "assumption"
std::string_view to_text(Basis basis);
std::optional<Basis> parse_basis(std::string_view text);

/// Where the shares of a draw come from, in the words that are shown beside it.
struct Figure {
  std::string says{};  ///< "11 % are women"
  Basis basis = Basis::assumption;
  std::string source{};      ///< a link or paper; of an assumption, why this was chosen
  std::string year{};        ///< "2010", "2024/25"; empty of an assumption
  std::string population{};  ///< whom it was measured on: "probation caseload, England and Wales"
  std::string caution{};     ///< what would mislead its reader; empty: nothing
};

/// One of the things that can come out of a draw.
struct Option {
  std::string says{};  ///< as the file has it: "female", "18..20", "-28..-1", "not_known", "yes"
  double weight = 0;   ///< at least 0; a share, a percentage or a count: only ratios matter
  /// What the fact is then: a value; of numbers and of dates, as days from the day of the question
  /// (below 0: before it), each of `least` to `most` alike; or nothing, where it is not known.
  enum class Kind : std::uint8_t { value, numbers, days, not_known } kind = Kind::value;
  Value value{};
  std::int64_t least = 0, most = 0;
};

/// Draws one thing for each person: a fact of the vocabulary, a trait or a need.
struct Draw {
  enum class Kind : std::uint8_t { fact, trait, need } kind = Kind::fact;
  std::string id{};  ///< "sex", "ethnic_group", "mental-health"
  /// A fact or trait drawn before, on whose option the weights depend; empty: on nothing.
  std::string by{};
  /// Drawn only for whom this is a yes, on what was drawn before; says nothing: for everybody. The
  /// first draw of an id that is for a person is theirs.
  Criterion when{};
  /// Options by the value of `by`, as it is written in a file; under "" where `by` is empty, and
  /// under "not_known" for people of whom `by` is not known. For a value that is not there nothing
  /// is drawn. A need has the options "yes" and "no".
  std::map<std::string, std::vector<Option>, std::less<>> options{};
  Figure figure{};
  std::string stated_at{};  ///< "cohorts/llr.toml:12"; filled in by the core
};

/// What a person is that no rule asks about, such as an ethnic group: choices alone.
struct Trait {
  std::string id{};
  std::string label{};                                         ///< "Ethnic group"
  std::vector<std::pair<std::string, std::string>> choices{};  ///< id and label, in their order
};

/// People whom a report counts by themselves.
struct Group {
  std::string id{};
  std::string label{};           ///< "Women"
  std::string characteristic{};  ///< "Sex": as the Equality Act or an assessment names it
  Criterion who{};  ///< on facts and traits; says nothing: no figure tells who they are
  /// Why it is not known who they are; empty where `who` says.
  std::string not_known{};
};

struct Cohort {
  std::string id{};        ///< the file's name without its ending: "llr"
  std::string name{};      ///< "People on probation in Leicester, Leicestershire and Rutland"
  std::string about{};     ///< what it is and is not, in sentences
  std::size_t people = 0;  ///< how many are made up where nobody says otherwise
  Figure size{};           ///< where that number comes from
  /// How far needs go together, 0 to 1: the chance that a need is drawn with the luck that a person
  /// has for all of them instead of a luck of its own. Shares stay as they are.
  double clustering = 0;
  Figure clustering_figure{};
  std::vector<Trait> traits{};
  std::vector<Draw> draws{};  ///< in the order in which they are made
  std::vector<Group> groups{};
  std::vector<std::string> not_known{};  ///< what no source gives, in sentences
};

}  // namespace fingerpost
