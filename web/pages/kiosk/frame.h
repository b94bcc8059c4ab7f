// What stands around every page of the kiosk: the numbers for urgent help, how the page is shown,
// when it clears itself, and what was said so far.
#pragma once

#include <chrono>
#include <string_view>

#include "web/pages/kiosk/journey.h"
#include "web/pages/template.h"
#include "web/server/site.h"

namespace fingerpost {

/// Where a page of the kiosk is made.
struct Setting {
  const Site& site;
  const Directory* directory = nullptr;  ///< null while none is loaded
};

/// Fills the template of that name ("kiosk_results") in the language of `journey`, with `view` and
/// all that the frame has. `view` has a title.
std::string kiosk_page(std::string_view name, const Setting& setting, const Journey& journey,
                       View view);

/// The same without what surrounds a page: for a part of one.
std::string template_in(std::string_view name, const Language& language);

/// A text for the template: `says`, and whether it is English in a page of another language.
View said_view(const Said& said);

/// The words for a crisis, in the vocabulary's order: those of `rows` that have a number, each
/// number once.
View::List crisis_views(const std::vector<const Safety*>& rows, const Language& language);

}  // namespace fingerpost
