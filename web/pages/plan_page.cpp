#include "web/pages/plan_page.h"

#include <algorithm>
#include <array>

#include "core/thought/contract.h"
#include "core/words/has.h"
#include "web/pages/qr.h"
#include "web/pages/question_view.h"
#include "web/pages/service_view.h"
#include "web/pages/take_code.h"
#include "web/pages/told_view.h"
#include "web/says/replacements.h"
#include "web/says/value_words.h"
#include "web/server/endpoints.h"
#include "web/server/responses.h"

namespace fingerpost {
namespace {

constexpr std::size_t most_taken = 20;
constexpr std::size_t most_left = 5;
constexpr const char* safety_critical = "P4";

/// The services that some ids mean, each once and in their order.
struct Chosen {
  std::vector<const Service*> open{}, closed{};
  std::vector<std::string> unknown{};
};

Chosen choose(const std::vector<std::string>& ids, const Catalogue& catalogue, Date day) {
  Chosen chosen;
  for (const auto& id : ids) {
    const Service* service = catalogue.service(id);
    if (service == nullptr) {
      if (!id.empty() && !has(chosen.unknown, id)) chosen.unknown.push_back(id);
      continue;
    }
    const bool is_closed = status_on(day, service->contract) == Status::closed;
    auto& list = is_closed ? chosen.closed : chosen.open;
    if (!has(list, service)) list.push_back(service);
  }
  return chosen;
}

std::vector<std::string> ids_of(const Asked& asked) {
  auto ids = values_of(asked.typed, "choose");
  for (const Inclusion& row : asked.query.include_anyway) ids.push_back(row.service);
  return ids;
}

View::List entry_views(const std::vector<const Service*>& services) {
  View::List views;
  for (const Service* service : services)
    views.push_back({{"id", service->id}, {"name", service->name}});
  return views;
}

/// What is left of one that has closed: the first few, each once; the rest are on its page.
View closed_view(const Service& service, const Catalogue& catalogue, Date day) {
  const auto left = replacements(service, day, catalogue);
  std::vector<const Service*> others;
  for (const Replacement& row : left)
    for (const Service* other : row.services)
      if (!has(others, other)) others.push_back(other);
  const bool more = others.size() > most_left;
  if (more) others.resize(most_left);
  View::List shown = entry_views(others);
  View view{{"id", service.id},
            {"name", service.name},
            {"says", closed_says(service, left, catalogue)},
            {"has_left", !shown.empty()},
            {"more", more}};
  view.set("left", std::move(shown));
  return view;
}

View::List closed_views(const Chosen& chosen, const Catalogue& catalogue, Date day) {
  View::List views;
  for (const Service* service : chosen.closed)
    views.push_back(closed_view(*service, catalogue, day));
  return views;
}

View::List unknown_views(const Chosen& chosen) {
  View::List views;
  for (const auto& id : chosen.unknown) views.push_back({{"id", id}});
  return views;
}

View::List told_views(const std::vector<Match>& matches, const Query& query) {
  View::List views;
  for (const Match& match : matches) views.push_back(told_view(match, query, views.size() + 1));
  return views;
}

View code_view(const std::vector<Match>& matches, const std::string& public_url) {
  std::vector<std::string> ids;
  for (const Match& match : matches) ids.push_back(match.service->id);
  return ids.empty() ? View(false) : qr_view(code_text(ids, public_url));
}

void set_safety(View& view, const Catalogue& catalogue, OnPaper what) {
  view.set_list("safety", safety_told(catalogue, what));
}

/// One box to tick, for the macro `ticks`.
View tick(const std::string& value, const std::string& label, const std::string& hint) {
  return {
      {"id", as_id(value)}, {"value", value}, {"label", label}, {"hint", hint}, {"checked", false}};
}

/// One plan in the making.
struct Making {
  const Asked& asked;
  const PlanSetting& setting;
  const Catalogue& catalogue = setting.directory.catalogue;
  Chosen chosen = choose(ids_of(asked), catalogue, asked.query.as_of);
  std::vector<std::string> prints = values_of(asked.typed, "print");
  Query told_to = query_of_the_person();

  Query query_of_the_person() const {
    Query query = asked.query;
    query.asker = Actor::self;
    query.include_anyway.clear();
    return query;
  }

  OnPaper on_paper() const {
    return has(prints, "private") ? OnPaper::private_too : OnPaper::nothing_private;
  }
  bool is_left_off(const Service& service) const {
    return is_private(service) && on_paper() == OnPaper::nothing_private;
  }

  std::vector<Match> printed() const {
    std::vector<const Service*> services;
    for (const Service* service : chosen.open)
      if (!is_left_off(*service)) services.push_back(service);
    return matches_of(services, setting.directory, told_to);
  }

  std::string sheet_class() const {
    const bool small = value_of(asked.typed, "paper") == "a5";
    return std::string("app-plan app-plan--") + (small ? "a5" : "a4") +
           (has(prints, "large") ? " app-plan--large" : "");
  }

  /// What the practitioner should know of one before it is handed over.
  std::string hint_for(const Match& match) const {
    const Service& service = *match.service;
    std::string hint;
    const auto add = [&](const std::string& says) {
      if (!hint.empty()) hint += hint.back() == '.' ? " " : ". ";
      hint += says;
    };
    if (service.provider != service.name)
      add(service.provider.empty() ? "Provider not known" : service.provider);
    if (match.standing == Standing::maybe) add("Might fit.");
    if (match.standing == Standing::not_now || match.standing == Standing::no) add(match.why.says);
    if (is_left_off(service)) add("Left off the paper: see “Who may see it” below.");
    return hint;
  }

  /// Boxes to untick; what was included anyway is taken off by its own button.
  void set_services(View& view) const {
    View::List ticks, included, letters;
    for (const Match& match : matches_of(chosen.open, setting.directory, asked.query)) {
      const Service& service = *match.service;
      const std::string hint = hint_for(match);
      letters.push_back({{"id", service.id}, {"name", service.name}});
      if (match.included_because.empty())
        ticks.push_back(tick(service.id, service.name, hint).set("checked", true));
      else
        included.push_back({{"id", service.id},
                            {"name", service.name},
                            {"hint", hint},
                            {"reason", match.included_because}});
    }
    view.set("included", std::move(included));
    view.set_list("ticks", std::move(ticks));
    view.set_list("letters", std::move(letters));
  }

  bool may_be_printed(const Question& question) const {
    return !question.staff_only() && is_asked(question) &&
           asked.query.facts.known.contains(question.id);
  }

  /// What is known of the person: each only printed where it is ticked.
  void set_facts(View& view) const {
    View::List ticks, told;
    for (const Question& question : catalogue.vocabulary.questions) {
      if (!may_be_printed(question)) continue;
      const std::string value = "fact." + question.id;
      const std::string says = value_words(question, asked.query.facts.known.at(question.id));
      const bool on = has(prints, value);
      const char* hint =
          question.protection == safety_critical ? "Only if nobody else will see the paper." : "";
      ticks.push_back(tick(value, question.label + ": " + says, hint).set("checked", on));
      if (on) told.push_back({{"label", question.label}, {"value", says}});
    }
    view.set_list("fact_ticks", std::move(ticks));
    view.set_list("told_facts", std::move(told));
  }

  bool has_private() const {
    return std::any_of(chosen.open.begin(), chosen.open.end(),
                       [](const Service* service) { return is_private(*service); });
  }

  View::List hidden() const {
    static constexpr std::array<std::string_view, 5> ours{"choose", "paper", "print", "share",
                                                          "to"};
    return hidden_fields(asked.typed, [](const std::string& name) { return has(ours, name); });
  }

  void set_options(View& view) const {
    const bool small = value_of(asked.typed, "paper") == "a5";
    view.set("a4", !small).set("a5", small).set("large", has(prints, "large"));
    view.set("has_private", has_private()).set("private", has(prints, "private"));
    view.set("hidden", hidden()).set("public", !setting.public_url.empty());
  }
};

}  // namespace

std::string plan_page(const Asked& asked, const PlanSetting& setting) {
  const Making making{asked, setting};
  if (making.chosen.open.empty() && making.chosen.closed.empty() && making.chosen.unknown.empty())
    return {};
  const auto printed = making.printed();
  View view{{"title", "Your plan"},
            {"sheet", making.sheet_class()},
            {"told", told_views(printed, making.told_to)},
            {"nothing_printed", printed.empty()},
            {"made", (asked.now ? "Made on " : "Made for ") + to_words(asked.query.as_of)},
            {"closed", closed_views(making.chosen, making.catalogue, asked.query.as_of)},
            {"unknown", unknown_views(making.chosen)}};
  View code = code_view(printed, setting.public_url);
  view.set("has_code", !std::holds_alternative<bool>(code.value));
  view.set("code", std::move(code));
  set_safety(view, making.catalogue, making.on_paper());
  making.set_services(view);
  making.set_facts(view);
  making.set_options(view);
  return render("plan", view);
}

Taken taken_page(std::string_view ids_or_code, const Directory& directory, Date today) {
  const Catalogue& catalogue = directory.catalogue;
  auto ids = ids_taken(ids_or_code, catalogue);
  const bool too_many = ids.size() > most_taken;
  if (too_many) ids.resize(most_taken);
  const Chosen chosen = choose(ids, catalogue, today);
  Query query;
  query.as_of = today;
  query.include_no = true;
  View view{{"title", "Services to try"},
            {"told", told_views(matches_of(chosen.open, directory, query), query)},
            {"closed", closed_views(chosen, catalogue, today)},
            {"unknown", unknown_views(chosen)},
            {"too_many", too_many}};
  view.set_list("open", entry_views(chosen.open));
  set_safety(view, catalogue, OnPaper::nothing_private);
  const bool none = chosen.open.empty() && chosen.closed.empty();
  return {none ? 404 : 200, render("take", view)};
}

std::string code_text(const std::vector<std::string>& ids, const std::string& public_url) {
  std::string text = public_url.empty() ? "fingerpost:" : public_url + "/take/";
  for (const auto& id : ids)
    text += (public_url.empty() ? " " : text.ends_with('/') ? "" : "+") + id;
  return text;
}

Reply show_plan(const Call& call) {
  auto read = read_asked(call);
  if (auto* reply = std::get_if<Reply>(&read)) return std::move(*reply);
  const Asked& asked = std::get<Asked>(read);
  std::string html = plan_page(asked, {*call.directory, call.site.public_url});
  if (!html.empty()) return html_reply(200, std::move(html));
  const auto nothing = [](const std::string&) { return false; };
  return html_reply(400, render("plan_nothing", {{"title", "Nothing is on the plan yet"},
                                                 {"hidden", hidden_fields(asked.typed, nothing)}}));
}

Reply show_taken(const Call& call) {
  Taken taken = taken_page(call.id, *call.directory, call.site.today());
  return html_reply(taken.status, std::move(taken.html));
}

}  // namespace fingerpost
