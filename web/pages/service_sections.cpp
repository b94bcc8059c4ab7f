#include "web/pages/service_sections.h"

#include "core/thought/contract.h"
#include "core/thought/freshness.h"
#include "core/thought/not_known.h"
#include "core/thought/stand.h"
#include "core/thought/will_it_last.h"
#include "web/pages/service_view.h"
#include "web/says/contract_view.h"
#include "web/says/rule_lines.h"

namespace fingerpost {
namespace {

std::string joined(const std::vector<std::string>& list) {
  std::string out;
  for (const auto& text : list) out += (out.empty() ? "" : out.ends_with('.') ? " " : ", ") + text;
  return out;
}

/// What to check before going there; its contradictory sources among them.
View::List checks(const Service& service) {
  View::List list = texts(service.warnings);
  for (const auto& conflict : service.conflicts) list.push_back("Sources disagree: " + conflict);
  return list;
}

/// Rows of a summary list; empty values are left out.
View::List facts_of(const Service& service, const Catalogue& catalogue) {
  View::List rows;
  const auto add = [&](const char* label, const std::string& value) {
    if (!value.empty()) rows.push_back({{"label", label}, {"value", value}});
  };
  add("Helps with", need_labels(service.needs, catalogue));
  add("Provided by", service.provider);
  add("Paid for by", service.commissioner);
  add("Hours", service.hours);
  add("Cost", service.cost);
  add("Languages", joined(service.languages));
  add("Access", joined(service.access));
  std::vector<std::string> strengths;
  for (const Strength& strength : service.strengths) strengths.push_back(strength.says);
  add("Also gives", joined(strengths));
  return rows;
}

/// How long it runs, and for one person.
View::List terms_of(const Service& service, const Catalogue& catalogue) {
  View::List rows;
  const std::string length = length_says(service.support, catalogue.vocabulary);
  if (!length.empty()) rows.push_back({{"label", "Lasts for one person"}, {"value", length}});
  for (const auto& row : contract_rows(service.contract))
    rows.push_back({{"label", row.label}, {"value", row.text}});
  return rows;
}

/// The parts of an entry by the names that its page gives them.
View::List parts_of(const Service& service, const Catalogue& catalogue, Actor reader) {
  View::List rows;
  const auto add = [&](const std::string& id, const std::string& says) {
    rows.push_back({{"part", id}, {"says", says}});
  };
  std::size_t at = 0;
  for (const RuleLine& line : rule_lines(service.eligible, catalogue, reader))
    add("rule-" + std::to_string(++at), line.says);
  for (std::size_t i = 0; i < service.routes.size(); ++i)
    add("way-" + std::to_string(i + 1), service.routes[i].channel);
  const std::size_t places = service.locations.size();
  if (places == 1) add("place-1", service.locations[0].name);
  if (places > 1) add("place-1 to place-" + std::to_string(places), "its places, by name");
  return rows;
}

View report(const Service& service, const Catalogue& catalogue, Actor reader) {
  const std::string nobody = "Not known";
  return {{"assured_by", service.assured_by.empty() ? nobody : service.assured_by},
          {"id", service.id},
          {"stated_at", service.stated_at},
          {"parts", parts_of(service, catalogue, reader)},
          {"text", "Entry: " + service.id +
                       (service.stated_at.empty() ? "" : " (" + service.stated_at + ")") +
                       "\nName: " + service.name +
                       "\nPart that is wrong: \nWhat it should say: \nWhere that is stated: \n"
                       "Seen on: "}};
}

}  // namespace

View service_sections(const Service& service, const Catalogue& catalogue, Date today,
                      Actor reader) {
  const std::string status = contract_says(service.contract, today);
  const Freshness fresh = freshness(service, catalogue, today, reader);
  View::List sources;
  for (const auto& source : service.sources) sources.push_back(source_view(source));
  View view{{"title", service.name},
            {"id", service.id},
            {"provider", service.provider},
            {"summary", summary_for(service, reader)},
            {"status", status.empty() ? status : status + "."},
            {"url", View::List(service.url.empty() ? 0 : 1, source_view(service.url))},
            {"if_refused", refusal_view(service.if_refused)},
            {"not_known", not_known_says(service)},
            {"caution", fresh.caution},
            {"checked_on", fresh.checked},
            {"report", report(service, catalogue, reader)}};
  view.set("facts", facts_of(service, catalogue));
  view.set_list("terms", terms_of(service, catalogue));
  view.set_list("bring", texts(service.bring));
  view.set_list("suitability", texts(service.suitability));
  view.set_list("warnings", checks(service));
  view.set_list("sources", std::move(sources));
  return view;
}

std::optional<Standing> Beside::standing(const Service& service) const {
  if (query == nullptr) return std::nullopt;
  const Query alone = without_needs(*query);
  Inquiry inquiry(alone, catalogue);
  return stand({catalogue.positions.find(service.id)->second, 0}, inquiry).standing;
}

View Beside::to(const Service& service) const {
  const Freshness fresh = freshness(service, catalogue, today, reader);
  View view{{"id", service.id},
            {"name", service.name},
            {"provider", service.provider},
            {"brief", fresh.brief},
            {"caution", fresh.caution},
            {"posts", query != nullptr},
            {"tag", ""},
            {"colour", ""},
            {"needs", ""}};
  const auto stands = standing(service);
  if (!stands) return view;
  const StandingWords words = standing_words(*stands);
  view.set("tag", words.text).set("colour", words.colour);
  return view;
}

Query without_needs(Query query) {
  query.needs.clear();
  query.text.clear();
  return query;
}

StandingWords standing_words(Standing standing) {
  switch (standing) {
    case Standing::yes:
      return {"Can use now", "green"};
    case Standing::maybe:
      return {"Might fit", "yellow"};
    case Standing::not_now:
      return {"Not now", "blue"};
    case Standing::unchecked:
      return {"Could not check", "orange"};
    case Standing::no:
      break;
  }
  return {"Does not fit", "grey"};
}

View carried(const Asked* asked) {
  if (asked == nullptr) return false;
  return {{"hidden", hidden_fields(asked->typed, [](const std::string&) { return false; })}};
}

}  // namespace fingerpost
