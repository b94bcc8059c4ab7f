#include "core/thought/inquiry.h"

#include "core/thought/imply.h"
#include "core/thought/urgent.h"

namespace fingerpost {

Inquiry::Inquiry(const Query& asked, const Catalogue& known)
    : query(asked), catalogue(known), urgent(urgent_needs(asked, known.vocabulary)) {}

Ground Inquiry::on(Date day) {
  auto at = facts_.find(day);
  if (at == facts_.end()) at = facts_.emplace(day, with_implied(query.facts, day, catalogue)).first;
  return {at->second, day, catalogue, 0, query.asker};
}

}  // namespace fingerpost
