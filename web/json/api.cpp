// The answers for programs: JSON, and the three addresses that machines watch.
#include <algorithm>
#include <charconv>

#include "core/knowledge/read_query.h"
#include "core/thought/contract.h"
#include "core/words/nearest_word.h"
#include "web/json/catalogue_json.h"
#include "web/json/plan_json.h"
#include "web/server/endpoints.h"
#include "web/server/fields.h"
#include "web/server/responses.h"

namespace fingerpost {
namespace {

constexpr std::size_t longest_list = 1000;

/// "application/json" of "Application/JSON; charset=utf-8".
std::string media_type(std::string_view content_type) {
  std::string type(content_type.substr(0, content_type.find(';')));
  while (!type.empty() && (type.back() == ' ' || type.back() == '\t')) type.pop_back();
  std::transform(type.begin(), type.end(), type.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return type;
}

/// The parameters after "?", each one that nobody knows or that comes twice being a problem.
Fields read_parameters(const std::string& query, const std::vector<std::string>& known,
                       Problems& problems) {
  Fields fields = read_fields(query);
  for (auto at = fields.begin(); at != fields.end(); at = fields.upper_bound(at->first)) {
    const std::string& name = at->first;
    if (std::find(known.begin(), known.end(), name) == known.end())
      problems.push_back({name, "unknown parameter '" + name + "'" + did_you_mean(name, known)});
    else if (fields.count(name) > 1)
      problems.push_back({name, "is given more than once"});
  }
  return fields;
}

ServiceFilter read_filter(const std::string& query, Problems& problems) {
  const Fields fields = read_parameters(query, {"limit", "closed"}, problems);
  ServiceFilter filter;
  if (fields.count("limit") > 0) {
    const std::string text = value_of(fields, "limit");
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), filter.limit);
    if (error != std::errc{} || end != text.data() + text.size() || filter.limit < 1 ||
        filter.limit > longest_list)
      problems.push_back({"limit", "must be a whole number from 1 to 1000"});
  }
  if (fields.count("closed") > 0) {
    const std::string text = value_of(fields, "closed");
    if (text == "true")
      filter.closed = ServiceFilter::Closed::listed;
    else if (text != "false")
      problems.push_back({"closed", "must be true or false"});
  }
  return filter;
}

Actor read_asker(const std::string& query, Problems& problems) {
  const Fields fields = read_parameters(query, {"asker"}, problems);
  const std::string text = value_of(fields, "asker");
  if (text == "practitioner") return Actor::practitioner;
  if (!text.empty() && text != "self")
    problems.push_back({"asker", "must be self or practitioner"});
  return Actor::self;
}

Reply unknown_service(const Call& call) {
  std::vector<std::string> ids;
  for (const auto& [id, position] : call.directory->catalogue.positions) ids.push_back(id);
  return problems_reply(404,
                        {{"id", "unknown service '" + call.id + "'" + did_you_mean(call.id, ids)}});
}

}  // namespace

Reply send_match(const Call& call) {
  if (media_type(call.request.content_type) != "application/json")
    return problems_reply(415, {{"request", "send the question as application/json"}});
  const Directory& directory = *call.directory;
  Problems problems;
  const Query query = read_query(call.request.body, directory.catalogue, directory.gazetteer,
                                 call.site.today(), problems);
  if (!problems.empty()) return problems_reply(400, problems);
  return json_reply(200, plan_json(answer(directory, query), directory.catalogue));
}

Reply send_vocabulary(const Call& call) {
  return json_reply(200, vocabulary_json(call.directory->catalogue));
}

Reply send_services(const Call& call) {
  Problems problems;
  const ServiceFilter filter = read_filter(call.request.query, problems);
  if (!problems.empty()) return problems_reply(400, problems);
  return json_reply(200, services_json(call.directory->catalogue, call.site.today(), filter));
}

Reply send_service(const Call& call) {
  Problems problems;
  const Actor asker = read_asker(call.request.query, problems);
  if (!problems.empty()) return problems_reply(400, problems);
  const Catalogue& catalogue = call.directory->catalogue;
  const Service* service = catalogue.service(call.id);
  if (service == nullptr) return unknown_service(call);
  const Date today = call.site.today();
  if (status_on(today, service->contract) == Status::closed)
    return json_reply(410, closed_service_json(*service, catalogue, today));
  return json_reply(200, service_json(*service, catalogue, today, asker));
}

Reply send_names(const Call& call) {
  return json_reply(200, names_json(call.directory->catalogue));
}

Reply send_problems(const Call& call) {
  return json_reply(200,
                    catalogue_problems_json(call.directory->catalogue, call.directory->generation));
}

Reply send_reload(const Call& call) {
  const Origin origin = call.request.origin;
  if (!call.request.from_this_machine || origin == Origin::opaque || origin == Origin::other)
    return problems_reply(403, {{"request", "a reload can only be asked for on this machine"}});
  const Problems stopped = call.site.reload();
  if (!stopped.empty()) return problems_reply(500, stopped);
  const auto fresh = call.site.directory();
  return json_reply(200, catalogue_problems_json(fresh->catalogue, fresh->generation));
}

Reply send_health(const Call&) { return json_reply(200, "{\"status\":\"ok\"}"); }

Reply send_ready(const Call& call) {
  if (call.directory != nullptr)
    return json_reply(200, "{\"status\":\"ready\",\"generation\":" +
                               std::to_string(call.directory->generation) + "}");
  Reply reply = json_reply(503, "{\"status\":\"reading the directory\"}");
  reply.headers.emplace_back("Retry-After", "5");
  return reply;
}

Reply send_metrics(const Call& call) {
  Reply reply = text_reply(200, call.site.metrics->text(call.directory.get()));
  reply.content_type = "text/plain; version=0.0.4; charset=utf-8";
  return reply;
}

}  // namespace fingerpost
