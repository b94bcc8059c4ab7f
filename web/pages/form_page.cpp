#include "web/pages/form_page.h"

#include <algorithm>
#include <array>
#include <set>

#include "web/json/request_json.h"
#include "web/json/written_date.h"
#include "web/pages/question_view.h"
#include "web/pages/service_view.h"
#include "web/pages/template.h"

namespace fingerpost {
namespace {

/// Which questions stand together, in the order in which they are asked. Those of the first group
/// are always open; a question that no group names goes to the last.
struct FactGroup {
  const char* heading;
  std::array<const char*, 13> facts;  // the rest are null
};
constexpr std::array<FactGroup, 6> groups{{
    {"About the person",
     {"home", "age", "supervision", "release_date", "registered_with_gp", "sex"}},
    {"Prison and probation",
     {"custody", "from_custody", "released_from", "release_route", "release_place",
      "days_in_custody", "sentenced", "order_requirements", "order_end_date", "pdu",
      "live_proceedings", "rosh", "risk_linked_health_need"}},
    {"Housing", {"housing", "days_to_homelessness", "moving_on_from_cas2", "care_home"}},
    {"Health",
     {"health_need", "mental_health_need", "drug_use", "alcohol_use", "has_dentist",
      "pregnant_or_baby"}},
    {"Money and papers",
     {"benefits", "income_related_benefit", "uc_child_or_limited_capability", "monthly_earnings",
      "savings", "qualifying_debt", "insolvency", "breathing_space_in_last_year", "bank_account",
      "photo_id", "full_time_education"}},
    {"More about the person",
     {"date_of_birth", "dependants", "care_experienced", "armed_forces", "consent_to_refer",
      "domestic_abuse", "abuse_programme_in_last_6_months"}},
}};

bool is_answered(const Question& question, const Fields& typed) {
  return std::any_of(typed.begin(), typed.end(), [&](const auto& field) {
    return !field.second.empty() && belongs_to(field.first, question.id);
  });
}

/// The form asks for pounds and for dates as people write them, where a program sends pence and
/// 2026-11-22.
Problems in_words_of_the_form(Problems problems, const Fields& typed,
                              const Vocabulary& vocabulary) {
  for (Problem& problem : problems) {
    const bool fact = problem.where.starts_with("facts.");
    const std::string id = fact ? problem.where.substr(6) : "";
    const Question* question = vocabulary.question(id);
    WrittenDate date;
    if (question != nullptr && question->type == FactType::date)
      date = written_date(typed, "fact." + id, century_of(*question, vocabulary));
    if (problem.where == "as_of") date = written_date(typed, "as_of", Century::this_one);
    if (!date.wrong.empty()) problem.what = date.wrong;
    if (question != nullptr && question->unit == "pence")
      problem.what = "must be an amount in pounds, like 1,200 or 85.50";
  }
  return problems;
}

struct Form {
  const Catalogue& catalogue;
  const Fields& typed;
  const Problems& problems;

  View group(const char* heading, const std::vector<const Question*>& questions) const {
    View::List shown;
    int answered = 0;
    bool wrong = false;
    for (const Question* question : questions) {
      shown.push_back(question_view(*question, typed, problems));
      if (is_answered(*question, typed)) ++answered;
      wrong = wrong || !problem_at("facts." + question->id, problems).empty();
    }
    return {{"heading", heading},
            {"questions", std::move(shown)},
            {"answered", answered == 0 ? "" : std::to_string(answered) + " answered"},
            {"open", wrong}};
  }

  View::List all_groups() const {
    std::array<std::vector<const Question*>, groups.size()> sorted;
    std::set<std::string_view> named;
    for (std::size_t i = 0; i < groups.size(); ++i)
      for (const char* fact : groups[i].facts) {
        const Question* question = fact == nullptr ? nullptr : catalogue.vocabulary.question(fact);
        if (question == nullptr) continue;
        sorted[i].push_back(question);
        named.insert(question->id);
      }
    for (const Question& question : catalogue.vocabulary.questions)
      if (named.count(question.id) == 0 && is_asked(question)) sorted.back().push_back(&question);
    View::List views;
    for (std::size_t i = 0; i < groups.size(); ++i)
      if (!sorted[i].empty()) views.push_back(group(groups[i].heading, sorted[i]));
    return views;
  }

  View::List needs() const {
    const auto chosen = values_of(typed, "needs");
    View::List areas;
    bool first = true;  // the one that the list of problems leads to
    for (const auto& heading : areas_in_order(catalogue.vocabulary)) {
      View::List options;
      for (const Need& need : catalogue.vocabulary.needs) {
        if (need.area != heading) continue;
        const bool checked = std::find(chosen.begin(), chosen.end(), need.id) != chosen.end();
        options.push_back({{"id", first ? "needs" : "need-" + need.id},
                           {"value", need.id},
                           {"label", need.label},
                           {"urgent", need.urgency == Urgency::urgent},
                           {"checked", checked}});
        first = false;
      }
      areas.push_back({{"heading", heading}, {"options", std::move(options)}});
    }
    return areas;
  }

  std::string name_of(const std::string& id) const {
    const Service* service = catalogue.service(id);
    return service == nullptr ? id : service->name;
  }

  /// What was chosen beside a service on the page of answers, to keep or to take back here.
  View::List already() const {
    const std::string field = std::string("fact.") + already_with;
    View::List options;
    for (const auto& id : values_of(typed, field)) {
      if (id.empty()) continue;
      const std::string first = std::string("fact-") + already_with;
      options.push_back({{"id", options.empty() ? first : first + "-" + id},
                         {"name", field},
                         {"value", id},
                         {"label", name_of(id)}});
    }
    return options;
  }

  View::List included() const {
    View::List rows;
    for (const auto& [name, value] : typed) {
      if (!name.starts_with(include_prefix) || value.empty()) continue;
      rows.push_back({{"id", rows.empty() ? "include_anyway" : name},
                      {"name", name},
                      {"value", value},
                      {"label", name_of(name.substr(include_prefix.size()))}});
    }
    return rows;
  }

  /// Both of these; no where there is neither.
  View kept() const {
    View::List services = already(), reasons = included();
    if (services.empty() && reasons.empty()) return false;
    return {{"has_already", !services.empty()},
            {"already", std::move(services)},
            {"already_error", problem_at(std::string("facts.") + already_with, problems)},
            {"has_included", !reasons.empty()},
            {"included", std::move(reasons)},
            {"included_error", problem_at("include_anyway", problems)}};
  }

  /// What the summary calls the place of a problem.
  std::string label_of(const std::string& where) const {
    const bool fact = where.starts_with("facts.");
    const Question* question = fact ? catalogue.vocabulary.question(where.substr(6)) : nullptr;
    if (question != nullptr) return question->label;
    if (where.starts_with("needs")) return "Needs";
    if (where.starts_with("include_anyway")) return "Included anyway";
    if (where == "text") return "In their own words";
    if (where == "as_of") return "Another day than today";
    return where;
  }

  View::List errors() const {
    View::List list;
    for (const Problem& problem : problems)
      list.push_back({{"href", "#" + element_of(problem.where)},
                      {"text", label_of(problem.where) + ": " + problem.what}});
    return list;
  }
};

}  // namespace

std::string form_page(const Catalogue& catalogue, const Fields& typed, const Problems& found) {
  const Problems problems = in_words_of_the_form(found, typed, catalogue.vocabulary);
  const Form form{catalogue, typed, problems};
  View::List all = form.all_groups();
  View first = all.empty() ? form.group(groups[0].heading, {}) : std::move(all.front());
  if (!all.empty()) all.erase(all.begin());
  const std::string text_error = problem_at("text", problems);
  const DateQuestion as_of{"as_of", "Which day is the question about?",
                           "Leave this empty for today. A later day shows what will be open then."};
  const bool dated = !written_date(typed, "as_of", Century::this_one).text.empty();
  return render("form", {{"title", problems.empty() ? "Find services for a person on probation"
                                                    : "Error: find services for a person on "
                                                      "probation"},
                         {"errors", form.errors()},
                         {"has_errors", !problems.empty()},
                         {"first", std::move(first)},
                         {"groups", std::move(all)},
                         {"needs", form.needs()},
                         {"needs_error", problem_at("needs", problems)},
                         {"kept", form.kept()},
                         {"text", value_of(typed, "text")},
                         {"text_error", text_error},
                         {"as_of", View::List{date_view(as_of, typed, problems)}},
                         {"as_of_open", dated}});
}

}  // namespace fingerpost
