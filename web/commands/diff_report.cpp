#include "web/commands/diff_report.h"

#include <algorithm>
#include <set>

#include "core/thought/contract.h"
#include "core/thought/wording.h"
#include "core/words/has.h"
#include "web/says/diff_words.h"
#include "web/says/rule_lines.h"
#include "web/says/service_fields.h"

namespace fingerpost {
namespace {

/// Services that differ in nothing that anybody could stand otherwise with, by id.
std::vector<ServiceMoves> untouched(const Comparison& comparison) {
  std::set<std::string> left_out;
  for (const ServiceMoves& moves : comparison.found.services) left_out.insert(moves.service);
  for (const Unchecked& one : unchecked(comparison.editions)) left_out.insert(one.service);
  std::vector<ServiceMoves> out;
  for (const auto& [id, position] : comparison.editions.after.positions)
    if (!left_out.contains(id)) out.push_back({.service = id});
  return out;
}

std::string change_of(const ServiceWords& words) {
  if (words.status_before.empty()) return "added";
  if (words.status_after.empty()) return "removed";
  const auto closed = to_text(Status::closed);
  if (words.status_before == words.status_after) return "changed";
  if (words.status_after == closed) return "closed";
  return words.status_before == closed ? "reopened" : "changed";
}

/// The rule as sentences, where it says something else or there was none.
void add_rule(const Service* before, const Service* after, const Editions& editions,
              ServiceWords& words) {
  if (before != nullptr) words.rule_before = rule_sentences(before->eligible, editions.before);
  if (after != nullptr) words.rule_after = rule_sentences(after->eligible, editions.after);
  if (words.rule_before != words.rule_after) return;
  words.rule_before.clear();
  words.rule_after.clear();
}

ServiceWords service_words(const ServiceMoves& moves, const Comparison& comparison) {
  const Editions& editions = comparison.editions;
  const Service *before = editions.before.service(moves.service),
                *after = editions.after.service(moves.service);
  ServiceWords words{.id = moves.service, .name = (after == nullptr ? before : after)->name};
  words.lost = moves.lost;
  words.gained = moves.gained;
  for (const Move& move : moves.moves)
    words.moves.push_back(move_words(move, moves.service, comparison));
  const auto status = [&](const Service* service) {
    return service == nullptr ? std::string{}
                              : std::string(to_text(status_on(editions.as_of, service->contract)));
  };
  words.status_before = status(before);
  words.status_after = status(after);
  words.change = change_of(words);
  add_rule(before, after, editions, words);
  if (before != nullptr && after != nullptr)
    words.fields =
        field_changes(fields_of(*before, editions.before), fields_of(*after, editions.after));
  words.elsewhere = words.change == "changed" && !words.moves.empty() && words.fields.empty() &&
                    words.rule_before.empty() && words.rule_after.empty();
  return words;
}

bool is_news(const ServiceWords& words) {
  return words.change != "changed" || words.status_before != words.status_after ||
         !words.moves.empty() || !words.fields.empty() || !words.rule_before.empty() ||
         !words.rule_after.empty();
}

void count_people(const Differences& found, DiffReport& report) {
  std::set<std::size_t> lose, gain;
  for (const ServiceMoves& service : found.services)
    for (const Move& move : service.moves) {
      if (is_open_to(move.before) == is_open_to(move.after)) continue;
      auto& who = is_open_to(move.before) ? lose : gain;
      who.insert(move.people.begin(), move.people.end());
    }
  report.lose = lose.size();
  report.gain = gain.size();
}

void add_incomplete(const Comparison& comparison, DiffReport& report) {
  const auto add = [&](const Catalogue& catalogue, const char* name) {
    for (const Provider& provider : catalogue.providers)
      if (provider.state == Provider::State::unread)
        report.incomplete.push_back("Could not check " + provider.name + " of " + name + ": " +
                                    provider.reason);
  };
  add(comparison.editions.before, "the old edition");
  add(comparison.editions.after, "the new edition");
  for (const Unchecked& one : unchecked(comparison.editions))
    report.incomplete.push_back("Not compared: " + one.service + " (" + one.because + ")");
}

/// Whether a service of one edition meets a need.
bool meets(const std::string& service, const std::string& need, const Editions& editions) {
  for (const Catalogue* catalogue : {&editions.before, &editions.after})
    if (const Service* row = catalogue->service(service); row != nullptr && has(row->needs, need))
      return true;
  return false;
}

}  // namespace

Comparison compare(const Editions& editions, Making making) {
  making.near = touched(editions);
  std::vector<Facts> people;
  if (!making.near.empty()) people = edge_people(making, editions);
  Differences found = differences(editions, people);
  return {editions, std::move(making), std::move(people), std::move(found)};
}

DiffReport diff_report(const Comparison& comparison, const std::string& only) {
  const Making& making = comparison.making;
  DiffReport report{
      .as_of = comparison.editions.as_of, .people = making.people, .seed = making.seed};
  report.says = with_thousands(std::int64_t(making.people)) +
                " made-up people at the edges of the rules, not a forecast";
  add_incomplete(comparison, report);
  Differences found = comparison.found;
  for (ServiceMoves& moves : untouched(comparison)) found.services.push_back(std::move(moves));
  if (!only.empty())
    std::erase_if(found.services, [&](const auto& moves) { return moves.service != only; });
  count_people(found, report);
  for (const ServiceMoves& moves : found.services)
    if (ServiceWords words = service_words(moves, comparison); is_news(words))
      report.services.push_back(std::move(words));
  for (const NeedMoves& moves : found.needs)
    if (only.empty() || meets(only, moves.need, comparison.editions))
      report.needs.push_back(need_words(moves, comparison));
  if (only.empty()) report.vocabulary = vocabulary_changes(comparison.editions);
  return report;
}

bool differs(const DiffReport& report) {
  return !report.services.empty() || !report.needs.empty() || !report.vocabulary.empty() ||
         !report.incomplete.empty();
}

}  // namespace fingerpost
