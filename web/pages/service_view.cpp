#include "web/pages/service_view.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/thought/says.h"

namespace fingerpost {
namespace {

constexpr std::size_t most_named = 4;

/// The leaves that make `why` a yes, in order.
void add_met(const Explanation& why, std::vector<std::string>& met) {
  if (why.verdict != Verdict::yes) return;
  if (why.parts.empty() || repeats_itself(why)) return met.push_back(why.says);
  for (const Explanation& part : why.parts) add_met(part, met);
}

std::string channel_name(const std::string& channel) {
  static constexpr std::array<std::pair<const char*, const char*>, 8> names{{
      {"phone", "Phone"},
      {"text", "Text message"},
      {"email", "Email"},
      {"web", "Website"},
      {"form", "Form"},
      {"walk_in", "Walk in"},
      {"post", "Post"},
      {"in_person", "In person"},
  }};
  for (const auto& [id, name] : names)
    if (channel == id) return name;
  return channel;
}

/// With a host that is what it seems: none that is empty, comes after a name or ends at a
/// backslash.
bool is_web_address(std::string_view text) {
  const bool web = text.starts_with("https://") || text.starts_with("http://");
  if (!web || text.find('\\') != std::string_view::npos) return false;
  text.remove_prefix(text.find("//") + 2);
  const std::string_view host = text.substr(0, text.find_first_of("/?#"));
  return !host.empty() && host.front() != ':' && host.find('@') == std::string_view::npos;
}

std::string host_of(const std::string& address) {
  const auto from = address.find("://") + 3;
  std::string host = address.substr(from, address.find_first_of("/?#", from) - from);
  if (host.starts_with("www.")) host.erase(0, 4);
  return host;
}

/// The web address that a note ends with, if it ends with one.
std::string page_at_the_end(const std::string& note) {
  const auto blank = note.find_last_of(' ');
  return safe_link("web", blank == std::string::npos ? note : note.substr(blank + 1));
}

}  // namespace

bool repeats_itself(const Explanation& why) {
  return why.parts.size() == 1 && !why.parts[0].fact.empty() && why.parts[0].because.empty() &&
         why.parts[0].source.empty();
}

std::string why_line(const Match& match) {
  if (match.standing != Standing::yes) return match.why.says;
  std::vector<std::string> met;
  for (const Explanation& part : match.why.parts) add_met(part, met);
  if (met.empty()) return match.why.says;
  std::string line = "Met: ";
  for (std::size_t i = 0; i < std::min(most_named, met.size()); ++i)
    line += (i == 0 ? "" : " · ") + met[i];
  if (met.size() > most_named)
    line += " · and " + std::to_string(met.size() - most_named) + " more";
  return line + ".";
}

View route_view(const Route& route, const std::string& who, const Catalogue& catalogue,
                Actor listener) {
  return {
      {"channel", channel_name(route.channel)},
      {"value", route.value},
      {"href", safe_link(route.channel, route.value)},
      {"note", route.note},
      {"hours", route.hours},
      {"who", who},
      {"only_for", says_nothing(route.eligible) ? "" : says(route.eligible, catalogue, listener)}};
}

View place_view(const Nearby& nearby) {
  const Location& place = *nearby.location;
  std::string address = place.address;
  if (!place.postcode.empty() && address.find(place.postcode) == std::string::npos)
    address += (address.empty() ? "" : ", ") + place.postcode;
  const std::string page = page_at_the_end(place.note);
  std::string note = place.note.substr(0, place.note.size() - page.size());
  while (note.ends_with(' ')) note.pop_back();
  return {{"name", place.name},
          {"page", page},
          {"address", address},
          {"phone", place.phone},
          {"href", safe_link("phone", place.phone)},
          {"code", place.code},
          {"note", note},
          {"distance", nearby.km ? miles(*nearby.km) : ""}};
}

View refusal_view(const TurnedAway& refusal) {
  if (refusal.say.empty() && refusal.note.empty()) return false;
  return {{"say", refusal.say}, {"note", refusal.note}, {"source", source_view(refusal.source)}};
}

View source_view(const std::string& source) {
  const std::string href = safe_link("web", source);
  return {{"href", href}, {"text", href.empty() ? source : host_of(source)}};
}

std::string need_labels(const std::vector<std::string>& needs, const Catalogue& catalogue) {
  std::string out;
  for (const auto& id : needs) {
    const Need* need = catalogue.vocabulary.need(id);
    out += (out.empty() ? "" : ", ") + (need == nullptr ? id : need->label);
  }
  return out;
}

std::vector<std::string> need_areas(const Vocabulary& vocabulary) {
  std::vector<std::string> areas;
  for (const Need& need : vocabulary.needs)
    if (std::find(areas.begin(), areas.end(), need.area) == areas.end()) areas.push_back(need.area);
  return areas;
}

std::vector<std::string> areas_in_order(const Vocabulary& vocabulary) {
  constexpr std::array<std::string_view, 8> order{"Accommodation",
                                                  "Employment and education",
                                                  "Finances",
                                                  "Drug use",
                                                  "Alcohol use",
                                                  "Health and wellbeing",
                                                  "Personal relationships and community",
                                                  "Thinking, behaviours and attitudes"};
  auto areas = need_areas(vocabulary);
  std::stable_sort(areas.begin(), areas.end(), [&](const auto& one, const auto& other) {
    return std::find(order.begin(), order.end(), one) <
           std::find(order.begin(), order.end(), other);
  });
  return areas;
}

std::string miles(double km) {
  constexpr double km_in_a_mile = 1.609344;
  const double miles = km / km_in_a_mile;
  if (miles < 1) return "less than a mile away";
  const auto tenths = std::lround(miles * 10);
  if (tenths >= 100) return "about " + std::to_string(std::lround(miles)) + " miles away";
  return "about " + std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " miles away";
}

std::string safe_link(const std::string& channel, const std::string& text) {
  if (text.empty()) return {};
  const bool plain = std::all_of(text.begin(), text.end(),
                                 [](unsigned char c) { return c > 32 && c < 127 && c != '"'; });
  if (plain && is_web_address(text)) return text;
  if (channel == "email" && plain && std::count(text.begin(), text.end(), '@') == 1 &&
      text.find_first_of("<>?&:,;") == std::string::npos)
    return "mailto:" + text;
  if (channel != "phone" && channel != "text") return {};
  std::string digits;
  for (const char c : text) {
    if ((c >= '0' && c <= '9') || (c == '+' && digits.empty()))
      digits += c;
    else if (c != ' ' && c != '-' && c != '(' && c != ')')
      return {};
  }
  return digits.size() < 3 ? "" : (channel == "text" ? "sms:" : "tel:") + digits;
}

std::string counted(std::size_t count, const std::string& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

}  // namespace fingerpost
