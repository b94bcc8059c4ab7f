#include "web/server/ask_reload.h"

#include <httplib.h>

namespace fingerpost {

std::string ask_reload(const std::string& address) {
  constexpr int longest = 120;  // seconds
  if (!address.starts_with("http://"))
    return "its address must begin with http://, like http://127.0.0.1:8080";
  httplib::Client client(address);
  if (!client.is_valid()) return "that is no address of a server, like http://127.0.0.1:8080";
  client.set_read_timeout(longest);
  const httplib::Result answer = client.Post("/api/v1/reload");
  if (!answer) return "nothing answers there; is it running?";
  if (answer->status == 200) return {};
  return "it answered " + std::to_string(answer->status) + ": " + answer->body.substr(0, 500);
}

}  // namespace fingerpost
