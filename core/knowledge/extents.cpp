#include "core/knowledge/extents.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "core/words/nearest_word.h"

namespace fingerpost {
namespace {

using Ids = std::set<std::string_view>;
using Closures = std::map<std::string_view, Ids>;  // id to itself and all its containers

std::vector<std::string> containers(const AreaRow& row) {
  std::vector<std::string> all = row.area.within;
  all.insert(all.end(), row.partly.begin(), row.partly.end());
  return all;
}

void add(Ids& to, const Ids& more) { to.insert(more.begin(), more.end()); }

// Of each area whose containers all have one, from the outermost inwards.
Closures closures_of(const std::vector<AreaRow>& rows) {
  Closures found;
  for (bool more = true; more;) {
    more = false;
    for (const AreaRow& row : rows) {
      const auto all = containers(row);
      const auto is_found = [&](const std::string& id) { return found.contains(id); };
      if (is_found(row.area.id) || !std::all_of(all.begin(), all.end(), is_found)) continue;
      Ids closure{row.area.id};
      for (const std::string& id : row.area.within) add(closure, found.at(id));
      found.emplace(row.area.id, std::move(closure));
      more = true;
    }
  }
  return found;
}

using Rows = std::map<std::string_view, const AreaRow*>;

bool leads_to(const AreaRow& from, std::string_view id, const Rows& rows, Ids& passed) {
  for (const std::string& next : containers(from)) {
    if (next == id) return true;
    const auto at = rows.find(next);
    if (at == rows.end() || !passed.insert(at->first).second) continue;
    if (leads_to(*at->second, id, rows, passed)) return true;
  }
  return false;
}

// Why it cannot be told where this area lies; empty if that is the fault of one of its containers.
std::string fault(const AreaRow& row, const Rows& rows) {
  for (const std::string& id : containers(row)) {
    if (rows.contains(id)) continue;
    std::vector<std::string> ids;
    for (const auto& [known, at] : rows) ids.emplace_back(known);
    const std::string hint = did_you_mean(id, ids);
    return "it lies within '" + id + "', which is no area of this file" + hint;
  }
  Ids passed;
  if (!leads_to(row, row.area.id, rows, passed)) return {};
  return "'" + row.area.id + "' lies within itself, by way of '" + containers(row).front() + "'";
}

// Two sets of areas, one of what is common to all the parts of an area, one of what any has.
struct Parts {
  std::optional<Ids> common{};
  Ids any{};

  void add_part(const Ids& certain, const Ids& possible) {
    Ids both;
    if (common)
      std::set_intersection(common->begin(), common->end(), certain.begin(), certain.end(),
                            std::inserter(both, both.end()));
    else
      both = certain;
    common = std::move(both);
    add(any, possible);
  }
};

// What the innermost areas add up to, for each area that has some of them inside.
std::map<std::string_view, Parts> add_up(const std::vector<AreaRow>& rows,
                                         const Closures& closures) {
  Ids outer;
  for (const AreaRow& row : rows)
    for (const std::string& id : containers(row)) outer.insert(closures.find(id)->first);
  std::map<std::string_view, Parts> sums;
  for (const AreaRow& row : rows) {
    if (outer.contains(row.area.id)) continue;
    const Ids& certain = closures.at(row.area.id);
    Ids possible = certain;
    for (const std::string& id : row.partly) add(possible, closures.at(id));
    for (const std::string_view id : possible) {
      // Of several areas that share this one, the one in question is its own answer.
      const bool shared = std::find(row.partly.begin(), row.partly.end(), id) != row.partly.end();
      sums[id].add_part(certain, shared ? certain : possible);
    }
  }
  return sums;
}

}  // namespace

void keep_sound(std::vector<AreaRow>& rows, const std::string& file, Problems& problems) {
  Rows by_id;
  for (const AreaRow& row : rows) by_id.emplace(row.area.id, &row);
  Ids sound;
  for (const auto& [id, closure] : closures_of(rows)) sound.insert(id);
  for (const AreaRow& row : rows) {
    if (sound.contains(row.area.id)) continue;
    const std::string what = fault(row, by_id);
    if (!what.empty())
      problems.push_back({file + ':' + std::to_string(row.line),
                          "this area is left out, with all inside it: " + what});
  }
  std::vector<AreaRow> kept;
  for (const AreaRow& row : rows)
    if (sound.contains(row.area.id)) kept.push_back(row);
  rows = std::move(kept);
}

std::vector<Extent> extents_of(const std::vector<AreaRow>& rows) {
  const Closures closures = closures_of(rows);
  const auto sums = add_up(rows, closures);
  std::vector<Extent> extents;
  for (const AreaRow& row : rows) {
    const Parts& parts = sums.at(row.area.id);
    Ids certain = closures.at(row.area.id);
    add(certain, *parts.common);
    Ids possible = certain;
    add(possible, parts.any);
    extents.push_back({{certain.begin(), certain.end()}, {possible.begin(), possible.end()}});
  }
  return extents;
}

}  // namespace fingerpost
