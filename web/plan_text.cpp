#include "web/plan_text.h"

#include <sstream>

#include "web/refer.h"
#include "web/service_view.h"

namespace fingerpost {
namespace {

const char* heading(Standing standing) {
  switch (standing) {
    case Standing::yes:
      return "Can use now";
    case Standing::maybe:
      return "Might fit";
    case Standing::not_now:
      return "Not now";
    case Standing::unchecked:
      return "Could not check";
    case Standing::no:
      return "Does not fit";
  }
  return "";
}

void write_match(std::ostream& out, const Match& match) {
  if (match.service == nullptr) {
    out << "- " << match.unread << "\n    " << match.why.says << '\n';
    return;
  }
  const Service& service = *match.service;
  out << "- " << service.name;
  if (!service.provider.empty()) out << ", " << service.provider;
  out << " [" << service.id << "]\n    " << match.why.says << '\n';
  if (const auto last = refer_by(match)) out << "    Refer by " << to_words(*last) << ".\n";
  if (match.distance_km) out << "    The nearest place is " << miles(*match.distance_km) << ".\n";
  for (const Route* route : match.routes) {
    out << "    " << route->channel;
    if (!route->value.empty()) out << ": " << route->value;
    if (!route->note.empty()) out << " (" << route->note << ')';
    out << '\n';
  }
  if (!match.ask_someone.empty())
    out << "    Ask " << to_words(first_to_ask(match.ask_someone)) << ".\n";
  for (const auto& warning : match.warnings) out << "    Warning: " << warning << '\n';
}

}  // namespace

std::string plan_text(const Plan& plan, const Catalogue& catalogue) {
  std::ostringstream out;
  out << "As of " << to_words(plan.as_of) << ": " << plan.totals.yes << " can be used now, "
      << plan.totals.maybe << " might fit, " << plan.totals.not_now << " not now, "
      << plan.totals.no << " do not fit";
  if (plan.totals.unchecked > 0) out << ", " << plan.totals.unchecked << " could not be checked";
  out << ".\n";
  for (const Problem& problem : plan.problems) out << "Note: " << to_text(problem) << '\n';
  if (!plan.did_you_mean.empty()) out << "Did you mean: " << plan.did_you_mean << '\n';
  const Match* before = nullptr;
  for (const Match& match : plan.matches) {
    if (before == nullptr || before->standing != match.standing)
      out << '\n' << heading(match.standing) << '\n';
    write_match(out, match);
    before = &match;
  }
  if (plan.ask_next)
    out << "\nNext best question: " << plan.ask_next->question << " (" << plan.ask_next->fact
        << ", settles about " << plan.ask_next->settles << ")\n";
  if (!plan.not_covered.empty())
    out << "\nNothing can be used now, or might fit, for: "
        << need_labels(needs_of(plan.not_covered), catalogue) << ".\n";
  return out.str();
}

}  // namespace fingerpost
