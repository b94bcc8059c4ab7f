#include "web/pages/results_page.h"

#include <algorithm>
#include <array>

#include "core/thought/freshness.h"
#include "core/words/has.h"
#include "web/json/request_json.h"
#include "web/pages/match_view.h"
#include "web/pages/question_view.h"
#include "web/pages/service_view.h"
#include "web/pages/template.h"
#include "web/says/plan_words.h"
#include "web/says/value_words.h"

namespace fingerpost {
namespace {

/// For hidden_fields: everything that was typed.
bool nothing(const std::string&) { return false; }

/// So much is shown at once; the rest where it is asked for, with the field "show".
constexpr std::size_t most_cards = 20;
constexpr std::size_t most_not_fitting = 10;

struct Results {
  const Plan& plan;
  const Catalogue& catalogue;
  const Asked& asked;
  const bool all = value_of(asked.typed, "show") == "all";

  /// What asks for something else altogether would only be in the way.
  bool is_about_something_else(const Match& match) const {
    const bool asked_for_something = !asked.query.needs.empty() || !asked.query.text.empty();
    return asked_for_something && match.needs_met.empty() && match.text_score <= 0;
  }

  static bool stands(const Match& match, Standing standing) {
    return match.standing == standing && match.service != nullptr && match.included_because.empty();
  }

  /// Those that are shown on cards, in order: the first of all that may fit.
  std::vector<const Match*> on_cards() const {
    std::vector<const Match*> shown;
    for (const Match& match : plan.matches)
      if ((all || shown.size() < most_cards) &&
          (stands(match, Standing::yes) || stands(match, Standing::maybe) ||
           stands(match, Standing::not_now)))
        shown.push_back(&match);
    return shown;
  }

  View::List cards(Standing standing) const {
    View::List shown;
    for (const Match* match : on_cards())
      if (match->standing == standing) shown.push_back(card_view(*match, catalogue, asked.query));
    return shown;
  }

  /// Its card on this page, or its own page where it has none here.
  std::string card_or_page(const Service& service) const {
    auto shown = on_cards();
    for (const Match& match : plan.matches)
      if (!match.included_because.empty()) shown.push_back(&match);
    const bool here = std::any_of(shown.begin(), shown.end(),
                                  [&](const Match* match) { return match->service == &service; });
    return here ? "#" + service.id : service_href(service, asked.query.asker);
  }

  /// What the practitioner put on the plan, whatever its verdict.
  View::List included() const {
    View::List shown;
    for (const Match& match : plan.matches)
      if (!match.included_because.empty() && match.service != nullptr)
        shown.push_back(card_view(match, catalogue, asked.query));
    return shown;
  }

  std::vector<const Match*> not_fitting() const {
    std::vector<const Match*> rows;
    for (const Match& match : plan.matches)
      if (stands(match, Standing::no) && !is_about_something_else(match)) rows.push_back(&match);
    return rows;
  }

  void set_not_fitting(View& view) const {
    const auto found = not_fitting();
    View::List rows;
    for (const Match* match : found)
      if (all || rows.size() < most_not_fitting)
        rows.push_back(row_view(*match, catalogue, asked.query));
    view.set("has_no", !rows.empty()).set("no_count", std::to_string(found.size()));
    view.set("show_all_no", rows.size() < found.size());
    view.set("no", std::move(rows));
  }

  View::List groups() const {
    struct Row {
      Standing standing;
      const char* heading;
      const char* says;
    };
    constexpr std::array<Row, 3> rows{{
        {Standing::yes, "Can use now", "Everything that each of these asks for is met."},
        {Standing::maybe, "Might fit",
         "Nothing rules these out. Each says what is still to find out."},
        {Standing::not_now, "Not now",
         "Each says from which day it may be used, by the calendar alone."},
    }};
    View::List shown;
    for (const Row& row : rows) {
      const auto count =
          std::count_if(plan.matches.begin(), plan.matches.end(),
                        [&](const Match& match) { return stands(match, row.standing); });
      if (count == 0) continue;
      View::List list = cards(row.standing);
      const bool more = list.size() < static_cast<std::size_t>(count);
      shown.push_back({{"id", "group-" + std::string(to_text(row.standing))},
                       {"heading", row.heading},
                       {"count", std::to_string(count)},
                       {"says", row.says},
                       {"cards", std::move(list)},
                       {"show_all", more}});
    }
    return shown;
  }

  View::List safety() const {
    View::List list;
    for (const Safety* row : plan.safety) {
      const Freshness fresh = freshness(*row, catalogue.scope, plan.as_of);
      list.push_back({{"says", row->says},
                      {"phone", row->phone},
                      {"href", safe_link("phone", row->phone)},
                      {"source", row->source.empty() ? View(false) : source_view(row->source)},
                      {"checked", fresh.checked},
                      {"caution", fresh.caution}});
    }
    return list;
  }

  /// Which of the covered needs each service meets, with a link to its card.
  View cover() const {
    if (plan.cover.wanted < 2) return false;  // nothing to put together
    View::List services;
    for (const Service* service : plan.cover.services) {
      std::vector<std::string> meets;
      for (const auto& need : plan.cover.needs)
        if (has(service->needs, need)) meets.push_back(need);
      services.push_back({{"href", card_or_page(*service)},
                          {"name", service->name},
                          {"needs", need_labels(meets, catalogue)}});
    }
    return {{"says", cover_says(plan)},
            {"has_services", !services.empty()},
            {"services", std::move(services)}};
  }

  View::List not_covered() const {
    View::List needs;
    for (const Uncovered& row : plan.not_covered) {
      View::List reasons;
      for (const Uncovered::Why& why : row.why) {
        const bool named = why.service != nullptr;
        reasons.push_back({{"says", why_not_says(why)},
                           {"name", named ? why.service->name : ""},
                           {"href", named ? service_href(*why.service, asked.query.asker) : ""}});
      }
      needs.push_back({{"label", need_labels({row.need}, catalogue)},
                       {"has_reasons", !reasons.empty()},
                       {"reasons", std::move(reasons)}});
    }
    return needs;
  }

  View::List unread() const {
    View::List list;
    for (const Match& match : plan.matches)
      if (match.standing == Standing::unchecked)
        list.push_back({{"name", match.unread}, {"why", match.why.says}});
    return list;
  }

  View::List stale() const {
    View::List list;
    for (const Problem& problem : plan.problems)
      if (problem.severity == Problem::Severity::warning)
        list.push_back({{"name", problem.where}, {"why", problem.what}});
    return list;
  }

  View ask_next() const {
    const Question* question =
        plan.ask_next ? catalogue.vocabulary.question(plan.ask_next->fact) : nullptr;
    if (question == nullptr || !is_asked(*question)) return false;
    const auto about = [&](const std::string& name) { return belongs_to(name, question->id); };
    const std::string total = std::to_string(plan.totals.maybe);
    const bool settles_all = plan.ask_next->settles == plan.totals.maybe;
    const std::string whole = plan.totals.maybe == 1 ? "the one" : "all " + total;
    const std::string some = "about " + std::to_string(plan.ask_next->settles) + " of the " + total;
    View view = question_view(*question, asked.typed, {});
    view.set("ask", plan.ask_next->question);
    return {{"settles", settles_all ? whole : some},
            {"hidden", hidden_fields(asked.typed, about)},
            {"questions", View::List{std::move(view)}}};
  }

  View did_you_mean() const {
    if (plan.did_you_mean.empty()) return false;
    const auto text = [](const std::string& name) { return name == "text"; };
    return {{"text", plan.did_you_mean}, {"hidden", hidden_fields(asked.typed, text)}};
  }

  View::List notes() const {
    View::List list;
    for (const auto& note : plan.notes) list.push_back({{"says", note}});
    return list;
  }

  /// One row a service, each with a button to take it back.
  void add_already_with(View::List& rows, const Question& question, const Value& value) const {
    const auto* services = std::get_if<Choices>(&value);
    if (services == nullptr) return;
    for (const auto& id : *services)
      rows.push_back({{"label", question.label},
                      {"value", std::string(label_of(question, id))},
                      {"remove", "fact." + question.id + "=" + id}});
  }

  View::List answers() const {
    View::List rows;
    const auto add = [&](const std::string& label, const std::string& value) {
      if (!value.empty()) rows.push_back({{"label", label}, {"value", value}, {"remove", ""}});
    };
    for (const Question& question : catalogue.vocabulary.questions) {
      const auto known = asked.query.facts.known.find(question.id);
      if (asked.query.facts.declined.count(question.id) > 0)
        add(question.label, "Prefers not to say");
      else if (known == asked.query.facts.known.end())
        continue;
      else if (is_asked(question))
        add(question.label, value_words(question, known->second));
      else
        add_already_with(rows, question, known->second);
    }
    add("Needs", need_labels(asked.query.needs, catalogue));
    add("In their words", asked.query.text);
    add("As of", to_words(plan.as_of));
    return rows;
  }
};

/// What the person is told of those that do not fit: never that they are turned away.
constexpr const char* other_doors =
    "These are meant for other people, or for another time. Try the ones above first, or ask your "
    "probation practitioner.";

}  // namespace

std::string results_page(const Plan& plan, const Catalogue& catalogue, const Asked& asked) {
  const Results results{plan, catalogue, asked};
  View view{{"title", "What fits"},
            {"yes", std::to_string(plan.totals.yes)},
            {"maybe", std::to_string(plan.totals.maybe)},
            {"not_now", plan.totals.not_now == 0 ? "" : std::to_string(plan.totals.not_now)},
            {"as_of", to_words(plan.as_of)},
            {"did_you_mean", results.did_you_mean()},
            {"cover", results.cover()},
            {"ask_next", results.ask_next()},
            {"notes", results.notes()},
            {"answers", results.answers()},
            {"all", hidden_fields(asked.typed, nothing)},
            {"other_doors", asked.query.asker == Actor::self ? other_doors : ""}};
  const auto set_list = [&](const std::string& name, View::List list) {
    view.set("has_" + name, !list.empty());
    view.set(name + "_count", std::to_string(list.size()));
    view.set(name, std::move(list));
  };
  set_list("safety", results.safety());
  set_list("unread", results.unread());
  set_list("stale", results.stale());
  set_list("included", results.included());
  set_list("groups", results.groups());
  set_list("not_covered", results.not_covered());
  results.set_not_fitting(view);
  return render("results", view);
}

}  // namespace fingerpost
