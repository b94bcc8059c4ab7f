// The answers for people: pages that work without JavaScript. What somebody typed travels in the
// body of a POST, never in an address.
#include <algorithm>
#include <iterator>

#include "core/knowledge/read_query.h"
#include "core/thought/contract.h"
#include "core/words/nearest_word.h"
#include "web/embedded.h"
#include "web/endpoints.h"
#include "web/fields.h"
#include "web/form_page.h"
#include "web/names_page.h"
#include "web/request_json.h"
#include "web/responses.h"
#include "web/results_page.h"
#include "web/service_page.h"
#include "web/template.h"

namespace fingerpost {
namespace {

bool is_form(const Request& request) {
  return request.content_type.starts_with("application/x-www-form-urlencoded");
}

Reply not_a_form(const Request& request) {
  return error_reply(415, request.path, "Send this as a form (application/x-www-form-urlencoded).");
}

/// Takes out the answers that a button to remove names: "include.ID" whole, and of several answers
/// to one fact the one in "fact.already_with=ID".
void take_out_removed(Fields& fields) {
  for (const auto& removed : values_of(fields, "remove")) {
    const auto equals = removed.find('=');
    const auto [first, last] = fields.equal_range(removed.substr(0, equals));
    for (auto at = first; at != last;) {
      const bool meant =
          equals == std::string::npos || at->second == std::string_view(removed).substr(equals + 1);
      at = meant ? fields.erase(at) : std::next(at);
    }
  }
  fields.erase("remove");
}

/// What the person at the form typed: not what these pages decide themselves.
Fields typed_in(const Request& request) {
  Fields fields = read_fields(request.body);
  for (const char* ours : {"asker", "limit", "include_no"}) fields.erase(ours);
  take_out_removed(fields);
  return fields;
}

/// The same question as a program would put it, for a practitioner who wants to see everything.
std::string question_of(Fields fields, const Vocabulary& vocabulary) {
  fields.erase("show");  // how much of the answer is shown is for the page to know
  fields.emplace("asker", "practitioner");
  fields.emplace("include_no", "true");
  fields.emplace("limit", "1000");
  return request_json(fields, vocabulary);
}

/// 0 for what is none, or too long for a page of anything.
std::size_t whole_number(const std::string& text) {
  const bool digits = text.find_first_not_of("0123456789") == std::string::npos;
  return text.empty() || text.size() > 4 || !digits ? 0 : std::stoul(text);
}

}  // namespace

Reply show_form(const Call& call) {
  return html_reply(200, form_page(call.directory->catalogue, {}, {}));
}

Reply show_form_again(const Call& call) {
  if (!is_form(call.request)) return not_a_form(call.request);
  return html_reply(200, form_page(call.directory->catalogue, typed_in(call.request), {}));
}

Reply show_results(const Call& call) {
  if (!is_form(call.request)) return not_a_form(call.request);
  const Directory& directory = *call.directory;
  const Fields typed = typed_in(call.request);
  Problems problems;
  const Query query =
      read_query(question_of(typed, directory.catalogue.vocabulary), directory.catalogue,
                 directory.gazetteer, call.site.today(), problems);
  if (!problems.empty()) return html_reply(400, form_page(directory.catalogue, typed, problems));
  const Plan plan = answer(directory, query);
  return html_reply(200, results_page(plan, directory.catalogue, {query, typed}));
}

Reply show_services(const Call& call) {
  return html_reply(200, services_page(call.directory->catalogue, call.site.today()));
}

Reply show_service(const Call& call) {
  const Catalogue& catalogue = call.directory->catalogue;
  const Service* found = catalogue.service(call.id);
  if (found == nullptr)
    return error_reply(404, call.request.path, "There is no service of that name.");
  const Date today = call.site.today();
  if (status_on(today, found->contract) == Status::closed)
    return html_reply(410, closed_service_page(*found, catalogue, today));
  const Fields fields = read_fields(call.request.query);
  PageReader reader;
  if (value_of(fields, "asker") == "practitioner") reader.asker = Actor::practitioner;
  reader.places = whole_number(value_of(fields, "places"));
  return html_reply(200, service_page(*found, catalogue, today, reader));
}

Reply show_names(const Call& call) {
  return html_reply(200, names_page(call.directory->catalogue, call.site.today()));
}

Reply show_help(const Call&) {
  View::List rows;
  for (const Endpoint& endpoint : endpoints())
    rows.push_back(
        {{"method", endpoint.method}, {"pattern", endpoint.pattern}, {"says", endpoint.says}});
  return html_reply(200, render("help", {{"title", "Help"}, {"rows", std::move(rows)}}));
}

Reply send_asset(const Call& call) {
  const auto file = embedded("assets/" + call.id);
  if (!file) return error_reply(404, call.request.path, "There is nothing at this address.");
  Reply reply;
  reply.content_type = "text/css; charset=utf-8";
  reply.body = *file;
  reply.headers.emplace_back("Cache-Control", "max-age=300");
  return reply;
}

}  // namespace fingerpost
