// Pages about services, whoever looks: one service, and one that has closed.
#pragma once

#include <string>

#include "core/words/catalogue.h"
#include "web/pages/asking.h"
#include "web/pages/service_sections.h"

namespace fingerpost {

/// What a reader of one service's page asked for.
struct PageReader {
  Actor asker = Actor::self;
  std::size_t places = 1;  ///< which hundred of its places, from 1; beyond the last: the last
};

/// One service with the routes that its reader can use. How many others there are is said, not what
/// they are. Of many places a hundred are shown, with links to the others.
std::string service_page(const Service& service, const Catalogue& catalogue, Date today,
                         const PageReader& reader);

/// A closed service: since when, and what is left for each need it met, for the person of `asked`
/// if it is given.
std::string closed_service_page(const Service& service, const Beside& beside, const Asked* asked);

}  // namespace fingerpost
