#include "core/knowledge/checks.h"
#include "core/words/short_code.h"

namespace fingerpost {

void check_codes(const Catalogue& catalogue, Problems& found) {
  std::map<std::string, const Service*> first;
  for (const Service& service : catalogue.services) {
    const std::string code = short_code({service.id});
    const auto [at, added] = first.emplace(code, &service);
    if (added) continue;
    const Service& other = *at->second;
    warn(found, service, 0,
         "has the same short code, " + code + ", as '" + other.id + "' (" + other.stated_at +
             "): typed from a paper, it leads to neither; give the newer of the two another id");
  }
}

}  // namespace fingerpost
