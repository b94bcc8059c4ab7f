// The practice files of the NHS Organisation Data Service, as it publishes them: no header row, 27
// columns, one practice a row. SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/provider.h"

namespace fingerpost::nhs {

/// Practices and where the list of them came from.
struct Register {
  std::vector<Location> practices{};
  std::string attribution{};
};

/// The active GP practices (prescribing setting 4) of epraccur.csv, in the file's order. Name,
/// address and telephone number are made readable; `code` is the ODS code.
/// Throws std::runtime_error naming `file`, the line and what is wrong where it is not such a file.
std::vector<Location> gp_practices(std::string_view file, std::string_view text);

/// The active dental practices of egdpprac.csv, without those inside a prison; the rest as above.
/// That file has no telephone numbers.
std::vector<Location> dental_practices(std::string_view file, std::string_view text);

/// What attribution.csv says about the origin and date of `file`. Throws where it says nothing.
std::string attribution(std::string_view file, std::string_view attribution_text);

}  // namespace fingerpost::nhs
