// Where every service stands for everybody of a cohort, on its day: what coverage, closures and
// overlaps are counted from.
#pragma once

#include <vector>

#include "core/thought/in_parallel.h"
#include "core/thought/judge_all.h"

namespace fingerpost {

/// True of a service for people on probation or leaving prison in particular: its rule asks about a
/// fact of criminal offence data (class P3), such as an order or a day of release. The rest are for
/// everybody, or for people in other circumstances.
bool is_meant_for_them(const Service& service, const Catalogue& catalogue);

/// One service, for everybody. Surely: Standing::yes; possibly: yes or maybe.
struct Offer {
  const Service* service = nullptr;  ///< owned by the catalogue
  Verdicts use{};                    ///< contract and rule, and nothing in the way
  Verdicts by_self{};          ///< of those, who has a way in that they can take by themselves
  Verdicts by_practitioner{};  ///< of those, who can be referred by a practitioner
  bool meant = false;          ///< is_meant_for_them()
};

/// One service, if its contract were as `open` says on the day of the caseload, which already holds
/// what is implied.
Offer stand_all(const Service& service, Verdict open, const Caseload& caseload,
                const Catalogue& catalogue);

/// Every service in the order of the catalogue; none if it was stopped.
std::vector<Offer> stand_all(const Caseload& caseload, const Catalogue& catalogue,
                             const Work& work);

}  // namespace fingerpost
