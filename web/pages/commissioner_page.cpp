// "For commissioners": the reports, and what each of them answers.
#include <array>

#include "web/pages/template.h"
#include "web/server/endpoints.h"
#include "web/server/responses.h"

namespace fingerpost {
namespace {

struct Kind {
  const char* path;
  const char* name;
  const char* answers;
};

constexpr std::array<Kind, 6> kinds{
    {{"/commissioner/coverage", "Who has a service",
      "For each need, area and group: how many services there are, and what share of a made-up "
      "cohort has at least one, can reach one by themselves, or has only one. On any day."},
     {"/commissioner/closure", "If a service closed",
      "Who would lose what and from which day, what would replace it, need by need, and where "
      "nothing would."},
     {"/commissioner/overlap", "Do two services overlap?",
      "Of the people who fit one of them, how many fit the other too, both ways; and who fits "
      "neither."},
     {"/commissioner/equality", "Who takes part, compared with whom",
      "The people who take part in a service, group by group, against a population: its source, "
      "year and definition, and what cannot be compared."},
     {"/commissioner/outcomes", "Outcomes and cost",
      "What was achieved and what each plan cost, from figures that you have, and how each number "
      "was rounded."},
     {"/commissioner/cohort", "The made-up cohort",
      "The people whom these reports count: where their figures come from, and every "
      "assumption."}}};

}  // namespace

Reply show_commissioner(const Call&) {
  View::List rows;
  for (const Kind& kind : kinds)
    rows.push_back({{"path", kind.path}, {"name", kind.name}, {"answers", kind.answers}});
  return html_reply(
      200, render("commissioner", {{"title", "For commissioners"}, {"kinds", std::move(rows)}}));
}

}  // namespace fingerpost
