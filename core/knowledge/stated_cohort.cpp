#include "core/knowledge/stated_cohort.h"

#include <algorithm>
#include <set>

#include "core/knowledge/object_reader.h"
#include "core/knowledge/read_criterion.h"
#include "core/knowledge/read_draw.h"
#include "core/knowledge/read_figure.h"
#include "core/words/has.h"
#include "core/words/nearest_word.h"

namespace fingerpost {
namespace {

using nlohmann::json;

constexpr std::int64_t most_people = 1'000'000;

class Reader {
 public:
  Reader(const json& value, const std::string& source, Catalogue& words, Problems& problems)
      : object_(value, {.source = source}, problems), words_(words), problems_(problems) {}

  StatedCohort run() {
    read_head();
    read_clustering();
    object_.texts("not_known", out_.cohort.not_known);
    object_.each("trait", [&](const json& value, const Where& at) { read_trait(value, at); });
    object_.each("draw", [&](const json& value, const Where& at) {
      out_.draws.push_back(read_draw(value, at, words_, problems_));
    });
    object_.each("group", [&](const json& value, const Where& at) { read_group(value, at); });
    object_.take("provider");
    object_.finish("a cohort");
    out_.stated_at = to_text(object_.where());
    return std::move(out_);
  }

 private:
  void read_head() {
    Cohort& cohort = out_.cohort;
    object_.text("base", out_.base);
    object_.text("name", cohort.name);
    object_.text("about", cohort.about);
    if (cohort.name.empty() || cohort.about.empty())
      object_.problem("a cohort needs 'name' and 'about': what it is, and what it is not");
    std::int64_t people = 0;
    const bool own = out_.base.empty() || object_.take("people") != nullptr;
    object_.number("people", people);
    if (own && (people < 1 || people > most_people))
      object_.problem("'people' is " + std::to_string(people) +
                      "; write how many are made up where nobody says otherwise, 1 to 1000000");
    else
      cohort.people = std::size_t(people);
    if (own || object_.take("size") != nullptr)
      cohort.size = read_figure_at(object_, "size", problems_);
  }

  void read_clustering() {
    const json* value = object_.take("clustering");
    if (value == nullptr) return;
    const double share = value->is_number() ? value->get<double>() : -1;
    if (share < 0 || share > 1) return object_.problem("'clustering' must be a number from 0 to 1");
    out_.cohort.clustering = share;
    out_.cohort.clustering_figure = read_figure_at(object_, "clustering_figure", problems_);
  }

  void read_trait(const json& value, const Where& at) {
    ObjectReader row(value, at, problems_);
    Trait trait;
    row.text("id", trait.id);
    row.text("label", trait.label);
    Question question{.id = trait.id, .type = FactType::choice, .label = trait.label};
    row.each("choice", [&](const json& part, const Where& place) {
      ObjectReader choice(part, place, problems_);
      Choice one;
      choice.text("id", one.id);
      choice.text("label", one.label);
      choice.finish("a choice");
      if (one.id.empty() || one.label.empty() || has(ids_of(question.choices), one.id))
        choice.problem("a choice needs an 'id' of its own and a 'label'");
      trait.choices.emplace_back(one.id, one.label);
      question.choices.push_back(std::move(one));
    });
    row.finish("a trait");
    if (trait.id.empty() || trait.label.empty() || trait.choices.empty())
      return row.problem("a trait needs 'id', 'label' and 'choice': [{ id, label }, ..]");
    if (words_.vocabulary.question(trait.id) != nullptr)
      return row.problem("'" + trait.id +
                         "' is the id of a fact or of another trait; give this trait an id of its "
                         "own");
    words_.vocabulary.questions.push_back(std::move(question));
    out_.cohort.traits.push_back(std::move(trait));
  }

  void read_group(const json& value, const Where& at) {
    ObjectReader row(value, at, problems_);
    Group group;
    row.text("id", group.id);
    row.text("label", group.label);
    row.text("characteristic", group.characteristic);
    row.text("not_known", group.not_known);
    const json* who = row.take("who");
    if (who != nullptr) group.who = read_criterion(*who, row.at("who"), words_, problems_);
    row.finish("a group");
    if (group.id.empty() || group.label.empty() || group.characteristic.empty())
      row.problem("a group needs 'id', 'label' and 'characteristic'");
    if ((who == nullptr) == group.not_known.empty())
      row.problem("the group '" + group.id +
                  "' needs one of 'who', a rule that tells its people, and 'not_known', why nobody "
                  "can tell");
    for (const StatedGroup& other : out_.groups)
      if (other.group.id == group.id)
        row.problem("the group '" + group.id + "' is there twice; change one id");
    out_.groups.push_back({std::move(group), to_text(row.where())});
  }

  ObjectReader object_;
  Catalogue& words_;
  Problems& problems_;
  StatedCohort out_;
};

/// The rows of `own` in place of those of `base` with the same id, in the order of the base; what
/// the base has not comes after.
template <class Row, class Id>
std::vector<Row> instead_of(const std::vector<Row>& base, const std::vector<Row>& own,
                            const Id& id) {
  std::set<std::string> placed;
  std::vector<Row> out;
  const auto place = [&](const std::string& wanted) {
    if (!placed.insert(wanted).second) return;
    for (const Row& row : own)
      if (id(row) == wanted) out.push_back(row);
  };
  for (const Row& row : base) {
    const bool changed =
        std::any_of(own.begin(), own.end(), [&](const Row& o) { return id(o) == id(row); });
    if (changed)
      place(id(row));
    else
      out.push_back(row);
  }
  for (const Row& row : own) place(id(row));
  return out;
}

}  // namespace

StatedCohort read_stated_cohort(const json& description, const std::string& source,
                                Catalogue& words, Problems& problems) {
  return Reader(description, source, words, problems).run();
}

StatedCohort upon(const StatedCohort& base, StatedCohort own) {
  const auto draw_id = [](const StatedDraw& row) {
    return (row.draw.kind == Draw::Kind::need ? "need " : "") + row.draw.id;
  };
  own.draws = instead_of(base.draws, own.draws, draw_id);
  own.groups = instead_of(base.groups, own.groups, [](const auto& row) { return row.group.id; });
  Cohort& cohort = own.cohort;
  const Cohort& from = base.cohort;
  if (cohort.people == 0) cohort.people = from.people;
  if (cohort.size.says.empty()) cohort.size = from.size;
  if (cohort.clustering_figure.says.empty()) {
    cohort.clustering = from.clustering;
    cohort.clustering_figure = from.clustering_figure;
  }
  cohort.traits.insert(cohort.traits.begin(), from.traits.begin(), from.traits.end());
  cohort.not_known.insert(cohort.not_known.begin(), from.not_known.begin(), from.not_known.end());
  return own;
}

}  // namespace fingerpost
