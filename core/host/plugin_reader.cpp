// SPDX-License-Identifier: MIT
#include "core/host/plugin_reader.h"

#define BOOST_DLL_USE_STD_FS
#include <boost/dll/shared_library.hpp>
#include <cstring>
#include <nlohmann/json.hpp>

#include "core/json/write_json.h"
#include "core/provider.h"

namespace fingerpost {
namespace {

using nlohmann::json;

std::string why_refused(const Door& door) {
  if (door.abi != provider_abi)
    return "was built for provider ABI " + std::to_string(door.abi) +
           " and this fingerpost has ABI " + std::to_string(provider_abi) +
           ": build it again with the core/provider.h of this fingerpost";
  if (door.service_size != sizeof(Service))
    return "was built with a Service of " + std::to_string(door.service_size) +
           " bytes and this one has " + std::to_string(sizeof(Service)) +
           ": build it again with the core/provider.h and the compiler options of fingerpost";
  if (door.compiler == nullptr || std::strcmp(door.compiler, __VERSION__) != 0)
    return "was built with compiler " +
           std::string(door.compiler == nullptr ? "(unnamed)" : door.compiler) +
           " and fingerpost with " __VERSION__ ": rebuild it with the same";
  if (door.describe == nullptr || door.name == nullptr || door.version == nullptr)
    return "has a fingerpost_door that leads nowhere: make it with FINGERPOST_PROVIDER";
  return {};
}

// The loader's own words, without Boost's around them and without the path, which means nothing.
std::string why_not_loaded(std::string words, const std::string& library) {
  const std::string_view before = "dlerror system message: ";
  if (const auto at = words.find(before); at != std::string::npos)
    words.erase(0, at + before.size());
  if (const auto end = words.rfind("): "); end != std::string::npos) words.resize(end);
  if (words.starts_with(library + ": ")) words.erase(0, library.size() + 2);
  return "cannot be loaded as a plugin: " + words;
}

json write_services(const std::vector<Service>& services) {
  json list = json::array();
  for (const Service& service : services) list.push_back(to_json(service));
  return list;
}

Reply describe(const Door& door, const std::string& data) {
  Intake intake(data);
  try {
    door.describe(intake);
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& error) {
    return failed(std::string("could not describe its services: ") + error.what());
  } catch (...) {
    return failed(
        "threw something that is not a std::exception: throw one, so that its words can be shown");
  }
  const json description{{"provider", {{"name", door.name}, {"version", door.version}}},
                         {"services", write_services(intake.services())}};
  try {
    return described(description.dump());
  } catch (const json::type_error&) {
    return failed("gave text that is not UTF-8: convert it before it is added");
  }
}

}  // namespace

Reply read_plugin(const std::string& library, const std::string& data) {
  namespace dll = boost::dll;
  dll::shared_library plugin;
  try {
    plugin.load(library, dll::load_mode::rtld_now | dll::load_mode::rtld_local);
  } catch (const std::system_error& error) {
    return failed(why_not_loaded(error.what(), library));
  }
  if (!plugin.has("fingerpost_door"))
    return failed(
        "is not a Fingerpost plugin: it has no fingerpost_door; build it with core/provider.h and "
        "FINGERPOST_PROVIDER");
  const Door& door = plugin.get<const Door>("fingerpost_door");
  if (std::string why = why_refused(door); !why.empty()) return failed(std::move(why));
  return describe(door, data);
}

}  // namespace fingerpost
