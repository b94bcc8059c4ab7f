#include "web/results_page.h"

#include <algorithm>
#include <array>
#include <functional>

#include "web/question_view.h"
#include "web/refer.h"
#include "web/request_json.h"
#include "web/service_view.h"
#include "web/template.h"
#include "web/value_words.h"

namespace fingerpost {
namespace {

constexpr std::size_t most_places = 5;

/// What was typed, but for the fields that `left_out` names, as hidden fields.
View::List hidden_fields(const Fields& typed,
                         const std::function<bool(const std::string&)>& left_out) {
  View::List hidden;
  for (const auto& [name, value] : typed)
    if (!value.empty() && !left_out(name)) hidden.push_back({{"name", name}, {"value", value}});
  return hidden;
}

/// For hidden_fields: everything that was typed.
bool nothing(const std::string&) { return false; }

struct Results {
  const Plan& plan;
  const Catalogue& catalogue;
  const Asked& asked;

  std::string dates(const Match& match) const {
    if (match.from) return "From " + to_words(*match.from);
    const auto last = refer_by(match);
    if (!last) return {};
    const auto left = (*last - plan.as_of).count();
    return "Refer by " + to_words(*last) + " (" +
           (left == 0 ? "the last day" : counted(static_cast<std::size_t>(left), "day") + " left") +
           ")";
  }

  /// A few words beside the name.
  std::string tag(const Match& match) const {
    if (match.standing == Standing::yes) return "Can use now";
    if (match.standing == Standing::not_now) return "Not now";
    if (match.standing == Standing::unchecked) return "Could not check";
    if (match.standing == Standing::no) return "Does not fit";
    if (match.missing.empty()) return "Ask the provider";
    const auto count = match.missing.size();
    return (count > 1 ? "Up to " : "") + counted(count, "answer") + " needed";
  }

  std::string ask_someone(const Match& match) const {
    if (match.ask_someone.empty()) return {};
    std::string who;
    for (std::size_t i = 0; i < match.ask_someone.size(); ++i)
      who += (i == 0                              ? ""
              : i + 1 == match.ask_someone.size() ? " or "
                                                  : ", ") +
             std::string(to_words(match.ask_someone[i]));
    return "A practitioner cannot make this referral. It has to come from " + who + ".";
  }

  View card(const Match& match) const {
    const Service& service = *match.service;
    View::List routes, places, suitability, warnings;
    for (const Route* route : match.routes)
      routes.push_back(route_view(*route, "", catalogue, plan.asker));
    for (std::size_t i = 0; i < std::min(most_places, match.nearby.size()); ++i)
      places.push_back(place_view(match.nearby[i]));
    for (const auto& text : service.suitability) suitability.push_back(text);
    for (const auto& text : match.warnings) warnings.push_back(text);
    return {{"id", service.id},
            {"name", service.name},
            {"provider", service.provider},
            {"tag", tag(match)},
            {"standing", to_text(match.standing)},
            {"needs", need_labels(match.needs_met, catalogue)},
            {"why", why_line(match)},
            {"dates", dates(match)},
            {"routes", routes},
            {"has_routes", !routes.empty()},
            {"ask_someone", ask_someone(match)},
            {"places", places},
            {"has_places", !places.empty()},
            {"places_heading", places_heading(match)},
            {"suitability", suitability},
            {"has_suitability", !suitability.empty()},
            {"warnings", warnings},
            {"has_warnings", !warnings.empty()},
            {"checked_on", checked_on(service)},
            {"rows", why_rows(match.why)}};
  }

  static std::string places_heading(const Match& match) {
    const auto count = match.nearby.size();
    std::string text = count == 1            ? "Where it is"
                       : count > most_places ? std::to_string(most_places) + " of its " +
                                                   std::to_string(count) + " places"
                                             : "Its " + std::to_string(count) + " places";
    if (match.distance_km)
      text += count == 1 ? ": " + miles(*match.distance_km)
                         : ": the nearest is " + miles(*match.distance_km);
    return text;
  }

  /// What asks for something else altogether would only be in the way.
  bool is_about_something_else(const Match& match) const {
    const bool asked_for_something = !asked.query.needs.empty() || !asked.query.text.empty();
    return match.standing == Standing::no && asked_for_something && match.needs_met.empty() &&
           match.text_score <= 0;
  }

  View::List cards(Standing standing) const {
    View::List shown;
    for (const Match& match : plan.matches)
      if (match.standing == standing && match.service != nullptr && !is_about_something_else(match))
        shown.push_back(card(match));
    return shown;
  }

  View::List groups() const {
    struct Row {
      Standing standing;
      const char* heading;
      const char* says;
    };
    constexpr std::array<Row, 3> rows{{
        {Standing::yes, "Can use now", "Everything that each of these asks for is met."},
        {Standing::maybe, "Might fit: one answer or more needed",
         "Nothing rules these out. Each says what is still to find out."},
        {Standing::not_now, "Not now",
         "Each says from which day it may be used, by the calendar alone."},
    }};
    View::List shown;
    for (const Row& row : rows) {
      View::List list = cards(row.standing);
      if (list.empty()) continue;
      shown.push_back({{"id", "group-" + std::string(to_text(row.standing))},
                       {"heading", row.heading},
                       {"count", std::to_string(list.size())},
                       {"says", row.says},
                       {"cards", std::move(list)}});
    }
    return shown;
  }

  View::List unread() const {
    View::List list;
    for (const Match& match : plan.matches)
      if (match.standing == Standing::unchecked)
        list.push_back({{"name", match.unread}, {"why", match.why.says}});
    return list;
  }

  View::List stale() const {
    View::List list;
    for (const Problem& problem : plan.problems)
      if (problem.severity == Problem::Severity::warning)
        list.push_back({{"name", problem.where}, {"why", problem.what}});
    return list;
  }

  View ask_next() const {
    const Question* question =
        plan.ask_next ? catalogue.vocabulary.question(plan.ask_next->fact) : nullptr;
    if (question == nullptr) return false;
    const auto about = [&](const std::string& name) { return belongs_to(name, question->id); };
    const std::string all = std::to_string(plan.totals.maybe);
    const bool settles_all = plan.ask_next->settles == plan.totals.maybe;
    const std::string some = "about " + std::to_string(plan.ask_next->settles) + " of the " + all;
    return {{"settles", settles_all ? "all " + all : some},
            {"hidden", hidden_fields(asked.typed, about)},
            {"questions", View::List{question_view(*question, asked.typed, {})}}};
  }

  View did_you_mean() const {
    if (plan.did_you_mean.empty()) return false;
    const auto text = [](const std::string& name) { return name == "text"; };
    return {{"text", plan.did_you_mean}, {"hidden", hidden_fields(asked.typed, text)}};
  }

  View::List answers() const {
    View::List rows;
    const auto add = [&](const std::string& label, const std::string& value) {
      if (!value.empty()) rows.push_back({{"label", label}, {"value", value}});
    };
    for (const Question& question : catalogue.vocabulary.questions) {
      const auto known = asked.query.facts.known.find(question.id);
      if (known != asked.query.facts.known.end())
        add(question.label, value_words(question, known->second));
      else if (asked.query.facts.declined.count(question.id) > 0)
        add(question.label, "Prefers not to say");
    }
    add("Needs", need_labels(asked.query.needs, catalogue));
    add("In their words", asked.query.text);
    add("As of", to_words(plan.as_of));
    return rows;
  }
};

}  // namespace

std::string results_page(const Plan& plan, const Catalogue& catalogue, const Asked& asked) {
  const Results results{plan, catalogue, asked};
  View::List no = results.cards(Standing::no);
  View::List unread = results.unread(), stale = results.stale(), groups = results.groups();
  const bool nothing_fits = groups.empty();
  return render("results", {{"title", "What fits"},
                            {"has_unread", !unread.empty()},
                            {"unread", std::move(unread)},
                            {"has_stale", !stale.empty()},
                            {"stale", std::move(stale)},
                            {"yes", std::to_string(plan.totals.yes)},
                            {"maybe", std::to_string(plan.totals.maybe)},
                            {"not_now", std::to_string(plan.totals.not_now)},
                            {"as_of", to_words(plan.as_of)},
                            {"ask_next", results.ask_next()},
                            {"did_you_mean", results.did_you_mean()},
                            {"nothing_fits", nothing_fits},
                            {"groups", std::move(groups)},
                            {"not_covered", need_labels(needs_of(plan.not_covered), catalogue)},
                            {"has_no", !no.empty()},
                            {"no_count", std::to_string(no.size())},
                            {"no", no},
                            {"answers", results.answers()},
                            {"all", hidden_fields(asked.typed, nothing)}});
}

}  // namespace fingerpost
