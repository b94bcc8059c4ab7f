#include "web/pages/search.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/knowledge/index_words.h"
#include "core/thought/contract.h"
#include "core/thought/urgent.h"
#include "core/words/nearest_word.h"

namespace fingerpost {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t most_of_a_kind = 6;

Words words_of(std::string_view text) {
  Words words;
  for (const Word& word : words_in(text)) words.push_back(word.text);
  return words;
}

/// "dentist" and "dentists".
bool is_same(const std::string& a, const std::string& b) {
  const auto& [less, more] = a.size() < b.size() ? std::tie(a, b) : std::tie(b, a);
  return more.starts_with(less) &&
         (more.size() == less.size() || (more.size() == less.size() + 1 && more.back() == 's'));
}

/// How a phrase of the directory fits what was asked.
enum class Fit : std::uint8_t {
  none,
  part,   ///< it has every telling word that was asked: "board" in "Parole Board"
  holds,  ///< it stands in what was asked: "Leicester" in "housing in leicester"
  same,
};

Fit fit(const Words& asked, const Words& phrase) {
  if (asked.empty() || phrase.empty()) return Fit::none;
  if (std::equal(asked.begin(), asked.end(), phrase.begin(), phrase.end(), is_same))
    return Fit::same;
  const bool tells = std::any_of(phrase.begin(), phrase.end(), is_telling);
  const auto inside =
      std::search(asked.begin(), asked.end(), phrase.begin(), phrase.end(), is_same);
  if (tells && inside != asked.end()) return Fit::holds;
  std::size_t telling = 0;
  for (const auto& word : asked) {
    if (!is_telling(word)) continue;
    ++telling;
    if (std::none_of(phrase.begin(), phrase.end(),
                     [&](const std::string& other) { return is_same(word, other); }))
      return Fit::none;
  }
  return telling == 0 ? Fit::none : Fit::part;
}

Fit best_fit(const Words& asked, const std::vector<std::string>& phrases) {
  Fit best = Fit::none;
  for (const auto& phrase : phrases) best = std::max(best, fit(asked, words_of(phrase)));
  return best;
}

/// Of `rows`, those that fit, the best first; but for that in their order. At most a few.
template <class Row, class Phrases>
std::vector<Row> fitting(const std::vector<Row>& rows, const Words& asked, const Phrases& of) {
  std::vector<std::pair<Fit, Row>> found;
  for (const Row& row : rows)
    if (const Fit how = best_fit(asked, of(row)); how != Fit::none) found.emplace_back(how, row);
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  if (found.size() > most_of_a_kind) found.resize(most_of_a_kind);
  std::vector<Row> best;
  for (auto& row : found) best.push_back(std::move(row.second));
  return best;
}

template <class Row>
std::vector<const Row*> pointers_to(const std::vector<Row>& rows) {
  std::vector<const Row*> all;
  for (const Row& row : rows) all.push_back(&row);
  return all;
}

std::vector<std::string> phrases_of(const Need& need) {
  std::vector<std::string> phrases{need.label, need.id};
  phrases.insert(phrases.end(), need.words.begin(), need.words.end());
  return phrases;
}

std::vector<std::string> phrases_of(const Name& name) {
  std::vector<std::string> phrases{name.name};
  phrases.insert(phrases.end(), name.also.begin(), name.also.end());
  return phrases;
}

/// Areas that somebody may live in and know by name: no Probation Delivery Units.
std::vector<const Area*> areas_of(const Catalogue& catalogue) {
  std::vector<const Area*> areas;
  for (const auto& [id, area] : catalogue.areas)
    if (area.kind != "pdu") areas.push_back(&area);
  return areas;
}

/// The districts that a postcode lies in, or may.
std::vector<const Area*> areas_of_place(const Directory& directory, std::string_view text) {
  std::vector<const Area*> areas;
  const auto place = directory.gazetteer.find(text);
  if (!place) return areas;
  for (const auto& id : place->possible)
    if (const Area* area = directory.gazetteer.area(id);
        area != nullptr && area->kind == "district")
      areas.push_back(area);
  if (areas.size() > most_of_a_kind) areas.clear();
  return areas;
}

void find_services(Found& found, const Directory& directory, std::string_view text, Date today) {
  const Catalogue& catalogue = directory.catalogue;
  const Words asked = words_of(text);
  const auto is_exact = [&](const Service& service) {
    return best_fit(asked, {service.name, service.id}) == Fit::same;
  };
  if (std::none_of(asked.begin(), asked.end(), is_telling)) return;
  auto candidates = directory.index->candidates({.text = std::string(text), .as_of = today});
  std::stable_sort(candidates.begin(), candidates.end(), [&](const auto& a, const auto& b) {
    const auto key = [&](const Candidate& row) {
      const Service& service = catalogue.services[row.service];
      const bool closed = status_on(today, service.contract) == Status::closed;
      return std::make_pair(closed, -row.text_score);
    };
    return key(a) < key(b);
  });
  for (const Candidate& candidate : candidates) {
    const Service& service = catalogue.services[candidate.service];
    (is_exact(service) ? found.exact : found.services).push_back(&service);
  }
}

void find_others(Found& found, const Directory& directory, std::string_view text, Date today) {
  const Catalogue& catalogue = directory.catalogue;
  const Words asked = words_of(text);
  found.needs = fitting(pointers_to(catalogue.vocabulary.needs), asked,
                        [](const Need* need) { return phrases_of(*need); });
  found.areas = fitting(areas_of(catalogue), asked,
                        [](const Area* area) { return std::vector<std::string>{area->name}; });
  if (found.areas.empty()) found.areas = areas_of_place(directory, text);
  found.providers =
      fitting(organisations(open_services(catalogue, today)), asked,
              [](const Organisation& row) { return std::vector<std::string>{row.name}; });
  found.names = fitting(pointers_to(catalogue.names), asked,
                        [](const Name* name) { return phrases_of(*name); });
}

bool has_others(const Found& found) {
  return !found.needs.empty() || !found.areas.empty() || !found.providers.empty() ||
         !found.names.empty();
}

/// The name of anything here that the text is a slip of.
std::string nearest_name(const Catalogue& catalogue, std::string_view text, Date today) {
  std::map<std::string, std::string> names;  // as it is compared, as it is written
  const auto add = [&](const std::string& name) {
    std::string plain;
    for (const auto& word : words_of(name)) plain += (plain.empty() ? "" : " ") + word;
    names.emplace(plain, name);
  };
  for (const Service& service : catalogue.services) add(service.name);
  for (const Need& need : catalogue.vocabulary.needs)
    for (const auto& phrase : phrases_of(need)) add(phrase);
  for (const auto& name : all_names(catalogue.names)) add(name);
  for (const Area* area : areas_of(catalogue)) add(area->name);
  for (const Organisation& row : organisations(open_services(catalogue, today))) add(row.name);
  std::vector<std::string> known;
  for (const auto& row : names) known.push_back(row.first);
  std::string plain;
  for (const auto& word : words_of(text)) plain += (plain.empty() ? "" : " ") + word;
  const auto near = names.find(nearest_word(plain, known));
  return near == names.end() ? "" : near->second;
}

}  // namespace

std::vector<std::string> ids_in(std::string_view text, const Catalogue& catalogue) {
  constexpr std::string_view mark = "fingerpost:";
  const bool marked = text.starts_with(mark) || text.starts_with("Fingerpost:");
  if (marked) text.remove_prefix(mark.size());
  std::vector<std::string> ids;
  std::string id;
  for (const char c : std::string(text) + " ") {
    if (c != ' ' && c != '+' && c != ',' && c != '\t' && c != '\r' && c != '\n') {
      id += c;
    } else if (!id.empty()) {
      if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
      id.clear();
    }
  }
  const bool all_known = std::all_of(ids.begin(), ids.end(), [&](const std::string& one) {
    return catalogue.service(one) != nullptr;
  });
  // One word may be a service's id and mean more than that service.
  return marked || (all_known && ids.size() > 1) ? ids : std::vector<std::string>{};
}

Found search(const Directory& directory, std::string_view text, Date today) {
  Found found;
  if (text.size() > longest_search) return found;
  const auto ids = ids_in(text, directory.catalogue);
  for (const auto& id : ids) {
    const Service* service = directory.catalogue.service(id);
    if (service == nullptr)
      found.no_such_id.push_back(id);
    else
      found.exact.push_back(service);
  }
  if (!ids.empty()) return found;
  found.did_you_mean = directory.index->did_you_mean(text);
  find_services(found, directory, text, today);
  find_others(found, directory, text, today);
  if (!found.did_you_mean.empty() && !has_others(found))
    find_others(found, directory, found.did_you_mean, today);
  found.safety =
      safety_for({.text = std::string(text), .as_of = today}, directory.catalogue.vocabulary);
  if (found.is_empty() && found.did_you_mean.empty())
    found.did_you_mean = nearest_name(directory.catalogue, text, today);
  return found;
}

}  // namespace fingerpost
