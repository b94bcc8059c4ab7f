#include "web/pages/criteria_view.h"

#include <algorithm>
#include <array>

#include "web/pages/question_view.h"
#include "web/pages/service_view.h"
#include "web/says/rule_lines.h"

namespace fingerpost {
namespace {

constexpr std::size_t most_buttons = 5;
constexpr int deepest_shown = 3;  ///< what lies deeper is indented no further

/// "Checked on 20 November 2026"
std::string checked_says(const Service& service) {
  return service.assured_date ? "Checked on " + to_words(*service.assured_date)
                              : "Date checked: not known";
}

/// Where a part is stated: its own source, else that of the service if it has only one.
View source_of(const std::string& own, const Service& service) {
  if (!own.empty()) return source_view(own);
  return service.sources.size() == 1 ? source_view(service.sources[0]) : View(false);
}

View row_of(const RuleLine& line, const Service& service) {
  return {{"id", ""},
          {"depth", std::to_string(std::min(line.depth, deepest_shown))},
          {"is_part", line.depth > 0},
          {"says", line.says},
          {"because", line.because},
          {"source", source_of(line.source, service)},
          {"has_sources", !service.sources.empty()},
          {"checked", checked_says(service)}};
}

/// A button for each answer to a plain question; none where there would be too many, or where more
/// than one answer may be given.
View::List buttons_for(const Question& question, const std::string& service) {
  View::List buttons;
  const auto add = [&](const std::string& value, const std::string& label) {
    buttons.push_back({{"service", service},
                       {"name", "fact." + question.id},
                       {"value", value},
                       {"text", label},
                       {"label", question.label}});
  };
  if (question.type == FactType::yes_no) {
    add("yes", "Yes");
    add("no", "No");
  }
  if (question.type != FactType::choice || question.choices.size() > most_buttons) return buttons;
  for (const Choice& choice : question.choices) add(choice.id, capitalised(choice.label));
  return buttons;
}

struct Judged {
  const Service& service;
  const Catalogue& catalogue;
  const Query& query;
  View::List rows{};

  void add(const Explanation& why, int depth) {
    constexpr std::array<const char*, 3> words{"Not met", "Not known", "Met"};
    constexpr std::array<const char*, 3> colours{"red", "yellow", "green"};
    const auto verdict = static_cast<std::size_t>(why.verdict);
    const bool is_leaf = why.parts.empty() || repeats_itself(why);
    const Explanation& leaf = is_leaf && !why.parts.empty() ? why.parts[0] : why;
    View row = row_of({depth, !is_leaf, why.says, why.because, why.source}, service);
    row.set("verdict", words[verdict]).set("colour", colours[verdict]);
    set_answer(row, leaf);
    rows.push_back(std::move(row));
    if (is_leaf) return;
    for (const Explanation& part : why.parts) add(part, depth + 1);
  }

  /// What would settle a leaf that is not known, and the ways to say it.
  void set_answer(View& row, const Explanation& leaf) const {
    row.set("settle", "").set("declined", false).set("buttons", View::List{}).set("form_at", "");
    const Question* question = catalogue.vocabulary.question(leaf.fact);
    if (leaf.verdict != Verdict::unknown || question == nullptr) return;
    const bool declined = query.facts.declined.count(question->id) > 0;
    row.set("settle", leaf.settle.empty() ? question->label : leaf.settle);
    row.set("declined", declined);
    if (declined || !is_asked(*question)) return;
    View::List buttons = buttons_for(*question, service.id);
    if (buttons.empty()) row.set("form_at", element_of("facts." + question->id));
    row.set("buttons", std::move(buttons));
  }
};

}  // namespace

View::List plain_criteria(const Service& service, const Catalogue& catalogue, Actor listener) {
  View::List rows;
  for (const RuleLine& line : rule_lines(service.eligible, catalogue, listener))
    rows.push_back(row_of(line, service));
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i].set("id", "rule-" + std::to_string(i + 1));
  return rows;
}

View::List judged_criteria(const Match& match, const Catalogue& catalogue, const Query& query) {
  Judged judged{*match.service, catalogue, query};
  for (const Explanation& part : match.why.parts) judged.add(part, 0);
  return std::move(judged.rows);
}

}  // namespace fingerpost
