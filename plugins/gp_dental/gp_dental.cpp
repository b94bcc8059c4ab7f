// GP and dental practices and pharmacies of Leicester, Leicestershire and Rutland, from the NHS
// register's own files in data/, with the national rules on who may use them. To bring a list up to
// date: fingerpost import practices FILE. SPDX-License-Identifier: MIT
#include "core/provider.h"
#include "plugins/gp_dental/services.h"

FINGERPOST_PROVIDER("gp_dental", "1.0")(fingerpost::Intake& intake) {
  using namespace fingerpost::nhs;
  const auto origins = intake.read("attribution.csv");
  const auto layouts = fingerpost::read_layouts("columns.csv", intake.read("columns.csv"));
  const auto read = [&](const char* file, auto* practices) {
    return Register{practices(layout_of(layouts, file), intake.read(file)),
                    attribution(file, origins)};
  };
  const auto add = [&](std::vector<fingerpost::Service> services) {
    for (auto& service : services) intake.add(std::move(service));
  };
  add(gp_services(read("epraccur.csv", gp_practices)));
  add(dental_services(read("egdpprac.csv", dental_practices)));
  add(pharmacy_services(read("edispensary.csv", pharmacies)));
}
