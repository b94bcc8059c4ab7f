// A cohort of people in columns: what is known of everybody, fact by fact. Each column lists the
// few things that are known of anybody once, and which of them each person has; so a rule is judged
// once for each thing known, not once for each person.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/words/catalogue.h"
#include "core/words/fact.h"
#include "core/words/people.h"

namespace fingerpost {

/// What is known of one fact.
struct Known {
  std::optional<Value> value{};  ///< absent: not known
  Choices ruled_out{};           ///< as in Facts::ruled_out
  bool operator==(const Known&) const = default;
};

/// One fact or trait of everybody.
struct FactColumn {
  std::vector<Known> states{Known{}};  ///< each once; the first is "nothing is known"
  std::vector<std::uint32_t> codes{};  ///< by person: the place of what is known in `states`

  /// The code of `known`, which is added where it is not there yet.
  std::uint32_t code_of(const Known& known);
};

struct Caseload {
  std::size_t size = 0;                                      ///< people
  Date as_of{};                                              ///< the day on which all this is so
  std::map<std::string, FactColumn, std::less<>> columns{};  ///< by id of a fact or trait
  /// Who has each need, by its id; a need that is not there was never drawn, and so nobody knows.
  std::map<std::string, People, std::less<>> needs{};
};

/// All that is known of one person, as every other question knows it.
Facts facts_of(const Caseload& caseload, std::size_t person);

/// The same people in columns. Needs are left empty.
Caseload caseload_of(const std::vector<Facts>& people, Date as_of);

/// Adds what follows from what is known, for everybody: what with_implied() does for one person.
void add_implied(Caseload& caseload, const Catalogue& catalogue);

/// The same people, all of them with this known of one fact in place of what was; what followed
/// from it before has to be worked out anew, so give it people without what is implied.
Caseload with_known(const Caseload& caseload, const std::string& fact, const Known& known);

}  // namespace fingerpost
