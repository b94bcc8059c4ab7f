// What the directory knows, as the JSON of the API: vocabulary, services, problems.
#pragma once

#include <cstddef>
#include <string>

#include "core/words/catalogue.h"

namespace fingerpost {

/// {"problems": [{"where": .., "what": ..}]}
std::string problems_json(const Problems& problems);

/// {"problems": [.. with "severity"], "providers": [..], "generation": 3}
std::string catalogue_problems_json(const Catalogue& catalogue, int generation);

/// {"facts": [..], "needs": [..], "areas": [..], "safety": [..]}
std::string vocabulary_json(const Catalogue& catalogue);

/// {"names": [{"name": .., "kind": .., "says": .., ..}]}
std::string names_json(const Catalogue& catalogue);

/// Which services a list holds.
struct ServiceFilter {
  enum class Closed : std::uint8_t { left_out, listed };
  Closed closed = Closed::left_out;
  std::size_t limit = 1000;
};

/// {"services": [..]}, by id.
std::string services_json(const Catalogue& catalogue, Date today, ServiceFilter filter);

/// One service with the routes that `asker` can use; "restricted" counts the others, whose contact
/// details are not for everybody.
std::string service_json(const Service& service, const Catalogue& catalogue, Date today,
                         Actor asker);

/// A closed service, what took over, and what is left for each need.
std::string closed_service_json(const Service& service, const Catalogue& catalogue, Date today);

}  // namespace fingerpost
