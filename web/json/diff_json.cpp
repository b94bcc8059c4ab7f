#include <nlohmann/json.hpp>

#include "web/commands/diff_text.h"

namespace fingerpost {
namespace {

using Json = nlohmann::ordered_json;

void put(Json& object, const char* key, const std::string& text) {
  if (!text.empty()) object[key] = text;
}

/// {"before": .., "after": ..}, null where it is not there.
Json both(const std::string& before, const std::string& after) {
  const auto text = [](const std::string& one) { return one.empty() ? Json() : Json(one); };
  return {{"before", text(before)}, {"after", text(after)}};
}

Json fields_json(const std::vector<FieldChange>& fields) {
  Json list = Json::array();
  for (const FieldChange& change : fields) {
    Json row{{"field", change.label}};
    row.update(both(change.before, change.after));
    list.push_back(std::move(row));
  }
  return list;
}

Json move_json(const MoveWords& move) {
  Json row{
      {"before", move.before}, {"after", move.after}, {"people", move.people}, {"says", move.says}};
  put(row, "in_common", move.in_common);
  row["example"] = {{"person", move.person}};
  row["example"].update(both(move.was, move.is));
  return row;
}

Json service_json(const ServiceWords& service) {
  Json row{
      {"service", service.id},    {"name", service.name},
      {"change", service.change}, {"status", both(service.status_before, service.status_after)},
      {"lost", service.lost},     {"gained", service.gained},
      {"moves", Json::array()}};
  for (const MoveWords& move : service.moves) row["moves"].push_back(move_json(move));
  if (!service.rule_before.empty() || !service.rule_after.empty())
    row["rule"] = {{"before", service.rule_before}, {"after", service.rule_after}};
  row["elsewhere"] = service.elsewhere;
  row["fields"] = fields_json(service.fields);
  return row;
}

Json need_json(const NeedWords& need) {
  Json row{{"need", need.need}};
  put(row, "area", need.area);
  row["lost"] = need.lost;
  row["gained"] = need.gained;
  row["says"] = need.loss + (need.loss.empty() || need.gain.empty() ? "" : " ") + need.gain;
  return row;
}

}  // namespace

std::string diff_json(const DiffReport& report) {
  Json services = Json::array(), needs = Json::array(), vocabulary = Json::array();
  for (const ServiceWords& service : report.services) services.push_back(service_json(service));
  for (const NeedWords& need : report.needs) needs.push_back(need_json(need));
  for (const RowChange& change : report.vocabulary) {
    Json row{{"kind", change.kind}};
    put(row, "id", change.id);
    row["change"] = change.change;
    row["fields"] = fields_json(change.fields);
    vocabulary.push_back(std::move(row));
  }
  const Json object{{"as_of", to_text(report.as_of)},
                    {"people", report.people},
                    {"seed", report.seed},
                    {"says", report.says},
                    {"incomplete", report.incomplete},
                    {"lose", report.lose},
                    {"gain", report.gain},
                    {"services", std::move(services)},
                    {"needs", std::move(needs)},
                    {"vocabulary", std::move(vocabulary)}};
  return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace fingerpost
