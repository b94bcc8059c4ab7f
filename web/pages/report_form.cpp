#include "web/pages/report_form.h"

#include <algorithm>
#include <map>

#include "core/thought/contract.h"
#include "core/words/has.h"
#include "web/pages/listed.h"
#include "web/pages/make_report.h"
#include "web/pages/question_view.h"
#include "web/pages/template.h"
#include "web/reports/study_words.h"

namespace fingerpost {
namespace {

using Of = ReportKind::Of;

constexpr std::size_t most_services = 10;
constexpr std::string_view pasted = "pasted:";

std::string label_of(const std::string& field, Of of) {
  static const std::map<std::string, std::string, std::less<>> labels{
      {"cohort", "The made-up people"},
      {"people", "How many people"},
      {"seed", "Seed"},
      {"group", "Groups to look at one by one"},
      {"file", "Figures"},
      {"base", "Base of percentages"},
      {"starts", "How many people begin in a year"},
      {"csv", "The figures"}};
  if (field == "on") return of == Of::closure ? "First day without" : "Day";
  if (field == "service") return of == Of::overlap ? "Services" : "Service";
  const auto at = labels.find(field);
  return at == labels.end() ? field : at->second;
}

struct Form {
  const ReportKind& kind;
  const Fields& typed;
  const Problems& problems;
  const Call& call;

  const Catalogue& catalogue() const { return call.directory->catalogue; }
  bool asks(std::string_view field) const { return has(kind.fields, field); }
  std::string wrong(const std::string& field) const { return problem_at(field, problems); }
  View text(const std::string& field, const char* hint, const char* width) const {
    return text_view({field, field, label_of(field, kind.of), hint, wrong(field)},
                     value_of(typed, field), width);
  }

  /// Every service by its name, those that have closed last: they may be asked about all the same.
  std::vector<Choice> services() const {
    const Date today = call.site.today();
    std::vector<Choice> out{{"", "Choose a service"}};
    for (const Service* service : open_services(catalogue(), today))
      out.push_back({service->id, service->name});
    for (const Service* service : closed_services(catalogue(), today))
      out.push_back({service->id, service->name + " (closed)"});
    return out;
  }

  void add_services(View::List& questions) const {
    if (!asks("service")) return;
    std::vector<std::string> chosen = values_of(typed, "service");
    std::erase(chosen, "");
    const bool two = kind.of == Of::overlap;
    const bool one_more = value_of(typed, "form") == "another";
    const std::size_t fields =
        two ? 2 : std::clamp(chosen.size() + (one_more ? 1 : 0), std::size_t{1}, most_services);
    const auto choices = services();
    for (std::size_t at = 0; at < fields; ++at) {
      const std::string number = at == 0 ? "" : "-" + std::to_string(at + 1);
      const char* ask = two       ? (at == 0 ? "One service" : "The other service")
                        : at == 0 ? "Which service would end?"
                                  : "Another service that would end with it";
      questions.push_back(
          pick_view({"service" + number, "service", ask, "", at == 0 ? wrong("service") : ""},
                    Pick::one, choices, {at < chosen.size() ? chosen[at] : std::string{}}));
    }
  }

  void add_day(View::List& questions) const {
    if (!asks("on")) return;
    const bool closes = kind.of == Of::closure;
    const DateQuestion question{
        "on", closes ? "What is the first day without it?" : "Which day is the question about?",
        closes ? "For example, 1 4 2025." : "Leave this empty for today."};
    View view = date_view(question, typed, problems);
    const auto on = parse_date(value_of(typed, "on"));
    if (on && wrong("on").empty()) {
      const std::chrono::year_month_day parts{*on};
      view.set("day", std::to_string(unsigned(parts.day())))
          .set("month", std::to_string(unsigned(parts.month())))
          .set("year", std::to_string(int(parts.year())))
          .set("value", "");
    }
    questions.push_back(std::move(view));
  }

  void add_figures(View::List& questions) const {
    if (!asks("file")) return;
    std::vector<Choice> files{{"", "Choose the figures"}};
    for (const auto& id : figure_files(kind, call.site)) {
      const Service* service = catalogue().service(id);
      files.push_back({id, service == nullptr ? id : service->name});
    }
    questions.push_back(pick_view({"file", "file", "Whose figures?", "", wrong("file")}, Pick::one,
                                  files, {value_of(typed, "file")}));
  }

  bool was_pasted() const { return typed.contains("csv"); }

  /// How take-up is made ready. `id_start` tells the fields of one form from those of the other.
  View::List rules(const std::string& id_start) const {
    if (!asks("base")) return {};
    const bool is_sent = was_pasted() == !id_start.empty();
    const std::string base = is_sent ? value_of(typed, "base") : "";
    return {
        text_view({id_start + "base", "base", "Of how many people are percentages that do not say?",
                   "Your assumption; the report labels it as one. Leave this empty to assume "
                   "none.",
                   is_sent ? wrong("base") : ""},
                  base, "govuk-input--width-5"),
        pick_view({id_start + "round", "round", "Rounding", "", ""}, Pick::any,
                  {{"5", "Numbers of people to the nearest 5"}},
                  {is_sent ? value_of(typed, "round") : std::string{}})};
  }

  /// Beside figures that are pasted.
  View::List own_questions() const {
    if (kind.of != Of::equality) return {};
    return {text_view({"service_name", "service_name", "Name of the service",
                       "For the title. Leave it empty for none.", ""},
                      value_of(typed, "service_name"), "govuk-input--width-20")};
  }

  View cohorts() const {
    std::vector<Choice> cohorts;
    for (const Cohort& cohort : catalogue().cohorts)
      cohorts.push_back({cohort.id, cohort.name + ": " + people_say(cohort.people)});
    const std::string chosen = value_of(typed, "cohort");
    return pick_view({"cohort", "cohort", "Which made-up people?", "", wrong("cohort")}, Pick::one,
                     cohorts, {chosen.empty() ? catalogue().scope.cohort : chosen});
  }

  /// What is left as it is most of the time.
  View::List people() const {
    if (!counts_people(kind)) return {};
    return {
        cohorts(),
        text("people", "Leave this empty for as many as there are in that cohort. At most 100,000.",
             "govuk-input--width-5"),
        text("seed", "Any number. The same one makes up the same people; leave it empty for 1.",
             "govuk-input--width-10")};
  }

  /// Those of whom it is known who they are; boxes for each characteristic, and for all that are
  /// by themselves together.
  View::List groups() const;

  View::List errors() const {
    View::List list;
    for (const Problem& problem : problems) {
      const bool of_csv = problem.where.starts_with(pasted) || problem.where == "csv";
      const bool of_field = has(kind.fields, problem.where);
      const std::string place = of_field                 ? label_of(problem.where, kind.of)
                                : problem.where == "csv" ? label_of("csv", kind.of)
                                                         : problem.where;
      const std::string href = of_csv     ? "#csv"
                               : of_field ? (was_pasted() ? "#own-" : "#") + problem.where
                                          : "#" + std::string(kind.fields.front());
      list.push_back({{"href", href}, {"text", place + ": " + problem.what}});
    }
    return list;
  }

  std::string wrong_csv() const {
    const auto wrong_lines =
        std::count_if(problems.begin(), problems.end(),
                      [](const Problem& problem) { return problem.where.starts_with(pasted); });
    if (wrong_lines == 0) return wrong("csv");
    return wrong_lines == 1 ? "One thing has to be put right; it is said at the top of this page"
                            : std::to_string(wrong_lines) +
                                  " things have to be put right; they are listed at the top of "
                                  "this page";
  }
};

View::List Form::groups() const {
  if (!asks("group")) return {};
  const std::string id = value_of(typed, "cohort");
  const Cohort* cohort = catalogue().cohort(id.empty() ? catalogue().scope.cohort : id);
  if (cohort == nullptr) return {};
  std::vector<std::pair<std::string, std::vector<Choice>>> kinds;
  for (const Group& group : cohort->groups) {
    if (says_nothing(group.who)) continue;
    const auto same = std::find_if(kinds.begin(), kinds.end(), [&](const auto& row) {
      return row.first == group.characteristic;
    });
    if (same == kinds.end())
      kinds.push_back({group.characteristic, {{group.id, group.label}}});
    else
      same->second.push_back({group.id, group.label});
  }
  std::vector<Choice> alone;
  for (const auto& [name, choices] : kinds)
    if (choices.size() == 1) alone.push_back(choices.front());
  std::erase_if(kinds, [](const auto& row) { return row.second.size() == 1; });
  if (!alone.empty()) kinds.emplace_back("Others", std::move(alone));
  View::List out;
  for (const auto& [name, choices] : kinds)
    out.push_back(pick_view({out.empty() ? "group" : "group-" + slug_of(name), "group", name, "",
                             out.empty() ? wrong("group") : ""},
                            Pick::any, choices, values_of(typed, "group")));
  return out;
}

/// As core/knowledge/read_group_figures.h has them.
std::vector<std::string> take_up_columns() {
  return {"characteristic", "group",      "people", "percent", "base",
          "published",      "population", "area",   "ages",    "year",
          "definition_id",  "definition", "source", "caution"};
}

/// As core/knowledge/read_achievements.h has them.
std::vector<std::string> outcome_columns() {
  return {"service",         "what",       "year",        "achieved", "of",
          "printed_percent", "cost_pence", "cost_covers", "source",   "caution"};
}

View::List columns_of(const ReportKind& kind) {
  const auto names = kind.of == Of::equality ? take_up_columns() : outcome_columns();
  View::List out;
  for (const auto& name : names) out.push_back({{"name", name}, {"more", &name != &names.back()}});
  return out;
}

/// The link to an example, where this catalogue has what it asks about.
std::string example_of(const Form& form) {
  if (form.kind.example.empty()) return {};
  Problems problems;
  const auto asked = read_report_asked(form.kind, read_fields(form.kind.example),
                                       form.call.site.today(), form.catalogue(), problems);
  const bool has_file =
      asked.file.empty() || has(figure_files(form.kind, form.call.site), asked.file);
  if (!problems.empty() || !has_file) return {};
  return "/commissioner/" + std::string(form.kind.id) + "?" + std::string(form.kind.example);
}

}  // namespace

std::string report_form(const ReportKind& kind, const Fields& typed, const Problems& problems,
                        const Call& call) {
  const Form form{kind, typed, problems, call};
  View::List questions;
  form.add_services(questions);
  form.add_day(questions);
  form.add_figures(questions);
  if (kind.of == Of::cohort) questions.push_back(form.cohorts());
  if (form.asks("starts"))
    questions.push_back(form.text("starts",
                                  "Leave this empty if it is not known. Then figures of the "
                                  "catalogue are used, if there are any.",
                                  "govuk-input--width-5"));
  const auto open = [&](std::initializer_list<const char*> fields) {
    return std::any_of(fields.begin(), fields.end(),
                       [&](const char* field) { return !form.wrong(field).empty(); });
  };
  const std::string name(kind.name);
  View view{{"title", problems.empty() ? name : "Error: " + name},
            {"heading", name},
            {"answers", kind.answers},
            {"action", "/commissioner/" + std::string(kind.id)},
            {"example", example_of(form)},
            {"example_says", kind.example_says},
            {"adds_services", kind.of == Of::closure},
            {"groups_open", open({"group"})},
            {"people_open", open({"cohort", "people", "seed"})},
            {"groups_chosen", std::to_string(values_of(typed, "group").size())},
            {"has_chosen_groups", typed.contains("group")},
            {"pastes", form.asks("file")},
            {"csv", value_of(typed, "csv")},
            {"csv_error", form.wrong_csv()},
            {"rules_open", open({"base"}) || value_of(typed, "round") == "5"}};
  view.set_list("errors", form.errors())
      .set_list("questions", std::move(questions))
      .set_list("groups", form.groups())
      .set_list("people", form.people())
      .set_list("own", form.own_questions())
      .set_list("rules", form.rules(""))
      .set_list("own_rules", form.rules("own-"))
      .set_list("columns", columns_of(kind));
  return render("report_form", view);
}

}  // namespace fingerpost
