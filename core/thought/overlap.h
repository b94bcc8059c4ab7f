// How far two services are for the same people: what share of the people of one could also use the
// other, both ways. A measure; whether it is duplication is for people to judge. The rules are
// compared on one day, whatever the contracts; whether both run then is said beside it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/thought/coverage.h"

namespace fingerpost {

/// What the two rules say of everybody that there could be, whoever is in the cohort.
enum class Relation : std::uint8_t {
  within,   ///< whoever meets the first meets the second
  apart,    ///< nobody meets both
  partly,   ///< neither can be said
  unknown,  ///< too many kinds of people to tell, or a rule in which nobody has said
};

/// "within", "apart", "partly", "unknown"
std::string_view to_text(Relation relation);

/// Proved over every kind of person that the rules tell apart, once all is known of them.
Relation relation(const Service& first, const Service& second, const Catalogue& catalogue);

/// People of one area with one need.
struct OverlapCell {
  std::string need{}, area{};  ///< as in CoverageCell; an empty need: whatever they need
  std::size_t people = 0;
  std::size_t first = 0, second = 0;  ///< who surely meets the one, and the other
  Range first_also{}, second_also{};  ///< of those, who meets the other too
  Range neither{};                    ///< who meets neither
  /// Whether the services meet the need at all; where one does not, nobody can turn to it for that.
  bool first_meets = true, second_meets = true;
};

/// A part of a rule that all have to meet, and whom of the other's people it keeps out.
struct Barrier {
  const Criterion* part = nullptr;  ///< owned by the catalogue
  std::size_t keeps_out = 0;        ///< for whom it is a no
  std::size_t leaves_open = 0;      ///< for whom it is unknown
};

/// The people of one service beside the rule of another.
struct Outside {
  std::size_t people = 0;           ///< who surely could use the one
  Range outside{};                  ///< of those, who could not use the other
  std::vector<Barrier> barriers{};  ///< those that keep out most first; of a rule that is no list
                                    ///< of parts, the rule
  struct OfGroup {
    const Group* group = nullptr;  ///< never null
    std::size_t people = 0;        ///< in the group, who surely could use the one
    Range outside{};
  };
  std::vector<OfGroup> groups{};  ///< those with the largest share outside first; none without
                                  ///< people
};

struct Overlap {
  Relation first_in_second = Relation::unknown, second_in_first = Relation::unknown;
  std::vector<OverlapCell> cells{};  ///< all needs together first, then each need of either; each
                                     ///< everywhere first, then by area
  Outside of_first{}, of_second{};   ///< the first's people outside the second; and the other way
};

/// `caseload` is that of `cut`, and holds what is implied.
Overlap overlap(const Service& first, const Service& second, const Counted& counted,
                const Caseload& caseload, const Cut& cut);

}  // namespace fingerpost
