#include "core/thought/will_it_last.h"

#include <algorithm>
#include <array>

#include "core/thought/leaves.h"

namespace fingerpost {
namespace {

constexpr const char* order_end = "order_end_date";

/// "ends on 10 May 2027", or "ended" where that is past.
std::string ends_on(Date ends, Date as_of) {
  return (ends < as_of ? "ended on " : "ends on ") + to_words(ends);
}

std::string could_last(Date completes) {
  return "Support could last until " + to_words(completes) + ", but ";
}

/// True where the rule asks about supervision: its end may then be the end of the service too.
bool hangs_on_an_order(const Service& service, const Catalogue& catalogue) {
  constexpr std::array<std::string_view, 3> about{"supervision", "order_requirements", order_end};
  bool found = false;
  each_leaf(service.eligible, catalogue, [&](const auto& leaf) {
    if constexpr (requires { leaf.fact; })
      found = found || std::find(about.begin(), about.end(), leaf.fact) != about.end();
  });
  return found;
}

/// Nothing after the contract's end: whether it was extended is then the question, and its status
/// says so.
void add_contract(const Contract& contract, Date as_of, Date completes,
                  std::vector<Shortfall>& out) {
  if (!contract.end || *contract.end < as_of || *contract.end >= completes) return;
  std::string says =
      could_last(completes) + "the service's contract " + ends_on(*contract.end, as_of);
  if (!contract.extension_options.empty() && !contract.notice_given)
    says += " unless it is extended, at most to " + to_words(contract.extension_options.back());
  out.push_back({Shortfall::What::contract, *contract.end, completes, std::move(says)});
}

void add_order(const Service& service, const Ground& ground, Date completes,
               std::vector<Shortfall>& out) {
  const Date* ends = ground.facts.find<Date>(order_end);
  if (ends == nullptr || *ends >= completes) return;
  if (!hangs_on_an_order(service, ground.catalogue)) return;
  out.push_back({Shortfall::What::order, *ends, completes,
                 could_last(completes) + "the order or licence " + ends_on(*ends, ground.as_of)});
}

/// `ends` is that of support counted from a date fact; a course begun today would go on to `whole`.
void add_support(const Service& service, const Ground& ground, Date ends,
                 std::vector<Shortfall>& out) {
  const Support& support = service.support;
  const Date whole = add(ground.as_of, *support.lasts);
  if (ends >= whole) return;
  const std::string length = to_text(*support.lasts);
  out.push_back({Shortfall::What::support, ends, whole,
                 "Support " + ends_on(ends, ground.as_of) + ", " +
                     length_says(support, ground.catalogue.vocabulary) + "; a full " + length +
                     " from now would end on " + to_words(whole)});
}

}  // namespace

std::string length_says(const Support& support, const Vocabulary& vocabulary) {
  if (!support.lasts) return {};
  std::string length = to_text(*support.lasts);
  if (support.after.empty()) return length;
  const Question* question = vocabulary.question(support.after);
  std::string event = question == nullptr ? support.after : question->label;
  if (event.front() >= 'A' && event.front() <= 'Z') event.front() += 'a' - 'A';
  return length + " after the " + event;
}

std::vector<Shortfall> shortfalls(const Service& service, const Ground& ground) {
  const Support& support = service.support;
  if (!support.lasts) return {};
  const Date* after =
      support.after.empty() ? &ground.as_of : ground.facts.find<Date>(support.after);
  if (after == nullptr) return {};
  const Date completes = add(*after, *support.lasts);
  std::vector<Shortfall> out;
  add_contract(service.contract, ground.as_of, completes, out);
  add_order(service, ground, completes, out);
  if (!support.after.empty()) add_support(service, ground, completes, out);
  return out;
}

}  // namespace fingerpost
