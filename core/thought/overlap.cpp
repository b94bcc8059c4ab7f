#include "core/thought/overlap.h"

#include <algorithm>
#include <array>

#include "core/thought/outcomes.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

Criterion without(const Criterion& first, const Criterion& second) {
  return {.rule = All{{first, {.rule = Not{{second}}}}}};
}

/// Of `of`, who surely and at most is in the verdicts.
Range count_in(const People& of, const Verdicts& verdicts) {
  return {count_both(of, verdicts.surely), count_both(of, verdicts.possibly)};
}

/// Of `of`, who surely and at most is not.
Range count_out(const People& of, const Verdicts& verdicts) {
  const std::size_t all = of.count();
  return {all - count_both(of, verdicts.possibly), all - count_both(of, verdicts.surely)};
}

struct Pair {
  const Service& first;
  const Service& second;
  Verdicts one, other;
};

OverlapCell count_cell(const People& who, const std::string& need, const Pair& pair) {
  OverlapCell cell{.need = need, .area = {}, .people = who.count()};
  cell.first_meets = need.empty() || has(pair.first.needs, need);
  cell.second_meets = need.empty() || has(pair.second.needs, need);
  const Verdicts nobody = alike(Verdict::no, who.of());
  const Verdicts& one = cell.first_meets ? pair.one : nobody;
  const Verdicts& other = cell.second_meets ? pair.other : nobody;
  cell.first = count_both(who, one.surely);
  cell.second = count_both(who, other.surely);
  cell.first_also = count_in(who & one.surely, other);
  cell.second_also = count_in(who & other.surely, one);
  cell.neither = count_out(who, {one.surely | other.surely, one.possibly | other.possibly});
  return cell;
}

std::vector<Barrier> barriers_for(const People& whom, const Criterion& rule,
                                  const Caseload& caseload, const Catalogue& catalogue) {
  std::vector<const Criterion*> of{&rule};
  if (const auto* all = std::get_if<All>(&rule.rule); all != nullptr && !all->of.empty()) {
    of.clear();
    for (const Criterion& part : all->of) of.push_back(&part);
  }
  std::vector<Barrier> out;
  for (const Criterion* part : of) {
    const Verdicts verdicts = judge_all(*part, caseload, catalogue);
    const Range outside = count_out(whom, verdicts);
    if (outside.at_most > 0)
      out.push_back({part, outside.surely, outside.at_most - outside.surely});
  }
  std::stable_sort(out.begin(), out.end(), [](const Barrier& a, const Barrier& b) {
    return std::pair(a.keeps_out, a.leaves_open) > std::pair(b.keeps_out, b.leaves_open);
  });
  return out;
}

double share_outside(const Outside::OfGroup& group) {
  return double(group.outside.surely) / double(group.people);
}

/// The people of one service beside the other's rule.
Outside outside_of(const Verdicts& one, const Verdicts& other, const Counted& counted,
                   const Cut& cut) {
  Outside out{.people = one.surely.count(), .outside = count_out(one.surely, other)};
  for (std::size_t g = 0; g < counted.groups.size(); ++g) {
    if (counted.groups[g] == nullptr) continue;
    const People who = one.surely & cut.group(g);
    if (who.empty()) continue;
    out.groups.push_back({counted.groups[g], who.count(), count_out(who, other)});
  }
  std::stable_sort(out.groups.begin(), out.groups.end(), [](const auto& a, const auto& b) {
    return share_outside(a) > share_outside(b);
  });
  return out;
}

}  // namespace

std::string_view to_text(Relation relation) {
  constexpr std::array<std::string_view, 4> names{"within", "apart", "partly", "unknown"};
  return names[std::size_t(relation)];
}

Relation relation(const Service& first, const Service& second, const Catalogue& catalogue) {
  const Edges edges(catalogue);
  const Criterion only = without(first.eligible, second.eligible);
  const Criterion both{.rule = All{{first.eligible, second.eligible}}};
  const auto one = outcomes(only, edges, catalogue), shared = outcomes(both, edges, catalogue);
  if (!one || !shared || one->unknown || shared->unknown) return Relation::unknown;
  if (!one->yes) return Relation::within;
  return shared->yes ? Relation::partly : Relation::apart;
}

Overlap overlap(const Service& first, const Service& second, const Counted& counted,
                const Caseload& caseload, const Cut& cut) {
  const Catalogue& catalogue = cut.catalogue();
  const Pair pair{first, second, judge_all(first.eligible, caseload, catalogue),
                  judge_all(second.eligible, caseload, catalogue)};
  Overlap out{relation(first, second, catalogue), relation(second, first, catalogue)};
  std::vector<std::string> needs{""};
  for (const auto& need : counted.needs)
    if (has(first.needs, need) || has(second.needs, need)) needs.push_back(need);
  for (const auto& need : needs) {
    for (std::size_t a = 0; a < counted.areas.size(); ++a) {
      const People& living = cut.living_in(a);
      OverlapCell cell =
          count_cell(need.empty() ? living : living & cut.who_need(need), need, pair);
      cell.area = counted.areas[a];
      out.cells.push_back(std::move(cell));
    }
  }
  out.of_first = outside_of(pair.one, pair.other, counted, cut);
  out.of_second = outside_of(pair.other, pair.one, counted, cut);
  out.of_first.barriers = barriers_for(pair.one.surely, second.eligible, caseload, catalogue);
  out.of_second.barriers = barriers_for(pair.other.surely, first.eligible, caseload, catalogue);
  return out;
}

}  // namespace fingerpost
