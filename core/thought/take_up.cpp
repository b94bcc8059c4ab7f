#include <algorithm>
#include <cmath>
#include <map>

#include "core/thought/equality.h"
#include "core/thought/rounding.h"
#include "core/thought/suppress.h"

namespace fingerpost {
namespace {

/// The groups of one characteristic from one source: parts of one whole.
using Whole = std::vector<TakeUp*>;

TakeUp take_up_of(const GroupFigure& figure, const TakeUpRules& rules) {
  TakeUp out{.figure = figure};
  if (figure.base) out.base = TakeUp::Base::stated;
  if (!figure.people && !figure.printed) {
    out.shown = TakeUp::Shown::not_known;
    return out;
  }
  if (!figure.base && rules.assumed_base) {
    out.figure.base = rules.assumed_base;
    out.base = TakeUp::Base::assumed;
  }
  if (!out.figure.base) return out;
  const std::int64_t base = *out.figure.base;
  out.sample = Sample{figure.people ? *figure.people : people_of(*figure.printed, base), base};
  return out;
}

/// How far its percentage may be from the share by its printing alone.
double slack_of(const GroupFigure& figure) {
  return figure.printed ? 0.5 * std::pow(10.0, -figure.printed->decimals) / 100 : 0;
}

/// What is left of 100 %, where more than one group is given and rounding does not account for it.
std::optional<TakeUp> rest_of(const Whole& whole) {
  double left = 1, slack = 1e-9;
  std::int64_t people = 0;
  int decimals = 0;
  for (const TakeUp* part : whole) {
    left -= share_of(part->figure);
    slack += slack_of(part->figure);
    if (part->sample) people += part->sample->count;
    if (part->figure.printed) decimals = std::max(decimals, part->figure.printed->decimals);
  }
  if (whole.size() < 2 || left <= slack) return std::nullopt;
  TakeUp rest = *whole.front();
  rest.row = TakeUp::Row::rest;
  rest.figure.group = "Not stated";
  rest.figure.definition.clear();
  rest.figure.people.reset();
  rest.figure.printed.reset();
  if (rest.sample) rest.sample->count = std::max<std::int64_t>(0, rest.sample->base - people);
  if (whole.front()->figure.printed)
    rest.figure.printed = Printed{100 * left, decimals};
  else if (rest.sample)
    rest.figure.people = rest.sample->count;
  return rest;
}

bool is_published(const Whole& whole) {
  return std::all_of(whole.begin(), whole.end(), [](const TakeUp* part) {
    return part->figure.seen == GroupFigure::Seen::published;
  });
}

/// Hides what is small and what would give it away. What is left of the whole is a cell as well:
/// who knows the base can work it out.
void hide_small(const Whole& whole) {
  const std::int64_t base = whole.front()->sample->base;
  std::vector<std::int64_t> cells;
  std::int64_t sum = 0;
  for (const TakeUp* part : whole) {
    cells.push_back(part->sample->count);
    sum += part->sample->count;
  }
  if (sum > base && whole.size() > 1) {  // somebody is in two of them: each is a whole by itself
    for (TakeUp* part : whole) hide_small({part});
    return;
  }
  if (sum < base) cells.push_back(base - sum);
  const Mask hidden = hidden_cells({.cells = {cells}});
  for (std::size_t at = 0; at < whole.size(); ++at) {
    if (!hides_total(base) && !hidden[0][at]) continue;
    whole[at]->shown = TakeUp::Shown::hidden;
    whole[at]->sample.reset();
    whole[at]->figure.people.reset();
    whole[at]->figure.printed.reset();
  }
}

void round_to_5(TakeUp& part) {
  if (!part.sample) return;
  part.sample->count = to_nearest_5(part.sample->count);
  part.sample->base = std::max(to_nearest_5(part.sample->base), part.sample->count);
  part.figure.people = part.sample->count;
  part.figure.base = part.sample->base;
  part.figure.printed.reset();
}

void make_showable(const Whole& whole, const TakeUpRules& rules) {
  const bool all_have_bases =
      std::all_of(whole.begin(), whole.end(), [](const TakeUp* part) { return part->sample; });
  if (!all_have_bases) return;
  if (is_published(whole)) {
    for (TakeUp* part : whole)
      if (part->sample->count < smallest_shown) part->shown = TakeUp::Shown::without_count;
    return;
  }
  hide_small(whole);
  if (rules.rounding == TakeUpRules::Rounding::to_5)
    for (TakeUp* part : whole) round_to_5(*part);
}

bool is_same_whole(const TakeUp& one, const TakeUp& other) {
  return same_words(one.figure.characteristic, other.figure.characteristic) &&
         one.figure.source == other.figure.source && one.figure.year == other.figure.year &&
         one.figure.base == other.figure.base;
}

Whole pointers_to(std::vector<TakeUp>& parts) {
  Whole whole;
  for (TakeUp& part : parts) whole.push_back(&part);
  return whole;
}

}  // namespace

std::vector<TakeUp> take_up_of(const GroupFigures& figures, const TakeUpRules& rules) {
  std::vector<std::vector<TakeUp>> wholes;
  for (const GroupFigure& figure : figures) {
    TakeUp part = take_up_of(figure, rules);
    const auto whole = std::find_if(wholes.begin(), wholes.end(), [&](const auto& other) {
      return part.shown != TakeUp::Shown::not_known &&
             other.front().shown != TakeUp::Shown::not_known && is_same_whole(other.front(), part);
    });
    if (whole == wholes.end())
      wholes.push_back({std::move(part)});
    else
      whole->push_back(std::move(part));
  }
  std::vector<TakeUp> out;
  for (auto& parts : wholes) {
    if (const auto rest = rest_of(pointers_to(parts))) parts.push_back(*rest);
    if (parts.front().shown != TakeUp::Shown::not_known) make_showable(pointers_to(parts), rules);
    out.insert(out.end(), parts.begin(), parts.end());
  }
  return out;
}

}  // namespace fingerpost
