// One service, as its provider describes it. Anything its sources do not give is left empty and
// shown as not known.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/words/criterion.h"
#include "core/words/place.h"

namespace fingerpost {

/// Who may use a route. A query is asked by `self` or `practitioner`; the rest are shown only as
/// somebody else to ask.
enum class Actor : std::uint8_t { self, practitioner, prison, police, court, health, family };

/// "self", "practitioner", ...
std::string_view to_text(Actor actor);
std::optional<Actor> parse_actor(std::string_view text);

/// One way in to a service.
struct Route {
  std::vector<Actor> who{};
  std::string channel{};  ///< phone, text, email, web, form, walk_in, post or in_person
  std::string value{};    ///< the number, address or link; empty where the source gives none
  std::string note{};     ///< what to ask for, what to have ready; empty if nothing is stated
  std::string hours{};    ///< as the source words them; empty if not stated
  Criterion
      eligible{};  ///< who this route takes beyond the service's own rule; says nothing: everyone
  std::string source{};
  int line = 0;  ///< in the catalogue file; 0 from a plugin
};

/// The agreement under which a service runs. Every date is inclusive and absent where not stated.
struct Contract {
  /// The day on which it was signed. Where no start is stated, it had not begun before.
  std::optional<Date> signed_on{};
  std::optional<Date> start{};
  std::optional<Date> end{};            ///< last day of the service
  std::optional<Date> last_referral{};  ///< last day on which referrals are taken
  /// Options to run on to these days, in order, not known to be taken up.
  std::vector<Date> extension_options{};
  std::optional<Span> notice{};           ///< how long before its end the parties must say so
  std::optional<Date> notice_given{};     ///< the day on which somebody said that it will end
  std::optional<Date> suspended_from{};   ///< first day of a pause in which nobody is taken
  std::optional<Date> suspended_until{};  ///< its last day; absent: nobody has said
  std::string note{};
  std::vector<std::string> superseded_by{};  ///< ids of services named by a source as taking over
};

/// How long a service goes on for one person, as a source states it.
struct Support {
  std::optional<Span> lasts{};  ///< absent: not stated
  std::string
      after{};  ///< the date fact it is counted from ("release_date"); empty: from the start
  std::string source{};
};

struct Location {
  std::string name{};
  std::string address{};
  std::string postcode{};
  std::string phone{};
  std::string code{};  ///< the ODS code of a practice; empty elsewhere
  std::string note{};
  /// Both are filled in from the postcode by the core, never by a provider.
  std::optional<Point> at{};
  std::vector<std::string> areas{};  ///< sorted ids of the areas that surely contain it
  int line = 0;                      ///< in the catalogue file; 0 from a plugin
};

/// What to do if the service turns somebody away, as a source states it.
struct TurnedAway {
  std::string say{};   ///< what the person can say then: "Please write to me with your reasons."
  std::string note{};  ///< what follows, or where to turn next
  std::string source{};
};

/// What a service gives that no rule tells and nobody can be eligible for, as a source states it:
/// lost with the service, though every need that it meets is met elsewhere.
struct Strength {
  std::string id{};    ///< "lived-experience": the same id is the same thing in another service
  std::string says{};  ///< "Its trainers have lived experience of the criminal justice system."
  std::string source{};
};

/// A person made up to prove the rule: run as a test by `fingerpost check`.
struct Example {
  std::string says{};    ///< the case in words
  std::string person{};  ///< facts as a JSON object
  Date as_of{};
  std::string expect{};  ///< yes, maybe, not_now or no
  int line = 0;          ///< in the catalogue file; 0 from a plugin
};

struct Service {
  std::string id{};  ///< lower-case words joined by hyphens; unique in the directory
  std::string name{};
  std::string provider{};  ///< the organisation that delivers it
  std::string commissioner{};
  std::string summary{};
  /// The same in one or two short sentences to the person, at a reading age of 9 to 11; empty: not
  /// written yet, and `summary` is shown.
  std::string summary_self{};
  std::vector<std::string> needs{};  ///< ids of the needs it meets
  std::vector<std::string> words{};  ///< what people call it: "script", "skint"
  Criterion eligible{};
  std::vector<std::string>
      suitability{};                  ///< sentences only a person can settle: shown, never judged
  std::vector<Strength> strengths{};  ///< none: no source states any, not that it has none
  std::vector<Route> routes{};
  Contract contract{};
  Support support{};
  std::vector<std::string> not_with{};  ///< ids of services that cannot be had at the same time
  std::vector<Location> locations{};
  std::string url{};
  std::string hours{};
  std::string cost{};
  std::vector<std::string> languages{};
  std::vector<std::string> access{};
  std::vector<std::string> bring{};      ///< what to have ready
  std::vector<std::string> warnings{};   ///< what to check or know first
  TurnedAway if_refused{};               ///< empty where nothing is stated
  std::vector<std::string> conflicts{};  ///< where its sources disagree, in words
  std::vector<std::string> see_also{};   ///< ids of services to show beside it
  std::vector<std::string> sources{};
  std::string confidence{};  ///< A own page or official notice · B good secondary page · C old or
                             ///< part-verified
  std::optional<Date> assured_date{};  ///< when somebody last checked it against its sources
  /// Who looks after the entry. Filled in from the scope where its file names nobody.
  std::string assured_by{};
  /// The last day on which the check still counts, where the entry gives one that differs from what
  /// its confidence gives; ask check_due() for the day that holds.
  std::optional<Date> check_due{};
  std::vector<Example> examples{};
  std::string
      stated_at{};  ///< "services/reconnect.toml:3" or "plugin reconnect"; filled in by the core
};

/// What it is, for who reads it: to the person themselves in plain words where they are written.
const std::string& summary_for(const Service& service, Actor reader);

}  // namespace fingerpost
