#include <algorithm>
#include <sstream>

#include "core/knowledge/checks.h"
#include "core/knowledge/phone.h"
#include "core/knowledge/postcode.h"

namespace fingerpost {
namespace {

constexpr const char* shape_of_a_number =
    "; a number here has 10 or 11 digits with its 0 (or +44 instead), or is a short one like 111: "
    "correct it";

/// The full postcodes that a text names in capital letters, one word or two.
std::vector<std::string> postcodes_in(const std::string& text) {
  std::vector<std::string> words;
  std::istringstream in(text);
  for (std::string word; in >> word;) {
    while (!word.empty() && (word.back() == ',' || word.back() == '.')) word.pop_back();
    words.push_back(word);
  }
  std::vector<std::string> out;
  const auto add = [&](const std::string& candidate) {
    const auto code = parse_postcode(candidate);
    const bool capitals = std::none_of(candidate.begin(), candidate.end(),
                                       [](char c) { return c >= 'a' && c <= 'z'; });
    const bool whole = capitals && code && code->whole();
    if (whole) out.push_back(code->text());
    return whole;
  };
  for (std::size_t i = 0; i < words.size(); ++i)
    if (!add(words[i]) && i + 1 < words.size() && words[i + 1].size() == 3)
      add(words[i] + " " + words[i + 1]);
  return out;
}

class Contacts {
 public:
  explicit Contacts(Problems& found) : found_(found) {}

  void of(const Service& service) {
    for (const Route& route : service.routes) of_route(service, route);
    for (const Location& location : service.locations) of_location(service, location);
    text(service, 0, "summary", service.summary);
    text(service, 0, "summary_self", service.summary_self);
    text(service, 0, "hours", service.hours);
    text(service, 0, "cost", service.cost);
    text(service, 0, "contract.note", service.contract.note);
    for (const auto& row : service.suitability) text(service, 0, "suitability", row);
    for (const auto& row : service.strengths) text(service, 0, "strength", row.says);
    for (const auto& row : service.access) text(service, 0, "access", row);
    for (const auto& row : service.bring) text(service, 0, "bring", row);
    for (const auto& row : service.warnings) text(service, 0, "warnings", row);
    text(service, 0, "if_refused.say", service.if_refused.say);
    text(service, 0, "if_refused.note", service.if_refused.note);
    for (const auto& row : service.conflicts) text(service, 0, "conflicts", row);
  }

  void of(const Safety& row) {
    std::vector<std::string> doubtful = doubtful_numbers(row.says);
    if (!row.phone.empty() && !can_be_phone(row.phone)) doubtful.push_back(row.phone);
    for (const auto& number : doubtful)
      found_.push_back({row.stated_at,
                        "'" + row.id + "' names the number '" + number + "'" + shape_of_a_number,
                        Problem::Severity::warning});
  }

 private:
  void text(const Service& service, int line, const std::string& key, const std::string& found) {
    for (const auto& number : doubtful_numbers(found))
      warn(found_, service, line,
           "names the number '" + number + "' in " + key + shape_of_a_number);
  }

  void of_route(const Service& service, const Route& route) {
    const bool wrong = (route.channel == "phone" && !can_be_phone(route.value)) ||
                       (route.channel == "text" && !can_be_text_number(route.value));
    if (wrong && !route.value.empty())
      warn(found_, service, route.line,
           "has a " + route.channel + " route with the number '" + route.value + "'" +
               shape_of_a_number);
    text(service, route.line, "a route's note", route.note);
    text(service, route.line, "a route's hours", route.hours);
  }

  void of_location(const Service& service, const Location& location) {
    if (!location.phone.empty() && !can_be_phone(location.phone))
      warn(found_, service, location.line,
           "has a location with the phone '" + location.phone + "'" + shape_of_a_number);
    text(service, location.line, "a location's note", location.note);
    const auto code = parse_postcode(location.postcode);
    if (code && !code->whole())
      warn(found_, service, location.line,
           "has a location whose postcode is '" + location.postcode +
               "', which is only the beginning of one; give all of it, or leave it out");
    for (const auto& named : postcodes_in(location.address)) {
      if (code && named == code->text()) continue;
      const std::string begins =
          "has a location whose address names the postcode '" + named + "', but ";
      warn(found_, service, location.line,
           location.postcode.empty()
               ? begins + "which has no 'postcode'; give it there, so that distances can be told"
               : begins + "whose 'postcode' is '" + location.postcode + "'; correct one of them");
    }
  }

  Problems& found_;
};

}  // namespace

void check_contacts(const Catalogue& catalogue, Problems& found) {
  Contacts contacts(found);
  for (const Service& service : catalogue.services) contacts.of(service);
  for (const Safety& row : catalogue.vocabulary.safety) contacts.of(row);
}

}  // namespace fingerpost
