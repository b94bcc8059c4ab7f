// How far a service reaches: the areas that its rule names, for lists that know nobody's facts.
#pragma once

#include <set>
#include <string>

#include "core/words/catalogue.h"

namespace fingerpost {

/// Where a service's rule asks for a place, or for a Probation Delivery Unit, in one of `areas`; of
/// several such sets the smallest. A Not and another service's rule say nothing here.
struct Reach {
  enum class Kind : std::uint8_t {
    unstated,  ///< its rule asks for none of them
    anywhere,  ///< open to everybody, in so many words
    country,   ///< whole countries
    office,    ///< Probation Delivery Units
    part,      ///< parts of a country
  };
  const Service* service = nullptr;  ///< never null
  Kind kind = Kind::unstated;
  std::set<std::string> areas{};

  /// For less than a whole country.
  bool is_local() const { return kind == Kind::office || kind == Kind::part; }
};

Reach reach_of(const Service& service, const Catalogue& catalogue);

/// "No area stated", "In some areas" (all but one, say), "Anywhere", "Anywhere in England or
/// Wales", "In Leicester", "Supervised in Derbyshire, Leicester or 4 more".
std::string reach_words(const Reach& reach, const Catalogue& catalogue);

/// Whether somebody of whom nothing is known but their home could be taken. Not where the rule is
/// surely no for them, and not where it asks for a Probation Delivery Unit in which no part of
/// their home can lie.
bool may_serve(const Reach& reach, const Place& home, const Catalogue& catalogue, Date today);

}  // namespace fingerpost
