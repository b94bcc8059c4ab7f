#include "web/server/responses.h"

#include <array>

#include "web/json/catalogue_json.h"

namespace fingerpost {

std::span<const std::pair<const char*, const char*>> security_headers() {
  static constexpr std::array<std::pair<const char*, const char*>, 8> headers{{
      {"Content-Security-Policy",
       "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src "
       "'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"},
      {"Referrer-Policy", "no-referrer"},
      {"X-Content-Type-Options", "nosniff"},
      {"X-Frame-Options", "DENY"},
      {"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"},
      {"Cross-Origin-Opener-Policy", "same-origin"},
      {"Cross-Origin-Resource-Policy", "same-origin"},
      {"Cross-Origin-Embedder-Policy", "require-corp"},
  }};
  return headers;
}

namespace {

Reply reply(int status, const char* content_type, std::string body) {
  Reply made;
  made.status = status;
  made.content_type = content_type;
  made.body = std::move(body);
  made.headers.emplace_back("Cache-Control", "no-store");
  return made;
}

}  // namespace

Reply json_reply(int status, std::string json) {
  return reply(status, "application/json", std::move(json));
}

Reply html_reply(int status, std::string html) {
  return reply(status, "text/html; charset=utf-8", std::move(html));
}

Reply text_reply(int status, std::string text) {
  return reply(status, "text/plain; charset=utf-8", std::move(text));
}

Reply problems_reply(int status, const Problems& problems) {
  return json_reply(status, problems_json(problems));
}

Reply refusal_reply(const Refusal& refusal) {
  const bool api = refusal.target.starts_with("/api/");
  Reply made = api ? problems_reply(refusal.status, {{"request", refusal.what}})
                   : text_reply(refusal.status, refusal.what + "\n");
  made.route = "-";
  if (refusal.status == 405) made.headers.emplace_back("Allow", "GET, HEAD, POST");
  if (refusal.status == 503) made.headers.emplace_back("Retry-After", "5");
  return made;
}

}  // namespace fingerpost
