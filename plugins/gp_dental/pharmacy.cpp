// SPDX-License-Identifier: MIT
#include "plugins/gp_dental/services.h"

namespace fingerpost::nhs {

std::vector<Service> pharmacy_services(const Register& pharmacies) {
  const Date day = *parse_date("2026-11-22");
  return {{
      .id = "pharmacy",
      .name = "Find a pharmacy",
      .provider = "Pharmacies on the NHS list",
      .summary = "The pharmacies of Leicester, Leicestershire and Rutland.",
      .summary_self = "Find a chemist near you.",
      .needs = {"medicines"},
      .words = {"chemist", "pharmacist", "prescription", "medicine"},
      // Nobody has said whom a pharmacy serves; an empty rule inside says so, with a reason.
      .eligible = any({because(
          any({}), "The list says where pharmacies are, and not whom each serves: ask there.",
          pharmacies.attribution)}),
      .routes = {{.who = {Actor::self, Actor::practitioner, Actor::family},
                  .channel = "in_person",
                  .note = "Go to one near you, or phone first.",
                  .source = pharmacies.attribution}},
      .locations = pharmacies.practices,
      .warnings = {"The list does not say when each is open, nor what it offers: phone first."},
      .see_also = {"gp-registration", "nhs-low-income-scheme"},
      .sources = {pharmacies.attribution},
      .confidence = "B",
      .assured_date = day,
      .examples = {{"Nothing is known but that they need medicines.", "{}", day, "maybe"},
                   {"Lives in Leicester.", R"({"home":"E06000016"})", day, "maybe"},
                   {"Lives in Nottingham: the list has none there.", R"({"home":"E06000018"})", day,
                    "maybe"}},
  }};
}

}  // namespace fingerpost::nhs
