#include "web/commands/plan_text.h"

#include <array>
#include <sstream>

#include "core/thought/freshness.h"
#include "web/pages/service_view.h"
#include "web/says/plan_words.h"
#include "web/says/refer.h"

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

void write_why(std::ostream& out, const Explanation& why, const std::string& indent) {
  constexpr std::array<const char*, 3> marks{"Not met: ", "Not known: ", "Met: "};
  for (const Explanation& part : why.parts) {
    out << indent << marks[static_cast<std::size_t>(part.verdict)] << part.says;
    if (!part.settle.empty()) out << " (" << part.settle << " would settle it)";
    out << '\n';
    if (!repeats_itself(part)) write_why(out, part, indent + "  ");
  }
}

void write_safety(std::ostream& out, const Plan& plan, const Scope& scope) {
  for (const Safety* safety : plan.safety) {
    const Freshness fresh = freshness(*safety, scope, plan.as_of);
    out << "Urgent: " << safety->says;
    if (!safety->phone.empty() && safety->says.find(safety->phone) == std::string::npos)
      out << " Phone: " << safety->phone << '.';
    if (!safety->source.empty()) out << " (" << safety->source << ')';
    out << ' ' << fresh.checked << (fresh.caution.empty() ? "" : " ") << fresh.caution << '\n';
  }
}

void write_totals(std::ostream& out, const Plan& plan) {
  out << "As of " << to_words(plan.as_of) << ": " << plan.totals.yes << " can be used now, "
      << plan.totals.maybe << " might fit, " << plan.totals.not_now << " not now, "
      << plan.totals.no << " do not fit";
  if (plan.totals.unchecked > 0) out << ", " << plan.totals.unchecked << " could not be checked";
  out << ".\n";
  for (const auto& note : plan.notes) out << "Note: " << note << '\n';
  for (const Problem& problem : plan.problems) out << "Note: " << to_text(problem) << '\n';
  if (!plan.did_you_mean.empty()) out << "Did you mean: " << plan.did_you_mean << '\n';
}

struct Text {
  std::ostream& out;
  const Plan& plan;
  const Catalogue& catalogue;

  void write_routes(const Match& match) const {
    if (match.distance_km)
      out << "    The nearest place is " << miles(*match.distance_km) << ".\n";
    else if (places_to_show(match) == 0 && !match.nearby.empty())
      out << "    " << places_say(match, catalogue) << ".\n";
    for (const Route* route : match.routes) {
      out << "    " << route->channel;
      if (!route->value.empty()) out << ": " << route->value;
      if (!route->note.empty()) out << " (" << route->note << ')';
      out << '\n';
    }
    if (!match.ask_someone.empty())
      out << "    Ask " << to_words(first_to_ask(match.ask_someone)) << ".\n";
  }

  void write_prospects(const Match& match) const {
    if (refer_by(match)) {
      const std::string because = until_says(match);
      out << "    " << when_says(match, plan.as_of, plan.asker)
          << (because.empty() ? "." : ": " + because) << '\n';
    }
    for (const Shortfall& shortfall : match.shortfalls)
      out << "    Will it last? " << shortfall.says << '\n';
    const std::string answers = answers_say(match, catalogue);
    if (!answers.empty()) out << "    " << answers << ".\n";
    const auto groups = changes_to_show(match, plan.asker, catalogue);
    if (!groups.empty()) out << "    What would change this\n";
    for (const ChangeGroup& group : groups)
      for (const auto& step : group.steps) out << "      " << group.heading << ": " << step << '\n';
  }

  void write_instead(const Match& match) const {
    for (const Instead& beside : match.instead) {
      out << "    If that does not work out: " << beside.service->name << " [" << beside.service->id
          << ']';
      out << ", " << beside.route->channel;
      if (!beside.route->value.empty()) out << ' ' << beside.route->value;
      out << ". " << beside.freshness.brief << '.';
      if (!beside.freshness.caution.empty()) out << ' ' << beside.freshness.caution;
      out << '\n';
    }
  }

  void write_match(const Match& match) const {
    if (match.service == nullptr) {
      out << "- " << match.unread << "\n    " << match.why.says << '\n';
      return;
    }
    const Service& service = *match.service;
    out << "- " << service.name;
    if (!service.provider.empty()) out << ", " << service.provider;
    out << " [" << service.id << "]\n";
    if (!match.included_because.empty())
      out << "    Included anyway: " << match.included_because << '\n';
    if (const std::string& says = summary_for(service, plan.asker); !says.empty())
      out << "    " << says << '\n';
    out << "    " << match.why.says << '\n';
    write_why(out, match.why, "      ");
    write_prospects(match);
    write_routes(match);
    if (!match.freshness.caution.empty()) out << "    Warning: " << match.freshness.caution << '\n';
    for (const auto& warning : match.warnings) out << "    Warning: " << warning << '\n';
    write_instead(match);
    const TurnedAway& refusal = service.if_refused;
    if (!refusal.say.empty()) out << "    If they say no, say: " << refusal.say << '\n';
    if (!refusal.note.empty()) out << "    If they say no: " << refusal.note << '\n';
    out << "    " << match.freshness.checked << '\n';
  }

  void write_matches() const {
    const Match* before = nullptr;
    for (const Match& match : plan.matches) {
      if (before == nullptr || before->standing != match.standing)
        out << '\n' << heading(match.standing) << '\n';
      write_match(match);
      before = &match;
    }
  }

  void write_needs() const {
    if (const std::string says = cover_says(plan); !says.empty()) {
      out << '\n' << says << '\n';
      for (const Service* service : plan.cover.services)
        out << "- " << service->name << " [" << service->id << "]\n";
    }
    if (!plan.not_covered.empty()) out << "\nNothing can be used now, or might fit, for:\n";
    for (const Uncovered& row : plan.not_covered) {
      out << "- " << need_labels({row.need}, catalogue) << '\n';
      for (const Uncovered::Why& why : row.why) out << "    " << why_not_says(why) << '\n';
    }
  }
};

}  // namespace

std::string plan_text(const Plan& plan, const Catalogue& catalogue) {
  std::ostringstream out;
  write_safety(out, plan, catalogue.scope);
  write_totals(out, plan);
  const Text text{out, plan, catalogue};
  text.write_matches();
  if (plan.ask_next)
    out << "\nNext best question: " << plan.ask_next->question << " (" << plan.ask_next->fact
        << ", settles about " << plan.ask_next->settles << ")\n";
  text.write_needs();
  return out.str();
}

}  // namespace fingerpost
