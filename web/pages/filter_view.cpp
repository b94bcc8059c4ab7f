#include "web/pages/filter_view.h"

#include <algorithm>

#include "core/words/has.h"

namespace fingerpost {
namespace {

std::string id_of(const FilterGroup& group, const Filter& filter) {
  std::string id = group.field + "-" + filter.value;
  std::replace(id.begin(), id.end(), '.', '-');
  return id;
}

View row_view(const FilterGroup& group, const Filter& filter, std::size_t left) {
  return {{"id", id_of(group, filter)},
          {"field", group.field},
          {"value", filter.value},
          {"label", filter.label + " (" + std::to_string(left) + ")"}};
}

}  // namespace

View::List filter_views(const std::vector<const Match*>& matches,
                        const std::vector<FilterGroup>& groups, const Fields& typed) {
  View::List views;
  for (const FilterGroup& group : groups) {
    const auto chosen = values_of(typed, group.field);
    const auto left = left_with_each(group, matches, groups, typed);
    View::List rows;
    bool any = false;
    for (std::size_t i = 0; i < left.size(); ++i) {
      const Filter& filter = group.filters[i];
      const bool is_chosen = has(chosen, filter.value);
      any = any || is_chosen;
      if (left[i] == 0 && !is_chosen) continue;
      View row = row_view(group, filter, left[i]);
      row.set("checked", is_chosen);
      rows.push_back(std::move(row));
    }
    if (rows.empty()) continue;
    views.push_back({{"legend", group.legend},
                     {"field", group.field},
                     {"hint", group.hint},
                     {"many", group.many},
                     {"none_chosen", !any},
                     {"rows", std::move(rows)}});
  }
  return views;
}

View::List chosen_filter_views(const std::vector<FilterGroup>& groups, const Fields& typed) {
  View::List views;
  for (const FilterGroup& group : groups) {
    const auto chosen = values_of(typed, group.field);
    for (const Filter& filter : group.filters)
      if (has(chosen, filter.value))
        views.push_back({{"label", filter.label},
                         {"legend", group.legend},
                         {"remove", group.field + "=" + filter.value}});
  }
  return views;
}

View::List order_views(const Fields& typed) {
  const auto named = value_of(typed, "sort");
  View::List views;
  for (const Order& order : orders())
    views.push_back(
        {{"value", order.value}, {"label", order.label}, {"selected", order.value == named}});
  return views;
}

}  // namespace fingerpost
