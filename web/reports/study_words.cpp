#include "web/reports/study_words.h"

#include <algorithm>
#include <cmath>

#include "core/thought/contract.h"
#include "core/thought/rounding.h"
#include "web/reports/cohort_report.h"

namespace fingerpost {
namespace {

/// Services that take people on the day although no source says that they had begun by then.
std::size_t without_start(const Study& study) {
  const auto& services = study.catalogue.services;
  return std::size_t(std::count_if(services.begin(), services.end(), [&](const Service& service) {
    return !service.contract.start && !service.contract.signed_on &&
           contract_verdict(service.contract, study.caseload.as_of) != Verdict::no;
  }));
}

std::vector<std::string> unread(const Catalogue& catalogue) {
  std::vector<std::string> out;
  for (const Provider& provider : catalogue.providers)
    if (provider.state == Provider::State::unread)
      out.push_back("Could not be checked: " + provider.name + " (" + provider.reason +
                    "). Its services are not counted, which does not mean that there are none.");
  return out;
}

Table groups_not_known(const Cohort& cohort) {
  Table table{.id = "groups-not-known",
              .caption = "Groups that no figure tells",
              .columns = {{"Characteristic"}, {"Group"}, {"Why it is not known"}}};
  for (const Group& group : cohort.groups)
    if (says_nothing(group.who))
      table.rows.push_back({group.characteristic, group.label, group.not_known});
  return table;
}

Section what_is_counted(const Study& study) {
  Section section{.id = "counted", .heading = "What is counted", .says = {made_of(study)}};
  section.says.push_back(
      "“Surely” counts people for whom every fact that a rule asks about was drawn, and fits. “At "
      "most” adds those for whom it is open. The truth lies between the two; nothing that is not "
      "known is taken for a yes or a no.");
  section.says.push_back(chance_note(study));
  const std::size_t open = without_start(study);
  if (open > 0)
    section.warnings.push_back(number_says(open) +
                               " services are counted of which no source says when they began: "
                               "nothing says that they did not run on " +
                               to_words(study.caseload.as_of) + ".");
  for (auto& warning : unread(study.catalogue)) section.warnings.push_back(std::move(warning));
  if (Table table = groups_not_known(study.cohort); !table.rows.empty())
    section.tables.push_back(std::move(table));
  return section;
}

}  // namespace

std::string number_says(std::size_t number) {
  std::string out = std::to_string(number);
  for (std::size_t at = out.size(); at > 3; at -= 3) out.insert(at - 3, 1, ',');
  return out;
}

std::string people_say(std::size_t people) {
  return number_says(people) + (people == 1 ? " person" : " people");
}

Cell number_cell(std::size_t number) { return {number_says(number), double(number)}; }

Cell share_cell(std::size_t count, std::size_t of) {
  if (of < fewest_people) return {"too few people"};
  const double share = double(count) / double(of);
  return {percent_says(share), share};
}

std::string range_says(const Range& range, std::size_t of) {
  if (of == 0) return "nobody";
  const std::string low = percent_says(double(range.surely) / double(of));
  const std::string high = percent_says(double(range.at_most) / double(of));
  return low == high ? low : low + " to " + high;
}

Cell range_cell(const Range& range) {
  std::string text = number_says(range.surely);
  if (range.at_most != range.surely) text += " to " + number_says(range.at_most);
  return {std::move(text)};
}

std::string need_name(const std::string& id, const Catalogue& catalogue) {
  const Need* need = catalogue.vocabulary.need(id);
  return need == nullptr ? id : need->label;
}

std::string area_name(const std::string& id, const Catalogue& catalogue) {
  if (id.empty()) return "Everywhere";
  if (id == nowhere_known) return "Home area not known";
  const auto area = catalogue.areas.find(id);
  return area == catalogue.areas.end() ? id : area->second.name;
}

std::string group_name(const Group* group) { return group == nullptr ? "Everybody" : group->label; }

bool is_uncounted(const std::string& need, const Study& study) {
  return !study.caseload.needs.contains(need);
}

std::string need_name_marked(const std::string& id, const Study& study) {
  return need_name(id, study.catalogue) + (is_uncounted(id, study) ? " *" : "");
}

std::string star_note() {
  return "* Nobody has counted who has this need: everybody is counted, as if they had it.";
}

std::string meant_note() {
  return "Meant for them: services whose rule asks about an order, prison or release. The others "
         "are for everybody, or for people in other circumstances, and somebody still has to find "
         "the way in.";
}

std::string chance_note(const Study& study) {
  const double spread = 0.98 / std::sqrt(double(std::max<std::size_t>(1, study.caseload.size)));
  return "Another cohort of " + people_say(study.caseload.size) +
         " drawn the same way would give a share of all of them that differs by up to " +
         half_up(100 * spread, 1) +
         " points by chance alone, and more where fewer are counted. Shares of fewer than " +
         number_says(fewest_people) + " people are left out.";
}

std::string made_of(const Study& study) {
  return "Counted in a made-up cohort of " + people_say(study.caseload.size) + " (" +
         study.cohort.id + ": " + study.cohort.name + "; seed " +
         std::to_string(study.drawing.seed) + "), as on " + to_words(study.caseload.as_of) +
         ". It is not a count of anybody. " + study.cohort.about;
}

std::vector<Section> end_of_report(const Study& study) {
  std::vector<Section> out;
  out.push_back(what_is_counted(study));
  out.push_back(assumptions_of(study.cohort));
  out.push_back(not_known_of(study.cohort));
  out.push_back(sources_of(study.cohort));
  return out;
}

}  // namespace fingerpost
