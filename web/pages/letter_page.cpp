#include "web/pages/letter_page.h"

#include <algorithm>
#include <array>
#include <sstream>

#include "core/thought/contract.h"
#include "core/words/has.h"
#include "web/pages/letter_text.h"
#include "web/pages/service_page.h"
#include "web/pages/service_view.h"
#include "web/pages/told_view.h"
#include "web/server/endpoints.h"
#include "web/server/responses.h"

namespace fingerpost {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// What was ticked to be in it; before anybody ticked, what is plain.
bool is_told(const LetterPart& part, const Fields& typed) {
  const auto shared = values_of(typed, "share");
  return shared.empty() ? part.held_back.empty() : has(shared, part.id);
}

View::List ticks(const std::vector<LetterPart>& parts, const Fields& typed) {
  View::List views;
  for (const LetterPart& part : parts)
    views.push_back({{"id", as_id(part.id)},
                     {"value", part.id},
                     {"label", part.label + ": " + part.value},
                     {"hint", part.held_back},
                     {"checked", is_told(part, typed)}});
  return views;
}

/// What stands in the way of sending it at all.
std::vector<std::string> cautions(const Match& match, const Query& query) {
  std::vector<std::string> list;
  const bool* agrees = query.facts.find<bool>("consent_to_refer");
  if (agrees == nullptr)
    list.push_back(
        "Not known whether the person agrees to a referral. Ask them before you send this.");
  else if (!*agrees)
    list.push_back("The person does not agree to a referral. Do not send this.");
  const std::string sender = has_to_come_from(match);
  if (!sender.empty())
    list.push_back("A practitioner cannot make this referral. Pass this text to those who can: " +
                   sender + ".");
  if (match.standing == Standing::no)
    list.push_back("By its rules this does not fit. " + match.why.says);
  return list;
}

/// "Phone: 0116 225 6000. Mondays only."
View::List ways(const Match& match, const Catalogue& catalogue) {
  View::List list;
  for (const Route* route : match.routes)
    list.push_back(route_view(*route, "", catalogue, Actor::practitioner));
  return list;
}

View::List hidden(const Fields& typed) {
  static constexpr std::array<std::string_view, 3> ours{"share", "strike", "to"};
  return hidden_fields(typed, [](const std::string& name) { return has(ours, name); });
}

std::string joined(const std::vector<std::string>& labels) {
  std::string text;
  for (const auto& label : labels) text += (text.empty() ? "" : ", ") + label;
  return text;
}

std::string struck_says(std::size_t struck) {
  return struck == 0   ? "Nothing was struck out."
         : struck == 1 ? "1 thing was struck out."
                       : std::to_string(struck) + " things were struck out.";
}

/// The letter as it leaves: what is struck out of the parts, and then of the whole.
Redacted letter(const Match& match, const std::vector<LetterPart>& parts, const Asked& asked) {
  std::vector<LetterPart> told;
  std::copy_if(parts.begin(), parts.end(), std::back_inserter(told),
               [&](const LetterPart& part) { return is_told(part, asked.typed); });
  Redacted redacted = strike_words(letter_text(match, asked.query, told),
                                   lines_of(value_of(asked.typed, "strike")));
  for (const LetterPart& part : told) redacted.struck += part.struck;
  return redacted;
}

}  // namespace

std::string letter_page(const Match& match, const Catalogue& catalogue, const Asked& asked) {
  const Service& service = *match.service;
  const auto parts = letter_parts(match, catalogue, asked.query);
  const Redacted redacted = letter(match, parts, asked);
  const auto rows = std::count(redacted.text.begin(), redacted.text.end(), '\n') + 4;
  View view{{"title", "Write to " + service.name},
            {"id", service.id},
            {"cautions", texts(cautions(match, asked.query))},
            {"text", redacted.text},
            {"rows", std::to_string(rows)},
            {"struck", struck_says(redacted.struck)},
            {"strike", value_of(asked.typed, "strike")},
            {"hidden", hidden(asked.typed)},
            {"not_known", joined(not_known_of(match, catalogue, asked.query))}};
  view.set_list("parts", ticks(parts, asked.typed)).set_list("ways", ways(match, catalogue));
  view.set("has_plan", asked.typed.contains("choose") || !asked.query.include_anyway.empty());
  return render("letter", view);
}

Reply show_letter(const Call& call) {
  auto read = read_asked(call);
  if (auto* reply = std::get_if<Reply>(&read)) return std::move(*reply);
  const Asked& asked = std::get<Asked>(read);
  const Catalogue& catalogue = call.directory->catalogue;
  const Service* service = catalogue.service(value_of(asked.typed, "to"));
  if (service == nullptr)
    return error_reply(404, call.request.path, "There is no service of that name to write to.");
  if (status_on(asked.query.as_of, service->contract) == Status::closed)
    return html_reply(
        410,
        closed_service_page(
            *service, {catalogue, asked.query.as_of, asked.query.asker, &asked.query}, &asked));
  const auto matches = matches_of({service}, *call.directory, asked.query);
  return html_reply(200, letter_page(matches.front(), catalogue, asked));
}

}  // namespace fingerpost
