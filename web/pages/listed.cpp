#include "web/pages/listed.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/thought/contract.h"
#include "core/thought/freshness.h"
#include "web/pages/reach.h"
#include "web/pages/service_view.h"

namespace fingerpost {
namespace {

constexpr std::size_t most_needs = 4;

char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; }

/// What a name is sorted by.
std::string sort_key(std::string_view name) {
  std::string key;
  for (const char c : name) key += lower(c);
  return key.starts_with("the ") ? key.substr(4) : key;
}

template <class Wanted>
Services services_that(const Catalogue& catalogue, const Wanted& wanted) {
  std::vector<std::pair<std::string, const Service*>> found;
  for (const Service& service : catalogue.services)
    if (wanted(service)) found.emplace_back(sort_key(service.name), &service);
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return std::tie(a.first, a.second->id) < std::tie(b.first, b.second->id);
  });
  Services services;
  for (const auto& row : found) services.push_back(row.second);
  return services;
}

/// "See a doctor (GP), Mental health and 3 more"
std::string needs_says(const Service& service, const Catalogue& catalogue) {
  const auto& needs = service.needs;
  if (needs.size() <= most_needs + 1) return need_labels(needs, catalogue);
  return need_labels({needs.begin(), needs.begin() + most_needs}, catalogue) + " and " +
         std::to_string(needs.size() - most_needs) + " more";
}

View row_of(const Service& service, const Catalogue& catalogue, Date today) {
  const Freshness fresh = freshness(service, catalogue, today, Actor::self);
  const std::string status = contract_says(service.contract, today);
  return {{"id", service.id},
          {"name", service.name},
          {"provider", service.provider.empty() ? "Provider not known" : service.provider},
          {"reach", reach_words(reach_of(service, catalogue), catalogue)},
          {"needs", needs_says(service, catalogue)},
          {"closed", status_on(today, service.contract) == Status::closed},
          {"status", status.empty() ? status : status + "."},
          {"brief", fresh.brief},
          {"caution", fresh.caution}};
}

}  // namespace

Services open_services(const Catalogue& catalogue, Date today) {
  return services_that(catalogue, [&](const Service& service) {
    return status_on(today, service.contract) != Status::closed;
  });
}

Services closed_services(const Catalogue& catalogue, Date today) {
  return services_that(catalogue, [&](const Service& service) {
    return status_on(today, service.contract) == Status::closed;
  });
}

std::string slug_of(std::string_view name) {
  constexpr std::string_view hex = "0123456789abcdef";
  std::string slug;
  bool parts = false;  // a word has ended
  const auto add = [&](std::string_view letters) {
    if (parts && !slug.empty()) slug += '-';
    parts = false;
    slug += letters;
  };
  for (const char c : name) {
    const char small = lower(c);
    const auto byte = static_cast<unsigned char>(c);
    if ((small >= 'a' && small <= 'z') || (small >= '0' && small <= '9'))
      add(std::string(1, small));
    else if (byte >= 0x80)
      add(std::string{hex[byte >> 4U], hex[byte & 15U]});
    else if (c != '\'')
      parts = true;
  }
  return slug.empty() ? "not-known" : slug;
}

std::vector<Organisation> organisations(const Services& services) {
  std::map<std::string, Organisation> by_slug;
  for (const Service* service : services) {
    const std::string slug = slug_of(service->provider);
    Organisation& row = by_slug[slug];
    if (row.services.empty())
      row = {slug, service->provider.empty() ? nobody : service->provider, {}};
    row.services.push_back(service);
  }
  std::vector<Organisation> all;
  for (auto& row : by_slug) all.push_back(std::move(row.second));
  std::sort(all.begin(), all.end(), [](const Organisation& a, const Organisation& b) {
    const auto key = [](const Organisation& row) {
      return std::make_pair(row.name == nobody, sort_key(row.name));
    };
    return key(a) < key(b);
  });
  return all;
}

View::List rows_of(const Services& services, const Catalogue& catalogue, Date today) {
  View::List rows;
  for (const Service* service : services) rows.push_back(row_of(*service, catalogue, today));
  return rows;
}

View::List unread_says(const Catalogue& catalogue) {
  View::List says;
  for (const Provider& provider : catalogue.providers) {
    if (provider.state == Provider::State::unread)
      says.push_back(provider.name +
                     " could not be read, so what it offers is missing here: " + provider.reason);
    if (provider.state == Provider::State::stale)
      says.push_back(provider.name +
                     " could not be read again, so what it said last is shown: " + provider.reason);
  }
  return says;
}

std::string letter_of(std::string_view name) {
  const std::string key = sort_key(name);
  const char first = key.empty() ? '0' : key.front();
  return first < 'a' || first > 'z' ? "0-9" : std::string(1, char(first - 'a' + 'A'));
}

std::string service_count(std::size_t count) { return counted(count, "service"); }

void ListPage::add(const std::string& heading, const Services& services) {
  if (services.empty()) return;
  sections_.push_back({{"heading", heading},
                       {"count", service_count(services.size())},
                       {"services", rows_of(services, catalogue_, today_)}});
}

std::string ListPage::page(const std::string& title, const std::string& lead, const Entry& list) {
  View::List unread = unread_says(catalogue_);
  return render("directory", {{"title", title},
                              {"lead", lead},
                              {"need", need_},
                              {"list", list.name},
                              {"list_path", list.path},
                              {"has_unread", !unread.empty()},
                              {"unread", std::move(unread)},
                              {"sections", std::move(sections_)}});
}

}  // namespace fingerpost
