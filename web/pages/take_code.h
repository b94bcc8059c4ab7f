// The code on a paper, as somebody types it in or as it stands in an address: which services it
// means. It says nothing of anybody.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/words/catalogue.h"
#include "web/server/site.h"

namespace fingerpost {

/// The ids that an address holds with "+" between. Where no service has such an id, a short code is
/// read (core/words/short_code.h) if it fits any service; groups that fit none stand among the ids.
std::vector<std::string> ids_taken(std::string_view address, const Catalogue& catalogue);

/// The short code, or the ids that stand under a QR code, as somebody typed them.
struct TypedCode {
  std::vector<std::string> ids{};        ///< of services
  std::vector<std::string> not_known{};  ///< as they were typed
  std::string problem{};                 ///< empty where all of it is known
};
TypedCode read_typed_code(std::string_view text, const Catalogue& catalogue);

/// Leads to those services, in the visit that the call belongs to.
Reply lead_to_taken(const std::vector<std::string>& ids, const std::string& visit);

/// The box to type a code into, with what was typed and what is wrong with it.
std::string take_code_page(std::string_view typed, const TypedCode& read);

}  // namespace fingerpost
