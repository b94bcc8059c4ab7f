// The reports for commissioners: the form for each, the report itself, its tables and its JSON.
#include "web/pages/asking.h"
#include "web/pages/make_report.h"
#include "web/pages/report_form.h"
#include "web/pages/template.h"
#include "web/reports/report_csv.h"
#include "web/reports/report_json.h"
#include "web/reports/report_page.h"
#include "web/reports/study_words.h"
#include "web/server/endpoints.h"
#include "web/server/responses.h"

namespace fingerpost {
namespace {

using State = StudyAnswer::State;

/// A page waits for a study of so many people; for more it says how far it is.
constexpr std::size_t soon_made = 20'000;

std::string address_of(const ReportKind& kind, const std::string& more, const std::string& query) {
  return "/commissioner/" + std::string(kind.id) + more + (query.empty() ? "" : "?" + query);
}

std::string change_address(const ReportKind& kind, const Fields& typed) {
  const std::string query = query_of(kind, typed);
  return address_of(kind, "", query + (query.empty() ? "" : "&") + "form=again");
}

Fields asked_in(const Call& call) {
  Fields fields = read_fields(call.request.query);
  fields.erase("visit");
  return fields;
}

/// What was asked, and what came of it.
struct Answered {
  const ReportKind& kind;
  Fields typed{};
  ReportAsked asked{};
  MadeReport made{};
};

using Patience = std::chrono::milliseconds;

Answered answered(const ReportKind& kind, const Call& call, Patience for_many) {
  Answered out{kind, asked_in(call), {}, {}};
  out.asked = read_report_asked(kind, out.typed, call.site.today(), call.directory->catalogue,
                                out.made.problems);
  if (!out.made.problems.empty()) return out;
  const bool is_large = out.asked.people > soon_made;
  out.made = make_report(kind, out.asked, call, is_large ? for_many : call.site.study_patience);
  return out;
}

Reply progress_page(const Answered& at) {
  const StudyProgress& progress = at.made.study.progress;
  View::List hidden{{{"name", "kind"}, {"value", at.kind.id}}};
  for (const auto& [name, value] : at.typed)
    if (!value.empty()) hidden.push_back({{"name", name}, {"value", value}});
  const std::string says = progress.of == 0 ? "Other people are made up first; these come next."
                                            : progress.what + ": " + number_says(progress.done) +
                                                  " of " + number_says(progress.of);
  Reply reply = html_reply(
      202, render("report_progress",
                  {{"title", "Making up " + people_say(at.asked.people) + " and counting them"},
                   {"says", says},
                   {"goes_on", true},
                   {"hidden", std::move(hidden)}}));
  reply.headers.emplace_back("Refresh", "2");
  return reply;
}

Reply stopped_page(const ReportKind& kind, const Fields& typed, const std::string& says) {
  return html_reply(
      200, render("report_progress", {{"title", "Stopped"},
                                      {"says", says},
                                      {"goes_on", false},
                                      {"again", address_of(kind, "", query_of(kind, typed))},
                                      {"change", change_address(kind, typed)}}));
}

Reply busy(const Call& call) {
  Reply reply = error_reply(503, call.request.path,
                            "Other reports are being counted. Try again in a few seconds.");
  reply.headers.emplace_back("Retry-After", "10");
  return reply;
}

/// Why there is no report to show.
Reply instead_of_report(const Answered& at, const Call& call) {
  if (!at.made.problems.empty())
    return html_reply(400, report_form(at.kind, at.typed, at.made.problems, call));
  const State state = at.made.study.state;
  if (state == State::stopped)
    return stopped_page(at.kind, at.typed, "This report was stopped before it was made.");
  if (state == State::being_made && at.asked.people > soon_made) return progress_page(at);
  return busy(call);
}

/// Nothing where there is no such table.
std::optional<std::string> csv_of(const Report& report, const std::string& name) {
  for (auto& file : report_csv(report))
    if (file.name == name) return std::move(file.content);
  return std::nullopt;
}

Reply csv_reply(std::string csv, const std::string& name) {
  Reply reply = text_reply(200, std::move(csv));
  reply.content_type = "text/csv; charset=utf-8";
  reply.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + name + "\"");
  return reply;
}

}  // namespace

Reply show_report(const Call& call) {
  const ReportKind& kind = *report_kind_at(call.request.path);
  const Fields typed = asked_in(call);
  if (typed.empty() || typed.contains("form"))
    return html_reply(200, report_form(kind, typed, {}, call));
  const Answered at = answered(kind, call, Patience(0));
  if (!at.made.report) return instead_of_report(at, call);
  const std::string query = query_of(kind, typed);
  return html_reply(200,
                    report_page(*at.made.report,
                                {.csv = address_of(kind, "/{id}.csv", query),
                                 .change = change_address(kind, typed),
                                 .json = "/api/v1/reports/" + std::string(kind.id) + "?" + query}));
}

Reply show_pasted_report(const Call& call) {
  if (!is_form(call.request)) return not_a_form(call.request);
  const ReportKind& kind = *report_kind_at(call.request.path);
  Fields typed = read_fields(call.request.body);
  typed.erase("visit");
  typed.emplace("csv", "");
  Answered at{kind, typed, {}, {}};
  at.asked = read_report_asked(kind, typed, call.site.today(), call.directory->catalogue,
                               at.made.problems);
  const std::string csv = value_of(typed, "csv");
  if (csv.empty()) at.made.problems.push_back({"csv", "paste a table first"});
  if (at.made.problems.empty())
    at.made = make_report(kind, at.asked, call, {csv, value_of(typed, "service_name")});
  if (!at.made.report) return instead_of_report(at, call);
  return html_reply(200, report_page(*at.made.report, {.change = address_of(kind, "", "")}));
}

Reply send_report_csv(const Call& call) {
  const Answered at = answered(*report_kind_at(call.request.path), call, call.site.study_patience);
  if (!at.made.report) return instead_of_report(at, call);
  auto csv = csv_of(*at.made.report, call.id);
  if (!csv) return error_reply(404, call.request.path, "There is no such table in this report.");
  return csv_reply(std::move(*csv), call.id);
}

Reply send_report_json(const Call& call) {
  const ReportKind* kind = report_kind_at(call.request.path);
  if (kind == nullptr)
    return error_reply(404, call.request.path, "There is no report of that name.");
  const Answered at = answered(*kind, call, call.site.study_patience);
  if (at.made.report) return json_reply(200, report_json(*at.made.report) + "\n");
  return at.made.problems.empty() ? busy(call) : problems_reply(400, at.made.problems);
}

Reply stop_report(const Call& call) {
  if (!is_form(call.request)) return not_a_form(call.request);
  const Fields typed = read_fields(call.request.body);
  const ReportKind* kind = report_kind_at("/commissioner/" + value_of(typed, "kind"));
  if (kind == nullptr || !counts_people(*kind))
    return error_reply(404, call.request.path, "There is no report of that name to stop.");
  Problems problems;
  const ReportAsked asked =
      read_report_asked(*kind, typed, call.site.today(), call.directory->catalogue, problems);
  if (!problems.empty()) return html_reply(400, report_form(*kind, typed, problems, call));
  const bool stopped = call.site.studies->stop(study_for(asked, call));
  return stopped_page(*kind, typed,
                      stopped ? "This report was stopped before it was made."
                              : "There was nothing to stop: it had been made, or stopped before.");
}

}  // namespace fingerpost
