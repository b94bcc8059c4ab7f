#include "web/pages/result_filters.h"

#include <algorithm>
#include <limits>

#include "core/thought/open_now.h"
#include "core/words/has.h"
#include "web/says/refer.h"

namespace fingerpost {
namespace {

Verdict sure(bool is_so) { return is_so ? Verdict::yes : Verdict::no; }

bool takes(const Service& service, const std::function<bool(Actor)>& wanted) {
  return std::any_of(service.routes.begin(), service.routes.end(), [&](const Route& route) {
    return std::any_of(route.who.begin(), route.who.end(), wanted);
  });
}

/// Of a service with no way in that is known, nobody knows who may use it.
Filter referred_by(const char* value, const char* label, std::function<bool(Actor)> wanted) {
  return {value, label, [wanted = std::move(wanted)](const Match& match) {
            return match.service->routes.empty() ? Verdict::unknown
                                                 : sure(takes(*match.service, wanted));
          }};
}

Filter within(const char* value, const char* label, double km) {
  return {value, label, [km](const Match& match) {
            return match.distance_km ? sure(*match.distance_km <= km) : Verdict::unknown;
          }};
}

/// A row of its own for what the others of its group cannot tell.
Filter where_unknown(const char* label, bool (*known)(const Match&)) {
  return {"unknown", label, [known](const Match& match) { return sure(!known(match)); }};
}

FilterGroup needs_of(const Catalogue& catalogue) {
  FilterGroup group{
      "filter.need", "What it helps with", "A service may help with several.", true, {}};
  for (const Need& need : catalogue.vocabulary.needs)
    group.filters.push_back({need.id, need.label, [id = need.id](const Match& match) {
                               return sure(has(match.needs_met, id));
                             }});
  return group;
}

FilterGroup referrers() {
  return {
      "filter.who",
      "Who can refer",
      "Those where it is not known stay in the list.",
      true,
      {referred_by("self", "The person themselves", [](Actor who) { return who == Actor::self; }),
       referred_by("practitioner", "A probation practitioner",
                   [](Actor who) { return who == Actor::practitioner; }),
       referred_by("other", "Somebody else",
                   [](Actor who) { return who != Actor::self && who != Actor::practitioner; }),
       where_unknown("Not known",
                     [](const Match& match) { return !match.service->routes.empty(); })}};
}

FilterGroup distances() {
  return {"filter.km",
          "How far from home",
          "Those with no known distance stay in the list.",
          false,
          {within("5", "Within 5 km (3 miles)", 5), within("10", "Within 10 km (6 miles)", 10),
           within("25", "Within 25 km (16 miles)", 25),
           where_unknown("Distance not known",
                         [](const Match& match) { return match.distance_km.has_value(); })}};
}

/// What is closed now may still be the best: it is only ever hidden where that was chosen.
FilterGroup opening_hours(Moment now) {
  const auto open = [now](const Match& match) {
    return is_open(*match.service, match.routes, now);
  };
  return {"filter.open",
          "Opening hours",
          "Those whose hours are not known stay in the list.",
          false,
          {{"now", "Open now", open}, {"unknown", "Hours not known", [open](const Match& match) {
                                         return sure(open(match) == Verdict::unknown);
                                       }}}};
}

bool passes(const Match& match, const FilterGroup& group) {
  bool any = false;
  for (const Filter& filter : group.filters) {
    if (!filter.chosen) continue;
    if (filter.holds(match) != Verdict::no) return true;
    any = true;
  }
  return !any;
}

bool is_nearer(const Match& a, const Match& b) {
  constexpr double far = std::numeric_limits<double>::max();
  return a.distance_km.value_or(far) < b.distance_km.value_or(far);
}

bool is_sooner(const Match& a, const Match& b) {
  const auto first = refer_by(a), second = refer_by(b);
  return first && (!second || *first < *second);
}

bool comes_first_by_name(const Match& a, const Match& b) {
  return a.service->name < b.service->name;
}

}  // namespace

std::vector<FilterGroup> filter_groups(const Catalogue& catalogue, std::optional<Moment> now,
                                       const Fields& typed) {
  std::vector<FilterGroup> groups{referrers(), distances()};
  if (now) groups.push_back(opening_hours(*now));
  groups.push_back(needs_of(catalogue));
  for (FilterGroup& group : groups) {
    const auto values = values_of(typed, group.field);
    for (Filter& filter : group.filters) filter.chosen = has(values, filter.value);
  }
  return groups;
}

bool passes(const Match& match, const std::vector<FilterGroup>& groups) {
  return std::all_of(groups.begin(), groups.end(),
                     [&](const FilterGroup& group) { return passes(match, group); });
}

std::vector<std::size_t> left_with_each(const FilterGroup& group,
                                        const std::vector<const Match*>& matches,
                                        const std::vector<FilterGroup>& groups) {
  std::vector<std::size_t> counts(group.filters.size());
  for (const Match* match : matches) {
    const bool others_keep_it =
        std::all_of(groups.begin(), groups.end(), [&](const FilterGroup& other) {
          return other.field == group.field || passes(*match, other);
        });
    if (!others_keep_it) continue;
    for (std::size_t i = 0; i < counts.size(); ++i)
      if (group.filters[i].holds(*match) != Verdict::no) ++counts[i];
  }
  return counts;
}

const std::vector<Order>& orders() {
  static const std::vector<Order> rows{{"", "Best fit", nullptr},
                                       {"nearest", "Nearest", is_nearer},
                                       {"soonest", "Soonest to refer by", is_sooner},
                                       {"name", "Name", comes_first_by_name}};
  return rows;
}

void put_in_order(std::vector<const Match*>& matches, const Fields& typed) {
  const auto named = value_of(typed, "sort");
  for (const Order& order : orders())
    if (order.value == named && order.before != nullptr)
      std::stable_sort(matches.begin(), matches.end(),
                       [&](const Match* a, const Match* b) { return order.before(*a, *b); });
}

}  // namespace fingerpost
