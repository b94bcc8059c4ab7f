// The whole answer to one query. Every page, report and JSON document is a rendering of a Plan.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/words/explanation.h"
#include "core/words/problem.h"
#include "core/words/service.h"
#include "core/words/vocabulary.h"

namespace fingerpost {

/// Where a service stands for this person on this day, in the order in which answers are listed.
enum class Standing : std::uint8_t { yes, maybe, not_now, unchecked, no };

/// "yes", "maybe", "not_now", "unchecked", "no"
std::string_view to_text(Standing standing);

/// A service's place, and how far it is.
struct Nearby {
  const Location* location = nullptr;
  std::optional<double> km{};
};

/// Something that ends before this person could be done with the service.
struct Shortfall {
  enum class What : std::uint8_t { contract, order, support };
  What what = What::contract;
  Date ends{};       ///< the last day of the contract, the order or the support
  Date completes{};  ///< the day on which support begun today would be complete
  std::string says{};
};

/// One step of the smallest change that would make a service fit.
struct Change {
  enum class Kind : std::uint8_t {
    answer,  ///< tell something that is not known yet
    person,  ///< something that the person or their practitioner can do
    time,    ///< it comes by itself, on `on` where that is known
    fixed,   ///< nothing that anybody should be asked to change
  };
  Kind kind = Kind::fixed;
  std::string fact{};  ///< empty where the step is not about a fact
  std::string says{};  ///< "Register with a GP", "Aged 18 or over"
  std::optional<Date> on{};
};

/// How long ago an entry was checked, and what its reader is told of that.
struct Freshness {
  std::optional<Date> due{};  ///< the last day on which its check counts; absent: none is set
  bool overdue = false;       ///< that day is past
  std::string checked{};      ///< "Checked on 22 November 2026. Confidence A: its own page or .."
  std::string brief{};        ///< for a line of a list: "Checked on 22 November 2026, confidence A"
  std::string caution{};      ///< what to do before relying on it, in sentences; empty: nothing
};

/// A better-checked service to turn to where one of confidence C does not work out.
struct Instead {
  const Service* service = nullptr;  ///< of confidence A or B
  const Route* route = nullptr;      ///< the first that the asker can use; never null
  Freshness freshness{};
};

struct Match {
  const Service* service =
      nullptr;           ///< owned by the directory; null for a provider that could not be read
  std::string unread{};  ///< then: that provider's name
  Standing standing = Standing::no;
  std::vector<std::string> needs_met{};
  std::optional<Date> from{};   ///< not_now: the first day on which it would be yes or maybe
  std::optional<Date> until{};  ///< yes, maybe: the last day on which that holds, all else equal
  std::string until_because{};  ///< the rule that ends it on `until`, in words
  std::vector<std::string> missing{};  ///< maybe, not_now: facts that would settle it
  /// no: the fewest facts that would have to be otherwise for a yes; maybe: the fewest answers that
  /// could make it a yes; not_now: to wait. Empty for the rest, where nothing would help, and where
  /// the rule is too large to say.
  std::vector<Change> change{};
  std::vector<Shortfall> shortfalls{};  ///< yes, maybe: what ends before it would be complete
  std::string included_because{};       ///< the practitioner's reason to have it anyway; or none
  Explanation why{};
  std::vector<const Route*> routes{};  ///< those that the asker can use
  std::vector<Actor> ask_someone{};    ///< with none of those: who could refer
  std::vector<Nearby> nearby{};  ///< its places: the nearest first where the home is known well
                                 ///< enough, else those in `places_in`
  std::optional<double> distance_km{};  ///< to the nearest
  /// Where no distance can be told: the id of the area of the person's home, or else of the unit
  /// that supervises them, if any of its places is in it.
  std::string places_in{};
  std::vector<std::string> warnings{};
  Freshness freshness{};
  std::vector<Instead> instead{};  ///< of a C that is offered: what stands beside it
  double text_score = 0;           ///< how well the words of the query fit; 0 without
};

struct Totals {
  int yes = 0, maybe = 0, not_now = 0, no = 0, unchecked = 0;
};

/// The question whose answer would settle most.
struct AskNext {
  std::string fact{};
  std::string question{};
  int settles =
      0;  ///< how many undecided services an answer settles on average, rounded, at least 1
};

/// The fewest services that together meet the needs asked for, as far as any can.
struct Cover {
  std::vector<const Service*> services{};  ///< in the order of the answer; empty if nothing can
  std::vector<std::string> needs{};        ///< that they meet, in the order asked for
  std::vector<std::string> if_it_fits{};   ///< of those, the ones that only a "maybe" meets
  std::size_t wanted = 0;                  ///< how many needs were asked for; 0: none in particular
  bool fewest = true;  ///< false where there were too many to be sure that no fewer would do
};

/// A need that nothing covers now, and why.
struct Uncovered {
  enum class Reason : std::uint8_t {
    could_not_check,  ///< a provider could not be read, and might cover it
    already_getting,  ///< the person is already with one that helps with it
    window_closed,    ///< one would fit on another day
    route_closed,     ///< one fits, but there is no way in that is known and open
    out_of_area,      ///< one would fit somewhere else
    does_not_fit,     ///< all that there are take other people
    no_provider,      ///< no service here is for this need
  };
  struct Why {
    Reason reason = Reason::no_provider;
    std::string says{};
    const Service* service = nullptr;  ///< the one it is about, if it is about one
    std::optional<Date> from{};        ///< window_closed: the day on which it opens, if it will
  };
  std::string need{};
  std::vector<Why> why{};  ///< one a reason, at least one, in the order above
};

/// "could_not_check", "already_getting", ...
std::string_view to_text(Uncovered::Reason reason);
/// "contract", "order", "support"
std::string_view to_text(Shortfall::What what);
/// "answer", "person", "time", "fixed"
std::string_view to_text(Change::Kind kind);

/// The ids of the needs that nothing covers.
std::vector<std::string> needs_of(const std::vector<Uncovered>& not_covered);

struct Plan {
  Date as_of{};
  Actor asker = Actor::self;  ///< who asked, and is spoken to
  std::vector<Match> matches{};
  Totals totals{};
  std::optional<AskNext> ask_next{};
  std::vector<const Safety*> safety{};  ///< what an urgent need brings up; before everything
  Cover cover{};
  std::vector<Uncovered> not_covered{};
  std::string did_you_mean{};  ///< the text with its spelling mended; empty if nothing to mend
  std::vector<std::string> notes{};  ///< what to know of the places given: "... is out of use"
  Problems problems{};               ///< providers that are unread or stale
};

}  // namespace fingerpost
