// One HTTP request as the guard lets it through, and the reply to it. Plain data: nothing of the
// HTTP library shows.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fingerpost {

/// Which page sent a request, as far as the browser says.
enum class Origin : std::uint8_t {
  none,    ///< no browser, or one that says nothing
  same,    ///< one of our own pages, or the person typed the address
  opaque,  ///< a page that hides where it is from: "Origin: null"
  other,   ///< another site
};

struct Request {
  std::string method{};        ///< GET, HEAD or POST
  std::string path{};          ///< percent-decoded; may hold any byte
  std::string query{};         ///< what follows "?", still encoded; empty if there is none
  std::string content_type{};  ///< as sent
  std::string body{};          ///< at most longest_body bytes (head.h)
  Origin origin = Origin::none;
  bool takes_gzip = false;         ///< the browser can read a reply that is compressed so
  bool from_this_machine = false;  ///< from a loopback address, and not passed on by a proxy
};

struct Reply {
  int status = 200;
  std::string content_type{};
  std::string body{};
  std::vector<std::pair<std::string, std::string>>
      headers{};             ///< beyond those that all replies have
  std::string_view route{};  ///< its row in the route table, for log and metrics; lives for ever
};

/// Answers one request; called from many threads at once. What it throws becomes a 500.
using Handler = std::function<Reply(const Request&)>;

/// What the log and the metrics are told of an exchange: nothing that somebody typed.
struct Served {
  std::string_view method{};  ///< "-" where there was no head to read it from
  std::string_view route{};   ///< "/services/{id}", never the path itself
  int status = 0;
  std::chrono::nanoseconds took{};
};

}  // namespace fingerpost
