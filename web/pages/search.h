// What a text may mean, in everything that the directory has: services, needs, areas, providers and
// names of council papers. It says nothing of whom anything fits.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/knowledge/directory.h"
#include "web/pages/listed.h"

namespace fingerpost {

/// More than this is no search, but a story: the form takes it.
inline constexpr std::size_t longest_search = 500;  // bytes

/// Everything points into the directory.
struct Found {
  Services exact{};     ///< called exactly so, or listed by id
  Services services{};  ///< the others: the best first, those that have closed last
  std::vector<const Need*> needs{};
  std::vector<const Area*> areas{};
  std::vector<Organisation> providers{};
  std::vector<const Name*> names{};
  std::vector<const Safety*> safety{};    ///< what an urgent need brings up
  std::vector<std::string> no_such_id{};  ///< of a list of ids: those that no service has
  std::string did_you_mean{};             ///< the text with its spelling mended, or empty

  bool is_empty() const {
    return exact.empty() && services.empty() && needs.empty() && areas.empty() &&
           providers.empty() && names.empty();
  }
};

/// A list of ids, as it stands under a QR code ("fingerpost: quitready samaritans"), gives those
/// services and nothing else. With no word that tells anything ("help me please") nothing is found.
Found search(const Directory& directory, std::string_view text, Date today);

/// The parts of a list of ids; nothing where it is none. After "fingerpost:" everything is an id,
/// else each part must be one that a service has, and there must be several.
std::vector<std::string> ids_in(std::string_view text, const Catalogue& catalogue);

}  // namespace fingerpost
