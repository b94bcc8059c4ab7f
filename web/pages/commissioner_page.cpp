// "For commissioners": the reports, and what each of them answers.
#include "web/pages/report_asked.h"
#include "web/pages/template.h"
#include "web/server/endpoints.h"
#include "web/server/responses.h"

namespace fingerpost {

Reply show_commissioner(const Call&) {
  View::List rows;
  for (const ReportKind& kind : report_kinds())
    rows.push_back({{"path", "/commissioner/" + std::string(kind.id)},
                    {"name", kind.name},
                    {"answers", kind.answers}});
  return html_reply(
      200, render("commissioner", {{"title", "For commissioners"}, {"kinds", std::move(rows)}}));
}

}  // namespace fingerpost
