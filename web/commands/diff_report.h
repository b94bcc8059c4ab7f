// What changed for whom between two editions, in words: what `fingerpost diff` shows, whatever the
// form.
#pragma once

#include <string>
#include <vector>

#include "core/thought/differences.h"
#include "core/thought/edge_people.h"
#include "web/says/vocabulary_changes.h"

namespace fingerpost {

/// What was compared, and what was found.
struct Comparison {
  Editions editions;
  Making making;
  std::vector<Facts> people;
  Differences found;
};

/// Makes up the people near the services that are touched, and compares.
Comparison compare(const Editions& editions, Making making);

struct MoveWords {
  std::string before{}, after{};  ///< "yes", "maybe", "not_now", "no" or "not_there"
  std::size_t people = 0;
  std::string says{};       ///< "31 who could use it now cannot"
  std::string in_common{};  ///< "Aged 16 to 17"; empty where nothing sets them apart
  std::string person{};     ///< one of them: "Aged 34, left prison 29 days ago"
  std::string was{}, is{};  ///< how it stood with that person; empty where it is not there
};

struct ServiceWords {
  std::string id{}, name{};
  std::string change{};  ///< "added", "removed", "closed", "reopened" or "changed"
  std::string status_before{}, status_after{};  ///< on the day; empty where it is not there
  std::size_t lost = 0, gained = 0;             ///< people who could or might use it
  std::vector<MoveWords> moves{};               ///< the worst first
  std::vector<std::string> rule_before{}, rule_after{};  ///< sentences; both empty if as before
  /// Nothing in its own entry changed, but a rule that it refers to, or what follows from facts.
  bool elsewhere = false;
  std::vector<FieldChange> fields{};  ///< of a service that both editions have
};

struct NeedWords {
  std::string need{}, area{};  ///< ids
  std::size_t lost = 0, gained = 0;
  std::string loss{}, gain{};  ///< sentences; empty where nobody lost, or gained
};

struct DiffReport {
  Date as_of{};
  std::size_t people = 0;
  std::uint64_t seed = 0;
  std::string says{};                     ///< what the people are, and what they are not
  std::vector<std::string> incomplete{};  ///< what could not be compared, and why
  std::size_t lose = 0, gain = 0;         ///< people who lose, or gain, at least one service
  std::vector<ServiceWords> services{};   ///< those that differ, most lost first
  std::vector<NeedWords> needs{};         ///< most lost first
  std::vector<RowChange> vocabulary{};
};

/// Of one service alone, and of the needs that it meets, where `only` is not empty.
DiffReport diff_report(const Comparison& comparison, const std::string& only);

/// True if there is anything to report, or something could not be compared.
bool differs(const DiffReport& report);

}  // namespace fingerpost
