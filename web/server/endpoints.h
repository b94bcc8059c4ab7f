// The answers behind the rows of the table in site.cpp.
#pragma once

#include "web/server/site.h"

namespace fingerpost {

// For people (pages.cpp).
Reply show_form(const Call& call);
Reply show_form_again(const Call& call);  ///< POST: with what was typed
Reply show_results(const Call& call);
Reply show_service(const Call& call);
Reply show_service_for_person(const Call& call);  ///< POST (person_service_page.cpp)
Reply show_plan(const Call& call);                ///< POST: the paper for the person
Reply show_letter(const Call& call);              ///< POST: the text for a provider
Reply show_taken(const Call& call);               ///< what the code on the paper leads to
Reply show_take_code(const Call& call);           ///< where that code is typed in (take_code.cpp)
Reply find_taken(const Call& call);               ///< POST: the code that was typed
Reply show_names(const Call& call);
Reply show_help(const Call& call);
Reply show_commissioner(const Call& call);  ///< commissioner_page.cpp
Reply send_asset(const Call& call);

// The kiosk (web/pages/kiosk).
Reply show_kiosk(const Call& call);
Reply show_kiosk_in(const Call& call);    ///< in the language that the path names
Reply show_kiosk_step(const Call& call);  ///< POST: the page after the one that was sent
Reply show_away(const Call& call);
Reply send_kiosk_worker(const Call& call);
Reply leave_kiosk(const Call& call);  ///< POST
Reply end_kiosk(const Call& call);

// Lists (directory_pages.cpp, area_pages.cpp) and the search over everything (search_page.cpp).
Reply show_services(const Call& call);
Reply show_need(const Call& call);
Reply show_providers(const Call& call);
Reply show_provider(const Call& call);
Reply show_areas(const Call& call);
Reply show_area(const Call& call);
Reply show_search(const Call& call);
Reply show_found(const Call& call);  ///< POST: what was searched for

// Reports for commissioners (report_pages.cpp).
Reply show_report(const Call& call);         ///< or its form, where nothing is asked
Reply show_pasted_report(const Call& call);  ///< POST: of figures that are kept nowhere
Reply send_report_csv(const Call& call);
Reply stop_report(const Call& call);  ///< POST
Reply send_report_json(const Call& call);

// For programs (api.cpp).
Reply send_match(const Call& call);
Reply send_vocabulary(const Call& call);
Reply send_services(const Call& call);
Reply send_service(const Call& call);
Reply send_names(const Call& call);
Reply send_problems(const Call& call);
Reply send_reload(const Call& call);
Reply send_health(const Call& call);
Reply send_ready(const Call& call);
Reply send_metrics(const Call& call);

}  // namespace fingerpost
