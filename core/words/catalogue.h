// Everything the directory knows: vocabulary, areas and services. Built once, const after.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/words/cohort.h"
#include "core/words/name.h"
#include "core/words/place.h"
#include "core/words/problem.h"
#include "core/words/scope.h"
#include "core/words/service.h"
#include "core/words/vocabulary.h"

namespace fingerpost {

/// One plugin or catalogue file, and how reading it went.
struct Provider {
  enum class State : std::uint8_t {
    read,
    stale,   ///< could not be read this time; its last good description is in use
    unread,  ///< could never be read: its services are "could not check", not "none"
  };
  enum class Origin : std::uint8_t {
    live,
    added,  ///< from a folder that is only tried out
  };
  std::string name{};  ///< "plugin reconnect", or "services/housing.toml"
  std::string version{};
  State state = State::read;
  std::string reason{};  ///< why it is stale or unread, one sentence
  Origin origin = Origin::live;
  std::string instead_of{};  ///< name of the live one whose place it takes; empty: none
};

struct Catalogue {
  Scope scope{};
  Vocabulary vocabulary{};
  std::vector<Name> names{};      ///< in the order of their file
  std::vector<Prison> prisons{};  ///< in the order in which a form lists them
  std::vector<Service> services{};
  std::vector<Provider> providers{};
  std::vector<Cohort> cohorts{};  ///< sorted by id
  /// By id; here `within` holds every area that contains it at any height, and itself.
  std::map<std::string, Area, std::less<>> areas{};
  /// Where each service stands in `services`.
  std::map<std::string, std::size_t, std::less<>> positions{};
  /// Where the services for each need stand in `services`, in that order.
  std::map<std::string, std::vector<std::size_t>, std::less<>> for_need{};
  Problems problems{};  ///< everything wrong in files, plugins and rules

  /// Null where there is no such cohort.
  const Cohort* cohort(std::string_view id) const;

  /// Null where there is no such service.
  const Service* service(std::string_view id) const {
    const auto at = positions.find(id);
    return at == positions.end() ? nullptr : &services[at->second];
  }
};

/// True if `service` was stated by `provider` (its stated_at begins with the provider's name).
bool stated_by(const Service& service, const Provider& provider);

/// True if `problem` is one of what was added: it stands in its files, or names one of them.
bool concerns_added(const Problem& problem, const Catalogue& catalogue);

/// Fills `positions` and `for_need` from `services`; of two with one id the first counts.
void number_services(Catalogue& catalogue);

/// Makes the services, in their order, the choices of each question that takes them from there.
void offer_services(Catalogue& catalogue);

}  // namespace fingerpost
