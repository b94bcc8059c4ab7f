// Lists for whoever looks: services by need, by provider and by area. They know nothing of anybody.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/knowledge/directory.h"
#include "web/pages/listed.h"

namespace fingerpost {

/// The way into the lists: every need with its count, the areas served, and every service that has
/// not closed from A to Z.
std::string services_page(const Directory& directory, Date today);

/// Services that meet a need: those that may serve where the directory sets out to, those for
/// everywhere, those for other areas. Nothing where there is no such need.
std::optional<std::string> need_page(const std::string& id, const Directory& directory, Date today);

/// Everybody who provides something, from A to Z.
std::string providers_page(const Directory& directory, Date today);

/// What one of them provides, and provided once. Nothing where nobody has that slug.
std::optional<std::string> provider_page(const std::string& slug, const Directory& directory,
                                         Date today);

/// The areas that the directory sets out to serve, then every other that a service is for.
std::string areas_page(const Directory& directory, Date today);

/// Services for people who live in an area. Nothing where there is no such area.
std::optional<std::string> area_page(const std::string& id, const Directory& directory, Date today);

/// For an address that leads nowhere: the one of `known` that it is nearly, and the way to `list`.
std::string missing_page(const std::string& asked, const std::vector<Entry>& known,
                         const Entry& list);

}  // namespace fingerpost
