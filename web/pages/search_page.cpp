#include "web/pages/search_page.h"

#include "core/thought/freshness.h"
#include "core/words/nearest_word.h"
#include "core/words/short_code.h"
#include "core/words/utf8.h"
#include "web/pages/asking.h"
#include "web/pages/names_page.h"
#include "web/pages/search.h"
#include "web/pages/service_view.h"
#include "web/pages/take_code.h"
#include "web/server/endpoints.h"
#include "web/server/fields.h"
#include "web/server/responses.h"

namespace fingerpost {
namespace {

constexpr std::size_t most_services = 15;

/// One line of what is no service: where it leads, what it is called, and what kind it is.
View line(const Entry& entry, const char* kind, const std::string& note) {
  return {{"path", entry.path}, {"name", entry.name}, {"kind", kind}, {"note", note}};
}

/// The lists that fit: needs, areas and providers.
View::List lists_of(const Found& found, const Catalogue& catalogue) {
  View::List lists;
  for (const Need* need : found.needs) {
    const auto at = catalogue.for_need.find(need->id);
    const bool none = at == catalogue.for_need.end();
    lists.push_back(
        line({"/needs/" + need->id, need->label}, "Need", none ? "No service here" : need->area));
  }
  for (const Area* area : found.areas)
    lists.push_back(
        line({"/areas/" + area->id, area->name}, "Area", "Services for people who live there"));
  for (const Organisation& row : found.providers)
    lists.push_back(
        line({"/providers/" + row.slug, row.name}, "Provider", service_count(row.services.size())));
  return lists;
}

/// Names of council papers, with what each has become.
View::List names_of(const Found& found, const Catalogue& catalogue, Date today) {
  View::List names;
  for (const Name* name : found.names) {
    View::List links;
    for (const NameLink& link : page_links(*name, catalogue, today))
      links.push_back({{"path", link.path}, {"text", link.text}});
    names.push_back({{"path", "/names#" + anchor_of(*name)},
                     {"name", name->name},
                     {"says", name->says},
                     {"links", std::move(links)}});
  }
  return names;
}

View::List safety_of(const Found& found, const Scope& scope, Date today) {
  View::List rows;
  for (const Safety* row : found.safety)
    rows.push_back({{"says", row->says},
                    {"phone", row->phone},
                    {"href", safe_link("phone", row->phone)},
                    {"caution", freshness(*row, scope, today).caution}});
  return rows;
}

/// What there is to say where nothing was found, or nothing was asked.
std::string nothing_says(const Found& found, std::string_view text) {
  if (text.empty() || !found.is_empty()) return {};
  if (text.size() > longest_search)
    return "That is too long to search for: type a few words of it.";
  if (!found.no_such_id.empty()) return "No service here has that code.";
  return "Nothing was found. That does not mean that there is no help.";
}

std::string joined(const std::vector<std::string>& ids) {
  std::string out;
  for (const auto& id : ids) out += (out.empty() ? "" : ", ") + id;
  return out;
}

/// The services of a code from a paper; none where the text is no whole code, or means more.
std::vector<std::string> ids_of_code(const Call& call, const std::string& text) {
  const auto code = read_short_code(text, ids_of(call.directory->catalogue.services));
  if (!code || !code->not_known.empty()) return {};
  const Found found = search(*call.directory, text, call.site.today());
  return found.is_empty() && found.safety.empty() ? code->ids : std::vector<std::string>{};
}

}  // namespace

std::string search_page(const Directory& directory, std::string_view text, Date today,
                        Shown shown) {
  const Catalogue& catalogue = directory.catalogue;
  const Found found = text.empty() ? Found{} : search(directory, text, today);
  const std::string nothing = nothing_says(found, text);
  const bool cut = shown == Shown::best && found.services.size() > most_services;
  Services services = found.services;
  if (cut) services.resize(most_services);
  View::List lists = lists_of(found, catalogue), names = names_of(found, catalogue, today);
  View::List safety = safety_of(found, catalogue.scope, today), unread = unread_says(catalogue);
  return render("search", {{"title", "Search"},
                           {"text", text.substr(0, utf8_end(text.substr(0, longest_search)))},
                           {"did_you_mean", found.did_you_mean},
                           {"no_such_id", joined(found.no_such_id)},
                           {"nothing", nothing},
                           {"tips", text.empty() || !nothing.empty()},
                           {"has_safety", !safety.empty()},
                           {"safety", std::move(safety)},
                           {"has_exact", !found.exact.empty()},
                           {"exact", rows_of(found.exact, catalogue, today)},
                           {"has_lists", !lists.empty()},
                           {"lists", std::move(lists)},
                           {"has_services", !services.empty()},
                           {"services", rows_of(services, catalogue, today)},
                           {"more", cut ? "Show all " + service_count(found.services.size()) : ""},
                           {"has_names", !names.empty()},
                           {"names", std::move(names)},
                           {"has_unread", !unread.empty()},
                           {"unread", std::move(unread)}});
}

Reply show_search(const Call& call) {
  return html_reply(200, search_page(*call.directory, "", call.site.today(), Shown::best));
}

Reply show_found(const Call& call) {
  if (!is_form(call.request)) return not_a_form(call.request);
  const Fields fields = read_fields(call.request.body);
  std::string text = value_of(fields, "text");
  text.resize(utf8_end(text));
  if (const auto ids = ids_of_code(call, text); !ids.empty()) return lead_to_taken(ids, call.visit);
  const auto shown = value_of(fields, "show") == "all" ? Shown::all : Shown::best;
  return html_reply(200, search_page(*call.directory, text, call.site.today(), shown));
}

}  // namespace fingerpost
