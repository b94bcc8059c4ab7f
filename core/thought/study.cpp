#include "core/thought/study.h"

namespace fingerpost {

std::unique_ptr<const Study> study(const Cohort& cohort, const Drawing& drawing,
                                   const Catalogue& catalogue, const Work& work) {
  auto drawn = make_caseload(cohort, drawing, catalogue, work);
  if (!drawn) return nullptr;
  Caseload caseload = *drawn;
  add_implied(caseload, catalogue);
  auto offers = stand_all(caseload, catalogue, work);
  if (offers.size() != catalogue.services.size()) return nullptr;
  Counted counted = count_all(cohort, catalogue);
  auto made = std::unique_ptr<Study>(new Study{catalogue, cohort, drawing, std::move(*drawn),
                                               std::move(caseload), std::move(offers),
                                               std::move(counted), Cut{}});
  made->drawing.people = made->caseload.size;
  made->cut = Cut(made->counted, made->caseload, catalogue);
  return made;
}

}  // namespace fingerpost
