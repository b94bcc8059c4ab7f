// Where a place must lie for a rule not to be no: what lets the index leave a service out.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "core/words/catalogue.h"
#include "core/words/criterion.h"

namespace fingerpost {

/// How many areas of the catalogue lie inside each area, itself included: its rough size.
class AreaSizes {
 public:
  explicit AreaSizes(const Catalogue& catalogue);
  /// Of them all together; an area that the catalogue does not know counts as one.
  std::size_t of(const std::set<std::string>& areas) const;

 private:
  std::map<std::string, std::size_t, std::less<>> sizes_;
};

/// Ids of areas such that `criterion` is surely no, on every day, for anybody whose `fact` is a
/// known place that can lie in none of them; of several such sets the smallest. Nothing where the
/// rule gives no such set, as for a Not or a reference to another service: then the fact says
/// nothing.
std::optional<std::set<std::string>> necessary_areas(const Criterion& criterion,
                                                     std::string_view fact, const AreaSizes& sizes);

}  // namespace fingerpost
