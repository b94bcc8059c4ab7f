// What the pages of one service share, whether or not they are about a person.
#pragma once

#include <optional>
#include <string>

#include "core/words/catalogue.h"
#include "core/words/plan.h"
#include "web/pages/asking.h"
#include "web/pages/template.h"

namespace fingerpost {

/// For the template `service`: what is stated of a service, to `reader`. Left to the page: its
/// criteria, ways in, places, what stands beside it, and the person.
View service_sections(const Service& service, const Catalogue& catalogue, Date today, Actor reader);

/// How a page of one service names others.
struct Beside {
  const Catalogue& catalogue;
  Date today;
  Actor reader;
  const Query* query = nullptr;  ///< if the page is about a person: links carry on what was typed

  /// Where a service stands for the person by its own rule and contract, whatever was asked for;
  /// absent where the page is about nobody.
  std::optional<Standing> standing(const Service& service) const;

  /// For the template `beside`.
  View to(const Service& service) const;
};

/// The same question without what it asks for: only the rules count.
Query without_needs(Query query);

/// "Can use now", and the colour of its tag.
struct StandingWords {
  const char* text;
  const char* colour;
};
StandingWords standing_words(Standing standing);

/// All that was typed, for the form `again`; false where the page is about nobody.
View carried(const Asked* asked);

}  // namespace fingerpost
