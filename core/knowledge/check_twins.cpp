#include <algorithm>
#include <cctype>
#include <set>

#include "core/knowledge/checks.h"
#include "core/knowledge/necessary_areas.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

// A word, a number or a name that more services share than this tells nobody which is which; and
// looking at all pairs of so many would take for ever.
constexpr std::size_t most_that_share = 40;

/// How much of all the words of two names they have in common, for the names to be nearly the same.
constexpr double nearly_the_same = 0.75;
/// The same for two services of one provider with the same number or link, which may well be two.
constexpr double alike = 0.5;

using Words = std::set<std::string>;

Words words_of(const std::string& name) {
  Words out;
  std::string word;
  for (const char c : name + " ") {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
      word += char(std::tolower(static_cast<unsigned char>(c)));
    } else if (c != '\'' && !word.empty()) {
      if (word != "the" && word != "and") out.insert(word);
      word.clear();
    }
  }
  return out;
}

double likeness(const Words& a, const Words& b) {
  const auto shared =
      std::size_t(std::count_if(a.begin(), a.end(), [&](const auto& w) { return b.contains(w); }));
  return shared == 0 ? 0.0 : double(shared) / double(a.size() + b.size() - shared);
}

/// What people ring, write to or open: its kind, and the digits of a number or the rest as it is.
struct Way {
  const char* kind;
  std::string value;
  bool operator<(const Way& other) const {
    return std::string_view(kind) == other.kind ? value < other.value
                                                : std::string_view(kind) < other.kind;
  }
};

std::string digits_of(const std::string& number) {
  std::string out;
  for (const char c : number)
    if (c >= '0' && c <= '9') out += c;
  return out;
}

/// Those of one service, each once.
std::set<Way> ways_in(const Service& service) {
  std::set<Way> out;
  for (const Route& route : service.routes) {
    if (route.value.empty()) continue;
    if (route.channel == "phone") out.insert({"phone number", digits_of(route.value)});
    if (route.channel == "text") out.insert({"text number", digits_of(route.value)});
    if (route.channel == "email") out.insert({"email address", route.value});
  }
  if (!service.url.empty()) out.insert({"link", service.url});
  return out;
}

/// Whether a rule names a service, as one it needs or leaves out.
bool names(const Criterion& criterion, const std::string& id) {
  if (const auto* other = std::get_if<EligibleFor>(&criterion.rule)) return other->service == id;
  if (const auto* first = std::get_if<NeedsFirst>(&criterion.rule)) return first->service == id;
  if (const auto* one = std::get_if<OneOf>(&criterion.rule)) return has(one->values, id);
  const auto* of = parts(criterion);
  return of != nullptr && std::any_of(of->begin(), of->end(),
                                      [&](const Criterion& part) { return names(part, id); });
}

bool knows_of(const Service& service, const Service& other) {
  return has(service.see_also, other.id) || has(service.not_with, other.id) ||
         has(service.contract.superseded_by, other.id) || names(service.eligible, other.id);
}

class Twins {
 public:
  Twins(const Catalogue& catalogue, Problems& found)
      : catalogue_(catalogue), found_(found), sizes_(catalogue) {
    for (const Service& service : catalogue.services) words_.push_back(words_of(service.name));
  }

  void run() {
    for (std::size_t i = 0; i < catalogue_.services.size(); ++i) {
      by_name_[words_[i]].push_back(i);
      for (const auto& word : words_[i]) by_word_[word].push_back(i);
      for (const auto& way : ways_in(catalogue_.services[i])) by_way_[way].push_back(i);
    }
    for (const auto& [way, sharers] : by_way_) each_pair(sharers, way.kind);
    for (const auto& [name, sharers] : by_name_) each_pair(sharers, "");
    for (const auto& [word, sharers] : by_word_) each_pair(sharers, "");
  }

 private:
  /// `shared` is the kind of way in that they have in common; empty where it is their names.
  void each_pair(const std::vector<std::size_t>& sharers, const std::string& shared) {
    if (sharers.size() > most_that_share) return;
    for (std::size_t b = 1; b < sharers.size(); ++b)
      for (std::size_t a = 0; a < b; ++a) look_at(sharers[a], sharers[b], shared);
  }

  void look_at(std::size_t first, std::size_t later, const std::string& shared) {
    const Service& a = catalogue_.services[first];
    const Service& b = catalogue_.services[later];
    const double names_alike = likeness(words_[first], words_[later]);
    const bool one_provider = a.provider == b.provider;
    if (names_alike < (shared.empty() ? nearly_the_same : one_provider ? alike : 0.0)) return;
    if (knows_of(a, b) || knows_of(b, a) || !share_a_need(a, b) || !share_an_area(a, b)) return;
    if (!said_.emplace(first, later).second) return;
    const std::string why = !shared.empty()      ? "they have the same " + shared
                            : names_alike == 1.0 ? "they have the same name"
                                                 : "they have nearly the same name";
    warn(found_, b, 0,
         "looks like '" + a.id + "' (" + a.stated_at + "): " + why +
             ", and a need and an area in common; take one out, or name one in the other's "
             "see_also");
  }

  static bool share_a_need(const Service& a, const Service& b) {
    return std::any_of(a.needs.begin(), a.needs.end(),
                       [&](const auto& need) { return has(b.needs, need); });
  }

  bool share_an_area(const Service& a, const Service& b) const {
    const auto of_a = necessary_areas(a.eligible, "home", sizes_);
    const auto of_b = necessary_areas(b.eligible, "home", sizes_);
    if (!of_a || !of_b) return true;
    const auto is_within = [&](const std::string& inner, const std::string& outer) {
      const auto area = catalogue_.areas.find(inner);
      return inner == outer || (area != catalogue_.areas.end() && has(area->second.within, outer));
    };
    return std::any_of(of_a->begin(), of_a->end(), [&](const auto& x) {
      return std::any_of(of_b->begin(), of_b->end(),
                         [&](const auto& y) { return is_within(x, y) || is_within(y, x); });
    });
  }

  const Catalogue& catalogue_;
  Problems& found_;
  const AreaSizes sizes_;
  std::vector<Words> words_;  ///< of each service's name
  std::map<Words, std::vector<std::size_t>> by_name_;
  std::map<std::string, std::vector<std::size_t>> by_word_;
  std::map<Way, std::vector<std::size_t>> by_way_;
  std::set<std::pair<std::size_t, std::size_t>> said_;
};

}  // namespace

void check_twins(const Catalogue& catalogue, Problems& found) { Twins(catalogue, found).run(); }

}  // namespace fingerpost
