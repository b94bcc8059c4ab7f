#include "web/pages/frame.h"

#include <set>
#include <string_view>

#include "web/pages/service_view.h"
#include "web/pages/template.h"

namespace fingerpost {
namespace {

/// The fixed words for each number to call, in the catalogue's order; once where two have the same.
View::List numbers(const Vocabulary& vocabulary) {
  View::List rows;
  std::set<std::string_view> seen;
  for (const Safety& row : vocabulary.safety)
    if (!row.phone.empty() && seen.insert(row.phone).second)
      rows.push_back(
          {{"phone", row.phone}, {"href", safe_link("phone", row.phone)}, {"says", row.says}});
  return rows;
}

std::string foot(const Vocabulary* vocabulary) {
  View::List rows = vocabulary == nullptr ? View::List{} : numbers(*vocabulary);
  return render("foot", {{"has_rows", !rows.empty()}, {"rows", std::move(rows)}});
}

void put(std::string& html, std::string_view place, const std::string& part) {
  std::string out;
  std::size_t done = 0;
  for (auto at = html.find(place); at != std::string::npos; at = html.find(place, done)) {
    out.append(html, done, at - done).append(part);
    done = at + place.size();
  }
  html = out.append(html, done);
}

/// Only a template can begin a link: a quotation mark that was typed is escaped.
void take_along(std::string& html, const std::string& visit) {
  constexpr std::string_view link = "href=\"/";
  std::string out;
  std::size_t done = 0;
  for (auto at = html.find(link); at != std::string::npos; at = html.find(link, at + 1)) {
    const auto begin = at + link.size() - 1;
    const auto end = html.find_first_of("\"#", begin);
    if (end == std::string::npos) break;
    const auto address = std::string_view(html).substr(begin, end - begin);
    if (address.starts_with("/assets/")) continue;
    out.append(html, done, end - done);
    out += address.find('?') == std::string_view::npos ? "?visit=" : "&amp;visit=";
    out += visit;
    done = end;
  }
  html = out.append(html, done);
}

}  // namespace

std::string in_frame(const std::string& html, const Frame& frame) {
  std::string framed = html;
  put(framed, "<!--visit-->", render("hidden", {{"name", "visit"}, {"value", frame.visit}}));
  put(framed, "<!--visit-id-->", frame.visit);
  put(framed, "<!--foot-->", foot(frame.vocabulary));
  put(framed, "<!--preview-->",
      frame.preview.empty() ? "" : render("preview", {{"name", frame.preview}}));
  if (frame.links == Frame::Links::take_it_along) take_along(framed, frame.visit);
  return framed;
}

}  // namespace fingerpost
