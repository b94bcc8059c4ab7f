#include "web/pages/kiosk/slip_page.h"

#include <algorithm>

#include "core/words/short_code.h"
#include "web/pages/kiosk/card.h"
#include "web/pages/kiosk/results_page.h"
#include "web/pages/plan_page.h"
#include "web/pages/qr.h"
#include "web/pages/told_view.h"

namespace fingerpost {
namespace {

View::List crisis_on_paper(const Setting& setting, const Language& language, OnPaper what) {
  return crisis_views(safety_rows(setting.directory->catalogue, what), language);
}

/// False where there is nothing to point at, or more than a code can hold.
View code_view(const std::vector<std::string>& ids, const Setting& setting) {
  return ids.empty() ? View(false) : qr_view(code_text(ids, setting.site.public_url));
}

}  // namespace

std::string slip_page(const Setting& setting, const Journey& journey, const Standpoint& here) {
  const Language& language = *journey.language;
  const Telling telling{language, setting.directory->catalogue, here.query};
  const bool with_private = !value_of(journey.look, "private").empty();
  View::List slips;
  std::vector<std::string> ids;
  bool has_private = false;
  for (const Match* match : shown_matches(journey, here)) {
    const bool is_secret = is_private(*match->service);
    has_private = has_private || is_secret;
    if (is_secret && !with_private) continue;
    slips.push_back(slip_view(*match, telling));
    ids.push_back(match->service->id);
  }
  const bool receipt = value_of(journey.look, "paper") == "receipt";
  const OnPaper what = with_private ? OnPaper::private_too : OnPaper::nothing_private;
  return kiosk_page("kiosk_slip", setting, journey,
                    {{"title", say(language, "slip.title")},
                     {"slips", std::move(slips)},
                     {"left_out", has_private && !with_private},
                     {"has_private", has_private},
                     {"private", with_private},
                     {"a6", !receipt},
                     {"receipt", receipt},
                     {"public", !setting.site.public_url.empty()},
                     {"short", short_code(ids)},
                     {"code", code_view(ids, setting)},
                     {"paper_urgent", crisis_on_paper(setting, language, what)}});
}

}  // namespace fingerpost
