#include "web/pages/names_page.h"

#include "core/thought/contract.h"
#include "web/pages/listed.h"
#include "web/pages/template.h"

namespace fingerpost {
namespace {

std::string_view heading(Name::Kind kind) {
  switch (kind) {
    case Name::Kind::service:
      return "Services";
    case Name::Kind::area:
      return "Areas";
    case Name::Kind::need:
      return "Needs";
    case Name::Kind::group:
      return "Groups of people";
    case Name::Kind::organisation:
      return "Organisations and partnerships";
    case Name::Kind::circumstance:
      return "Circumstances";
    case Name::Kind::paper:
      return "Papers, laws and figures";
    case Name::Kind::step:
      return "Steps";
    case Name::Kind::term:
      return "Other terms";
  }
  return "Other terms";
}

NameLink to_service(const Service& service, Date today) {
  const bool closed = status_on(today, service.contract) == Status::closed;
  return {"/services/" + service.id, service.name + (closed ? " (closed)" : "")};
}

/// What it leads to among facts and areas, in words.
std::string other_link(const Name& name, const Catalogue& catalogue) {
  if (const auto area = catalogue.areas.find(name.area); area != catalogue.areas.end())
    return area->second.name;
  const Question* question = catalogue.vocabulary.question(name.fact);
  if (question == nullptr) return {};
  if (name.choice.empty()) return "asked as: " + question->label;
  return "asked as: " + question->label + ", " + std::string(label_of(*question, name.choice));
}

View row_of(const Name& name, const Catalogue& catalogue, Date today) {
  View::List links;
  std::string also;
  for (const NameLink& link : page_links(name, catalogue, today))
    links.push_back({{"path", link.path}, {"text", link.text}});
  for (const std::string& other : name.also) also += (also.empty() ? "" : ", ") + other;
  return {{"id", anchor_of(name)}, {"name", name.name},        {"also", also},
          {"says", name.says},     {"when", span_words(name)}, {"links", std::move(links)}};
}

}  // namespace

std::vector<NameLink> links_of(const Name& name, const Catalogue& catalogue, Date today) {
  std::vector<NameLink> links;
  if (const Service* service = catalogue.service(name.service))
    links.push_back(to_service(*service, today));
  const auto for_need = catalogue.for_need.find(name.need);
  if (for_need != catalogue.for_need.end())
    for (const std::size_t position : for_need->second) {
      const Service& service = catalogue.services[position];
      if (status_on(today, service.contract) != Status::closed)
        links.push_back(to_service(service, today));
    }
  if (const std::string other = other_link(name, catalogue); !other.empty())
    links.push_back({"", other});
  for (const std::string& successor : name.became)
    if (const Service* service = catalogue.service(successor))
      links.push_back(to_service(*service, today));
    else
      links.push_back({"", successor});
  return links;
}

std::vector<NameLink> page_links(const Name& name, const Catalogue& catalogue, Date today) {
  if (const Need* need = catalogue.vocabulary.need(name.need))
    return {{"/needs/" + need->id, "Services: " + need->label}};
  auto links = links_of(name, catalogue, today);
  const auto area = catalogue.areas.find(name.area);
  if (area != catalogue.areas.end()) links.front().path = "/areas/" + area->first;
  return links;
}

std::string anchor_of(const Name& name) { return "name-" + slug_of(name.name); }

std::string span_words(const Name& name) {
  const std::string from = time_words(name.from), until = time_words(name.until);
  if (from.empty()) return until.empty() ? "" : "until " + until;
  return until.empty() ? "from " + from : from + " to " + until;
}

std::string names_page(const Catalogue& catalogue, Date today) {
  View::List kinds;
  for (const Name::Kind kind : name_kinds()) {
    View::List rows;
    for (const Name& name : catalogue.names)
      if (name.kind == kind) rows.push_back(row_of(name, catalogue, today));
    if (rows.empty()) continue;
    kinds.push_back({{"id", "kind-" + std::string(to_text(kind))},
                     {"heading", heading(kind)},
                     {"count", std::to_string(rows.size())},
                     {"rows", std::move(rows)}});
  }
  return render("names", {{"title", "Names you may come across"}, {"kinds", std::move(kinds)}});
}

}  // namespace fingerpost
