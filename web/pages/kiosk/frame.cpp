#include "web/pages/kiosk/frame.h"

#include <algorithm>
#include <set>

namespace fingerpost {
namespace {

constexpr std::size_t most_in_strip = 3;

/// 1 to 4; 2 is what people start with.
int size_of(const Journey& journey) {
  const std::string size = value_of(journey.look, "size");
  return size.size() == 1 && size[0] >= '1' && size[0] <= '4' ? size[0] - '0' : 2;
}

View::List strip(const View::List& rows) {
  View::List numbers(rows.begin(),
                     rows.begin() + std::ptrdiff_t(std::min(rows.size(), most_in_strip)));
  return numbers;
}

View::List all_crisis_views(const Setting& setting, const Language& language) {
  if (setting.directory == nullptr) return {};
  std::vector<const Safety*> rows;
  for (const Safety& row : setting.directory->catalogue.vocabulary.safety) rows.push_back(&row);
  return crisis_views(rows, language);
}

}  // namespace

std::string template_in(std::string_view name, const Language& language) {
  return std::string(name) + "." + language.id;
}

std::string kiosk_page(std::string_view name, const Setting& setting, const Journey& journey,
                       View view) {
  View::List crisis = all_crisis_views(setting, *journey.language);
  const int size = size_of(journey);
  view.set("size", std::to_string(size))
      .set("can_grow", size < 4)
      .set("can_shrink", size > 1)
      .set("contrast", !value_of(journey.look, "contrast").empty())
      .set("warn", std::to_string(setting.site.idle.warn.count()))
      .set("wipe", std::to_string(setting.site.idle.wipe.count()))
      .set("state", state_of(journey))
      .set("strip", strip(crisis));
  view.set_list("urgent", std::move(crisis));
  return render(template_in(name, *journey.language), view);
}

View said_view(const Said& said) { return {{"says", said.says}, {"in_english", said.in_english}}; }

View::List crisis_views(const std::vector<const Safety*>& rows, const Language& language) {
  View::List views;
  std::set<std::string_view> seen;
  for (const Safety* row : rows) {
    if (row->phone.empty() || !seen.insert(row->phone).second) continue;
    View view = said_view(say_catalogue(language, "safety." + row->id, row->says));
    views.push_back(view.set("phone", row->phone));
  }
  return views;
}

}  // namespace fingerpost
