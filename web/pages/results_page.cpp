#include "web/pages/results_page.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/thought/open_now.h"
#include "web/json/request_json.h"
#include "web/pages/answer_parts.h"
#include "web/pages/filter_view.h"
#include "web/pages/match_view.h"
#include "web/pages/parts_of_list.h"
#include "web/pages/service_view.h"
#include "web/pages/template.h"

namespace fingerpost {
namespace {

using Matches = std::vector<const Match*>;

/// So much is shown at once, and the next so many where they are asked for. The field "show" tells
/// how many come before the first card that is shown, "show.no" how many before the first row.
constexpr std::size_t most_cards = 20;
constexpr std::size_t most_not_fitting = 10;

bool is_usable(const Match& match) { return match.standing == Standing::yes; }
bool needs_one_answer(const Match& match) {
  return match.standing == Standing::maybe && match.missing.size() == 1;
}
bool needs_more(const Match& match) {
  return match.standing == Standing::maybe && match.missing.size() != 1;
}
bool is_not_now(const Match& match) { return match.standing == Standing::not_now; }

/// What the person is told of those that do not fit: never that they are turned away.
constexpr const char* other_doors =
    "These are meant for other people, or for another time. Try the ones above first, or ask your "
    "probation practitioner.";

/// Cards that stand together.
struct StandingGroup {
  const char* id;
  bool (*holds)(const Match&);
  const char* heading;
  const char* total;  ///< after a number, in the line of totals
  const char* says;
};

constexpr std::array<StandingGroup, 4> groups{{
    {"group-yes", is_usable, "Can use now", "can be used now",
     "Everything that each of these asks for is met."},
    {"group-maybe-one", needs_one_answer, "Might fit, one answer needed",
     "might fit, one answer needed", "Nothing rules these out. Each says what is to be found out."},
    {"group-maybe", needs_more, "Might fit, more to find out", "might fit, more to find out",
     "Nothing rules these out. Each says how many answers are needed."},
    {"group-not_now", is_not_now, "Not now", "not now",
     "Each says from which day it may be used, by the calendar alone."},
}};

const StandingGroup* group_of(const Match& match) {
  for (const StandingGroup& group : groups)
    if (group.holds(match)) return &group;
  return nullptr;
}

/// "3", or where filters hide some "3 of 12".
std::string count_of(std::ptrdiff_t shown, std::ptrdiff_t all) {
  return std::to_string(shown) + (shown == all ? "" : " of " + std::to_string(all));
}

Matches that_pass(const Matches& matches, const std::vector<FilterGroup>& filters,
                  const Fields& typed) {
  Matches kept;
  for (const Match* match : matches)
    if (passes(*match, filters)) kept.push_back(match);
  put_in_order(kept, typed);
  return kept;
}

/// Each value of a field once.
std::set<std::string> names_in(const Fields& typed, std::string_view field) {
  const auto values = values_of(typed, field);
  return {values.begin(), values.end()};
}

/// What was said last: a button's word counts for more than what its form carried.
std::string last_of(const Fields& typed, const std::string& name) {
  const auto values = values_of(typed, name);
  return values.empty() ? "" : values.back();
}

/// What the lists of services show, and what their filters keep.
class Results {
 public:
  Results(const Plan& plan, const Catalogue& catalogue, const Asked& asked)
      : catalogue_(catalogue),
        asked_(asked),
        filters_(filter_groups(catalogue, asked.now, asked.typed)),
        chosen_(names_in(asked.typed, "choose")) {
    for (const Match& match : plan.matches) place(match);
    kept_ = that_pass(fitting_, filters_, asked.typed);
    kept_no_ = that_pass(not_fitting_, filters_, asked.typed);
    std::stable_sort(kept_.begin(), kept_.end(),
                     [](const Match* a, const Match* b) { return group_of(*a) < group_of(*b); });
    shown_ = part_of(last_of(asked.typed, "show"), most_cards, kept_.size());
    shown_no_ = part_of(last_of(asked.typed, "show.no"), most_not_fitting, kept_no_.size());
  }

  void set_groups(View& view) const;
  void set_totals(View& view) const;
  void set_filters(View& view) const;
  void set_not_fitting(View& view) const;
  void set_plan(View& view) const;

  /// Where its card is on this page: empty where it has none here.
  std::string card(const Service& service) const {
    return has_card(service.id) ? "#" + service.id : "";
  }

 private:
  void place(const Match& match) {
    if (match.service == nullptr) return;
    if (!match.included_because.empty())
      included_.push_back(&match);
    else if (group_of(match) != nullptr)
      fitting_.push_back(&match);
    else if (match.standing == Standing::no && !is_about_something_else(match))
      not_fitting_.push_back(&match);
  }

  /// What asks for something else altogether would only be in the way.
  bool is_about_something_else(const Match& match) const {
    const bool asked_for_something = !asked_.query.needs.empty() || !asked_.query.text.empty();
    return asked_for_something && match.needs_met.empty() && match.text_score <= 0;
  }

  bool has_card(const std::string& id) const {
    const auto is_it = [&](const Match* match) { return match->service->id == id; };
    return std::any_of(at(shown_.first), at(shown_.end), is_it) ||
           std::any_of(included_.begin(), included_.end(), is_it);
  }

  View card(const Match& match) const {
    View view = card_view(match, catalogue_, asked_.query);
    view.set("chosen", chosen_.contains(match.service->id));
    view.set("opening", asked_.now ? opening_says(*match.service, match.routes, *asked_.now) : "");
    return view;
  }

  Matches::const_iterator at(std::size_t place) const {
    return kept_.begin() + static_cast<std::ptrdiff_t>(place);
  }

  View group_view(const StandingGroup& group) const;

  const Catalogue& catalogue_;
  const Asked& asked_;
  const std::vector<FilterGroup> filters_;
  const std::set<std::string> chosen_;  ///< ids of services
  Matches fitting_{}, included_{}, not_fitting_{};
  Matches kept_{}, kept_no_{};  ///< of the first, group by group, and the last: what filters keep
  Part shown_{}, shown_no_{};   ///< those of them that this page shows
};

View Results::group_view(const StandingGroup& group) const {
  const auto in_group = [&](const Match* match) { return group_of(*match) == &group; };
  const auto first = std::find_if(kept_.begin(), kept_.end(), in_group) - kept_.begin();
  const auto kept = std::count_if(kept_.begin(), kept_.end(), in_group);
  const auto all = std::count_if(fitting_.begin(), fitting_.end(), in_group);
  View::List cards;
  for (auto match = at(shown_.first); match != at(shown_.end); ++match)
    if (in_group(*match)) cards.push_back(card(**match));
  View view{{"id", group.id},
            {"heading", group.heading},
            {"count", count_of(kept, all)},
            {"says", kept == 0 ? "All of them are hidden by filters." : group.says},
            {"cards", std::move(cards)}};
  const Part part{static_cast<std::size_t>(first), static_cast<std::size_t>(first + kept)};
  set_more(view, {group.id, group.heading, most_cards}, part, shown_);
  return view;
}

void Results::set_groups(View& view) const {
  View::List shown, included;
  for (const StandingGroup& group : groups)
    if (std::any_of(fitting_.begin(), fitting_.end(),
                    [&](const Match* match) { return group_of(*match) == &group; }))
      shown.push_back(group_view(group));
  for (const Match* match : included_) included.push_back(card(*match));
  view.set("included_count", std::to_string(included.size()));
  view.set_list("groups", std::move(shown));
  view.set_list("included", std::move(included));
}

/// The line of totals counts what there is, whatever the filters hide. None that can be used now is
/// said too.
void Results::set_totals(View& view) const {
  View::List totals;
  const auto add = [&](std::size_t count, const std::string& says, const std::string& at) {
    totals.push_back(
        {{"count", std::to_string(count)}, {"says", says}, {"href", count == 0 ? "" : "#" + at}});
  };
  for (const StandingGroup& group : groups) {
    const auto count = static_cast<std::size_t>(
        std::count_if(fitting_.begin(), fitting_.end(),
                      [&](const Match* match) { return group_of(*match) == &group; }));
    if (count > 0 || group.holds == is_usable) add(count, group.total, group.id);
  }
  if (!included_.empty()) add(included_.size(), "included anyway", "group-included");
  if (!not_fitting_.empty())
    add(not_fitting_.size(), not_fitting_.size() == 1 ? "does not fit" : "do not fit", "group-no");
  view.set("totals", std::move(totals));
}

void Results::set_filters(View& view) const {
  View::List chosen = chosen_filter_views(filters_);
  const auto hidden = fitting_.size() - kept_.size();
  view.set("filters", filter_views(fitting_, filters_))
      .set("orders", order_views(asked_.typed))
      .set("can_filter", fitting_.size() > 1)
      .set("hidden_says", hidden == 0 ? "" : std::to_string(hidden) + " hidden by filters")
      .set("is_filtered", !chosen.empty());
  view.set("chosen_filters", std::move(chosen));
}

void Results::set_not_fitting(View& view) const {
  View::List rows;
  for (std::size_t i = shown_no_.first; i != shown_no_.end; ++i)
    rows.push_back(row_view(*kept_no_[i], catalogue_, asked_.query));
  const auto hidden = std::ssize(not_fitting_) - std::ssize(kept_no_);
  View list{{"other_doors", asked_.query.asker == Actor::self ? other_doors : ""},
            {"count", count_of(std::ssize(kept_no_), std::ssize(not_fitting_))},
            {"hidden_says", hidden == 0 ? "" : std::to_string(hidden) + " hidden by filters."},
            {"is_open", shown_no_.first > 0},
            {"rows", std::move(rows)}};
  set_more(list, {"group-no", "Does not fit", most_not_fitting}, {0, kept_no_.size()}, shown_no_);
  view.set("no", not_fitting_.empty() ? View() : std::move(list));
}

/// What was chosen and has no box to tick on this page stays chosen, and the same part of the lists
/// is shown until another is asked for. What is included is on the
/// plan without one.
void Results::set_plan(View& view) const {
  View::List hidden;
  std::set<std::string> on_plan = chosen_;
  for (const auto& id : chosen_)
    if (!has_card(id)) hidden.push_back({{"name", "choose"}, {"value", id}});
  if (shown_.first > 0)
    hidden.push_back({{"name", "show"}, {"value", std::to_string(shown_.first)}});
  if (shown_no_.first > 0)
    hidden.push_back({{"name", "show.no"}, {"value", std::to_string(shown_no_.first)}});
  for (const Match* match : included_) on_plan.insert(match->service->id);
  const std::string count = std::to_string(on_plan.size());
  view.set("chosen_count", on_plan.empty() ? "" : count + " on the plan so far.")
      .set("kept_elsewhere", std::move(hidden));
}

/// What the page's own form carries: all that was typed, but for what has a control of its own.
View::List carried(const Plan& plan, const Catalogue& catalogue, const Fields& typed) {
  const Question* next = question_to_ask(plan, catalogue);
  return hidden_fields(typed, [&](const std::string& name) {
    const bool asked_here = next != nullptr && belongs_to(name, next->id);
    return asked_here || name == "choose" || name == "sort" || name.starts_with("show") ||
           name.starts_with("filter.");
  });
}

}  // namespace

std::string results_page(const Plan& plan, const Catalogue& catalogue, const Asked& asked) {
  const Results results(plan, catalogue, asked);
  View::List notes;
  for (const auto& note : plan.notes) notes.push_back({{"says", note}});
  View view{
      {"title", "What fits"},
      {"as_of", to_words(plan.as_of)},
      {"did_you_mean", did_you_mean_view(plan, asked.typed)},
      {"cover", cover_view(plan, catalogue, [&](const Service& s) { return results.card(s); })},
      {"ask_next", next_question_view(plan, catalogue, asked.typed)},
      {"notes", std::move(notes)},
      {"carried", carried(plan, catalogue, asked.typed)}};
  view.set_list("safety", safety_views(plan, catalogue));
  view.set_list("unread", unread_views(plan));
  view.set_list("stale", stale_views(plan));
  view.set_list("not_covered", not_covered_views(plan, catalogue));
  View::List answers = answer_views(plan, catalogue, asked);
  view.set("answer_count", counted(answers.size(), "answer"));
  view.set("answers", std::move(answers));
  results.set_groups(view);
  results.set_totals(view);
  results.set_filters(view);
  results.set_not_fitting(view);
  results.set_plan(view);
  return render("results", view);
}

}  // namespace fingerpost
