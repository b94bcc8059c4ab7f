#include "web/pages/directory_pages.h"

#include <algorithm>

#include "core/thought/freshness.h"
#include "core/words/nearest_word.h"
#include "web/pages/reach.h"
#include "web/pages/served_areas.h"
#include "web/pages/service_view.h"
#include "web/server/endpoints.h"
#include "web/server/responses.h"

namespace fingerpost {
namespace {

const Entry to_needs{"/services", "All services"};
const Entry to_providers{"/providers", "Providers"};

bool meets(const Service& service, const std::string& need) {
  return std::find(service.needs.begin(), service.needs.end(), need) != service.needs.end();
}

template <class Wanted>
Services only(const Services& services, const Wanted& wanted) {
  Services kept;
  for (const Service* service : services)
    if (wanted(*service)) kept.push_back(service);
  return kept;
}

/// The needs of each area of need, with how many services meet each.
View::List needs_view(const Services& open, const Vocabulary& vocabulary) {
  View::List areas;
  for (const auto& heading : need_areas(vocabulary)) {
    View::List needs;
    for (const Need& need : vocabulary.needs) {
      if (need.area != heading) continue;
      const auto count = only(open, [&](const Service& s) { return meets(s, need.id); }).size();
      needs.push_back({{"path", "/needs/" + need.id},
                       {"name", need.label},
                       {"count", std::to_string(count)},
                       {"noun", count == 1 ? "service" : "services"}});
    }
    areas.push_back({{"heading", heading}, {"needs", std::move(needs)}});
  }
  return areas;
}

/// Rows under the letters that they begin with, for a list from A to Z that is already sorted.
class Letters {
 public:
  void add(const std::string& letter, View row) {
    if (letter != letter_) end();
    letter_ = letter;
    rows_.push_back(std::move(row));
  }
  View::List take() {
    end();
    return std::move(letters_);
  }

 private:
  void end() {
    if (!rows_.empty())
      letters_.push_back(
          {{"letter", letter_}, {"id", "letter-" + slug_of(letter_)}, {"rows", std::move(rows_)}});
    rows_ = {};
  }

  std::string letter_;
  View::List rows_, letters_;
};

View::List services_by_letter(const Services& open, const Catalogue& catalogue, Date today) {
  Letters letters;
  for (const Service* service : open) {
    const bool check = !freshness(*service, catalogue, today, Actor::self).caution.empty();
    letters.add(letter_of(service->name),
                {{"path", "/services/" + service->id},
                 {"name", service->name},
                 {"note", service->provider.empty() ? "Provider not known" : service->provider},
                 {"check", check}});
  }
  return letters.take();
}

Reply page_or_missing(const Call& call, const std::optional<std::string>& page,
                      const std::vector<Entry>& known, const Entry& list) {
  return page ? html_reply(200, *page) : html_reply(404, missing_page(call.id, known, list));
}

}  // namespace

std::string services_page(const Directory& directory, Date today) {
  const Catalogue& catalogue = directory.catalogue;
  const Services open = open_services(catalogue, today);
  const auto others = only(open, [](const Service& service) { return service.needs.empty(); });
  View::List served, unread = unread_says(catalogue);
  for (const Area* area : served_areas(catalogue))
    served.push_back({{"path", "/areas/" + area->id}, {"name", area->name}});
  return render("services", {{"title", "All services"},
                             {"count", service_count(open.size())},
                             {"providers", counted(organisations(open).size(), "provider")},
                             {"areas", needs_view(open, catalogue.vocabulary)},
                             {"has_others", !others.empty()},
                             {"others", rows_of(others, catalogue, today)},
                             {"has_served", !served.empty()},
                             {"served", std::move(served)},
                             {"has_unread", !unread.empty()},
                             {"unread", std::move(unread)},
                             {"letters", services_by_letter(open, catalogue, today)}});
}

std::optional<std::string> need_page(const std::string& id, const Directory& directory,
                                     Date today) {
  const Catalogue& catalogue = directory.catalogue;
  const Need* need = catalogue.vocabulary.need(id);
  if (need == nullptr) return std::nullopt;
  const auto homes = served_homes(catalogue, directory.gazetteer);
  Services here, anywhere, unstated, elsewhere;
  const auto all = only(open_services(catalogue, today),
                        [&](const Service& service) { return meets(service, id); });
  for (const Service* service : all) {
    const Reach reach = reach_of(*service, catalogue);
    const bool serves = std::any_of(homes.begin(), homes.end(), [&](const Place& home) {
      return may_serve(reach, home, catalogue, today);
    });
    (reach.kind == Reach::Kind::unstated              ? unstated
     : !reach.is_local() && (serves || homes.empty()) ? anywhere
     : serves                                         ? here
                                                      : elsewhere)
        .push_back(service);
  }
  ListPage page(catalogue, today);
  page.offer_form(id);
  page.add("Just for " + served_says(catalogue), here);
  page.add("For a whole country", anywhere);
  page.add("No area stated: ask first", unstated);
  page.add(homes.empty() ? "For some areas only" : "For other areas", elsewhere);
  return page.page(need->label,
                   service_count(all.size()) + " that " + (all.size() == 1 ? "helps" : "help") +
                       " with this, under " + need->area + ".",
                   to_needs);
}

std::string providers_page(const Directory& directory, Date today) {
  const Services open = open_services(directory.catalogue, today);
  Letters letters;
  const auto all = organisations(open);
  for (const Organisation& row : all)
    letters.add(row.name == nobody ? nobody : letter_of(row.name),
                {{"path", "/providers/" + row.slug},
                 {"name", row.name},
                 {"note", service_count(row.services.size())},
                 {"check", false}});
  View::List unread = unread_says(directory.catalogue);
  return render("providers",
                {{"title", "Providers"},
                 {"lead", counted(all.size(), "provider") + " of " + service_count(open.size()) +
                              " that have not closed, as each service names them."},
                 {"has_unread", !unread.empty()},
                 {"unread", std::move(unread)},
                 {"letters", letters.take()}});
}

std::optional<std::string> provider_page(const std::string& slug, const Directory& directory,
                                         Date today) {
  const Catalogue& catalogue = directory.catalogue;
  const auto provides = [&](const Service& service) { return slug_of(service.provider) == slug; };
  const auto open = only(open_services(catalogue, today), provides);
  const auto closed = only(closed_services(catalogue, today), provides);
  if (open.empty() && closed.empty()) return std::nullopt;
  const std::string name = (open.empty() ? closed : open).front()->provider;
  ListPage page(catalogue, today);
  page.add("What it provides", open);
  page.add("Closed: what is left instead is on their pages", closed);
  return page.page(name.empty() ? "Provider not known" : name,
                   name.empty() ? "No source says who provides these."
                                : service_count(open.size()) + " that " +
                                      (open.size() == 1 ? "has" : "have") + " not closed.",
                   to_providers);
}

std::string missing_page(const std::string& asked, const std::vector<Entry>& known,
                         const Entry& list) {
  std::vector<std::string> ids;
  for (const Entry& entry : known) ids.push_back(entry.path.substr(entry.path.rfind('/') + 1));
  const std::string near = nearest_word(slug_of(asked), ids);
  View::List nearly;
  for (std::size_t i = 0; i < known.size(); ++i)
    if (ids[i] == near || slug_of(known[i].name) == slug_of(asked))
      nearly.push_back({{"path", known[i].path}, {"name", known[i].name}});
  return render("missing", {{"title", "Page not found"},
                            {"has_near", !nearly.empty()},
                            {"near", std::move(nearly)},
                            {"list", list.name},
                            {"list_path", list.path}});
}

Reply show_services(const Call& call) {
  return html_reply(200, services_page(*call.directory, call.site.today()));
}

Reply show_need(const Call& call) {
  std::vector<Entry> known;
  for (const Need& need : call.directory->catalogue.vocabulary.needs)
    known.push_back({"/needs/" + need.id, need.label});
  return page_or_missing(call, need_page(call.id, *call.directory, call.site.today()), known,
                         to_needs);
}

Reply show_providers(const Call& call) {
  return html_reply(200, providers_page(*call.directory, call.site.today()));
}

Reply show_provider(const Call& call) {
  std::vector<Entry> known;
  for (const Organisation& row :
       organisations(open_services(call.directory->catalogue, call.site.today())))
    known.push_back({"/providers/" + row.slug, row.name});
  return page_or_missing(call, provider_page(call.id, *call.directory, call.site.today()), known,
                         to_providers);
}

}  // namespace fingerpost
