// Trying a closure: who would lose what if services ended on a day, before anybody decides it.
// Only the needs that these services meet, and the people they take, are judged again.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/thought/coverage.h"

namespace fingerpost {

/// What would end, and when.
struct Closing {
  std::vector<std::string> services{};  ///< ids
  Date on{};                            ///< the first day without them
};

/// What stops a closure from being tried: no service, one that is not there or that takes nobody on
/// the day before, or a day of which the catalogue does not say what there was. Each problem is at
/// "service" or "on".
Problems cannot_close(const Closing& closing, const Catalogue& catalogue);

/// Puts the services that would end where they would stand had they run on: as open as on the day
/// before. `offers` are stand_all() of the day, and `caseload` is of it too.
void let_run_on(const Closing& closing, const Caseload& caseload, const Catalogue& catalogue,
                std::vector<Offer>& offers);

/// A cell that has fewer services afterwards than before.
struct LossCell {
  std::string need{}, area{}, group{};  ///< as in CoverageCell
  std::size_t people = 0;
  Supply before{}, after{};
  /// Of those who surely had one: surely, who has nothing left that is even possible; at most, who
  /// has nothing left that is sure.
  Range lose_all{};
  Range lose_meant{};        ///< the same of services that are meant for them
  std::size_t left_one = 0;  ///< who surely had two or more and has surely one left
  /// The first day on which nobody of the cell surely has one, or the first on which there is but
  /// one provider: the day of the closure, or a later one on which another contract ends; absent
  /// where no end that is known brings it.
  std::optional<Date> none_from{}, single_from{};
};

/// Another service for people who could use what ends.
struct Takeover {
  const Service* service = nullptr;
  Range takes{};       ///< of those people, how many
  bool named = false;  ///< the entry of what ends names it as taking over
};

/// One need of a service that ends.
struct NeedLost {
  std::string need{};
  std::size_t people = 0;             ///< who surely could use what ends for it, and have the need
  std::vector<Takeover> takeovers{};  ///< those that take most of them first
  Range left{};                       ///< of those people, who has at least one left
  Range left_meant{};                 ///< and who has one left that is meant for them
};

/// One group, over all the needs that the services meet.
struct GroupLoss {
  const Group* group = nullptr;  ///< null: everybody
  std::size_t people = 0;        ///< in the group
  std::size_t could_use = 0;     ///< who surely could use what ends, for a need that they have
  Range lose_a_need{};           ///< who has nothing left for at least one such need
  Range lose_a_meant{};          ///< who has nothing left that is meant for them, for at least one
};

struct Closure {
  std::vector<LossCell> cells{};    ///< only where anything is less; the worst first
  std::vector<NeedLost> needs{};    ///< in the order of the vocabulary
  std::vector<GroupLoss> groups{};  ///< in the order counted
};

/// `offers` are those of the day, after let_run_on(). Needs other than those of the services that
/// end are left out.
Closure closure_of(const Closing& closing, const Counted& counted, const std::vector<Offer>& offers,
                   const Cut& cut);

}  // namespace fingerpost
