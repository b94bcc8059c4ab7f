#include "web/pages/answer_parts.h"

#include <algorithm>

#include "core/thought/freshness.h"
#include "core/words/has.h"
#include "web/json/request_json.h"
#include "web/pages/match_view.h"
#include "web/pages/question_view.h"
#include "web/pages/service_view.h"
#include "web/says/plan_words.h"
#include "web/says/value_words.h"

namespace fingerpost {
namespace {

bool is_typed(const Fields& typed, const std::string& name) {
  return std::any_of(typed.begin(), typed.end(), [&](const auto& field) {
    return !field.second.empty() && (field.first == name || field.first.starts_with(name + "."));
  });
}

View value_view(const std::string& value, const std::string& remove) {
  return {{"value", value}, {"remove", remove}};
}

/// The rows of the answers that were given.
struct Answers {
  const Catalogue& catalogue;
  const Asked& asked;
  View::List rows{};

  void add(const std::string& label, const std::string& at, View::List values) {
    if (values.empty()) return;
    rows.push_back({{"label", label}, {"at", at}, {"values", std::move(values)}});
  }

  /// One value; it can be removed where it was typed as `field`, and not where it follows.
  void add_one(const std::string& label, const std::string& field, const std::string& at,
               const std::string& value) {
    if (value.empty()) return;
    add(label, at, {value_view(value, is_typed(asked.typed, field) ? field : "")});
  }

  /// Each service has a button of its own to take it back.
  void add_services(const Question& question, const Value& value) {
    const auto* services = std::get_if<Choices>(&value);
    if (services == nullptr) return;
    View::List values;
    for (const auto& id : *services)
      values.push_back(
          value_view(std::string(label_of(question, id)), "fact." + question.id + "=" + id));
    add(question.label, "fact-" + question.id, std::move(values));
  }

  void add_fact(const Question& question) {
    const auto known = asked.query.facts.known.find(question.id);
    const std::string field = "fact." + question.id, at = "fact-" + question.id;
    if (asked.query.facts.declined.count(question.id) > 0)
      return add_one(question.label, field, at, "Prefers not to say");
    if (known == asked.query.facts.known.end()) return;
    if (!is_asked(question)) return add_services(question, known->second);
    add_one(question.label, field, at, value_words(question, known->second));
  }

  void add_needs() {
    View::List values;
    for (const auto& need : asked.query.needs)
      values.push_back(value_view(need_labels({need}, catalogue), "needs=" + need));
    add("Needs", "needs", std::move(values));
  }
};

}  // namespace

View::List safety_views(const Plan& plan, const Catalogue& catalogue) {
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

View::List unread_views(const Plan& plan) {
  View::List list;
  for (const Match& match : plan.matches)
    if (match.standing == Standing::unchecked)
      list.push_back({{"name", match.unread}, {"why", match.why.says}});
  return list;
}

View::List stale_views(const Plan& plan) {
  View::List list;
  for (const Problem& problem : plan.problems)
    if (problem.severity == Problem::Severity::warning)
      list.push_back({{"name", problem.where}, {"why", problem.what}});
  return list;
}

View cover_view(const Plan& plan, const Catalogue& catalogue,
                const std::function<std::string(const Service&)>& href) {
  if (plan.cover.wanted < 2) return false;  // nothing to put together
  View::List services;
  for (const Service* service : plan.cover.services) {
    std::vector<std::string> meets;
    for (const auto& need : plan.cover.needs)
      if (has(service->needs, need)) meets.push_back(need);
    services.push_back({{"href", href(*service)},
                        {"id", service->id},
                        {"name", service->name},
                        {"needs", need_labels(meets, catalogue)}});
  }
  const auto left = plan.not_covered.size();
  return {{"says", cover_says(plan)},
          {"has_services", !services.empty()},
          {"services", std::move(services)},
          {"gaps", left == 0   ? ""
                   : left == 1 ? "1 need that nothing covers now, and why"
                               : std::to_string(left) + " needs that nothing covers now, and why"}};
}

View::List not_covered_views(const Plan& plan, const Catalogue& catalogue) {
  View::List needs;
  for (const Uncovered& row : plan.not_covered) {
    View::List reasons;
    for (const Uncovered::Why& why : row.why) {
      const bool named = why.service != nullptr;
      reasons.push_back({{"says", why_not_says(why)},
                         {"name", named ? why.service->name : ""},
                         {"id", named ? why.service->id : ""}});
    }
    needs.push_back({{"label", need_labels({row.need}, catalogue)},
                     {"has_reasons", !reasons.empty()},
                     {"reasons", std::move(reasons)}});
  }
  return needs;
}

const Question* question_to_ask(const Plan& plan, const Catalogue& catalogue) {
  const Question* question =
      plan.ask_next ? catalogue.vocabulary.question(plan.ask_next->fact) : nullptr;
  return question != nullptr && is_asked(*question) ? question : nullptr;
}

View next_question_view(const Plan& plan, const Catalogue& catalogue, const Fields& typed) {
  const Question* question = question_to_ask(plan, catalogue);
  if (question == nullptr) return false;
  const std::string total = std::to_string(plan.totals.maybe);
  const bool settles_all = plan.ask_next->settles == plan.totals.maybe;
  const std::string whole = plan.totals.maybe == 1 ? "the one" : "all " + total;
  const std::string some = "about " + std::to_string(plan.ask_next->settles) + " of the " + total;
  View view = question_view(*question, typed, {});
  view.set("ask", plan.ask_next->question);
  return {{"settles", settles_all ? whole : some}, {"questions", View::List{std::move(view)}}};
}

View did_you_mean_view(const Plan& plan, const Fields& typed) {
  if (plan.did_you_mean.empty()) return false;
  const auto text = [](const std::string& name) { return name == "text"; };
  return {{"text", plan.did_you_mean}, {"hidden", hidden_fields(typed, text)}};
}

View::List answer_views(const Plan& plan, const Catalogue& catalogue, const Asked& asked) {
  Answers answers{catalogue, asked};
  for (const Question& question : catalogue.vocabulary.questions) answers.add_fact(question);
  answers.add_needs();
  answers.add_one("In their words", "text", "text", asked.query.text);
  answers.add_one("As of", "as_of", "as_of", to_words(plan.as_of));
  return std::move(answers.rows);
}

}  // namespace fingerpost
