// How the services of an answer are narrowed and put in order. What is not known hides nothing: a
// filter takes away only what is known not to fit it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/words/catalogue.h"
#include "core/words/moment.h"
#include "core/words/plan.h"
#include "core/words/verdict.h"
#include "web/server/fields.h"

namespace fingerpost {

/// One thing to narrow to. `holds` is given matches with a service; `no` takes one away.
struct Filter {
  std::string value{};
  std::string label{};
  std::function<Verdict(const Match&)> holds{};
  bool chosen = false;
};

/// Filters of one kind; a service stays if any of those that are chosen does not take it away.
struct FilterGroup {
  std::string field{};  ///< "filter.need"
  std::string legend{};
  std::string hint{};
  bool many = false;  ///< several can be chosen at once
  std::vector<Filter> filters{};
};

/// Every kind of filter there is, in the order of the page (the longest last), with those marked
/// that `typed` chooses: the one table of them. Opening hours are among them where there is a `now`
/// to hold them against.
std::vector<FilterGroup> filter_groups(const Catalogue& catalogue, std::optional<Moment> now,
                                       const Fields& typed);

/// True where none of the filters that are chosen takes it away.
bool passes(const Match& match, const std::vector<FilterGroup>& groups);

/// For each filter of `group`, which is one of `groups`, how many of `matches` would be left with
/// it alone chosen in its group, and the other groups as they are.
std::vector<std::size_t> left_with_each(const FilterGroup& group,
                                        const std::vector<const Match*>& matches,
                                        const std::vector<FilterGroup>& groups);

/// One way to put an answer in order.
struct Order {
  std::string_view value{};  ///< of the field "sort"; empty: as the plan has it
  std::string_view label{};
  bool (*before)(const Match&, const Match&) = nullptr;  ///< null: as the plan has it
};

/// The first is used where nothing that there is was asked for.
const std::vector<Order>& orders();

/// In the order that "sort" in `typed` names; equals stay as the plan has them.
void put_in_order(std::vector<const Match*>& matches, const Fields& typed);

}  // namespace fingerpost
