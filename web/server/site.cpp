#include "web/server/site.h"

#include <algorithm>
#include <array>
#include <optional>

#include "web/pages/asking.h"
#include "web/pages/frame.h"
#include "web/pages/kiosk/leave.h"
#include "web/pages/leave.h"
#include "web/pages/template.h"
#include "web/server/endpoints.h"
#include "web/server/gzip.h"
#include "web/server/responses.h"

namespace fingerpost {
namespace {

using Wants = Endpoint::Wants;

constexpr auto table = std::to_array<Endpoint>({
    {"GET", "/", "The form: what is known about the person, and what they need.", Wants::directory,
     show_form},
    {"POST", "/", "The form again, with what was typed.", Wants::directory, show_form_again},
    {"POST", "/results", "What fits, for what was typed in the form.", Wants::directory,
     show_results},
    {"GET", "/services", "The lists: every need, and every service from A to Z.", Wants::directory,
     show_services},
    {"GET", "/services/{id}",
     "One service. ?asker=practitioner shows a practitioner's routes, ?places=2 more of its "
     "places.",
     Wants::directory, show_service},
    {"GET", "/needs/{id}", "The services that meet a need.", Wants::directory, show_need},
    {"GET", "/providers", "Everybody who provides something.", Wants::directory, show_providers},
    {"GET", "/providers/{id}", "What one of them provides.", Wants::directory, show_provider},
    {"GET", "/areas", "The areas that services are for.", Wants::directory, show_areas},
    {"GET", "/areas/{id}", "Services for people who live in an area.", Wants::directory, show_area},
    {"GET", "/search", "An empty search box.", Wants::directory, show_search},
    {"POST", "/search", "What is called so, in everything here.", Wants::directory, show_found},
    {"POST", "/services/{id}", "The same service, for what was typed in the form.",
     Wants::directory, show_service_for_person},
    {"POST", "/plan", "The plan for the person, of the services that were chosen, to print.",
     Wants::directory, show_plan},
    {"POST", "/letter", "The text of a letter or email to one provider.", Wants::directory,
     show_letter},
    {"GET", "/take/{id}",
     "The services of a plan, by their ids with \"+\" between or by a short code: what its code "
     "leads to.",
     Wants::directory, show_taken},
    {"GET", "/take", "A box to type the code from a paper into.", Wants::directory, show_take_code},
    {"POST", "/take", "Leads to the services of the code that was typed.", Wants::directory,
     find_taken},
    {"GET", "/names", "Names from council papers, and what each is or has become.",
     Wants::directory, show_names},
    {"POST", "/start-again", "An empty form; what was typed before is answered no more.",
     Wants::nothing, start_again},
    {"GET", "/kiosk", "The first page for people who look for themselves at a shared screen.",
     Wants::nothing, show_kiosk},
    {"POST", "/kiosk", "The next page there: a question, who can help, the paper to take away.",
     Wants::nothing, show_kiosk_step},
    {"POST", "/kiosk/leave", "Ends a visit there; what was typed is answered no more.",
     Wants::nothing, leave_kiosk},
    {"GET", "/kiosk/ended/{id}", "The same, for a page that nobody touched.", Wants::nothing,
     end_kiosk},
    {"GET", "/kiosk/away", "A page that says nothing of what was there before.", Wants::nothing,
     show_away},
    {"GET", "/kiosk/worker.js", "What keeps the first page for when this server is out of reach.",
     Wants::nothing, send_kiosk_worker},
    {"GET", "/kiosk/{id}", "The first page in another language, by its code.", Wants::nothing,
     show_kiosk_in},
    {"GET", "/commissioner", "For commissioners: the reports, and what each of them answers.",
     Wants::nothing, show_commissioner},
    {"GET", "/commissioner/coverage",
     "Which needs are covered where and for whom. ?on=2025-04-01 on another day than today.",
     Wants::directory, show_report},
    {"GET", "/commissioner/coverage/{id}", "A table of that report: NAME.csv, for the same query.",
     Wants::directory, send_report_csv},
    {"GET", "/commissioner/closure",
     "Who would lose what. ?service=ID (again for more) &on=2025-04-01, the first day without.",
     Wants::directory, show_report},
    {"GET", "/commissioner/closure/{id}", "A table of that report: NAME.csv, for the same query.",
     Wants::directory, send_report_csv},
    {"GET", "/commissioner/overlap",
     "How far two services are for the same people. ?service=ID&service=ID", Wants::directory,
     show_report},
    {"GET", "/commissioner/overlap/{id}", "A table of that report: NAME.csv, for the same query.",
     Wants::directory, send_report_csv},
    {"GET", "/commissioner/equality",
     "Who takes part in a service, compared. ?file=ID of figures in the catalogue.",
     Wants::directory, show_report},
    {"GET", "/commissioner/equality/{id}", "A table of that report: NAME.csv, for the same query.",
     Wants::directory, send_report_csv},
    {"POST", "/commissioner/equality", "The same, of figures pasted as CSV, which are not kept.",
     Wants::directory, show_pasted_report},
    {"GET", "/commissioner/outcomes",
     "What was achieved and what it cost. ?file=ID of figures in the catalogue.", Wants::directory,
     show_report},
    {"GET", "/commissioner/outcomes/{id}", "A table of that report: NAME.csv, for the same query.",
     Wants::directory, send_report_csv},
    {"POST", "/commissioner/outcomes", "The same, of figures pasted as CSV, which are not kept.",
     Wants::directory, show_pasted_report},
    {"GET", "/commissioner/cohort", "What the made-up people are drawn from. ?cohort=ID",
     Wants::directory, show_report},
    {"GET", "/commissioner/cohort/{id}", "A table of that report: NAME.csv, for the same query.",
     Wants::directory, send_report_csv},
    {"POST", "/commissioner/stop", "Stops the making of a report.", Wants::directory, stop_report},
    {"GET", "/help", "This page.", Wants::nothing, show_help},
    {"GET", "/assets/{id}", "A style sheet, script or image of the pages.", Wants::nothing,
     send_asset},
    {"POST", "/api/v1/match", "What fits, as JSON, for facts, needs and text as JSON.",
     Wants::directory, send_match},
    {"GET", "/api/v1/vocabulary", "The facts, needs and areas that may be asked about.",
     Wants::directory, send_vocabulary},
    {"GET", "/api/v1/services",
     "The services that have not closed. ?closed=true lists all, "
     "?limit=N at most so many.",
     Wants::directory, send_services},
    {"GET", "/api/v1/services/{id}", "One service; 410 with what is left once it has closed.",
     Wants::directory, send_service},
    {"GET", "/api/v1/names", "The same names, as JSON.", Wants::directory, send_names},
    {"GET", "/api/v1/reports/{id}",
     "A report as JSON: coverage, closure, overlap, equality, outcomes or cohort, for the same "
     "query.",
     Wants::directory, send_report_json},
    {"GET", "/api/v1/problems", "What is wrong in the catalogue now.", Wants::directory,
     send_problems},
    {"POST", "/api/v1/reload",
     "Reads the catalogue and the providers anew. From this machine only.", Wants::nothing,
     send_reload},
    {"GET", "/health", "200 while the program runs.", Wants::nothing, send_health},
    {"GET", "/ready", "200 once a directory is loaded, 503 before.", Wants::nothing, send_ready},
    {"GET", "/metrics", "Counts and times for Prometheus.", Wants::nothing, send_metrics},
});

/// What stands for "{id}" where `path` fits `pattern`; nothing where it does not fit.
std::optional<std::string> fit(std::string_view pattern, std::string_view path) {
  constexpr std::string_view part = "{id}";
  if (!pattern.ends_with(part))
    return pattern == path ? std::optional<std::string>("") : std::nullopt;
  const std::string_view start = pattern.substr(0, pattern.size() - part.size());
  if (!path.starts_with(start) || path.size() == start.size()) return {};
  const std::string_view id = path.substr(start.size());
  if (id.find('/') != std::string_view::npos) return {};
  return std::string(id);
}

bool takes(const Endpoint& endpoint, const std::string& method) {
  return endpoint.method == (method == "HEAD" ? "GET" : method);
}

Reply not_loaded(const Request& request) {
  Reply reply = error_reply(503, request.path, "The directory is still being read; try again.");
  reply.headers.emplace_back("Retry-After", "5");
  return reply;
}

/// Compressed where that is worth it and the browser can read it. What stands in a page is what its
/// reader typed, and no secret of anybody else's that its size could tell.
Reply packed(const Request& request, Reply reply) {
  constexpr std::size_t worth_it = 1000;
  const bool is_packed =
      std::any_of(reply.headers.begin(), reply.headers.end(),
                  [](const auto& row) { return row.first == "Content-Encoding"; });
  if (is_packed || !request.takes_gzip || reply.body.size() < worth_it) return reply;
  reply.body = gzipped(reply.body);
  reply.headers.emplace_back("Content-Encoding", "gzip");
  return reply;
}

/// Empty for what came from no form or link of a visit: a program needs none.
std::string visit_of(const Request& request) {
  std::string visit =
      value_of(read_fields(is_form(request) ? request.body : request.query), "visit");
  return is_visit(visit) ? visit : std::string{};
}

Reply call(const Endpoint& endpoint, const Call& call) {
  // Only a form holds what was typed; a list or the help can still be read.
  const bool holds_answers = call.request.method == "POST" && endpoint.answer != start_again &&
                             endpoint.answer != leave_kiosk;
  const bool has_ended = holds_answers && call.site.ended->has(call.visit);
  const bool lacks = endpoint.wants == Wants::directory && call.directory == nullptr;
  Reply reply = has_ended ? cleared_reply(call)
                : lacks   ? not_loaded(call.request)
                          : endpoint.answer(call);
  reply.route = endpoint.pattern;
  return reply;
}

bool is_for_programs(const std::string& path) {
  return path.starts_with("/api/") || path == "/ready" || path == "/metrics";
}

/// What is answered at an address that does not take this method. A page that only a form can ask
/// for is loaded anew, gone back to or kept as a bookmark: that is no fault of anybody's.
Reply other_method(const Request& request, const std::string& allowed) {
  if (allowed == "POST" && request.query.empty() && !is_for_programs(request.path))
    return not_kept_reply();
  Reply reply = error_reply(405, request.path, "Use " + allowed + " here.");
  reply.headers.emplace_back("Allow", allowed);
  return reply;
}

Reply routed(const Call& asked) {
  const Request& request = asked.request;
  std::string allowed;
  std::string_view route = "-";
  for (const Endpoint& endpoint : table) {
    const auto id = fit(endpoint.pattern, request.path);
    if (!id) continue;
    if (takes(endpoint, request.method))
      return call(endpoint, {asked.site, request, asked.directory, *id, asked.visit});
    const std::string_view methods = endpoint.method == "GET" ? "GET, HEAD" : endpoint.method;
    if (allowed.find(methods) == std::string::npos)
      allowed.append(allowed.empty() ? "" : ", ").append(methods);
    route = endpoint.pattern;
  }
  Reply reply = allowed.empty()
                    ? error_reply(404, request.path, "There is nothing at this address.")
                    : other_method(request, allowed);
  reply.route = route;
  return reply;
}

}  // namespace

std::span<const Endpoint> endpoints() { return table; }

Reply answer(const Site& site, const Request& request) {
  const auto directory = site.directory();
  const std::string visit = visit_of(request);
  Reply reply = routed({site, request, directory, {}, visit});
  if (reply.content_type.starts_with("text/html")) {
    const bool goes_on = !visit.empty() && !site.ended->has(visit);
    // No address of the kiosk tells anything, be it random.
    const bool in_links = goes_on && !is_kiosk(request.path);
    reply.body = in_frame(reply.body,
                          {goes_on ? visit : site.new_visit(),
                           in_links ? Frame::Links::take_it_along : Frame::Links::plain,
                           directory ? &directory->catalogue.vocabulary : nullptr, site.preview});
  }
  return packed(request, std::move(reply));
}

Reply error_reply(int status, const std::string& path, const std::string& what) {
  if (is_for_programs(path)) return problems_reply(status, {{"request", what}});
  const char* title = status == 404   ? "Page not found"
                      : status == 503 ? "Not ready yet"
                                      : "This page cannot be shown";
  return html_reply(status, render("message", {{"title", title}, {"says", what}}));
}

}  // namespace fingerpost
