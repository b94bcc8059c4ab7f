// The practice files of the NHS Organisation Data Service, as it publishes them: no header row, one
// practice a row, the columns that columns.csv declares. SPDX-License-Identifier: MIT
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
/// address and telephone number are made readable; `code` is the ODS code. `text` is laid out as
/// `layout` says: throws std::runtime_error naming its file, the line and what is wrong where not.
std::vector<Location> gp_practices(const Layout& layout, std::string_view text);

/// The active dental practices of egdpprac.csv, without those inside a prison; the rest as above.
/// That file has no telephone numbers.
std::vector<Location> dental_practices(const Layout& layout, std::string_view text);

/// The active pharmacies of edispensary.csv, without the contractors who supply only appliances;
/// the rest as above.
std::vector<Location> pharmacies(const Layout& layout, std::string_view text);

/// What attribution.csv says about the origin and date of `file`, in one sentence. Throws where it
/// says nothing, or nothing that can be read.
std::string attribution(std::string_view file, std::string_view attribution_text);

}  // namespace fingerpost::nhs
