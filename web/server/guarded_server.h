// The HTTP server: takes in whole requests under limits, hands them to one function, writes what it
// answers. Limits: see Limits here, and head.h for what a head may hold.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>

#include "web/server/exchange.h"

namespace fingerpost {

/// Where to listen: "127.0.0.1", "::1" or a name, and a port; port 0 takes any free one.
struct Address {
  std::string host = "127.0.0.1";
  int port = 8080;
};

/// "127.0.0.1:8080", "[::1]:8080"
std::string to_text(const Address& address);

struct Limits {
  std::chrono::milliseconds head{5000};    ///< for the whole head, from its first byte
  std::chrono::milliseconds body{5000};    ///< for the whole body
  std::chrono::milliseconds write{10000};  ///< for the whole answer
  std::chrono::milliseconds idle{2000};    ///< between requests on one connection
  std::size_t threads = 16;
  std::size_t queue = 64;  ///< connections that may wait for a thread; beyond, 503
  int requests_per_connection = 1000;
};

/// The reason why nothing can be served there, one sentence.
struct CannotListen : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// listen(), then run() until somebody calls stop(). `handler` and `observer` are called from many
/// threads at once.
class GuardedServer {
 public:
  using Observer = std::function<void(const Served&)>;

  GuardedServer(Handler handler, Observer observer, Limits limits = {});
  ~GuardedServer();
  GuardedServer(const GuardedServer&) = delete;
  GuardedServer& operator=(const GuardedServer&) = delete;

  /// Takes the port; the address with the port it got. Throws CannotListen.
  Address listen(const Address& address);
  /// Serves until stop(); then requests that have arrived are still answered.
  void run();
  /// From any thread, once or more, before or during run().
  void stop();

 private:
  class Engine;
  std::unique_ptr<Engine> engine_;
};

}  // namespace fingerpost
