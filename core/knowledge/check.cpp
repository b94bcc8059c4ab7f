#include "core/knowledge/check.h"

#include "core/knowledge/checks.h"

namespace fingerpost {

void check(Catalogue& catalogue, const Gazetteer& gazetteer) {
  Problems& found = catalogue.problems;
  check_ids(catalogue);
  offer_services(catalogue);
  check_circles(catalogue);
  check_rule_sizes(catalogue);
  check_rules(catalogue, found);
  check_references(catalogue, found);
  check_ways_in(catalogue, found);
  check_places(catalogue, gazetteer);
  check_examples(catalogue, gazetteer, found);
}

Problems check_closely(const Catalogue& catalogue, Date day) {
  Problems found;
  check_branches(catalogue, found);
  check_proof(catalogue, found);
  check_contacts(catalogue, found);
  check_twins(catalogue, found);
  check_codes(catalogue, found);
  check_reading(catalogue, day, found);
  check_needs_met(catalogue, day, found);
  check_ways_in_until_the_end(catalogue, day, found);
  check_freshness(catalogue, day, found);
  return found;
}

std::string at_line(const Service& service, int line) {
  const std::string& start = service.stated_at;
  if (line == 0) return start;
  return start.substr(0, start.rfind(':') + 1) + std::to_string(line);
}

void warn(Problems& found, const Service& service, int line, const std::string& what) {
  found.push_back(
      {at_line(service, line), "'" + service.id + "' " + what, Problem::Severity::warning});
}

}  // namespace fingerpost
