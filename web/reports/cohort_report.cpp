#include "web/reports/cohort_report.h"

#include <algorithm>
#include <array>

#include "core/thought/leaves.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

constexpr std::array<std::string_view, 4> basis_words{"measured here", "England and Wales",
                                                      "a related group", "assumption"};

/// Every figure of the cohort, in its order: its size first.
std::vector<const Figure*> figures_of(const Cohort& cohort) {
  std::vector<const Figure*> figures{&cohort.size};
  for (const Draw& draw : cohort.draws) figures.push_back(&draw.figure);
  if (!cohort.clustering_figure.says.empty()) figures.push_back(&cohort.clustering_figure);
  return figures;
}

bool is_assumption(const Figure* figure) { return figure->basis == Basis::assumption; }

std::string counted(std::size_t number, const char* one, const char* many) {
  return std::to_string(number) + " " + (number == 1 ? one : many);
}

/// "4,500"
std::string with_commas(std::size_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, ",");
  return text;
}

std::string label_of_trait(const Cohort& cohort, const std::string& id) {
  const auto at = std::find_if(cohort.traits.begin(), cohort.traits.end(),
                               [&](const Trait& trait) { return trait.id == id; });
  return at == cohort.traits.end() ? id : at->label;
}

std::string label_of_fact(const Cohort& cohort, const Catalogue& catalogue, const std::string& id) {
  const Question* question = catalogue.vocabulary.question(id);
  return question == nullptr ? label_of_trait(cohort, id) : question->label;
}

std::string what_is_drawn(const Cohort& cohort, const Catalogue& catalogue, const Draw& draw) {
  if (draw.kind != Draw::Kind::need) return label_of_fact(cohort, catalogue, draw.id);
  const Need* need = catalogue.vocabulary.need(draw.id);
  return "Need: " + (need == nullptr ? draw.id : need->label);
}

/// What decides how, and for whom, something is drawn: "Order or licence, and only for some".
std::string depends_on(const Cohort& cohort, const Catalogue& catalogue, const Draw& draw) {
  std::vector<std::string> on;
  const auto add = [&](const std::string& id) {
    const std::string label = id.empty() ? id : label_of_fact(cohort, catalogue, id);
    if (!label.empty() && !has(on, label)) on.push_back(label);
  };
  add(draw.by);
  each_leaf(draw.when, catalogue, [&](const auto& leaf) { add(fact_of(leaf)); });
  std::string out;
  for (const std::string& label : on) out += (out.empty() ? "" : ", ") + label;
  if (!says_nothing(draw.when)) return out + "; only for some";
  return out.empty() ? "nothing" : out;
}

Section drawn_of(const Cohort& cohort, const Catalogue& catalogue) {
  Table table{.id = "cohort-drawn",
              .caption = "What is drawn for each person, in this order",
              .columns = {{"What"}, {"Figure"}, {"Depends on"}, {"How near"}, {"Mind that"}},
              .rows = {},
              .notes = {},
              .chart = {}};
  for (const Draw& draw : cohort.draws)
    table.rows.push_back({what_is_drawn(cohort, catalogue, draw), draw.figure.says,
                          depends_on(cohort, catalogue, draw),
                          std::string(words_of(draw.figure.basis)), draw.figure.caution});
  table.notes = {
      "How near: the people that the figure was measured on are those of this place (\"measured "
      "here\"), of England and Wales, or a related group; an assumption was measured on nobody. "
      "Measured here can still mean "
      "residents and not people on probation: see Sources.",
      "What depends on nothing is drawn without regard to anything else, which is an assumption of "
      "its own."};
  return {.id = "drawn",
          .heading = "What is drawn",
          .says = {cohort.about, with_commas(cohort.people) + " people are made up where nobody "
                                                              "says otherwise."},
          .warnings = {},
          .tables = {std::move(table)}};
}

Section groups_of(const Cohort& cohort) {
  Table table{.id = "cohort-groups",
              .caption = "Groups that reports count by themselves",
              .columns = {{"Characteristic"}, {"Group"}, {"Counted"}},
              .rows = {},
              .notes = {},
              .chart = {}};
  for (const Group& group : cohort.groups)
    table.rows.push_back({group.characteristic, group.label,
                          group.not_known.empty() ? "yes" : "Not known. " + group.not_known});
  return {.id = "groups",
          .heading = "Groups",
          .says = {"People can be in several of these."},
          .warnings = {},
          .tables = {std::move(table)}};
}

}  // namespace

std::string_view words_of(Basis basis) { return basis_words[std::size_t(basis)]; }

Section assumptions_of(const Cohort& cohort) {
  Table table{.id = "cohort-assumptions",
              .caption = "Assumptions about the made-up people",
              .columns = {{"Assumption"}, {"Why"}, {"Mind that"}},
              .rows = {},
              .notes = {},
              .chart = {}};
  for (const Figure* figure : figures_of(cohort))
    if (is_assumption(figure))
      table.rows.push_back({figure->says, figure->source, figure->caution});
  return {.id = "assumptions",
          .heading = "Assumptions",
          .says = {"These were counted by nobody. " +
                   counted(table.rows.size(), "assumption shapes", "assumptions shape") +
                   " the made-up people; change one in the cohort's file, and the answers change "
                   "with it."},
          .warnings = {"The people are made up: nothing here is a count of real people."},
          .tables = {std::move(table)}};
}

Section not_known_of(const Cohort& cohort) {
  Table table{.id = "cohort-not-known",
              .caption = "What no source gives",
              .columns = {{"Not known"}},
              .rows = {},
              .notes = {},
              .chart = {}};
  for (const std::string& line : cohort.not_known) table.rows.push_back({line});
  return {.id = "not-known",
          .heading = "Not known",
          .says = {"What nobody has counted is not drawn. Of a need, reports then count everybody, "
                   "as if they had it; of a circumstance, what asks for it stays undecided."},
          .warnings = {},
          .tables = {std::move(table)}};
}

Section sources_of(const Cohort& cohort) {
  Table table{
      .id = "cohort-sources",
      .caption = "Figures that were measured, and on whom",
      .columns = {{"Figure"}, {"How near"}, {"Year"}, {"Measured on"}, {"Source"}, {"Mind that"}},
      .rows = {},
      .notes = {},
      .chart = {}};
  for (const Figure* figure : figures_of(cohort))
    if (!is_assumption(figure))
      table.rows.push_back({figure->says, std::string(words_of(figure->basis)), figure->year,
                            figure->population, figure->source, figure->caution});
  return {.id = "sources",
          .heading = "Sources",
          .says = {"Every figure is shown with the year it is of and the people it was measured "
                   "on. Few were measured on people on probation here."},
          .warnings = {},
          .tables = {std::move(table)}};
}

Report cohort_report(const Cohort& cohort, const Catalogue& catalogue) {
  const auto figures = figures_of(cohort);
  const auto assumed = std::size_t(std::count_if(figures.begin(), figures.end(), is_assumption));
  return {.id = "cohort",
          .title = cohort.name,
          .findings = {"Made-up people, from " + counted(figures.size(), "figure", "figures") +
                       ": " + std::to_string(figures.size() - assumed) + " were measured, and " +
                       counted(assumed, "is an assumption.", "are assumptions.")},
          .sections = {drawn_of(cohort, catalogue), groups_of(cohort), not_known_of(cohort),
                       assumptions_of(cohort), sources_of(cohort)}};
}

}  // namespace fingerpost
