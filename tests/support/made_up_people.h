// People made up over the real catalogue, who are asked one question after another: how many it
// takes depends on the order.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/thought/stand.h"
#include "tests/support/chance.h"

namespace fingerpost::test {

/// The day on which they are all asked.
inline constexpr Date asked_on = Date{std::chrono::year{2026} / 11 / 22};

/// Everything about one person that agrees with the rest; what they never had (a release date) is
/// left out. Any choice is as likely as another; ages and dates lie around those of people on
/// probation.
Facts anybody(Chance& chance, const Catalogue& catalogue);

/// Where each service stands that meets a need of the query.
std::vector<Match> stand_all(const Query& query, const Catalogue& catalogue);

/// The facts that may be asked, each with how many undecided services wait for it.
using WaitedFor = std::map<std::string, int>;
WaitedFor waited_for(const Query& query, const Catalogue& catalogue,
                     const std::vector<Match>& matches);

/// Two plain orders: the first fact of facts.toml, and the one that most services wait for. Nothing
/// if there is none.
std::optional<std::string> first_of_file(const WaitedFor& facts, const Catalogue& catalogue);
std::optional<std::string> most_mentioned(const WaitedFor& facts);

/// The fact to ask next; nothing ends the asking.
using Pick = std::function<std::optional<std::string>(const Query&, const std::vector<Match>&)>;

/// What came of asking one person.
struct Asked {
  int questions = 0;
  std::vector<Match> matches{};  ///< as they stood in the end
};

/// Asks until `pick` ends it, or `most` were asked. What `truth` does not hold they do not say. A
/// fact that is asked twice fails the test.
Asked ask(Query query, const Facts& truth, const Catalogue& catalogue, const Pick& pick,
          int most = 1000);

}  // namespace fingerpost::test
