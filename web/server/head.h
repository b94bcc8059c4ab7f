// The head of a request, read strictly before anything else sees it: what could be understood in
// two ways is refused.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "web/server/exchange.h"

namespace fingerpost {

inline constexpr std::size_t longest_head = 8 * 1024;
inline constexpr std::size_t most_headers = 64;
inline constexpr std::size_t longest_target = 2 * 1024;
inline constexpr std::size_t longest_body = 64 * 1024;

struct Head {
  std::string method{};  ///< GET, HEAD or POST
  std::string target{};  ///< begins with "/"
  std::string content_type{};
  std::size_t content_length = 0;  ///< at most longest_body; 0 for GET and HEAD
  Origin origin = Origin::none;
  bool keep_alive = true;
  bool takes_gzip = false;
  bool expects_continue = false;
  bool forwarded = false;  ///< a proxy passed it on
};

/// Why a request goes no further; the connection closes after it.
struct Refusal {
  int status = 400;
  std::string what{};    ///< one sentence for whoever sent it
  std::string target{};  ///< where it was going, if that was read: decides the form of the answer
};

/// Reads everything up to and including the empty line. `own_hosts` are the names, in lower case
/// and without a port, that a Host header may give; empty: any.
std::variant<Head, Refusal> read_head(std::string_view text,
                                      const std::vector<std::string>& own_hosts);

}  // namespace fingerpost
