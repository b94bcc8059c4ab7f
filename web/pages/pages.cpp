// The answers for people: pages that work without JavaScript. What somebody typed travels in the
// body of a POST, never in an address.
#include "core/thought/contract.h"
#include "web/pages/asking.h"
#include "web/pages/form_page.h"
#include "web/pages/names_page.h"
#include "web/pages/results_page.h"
#include "web/pages/service_page.h"
#include "web/pages/template.h"
#include "web/server/embedded.h"
#include "web/server/endpoints.h"
#include "web/server/fields.h"
#include "web/server/gzip.h"
#include "web/server/responses.h"

namespace fingerpost {
namespace {

/// 0 for what is none, or too long for a page of anything.
std::size_t whole_number(const std::string& text) {
  const bool digits = text.find_first_not_of("0123456789") == std::string::npos;
  return text.empty() || text.size() > 4 || !digits ? 0 : std::stoul(text);
}

/// Empty for a kind of file that no page has.
std::string_view content_type_of(std::string_view name) {
  if (name.ends_with(".css")) return "text/css; charset=utf-8";
  if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
  if (name.ends_with(".svg")) return "image/svg+xml";
  return {};
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
  auto read = read_asked(call);
  if (auto* reply = std::get_if<Reply>(&read)) return std::move(*reply);
  const Asked& asked = std::get<Asked>(read);
  const Plan plan = answer(*call.directory, asked.query);
  return html_reply(200, results_page(plan, call.directory->catalogue, asked));
}

Reply show_service(const Call& call) {
  const Catalogue& catalogue = call.directory->catalogue;
  const Service* found = catalogue.service(call.id);
  if (found == nullptr)
    return error_reply(404, call.request.path, "There is no service of that name.");
  const Date today = call.site.today();
  if (status_on(today, found->contract) == Status::closed)
    return html_reply(410, closed_service_page(*found, {catalogue, today, Actor::self}, nullptr));
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
  const auto file = embedded("assets/" + call.id + ".gz");
  const std::string_view type = content_type_of(call.id);
  if (!file || type.empty())
    return error_reply(404, call.request.path, "There is nothing at this address.");
  Reply reply;
  reply.content_type = type;
  reply.headers.emplace_back("Vary", "Accept-Encoding");
  // Its name changes with its content.
  reply.headers.emplace_back("Cache-Control", "public, max-age=31536000, immutable");
  reply.body = call.request.takes_gzip ? std::string(*file) : unzipped(*file);
  if (call.request.takes_gzip) reply.headers.emplace_back("Content-Encoding", "gzip");
  return reply;
}

}  // namespace fingerpost
