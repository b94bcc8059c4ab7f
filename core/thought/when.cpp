#include "core/thought/when.h"

#include <algorithm>

#include "core/thought/leaves.h"

namespace fingerpost {
namespace {

using namespace std::chrono;

/// Adds the days on which a leaf turns.
struct Turns {
  const Facts& given;
  const Catalogue& catalogue;
  std::vector<Date>& out;

  void operator()(const Window& rule) const {
    const Date* date = given.find<Date>(rule.fact);
    if (date == nullptr) return;
    if (rule.from) out.push_back(add(*date, *rule.from));
    if (rule.to) out.push_back(add(*date, *rule.to) + days{1});
  }
  void operator()(const Between& rule) const {
    const Question* question = catalogue.vocabulary.question(rule.fact);
    if (question == nullptr || question->years_since.empty()) return;
    const Date* born = given.find<Date>(question->years_since);
    if (born == nullptr || given.known.contains(rule.fact)) return;
    const auto add_birthday = [&](std::int64_t years) {
      if (years >= 0 && years <= 200) out.push_back(birthday(*born, int(years)));
    };
    if (rule.at_least) add_birthday(*rule.at_least);
    if (rule.at_most) add_birthday(*rule.at_most + 1);
  }
  template <class TimelessLeaf>
  void operator()(const TimelessLeaf&) const {}
};

}  // namespace

Verdict contract_verdict(const Contract& contract, Date day) {
  if (contract.start && day < *contract.start) return Verdict::no;
  if (contract.last_referral && day > *contract.last_referral) return Verdict::no;
  if (!contract.end || day <= *contract.end) return Verdict::yes;
  const bool could_run_on =
      !contract.extension_options.empty() && day <= contract.extension_options.back();
  return could_run_on ? Verdict::unknown : Verdict::no;
}

std::vector<Date> turning_days(const Service& service, const Facts& given,
                               const Catalogue& catalogue) {
  std::vector<Date> out;
  const Turns turns{given, catalogue, out};
  each_leaf(service.eligible, catalogue, turns);
  for (const auto& row : catalogue.vocabulary.implications) each_leaf(row.when, catalogue, turns);
  const Contract& contract = service.contract;
  if (contract.start) out.push_back(*contract.start);
  for (const auto& last : {contract.end, contract.last_referral})
    if (last) out.push_back(*last + days{1});
  for (const Date last : contract.extension_options) out.push_back(last + days{1});
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace fingerpost
