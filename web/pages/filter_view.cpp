#include "web/pages/filter_view.h"

#include <algorithm>

#include "web/pages/asking.h"

namespace fingerpost {
namespace {

View row_view(const FilterGroup& group, const Filter& filter, std::size_t left) {
  return {{"id", as_id(group.field + "-" + filter.value)},
          {"field", group.field},
          {"value", filter.value},
          {"label", filter.label + " (" + std::to_string(left) + ")"}};
}

}  // namespace

View::List filter_views(const std::vector<const Match*>& matches,
                        const std::vector<FilterGroup>& groups) {
  View::List views;
  for (const FilterGroup& group : groups) {
    const auto left = left_with_each(group, matches, groups);
    View::List rows;
    bool any = false;
    for (std::size_t i = 0; i < left.size(); ++i) {
      const Filter& filter = group.filters[i];
      any = any || filter.chosen;
      if (left[i] == 0 && !filter.chosen) continue;
      View row = row_view(group, filter, left[i]);
      row.set("checked", filter.chosen);
      rows.push_back(std::move(row));
    }
    if (rows.empty()) continue;
    views.push_back({{"legend", group.legend},
                     {"field", group.field},
                     {"id", as_id(group.field)},
                     {"hint", group.hint},
                     {"many", group.many},
                     {"none_chosen", !any},
                     {"rows", std::move(rows)}});
  }
  return views;
}

View::List chosen_filter_views(const std::vector<FilterGroup>& groups) {
  View::List views;
  for (const FilterGroup& group : groups)
    for (const Filter& filter : group.filters)
      if (filter.chosen)
        views.push_back({{"label", filter.label},
                         {"legend", group.legend},
                         {"remove", group.field + "=" + filter.value}});
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
