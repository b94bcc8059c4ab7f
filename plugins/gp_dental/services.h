// The six services that this provider describes, by the kind of practice.
// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "plugins/gp_dental/register.h"

namespace fingerpost::nhs {

/// GP registration, registration before release from prison, and the practice for homeless people.
std::vector<Service> gp_services(const Register& gp);

/// Finding an NHS dentist, and urgent dental care.
std::vector<Service> dental_services(const Register& dental);

/// Finding a pharmacy.
std::vector<Service> pharmacy_services(const Register& pharmacies);

}  // namespace fingerpost::nhs
