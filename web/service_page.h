// Pages about services, whoever looks: the list, one service, and one that has closed.
#pragma once

#include <string>

#include "core/words/catalogue.h"

namespace fingerpost {

/// Every service that has not closed, by area of need.
std::string services_page(const Catalogue& catalogue, Date today);

/// One service with the routes that `asker` can use. How many others there are is said, not what
/// they are.
std::string service_page(const Service& service, const Catalogue& catalogue, Date today,
                         Actor asker);

/// A closed service: since when, and what is left for each need it met.
std::string closed_service_page(const Service& service, const Catalogue& catalogue, Date today);

}  // namespace fingerpost
