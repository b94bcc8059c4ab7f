#include "core/thought/touched.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/thought/judge.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

/// Why a service that `known` has is not to be found in `other`; empty if it is there, or truly not
/// there.
std::string why_not_checked(const Service& service, const Catalogue& other) {
  if (other.service(service.id) != nullptr) return {};
  for (const Provider& provider : other.providers)
    if (provider.state == Provider::State::unread && stated_by(service, provider))
      return provider.name + ": " + provider.reason;
  for (const Problem& problem : other.problems)
    if (problem.what.starts_with("'" + service.id + "' has no name")) return to_text(problem);
  return {};
}

bool same(const Implication& a, const Implication& b) {
  return a.when == b.when && a.known == b.known && a.fact == b.fact && a.value == b.value &&
         a.rules_out == b.rules_out;
}

std::map<std::string, std::string> facts_by_years(const Vocabulary& vocabulary) {
  std::map<std::string, std::string> out;
  for (const Question& question : vocabulary.questions)
    if (!question.years_since.empty()) out.emplace(question.id, question.years_since);
  return out;
}

bool same(const Contract& a, const Contract& b) {
  return a.signed_on == b.signed_on && a.start == b.start && a.end == b.end &&
         a.last_referral == b.last_referral && a.extension_options == b.extension_options &&
         a.notice_given == b.notice_given && a.suspended_from == b.suspended_from &&
         a.suspended_until == b.suspended_until;
}

/// The services there are that each cannot be had together with, on either's word.
using Rivals = std::map<std::string, std::set<std::string>, std::less<>>;

Rivals rivals(const Catalogue& catalogue) {
  Rivals out;
  for (const Service& service : catalogue.services)
    for (const auto& other : service.not_with) {
      if (catalogue.service(other) == nullptr) continue;
      out[service.id].insert(other);
      out[other].insert(service.id);
    }
  return out;
}

class Touching {
 public:
  explicit Touching(const Editions& editions)
      : editions_(editions), before_(rivals(editions.before)), after_(rivals(editions.after)) {}

  bool touches(const std::string& id) {
    const Service *before = editions_.before.service(id), *after = editions_.after.service(id);
    if (before == nullptr || after == nullptr) return true;
    return before->needs != after->needs || !same(before->contract, after->contract) ||
           before_[id] != after_[id] || rule_differs(id, 0);
  }

 private:
  /// Whether the rule of a service, or one that it refers to, is another.
  bool rule_differs(const std::string& id, int depth) {
    const Service *before = editions_.before.service(id), *after = editions_.after.service(id);
    if (before == nullptr || after == nullptr) return before != after;
    if (!(before->eligible == after->eligible)) return true;
    return depth < deepest_reference && refers_to_other(before->eligible, depth + 1);
  }
  bool refers_to_other(const Criterion& rule, int depth) {
    if (const auto* other = std::get_if<EligibleFor>(&rule.rule))
      return rule_differs(other->service, depth);
    const auto* of = parts(rule);
    return of != nullptr && std::any_of(of->begin(), of->end(), [&](const Criterion& part) {
             return refers_to_other(part, depth);
           });
  }

  const Editions& editions_;
  Rivals before_, after_;
};

}  // namespace

std::vector<Unchecked> unchecked(const Editions& editions) {
  std::vector<Unchecked> out;
  const auto add = [&](const Catalogue& known, const Catalogue& other) {
    for (const auto& [id, position] : known.positions)
      if (std::string why = why_not_checked(known.services[position], other); !why.empty())
        out.push_back({id, std::move(why)});
  };
  add(editions.before, editions.after);
  add(editions.after, editions.before);
  std::sort(out.begin(), out.end(),
            [](const auto& a, const auto& b) { return a.service < b.service; });
  return out;
}

bool mean_the_same(const Editions& editions) {
  const Catalogue &a = editions.before, &b = editions.after;
  const auto &rows_a = a.vocabulary.implications, &rows_b = b.vocabulary.implications;
  const bool same_rows =
      std::equal(rows_a.begin(), rows_a.end(), rows_b.begin(), rows_b.end(),
                 [](const Implication& one, const Implication& other) { return same(one, other); });
  return same_rows && facts_by_years(a.vocabulary) == facts_by_years(b.vocabulary) &&
         std::equal(a.areas.begin(), a.areas.end(), b.areas.begin(), b.areas.end(),
                    [](const auto& one, const auto& other) {
                      return one.first == other.first && one.second.within == other.second.within;
                    });
}

std::vector<std::string> touched(const Editions& editions) {
  std::set<std::string> ids;
  for (const Catalogue* catalogue : {&editions.before, &editions.after})
    for (const auto& [id, position] : catalogue->positions) ids.insert(id);
  for (const Unchecked& one : unchecked(editions)) ids.erase(one.service);
  if (mean_the_same(editions)) {
    Touching touching(editions);
    std::erase_if(ids, [&](const std::string& id) { return !touching.touches(id); });
  }
  return {ids.begin(), ids.end()};
}

}  // namespace fingerpost
