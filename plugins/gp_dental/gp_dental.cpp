// GP and dental practices of Leicester, Leicestershire and Rutland, from the NHS register's own
// files in data/, with the national rules on who may use them. To bring the lists up to date,
// replace the files and their rows in attribution.csv. SPDX-License-Identifier: MIT
#include "core/provider.h"
#include "plugins/gp_dental/services.h"

FINGERPOST_PROVIDER("gp_dental", "1.0")(fingerpost::Intake& intake) {
  using namespace fingerpost::nhs;
  const auto origins = intake.read("attribution.csv");
  const Register gp{gp_practices("epraccur.csv", intake.read("epraccur.csv")),
                    attribution("epraccur.csv", origins)};
  const Register dental{dental_practices("egdpprac.csv", intake.read("egdpprac.csv")),
                        attribution("egdpprac.csv", origins)};
  for (auto& service : gp_services(gp)) intake.add(std::move(service));
  for (auto& service : dental_services(dental)) intake.add(std::move(service));
}
