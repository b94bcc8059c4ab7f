#include "web/pages/kiosk/leave.h"

#include "web/pages/kiosk/frame.h"
#include "web/server/endpoints.h"
#include "web/server/responses.h"

namespace fingerpost {
namespace {

Reply leads_to(const char* address) {
  Reply reply = text_reply(303, "");
  reply.headers.emplace_back("Location", address);
  return reply;
}

/// What the browser keeps of pages goes; what keeps the first page for when the server is out of
/// reach is storage, holds nothing of anybody, and stays.
Reply ended(const Call& call, const std::string& visit, const char* address) {
  call.site.ended->end(visit);
  Reply reply = leads_to(address);
  reply.headers.emplace_back("Clear-Site-Data", "\"cache\"");
  return reply;
}

}  // namespace

bool is_kiosk(std::string_view path) { return path == "/kiosk" || path.starts_with("/kiosk/"); }

Reply to_first_page() { return leads_to("/kiosk"); }

Reply leave_kiosk(const Call& call) { return ended(call, call.visit, "/kiosk/away"); }

Reply end_kiosk(const Call& call) { return ended(call, call.id, "/kiosk"); }

Reply show_away(const Call& call) {
  Journey nothing;
  nothing.language = &english();
  return html_reply(200, kiosk_page("kiosk_away", {call.site, call.directory.get()}, nothing,
                                    {{"title", say(english(), "away.title")}}));
}

}  // namespace fingerpost
