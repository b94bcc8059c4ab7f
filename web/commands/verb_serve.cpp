#include <pthread.h>
#include <signal.h>

#include <atomic>
#include <charconv>
#include <iostream>
#include <mutex>
#include <stdexcept>
#include <thread>

#include "core/knowledge/inputs.h"
#include "core/knowledge/live_directory.h"
#include "web/commands/verbs.h"
#include "web/pages/service_view.h"
#include "web/server/clock.h"
#include "web/server/metrics.h"
#include "web/server/private_memory.h"
#include "web/server/site.h"

namespace fingerpost {
namespace {

/// Lines from many threads, each whole.
class Log {
 public:
  explicit Log(std::ostream& out) : out_(out) {}
  void write(const std::string& line) {
    const std::lock_guard lock(mutex_);
    out_ << line << '\n' << std::flush;
  }

 private:
  std::ostream& out_;
  std::mutex mutex_;
};

sigset_t our_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals, signal);
  return signals;
}

std::string loaded_says(const Directory& directory) {
  const Catalogue& catalogue = directory.catalogue;
  std::size_t unread = 0;
  for (const Provider& provider : catalogue.providers)
    if (provider.state != Provider::State::read) ++unread;
  return counted(catalogue.services.size(), "service") + " from " +
         counted(catalogue.providers.size(), "provider") + " (" + std::to_string(unread) +
         " could not be read); " + counted(catalogue.problems.size(), "problem") +
         ", listed by 'fingerpost check'.";
}

/// For all threads to come: only wait_for_signals() takes them.
void block_our_signals() {
  const sigset_t signals = our_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

/// Runs the server on a thread of its own. Ends it when it goes.
class Runner {
 public:
  explicit Runner(GuardedServer& server)
      : server_(server), thread_([this, &server, whole = pthread_self()] {
          server.run();
          ended_ = true;
          // Wakes wait_for_signals() should it end by itself; blocked, so it ends no thread.
          pthread_kill(whole, SIGTERM);  // NOLINT(bugprone-bad-signal-to-kill-thread)
        }) {}
  ~Runner() { stop(); }
  Runner(const Runner&) = delete;
  Runner& operator=(const Runner&) = delete;

  /// True once the server has ended.
  bool ended() const { return ended_; }
  void stop() {
    server_.stop();
    if (thread_.joinable()) thread_.join();
  }

 private:
  GuardedServer& server_;
  std::atomic<bool> ended_{false};
  std::thread thread_;
};

/// Loads anew; what stopped it is logged and given.
Problems reload(LiveDirectory& live, Log& log) {
  Problems stopped = live.reload();
  for (const Problem& problem : stopped) log.write("reload: " + to_text(problem));
  if (stopped.empty()) log.write("reload: " + loaded_says(*live.now()));
  return stopped;
}

/// Until somebody asks to stop, or the server ends by itself (it then sends SIGTERM).
void wait_for_signals(const std::function<void()>& on_hangup) {
  const sigset_t signals = our_signals();
  for (;;) {
    int signal = 0;
    if (sigwait(&signals, &signal) != 0) continue;
    if (signal != SIGHUP) return;
    on_hangup();
  }
}

}  // namespace

int serve(const ServeOptions& options, const Streams& streams) {
  keep_memory_private();
  block_our_signals();
  Log log(streams.err);
  Metrics metrics;
  const Sources sources = sources_of(options.folders);
  LiveDirectory live(sources);
  Site site;
  site.directory = [&] { return live.now(); };
  site.reload = [&] { return reload(live, log); };
  site.today = today;
  site.now = now;
  site.metrics = &metrics;
  site.public_url = options.public_url;
  site.idle = options.idle;
  site.figures = sources.catalogue;
  if (!sources.with.empty()) site.preview = provider_name(sources.with);
  GuardedServer server([&](const Request& request) { return answer(site, request); },
                       [&](const Served& served) {
                         metrics.count(served);
                         log.write(log_line(served));
                       });
  const Address address = server.listen(options.address);
  Runner runner(server);

  if (const auto report = probe_sandbox(sources.host); !report.missing.empty())
    log.write("fingerpost: " + report.missing);
  const Problems stopped = live.reload();
  for (const Problem& problem : stopped) log.write("fingerpost: " + to_text(problem));
  if (!stopped.empty()) return cannot_start;
  if (!site.preview.empty())
    streams.out << "A preview of " << site.preview << ", which is not live: each page says so.\n";
  streams.out << loaded_says(*live.now()) << '\n' << "http://" << to_text(address) << std::endl;
  wait_for_signals([&] { reload(live, log); });
  if (runner.ended()) throw std::runtime_error("no more connections can be taken in; start again");
  site.studies->close();  // nobody waits for a study then
  runner.stop();
  log.write("stopped");
  return done;
}

bool parse_public_url(const std::string& text, std::string& url) {
  if (safe_link("web", text).empty() || text.find_first_of("?#") != std::string::npos) return false;
  url = text;
  while (url.ends_with('/')) url.pop_back();
  return true;
}

bool parse_address(const std::string& text, Address& address) {
  const auto colon = text.rfind(':');
  if (colon == std::string::npos || colon == 0) return false;
  std::string host = text.substr(0, colon);
  if (host.starts_with('[') != host.ends_with(']')) return false;
  if (host.starts_with('[')) host = host.substr(1, host.size() - 2);
  const std::string port = text.substr(colon + 1);
  int number = -1;
  const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), number);
  if (host.empty() || error != std::errc{} || end != port.data() + port.size() || number < 0 ||
      number > 65535)
    return false;
  address = {host, number};
  return true;
}

}  // namespace fingerpost
