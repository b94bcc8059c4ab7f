#include "web/pages/leave.h"

#include "web/pages/kiosk/leave.h"
#include "web/pages/template.h"
#include "web/server/responses.h"

namespace fingerpost {
namespace {

Reply message(int status, const char* title, const char* says) {
  return html_reply(status, render("message", {{"title", title}, {"says", says}}));
}

}  // namespace

Reply start_again(const Call& call) {
  call.site.ended->end(call.visit);
  Reply reply = text_reply(303, "");
  reply.headers.emplace_back("Location", "/");
  reply.headers.emplace_back("Clear-Site-Data", "\"cache\", \"storage\"");
  return reply;
}

Reply cleared_reply(const Call& call) {
  if (is_kiosk(call.request.path)) return to_first_page();
  return message(410, "This was cleared",
                 "Somebody chose “Start again”, so the answers that this page was made from are "
                 "no longer used. Nothing of them was kept.");
}

Reply not_kept_reply() {
  return message(200, "Nothing is kept here",
                 "This page is made from the answers of one form and then forgotten, so it cannot "
                 "be loaded again or opened from a link.");
}

}  // namespace fingerpost
