// Everything that is served: what it is made of, and the one table of what is answered where.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>

#include "core/knowledge/directory.h"
#include "core/words/date.h"
#include "core/words/moment.h"
#include "core/words/problem.h"
#include "web/reports/study_store.h"
#include "web/server/ended_visits.h"
#include "web/server/exchange.h"
#include "web/server/metrics.h"

namespace fingerpost {

/// When a page of the kiosk that nobody touches asks whether somebody is there, and when it clears
/// itself.
struct Idle {
  std::chrono::seconds warn{60};
  std::chrono::seconds wipe{75};  ///< later than `warn`
};

/// Its functions are called from many threads at once.
struct Site {
  std::function<std::shared_ptr<const Directory>()> directory;  ///< null while none is loaded
  std::function<Problems()> reload;  ///< loads anew; what stopped it, or nothing
  std::function<Date()> today;
  std::function<Moment()> now;  ///< the time of day too, for opening hours alone
  Metrics* metrics = nullptr;   ///< outlives the site
  std::function<std::string()> new_visit = fingerpost::new_visit;
  std::shared_ptr<EndedVisits> ended = std::make_shared<EndedVisits>();  ///< never null
  /// Where people reach it: "https://..", without a "/" at the end; empty where nobody said.
  std::string public_url{};
  Idle idle{};
  std::shared_ptr<StudyStore> studies = std::make_shared<StudyStore>();  ///< never null
  /// How long an answer waits for a study before it says that it is not ready.
  std::chrono::milliseconds study_patience{20'000};
  /// The catalogue's folder, whose figures (take_up/, outcomes/, comparators/) are read when they
  /// are asked for; empty: there are none.
  std::filesystem::path figures{};
  std::string preview{};  ///< the folder that is shown as if it were live; empty: all is live
};

/// What an answer is made from.
struct Call {
  const Site& site;
  const Request& request;
  /// Never null where its endpoint wants a directory, except in /ready and /metrics, which say so.
  std::shared_ptr<const Directory> directory{};
  std::string id{};     ///< what stands for "{id}" in the path
  std::string visit{};  ///< which visit the form belongs to; empty for what is no form of ours
};

/// One row: what is asked for, what it is, who answers.
struct Endpoint {
  enum class Wants : std::uint8_t { directory, nothing };
  std::string_view method{};   ///< GET (HEAD goes with it) or POST
  std::string_view pattern{};  ///< "/services/{id}"; "{id}" is one part of a path
  std::string_view says{};     ///< for /help, in one sentence
  Wants wants = Wants::directory;
  Reply (*answer)(const Call&) = nullptr;
};

/// The table: read by answer(), by /help and by the metrics.
std::span<const Endpoint> endpoints();

/// The answer to one request, with its route set.
Reply answer(const Site& site, const Request& request);

/// An error as the reader of `path` can use it: problems for the API, a page for everybody else.
Reply error_reply(int status, const std::string& path, const std::string& what);

}  // namespace fingerpost
