#include "web/pages/kiosk/welcome_page.h"

#include <algorithm>

#include "core/words/has.h"

namespace fingerpost {
namespace {

View::List language_views(const Language& current) {
  View::List views;
  for (const Language& each : languages())
    views.push_back({{"id", each.id},
                     {"name", each.name},
                     {"dir", each.right_to_left ? "rtl" : "ltr"},
                     {"path", each.id == english().id ? "/kiosk" : "/kiosk/" + each.id},
                     {"current", each.id == current.id}});
  return views;
}

/// The number that anybody can call; empty if there is none.
std::string phone_of(const Service& service) {
  for (const Route& route : service.routes)
    if (route.channel == "phone" && has(route.who, Actor::self)) return route.value;
  return {};
}

/// What stands beside an entry that is not sure: services for everybody, kept for when the server
/// is out of reach.
View::List lines(const Catalogue& catalogue) {
  View::List views;
  for (const auto& id : catalogue.scope.fallback) {
    const Service* service = catalogue.service(id);
    if (service != nullptr && !phone_of(*service).empty())
      views.push_back({{"name", service->name}, {"phone", phone_of(*service)}});
  }
  return views;
}

}  // namespace

std::string welcome_page(const Setting& setting, const Journey& journey) {
  View view{{"title", say(*journey.language, "welcome.title")},
            {"languages", language_views(*journey.language)}};
  view.set_list("lines", lines(setting.directory->catalogue));
  return kiosk_page("kiosk_welcome", setting, journey, std::move(view));
}

std::string languages_page(const Setting& setting, const Journey& journey) {
  return kiosk_page("kiosk_languages", setting, journey,
                    {{"title", say(*journey.language, "welcome.language")},
                     {"languages", language_views(*journey.language)}});
}

}  // namespace fingerpost
