#include "core/thought/stale.h"

#include <algorithm>
#include <tuple>

#include "core/thought/freshness.h"

namespace fingerpost {
namespace {

using std::chrono::days;

bool is_link(const std::string& text) {
  return text.starts_with("https://") || text.starts_with("http://");
}

/// True for a line that people in a crisis wait on: for an urgent need, or a short number (111).
bool is_kept_free(const Service& service, const std::string& phone, const Vocabulary& vocabulary) {
  const auto digits =
      std::count_if(phone.begin(), phone.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits < 7 || std::any_of(service.needs.begin(), service.needs.end(), [&](const auto& id) {
           const Need* need = vocabulary.need(id);
           return need != nullptr && need->urgency == Urgency::urgent;
         });
}

/// The first number that it gives to anybody, else its own page, else the first source on the web.
std::string where_to_ask(const Service& service, const Vocabulary& vocabulary) {
  std::vector<std::string> phones;
  for (const Route& route : service.routes)
    if (route.channel == "phone") phones.push_back(route.value);
  for (const Location& location : service.locations) phones.push_back(location.phone);
  for (const auto& phone : phones)
    if (!phone.empty() && !is_kept_free(service, phone, vocabulary)) return phone;
  if (!service.url.empty()) return service.url;
  const auto link = std::find_if(service.sources.begin(), service.sources.end(), is_link);
  return link == service.sources.end() ? "" : *link;
}

/// Adds `entry` where its check counts no longer than to `last`.
void add(std::vector<StaleEntry>& out, StaleEntry entry, Date day, Date last) {
  const bool never = !entry.checked && !entry.due;
  if (!never && (!entry.due || *entry.due > last)) return;
  entry.overdue = never || day > *entry.due;
  out.push_back(std::move(entry));
}

}  // namespace

std::vector<StaleEntry> stale(const Catalogue& catalogue, Date day,
                              const std::optional<Span>& within) {
  const Scope& scope = catalogue.scope;
  const Date last = within ? fingerpost::add(day, *within) : day - days{1};
  std::vector<StaleEntry> out;
  for (const Safety& row : catalogue.vocabulary.safety)
    add(out,
        {.id = row.id,
         .name = row.says,
         .assured_by = scope.assured_by,
         .confidence = "A",
         .checked = row.assured_date,
         .due = check_due(row, scope),
         .ask = row.source,
         .stated_at = row.stated_at},
        day, last);
  for (const Service& service : catalogue.services)
    add(out,
        {.id = service.id,
         .name = service.name,
         .assured_by = service.assured_by,
         .confidence = service.confidence,
         .checked = service.assured_date,
         .due = check_due(service, scope),
         .ask = where_to_ask(service, catalogue.vocabulary),
         .stated_at = service.stated_at},
        day, last);
  std::stable_sort(out.begin(), out.end(), [](const StaleEntry& a, const StaleEntry& b) {
    return std::tie(a.assured_by, a.due, a.id) < std::tie(b.assured_by, b.due, b.id);
  });
  return out;
}

std::string ask_says(const StaleEntry& entry) {
  if (entry.ask.empty()) return "Nobody has said whom to ask";
  if (is_link(entry.ask)) return "Look at " + entry.ask;
  const bool is_number = entry.ask.find_first_not_of("0123456789 +()") == std::string::npos;
  return is_number ? "Ring " + entry.ask + " and ask" : "See " + entry.ask;
}

}  // namespace fingerpost
