// The real site over a small directory, asked without a network or through a real server.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "tests/support/temporary_folder.h"
#include "tests/support/world.h"
#include "web/server/guarded_server.h"
#include "web/server/metrics.h"
#include "web/server/site.h"

namespace fingerpost::test {

/// The services of a JSON list (see world_with) as a whole directory, on 22 November 2026 at
/// 10am, a Sunday.
class TestSite {
 public:
  /// `words` outlives the site.
  explicit TestSite(std::string_view services_json, const Catalogue& words = world());

  Reply get(const std::string& path_and_query) const;
  Reply post_json(const std::string& path, const std::string& body) const;
  Reply post_form(const std::string& path, const std::string& body) const;

  /// What the clock says from now on; before anybody asks.
  void set_now(Moment moment);
  /// No directory is loaded from now on.
  void unload();
  /// Changes what the directory holds, before anybody asks: for providers that cannot be read.
  Catalogue& catalogue() { return directory_->catalogue; }
  const Site& site() const { return site_; }

 private:
  std::shared_ptr<Directory> build(int generation) const;
  Problems reload();

  const std::string services_json_;
  const Catalogue& words_;
  TemporaryFolder folder_;
  mutable std::mutex mutex_;  // for directory_
  std::shared_ptr<Directory> directory_;
  Metrics metrics_;
  Site site_;
};

/// A server on a free port of this machine, until it ends.
class RunningServer {
 public:
  explicit RunningServer(Handler handler, Limits limits = {});
  ~RunningServer();

  int port() const { return port_; }
  /// Ends the server as SIGTERM does; returns once the last request is answered.
  void stop();
  /// One line for each request, as the real log has them, without times.
  std::vector<std::string> log() const;

 private:
  mutable std::mutex mutex_;
  std::vector<std::string> lines_;
  GuardedServer server_;
  int port_ = 0;
  std::thread runner_;
};

/// A connection to a server on this machine.
class Line {
 public:
  explicit Line(int port);
  ~Line();
  Line(const Line&) = delete;
  Line& operator=(const Line&) = delete;

  /// Sends as much as the other side takes.
  void send(std::string_view text);
  /// Everything that comes until the other side closes.
  std::string read_all();
  /// One answer: its head, and as much of a body as its Content-Length says.
  std::string read_answer();

 private:
  bool read_more();

  int socket_;
  std::string unread_;
};

/// Sends `text` on a connection of its own and gives everything that comes back until it closes.
std::string exchange(int port, std::string_view text);

/// "GET /path HTTP/1.1" with a Host, and "Connection: close".
std::string get_request(const std::string& path);

/// "200", "404": from the first line of an answer; empty if there is none.
std::string status_of(const std::string& answer);
std::string body_of(const std::string& answer);

}  // namespace fingerpost::test
