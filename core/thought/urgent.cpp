#include "core/thought/urgent.h"

#include <algorithm>

#include "core/words/has.h"

namespace fingerpost {
namespace {

using Words = std::vector<std::string>;

/// Lower-case words of letters and digits. An apostrophe joins its two sides ("can't" is "cant");
/// the end of a sentence or a part of one stands as an empty word, so that no phrase runs over it.
Words words_of(std::string_view text) {
  constexpr std::string_view curly_apostrophe = "\xE2\x80\x99";
  Words words;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (; !text.empty(); text.remove_prefix(1)) {
    if (text.starts_with(curly_apostrophe)) text.remove_prefix(2);
    const char c = text.front();
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (c >= 'A' && c <= 'Z') {
      word += char(c - 'A' + 'a');
    } else if (letter) {
      word += c;
    } else if (c != '\'' && c != curly_apostrophe.back()) {
      end_word();
      if (std::string_view(".,;:!?").find(c) != std::string_view::npos) words.emplace_back();
    }
  }
  end_word();
  return words;
}

/// Where a phrase stands in a text: from the first of its words to one after its last.
struct Stretch {
  std::size_t from, to;
};

template <class Visit>
void each_stretch(const Words& text, const Words& phrase, const Visit& visit) {
  if (phrase.empty()) return;
  for (auto at = text.begin();; ++at) {
    at = std::search(at, text.end(), phrase.begin(), phrase.end());
    if (at == text.end()) return;
    const auto from = std::size_t(at - text.begin());
    visit(Stretch{from, from + phrase.size()});
  }
}

/// Whether a longer phrase of a need that is not urgent says what these words are about.
bool is_inside_another_phrase(const Words& text, Stretch stretch, const Vocabulary& vocabulary) {
  bool inside = false;
  for (const Need& need : vocabulary.needs) {
    if (need.urgency == Urgency::urgent) continue;
    for (const auto& said : need.words)
      each_stretch(text, words_of(said), [&](Stretch longer) {
        inside |= longer.from <= stretch.from && longer.to >= stretch.to &&
                  longer.to - longer.from > stretch.to - stretch.from;
      });
  }
  return inside;
}

bool speaks_of(const Words& text, const Need& need, const Vocabulary& vocabulary) {
  bool found = false;
  if (text.empty()) return found;
  const auto look_for = [&](const std::vector<std::string>& phrases) {
    for (const auto& said : phrases)
      each_stretch(text, words_of(said), [&](Stretch stretch) {
        found = found || !is_inside_another_phrase(text, stretch, vocabulary);
      });
  };
  look_for(need.words);
  look_for(need.alarms);
  return found;
}

}  // namespace

std::vector<std::string> urgent_needs(const Query& query, const Vocabulary& vocabulary) {
  std::vector<std::string> urgent;
  const Words text = words_of(query.text);
  for (const Need& need : vocabulary.needs)
    if (need.urgency == Urgency::urgent &&
        (has(query.needs, need.id) || speaks_of(text, need, vocabulary)))
      urgent.push_back(need.id);
  return urgent;
}

std::vector<const Safety*> safety_for(const Query& query, const Vocabulary& vocabulary) {
  std::vector<const Safety*> rows;
  const auto urgent = urgent_needs(query, vocabulary);
  if (urgent.empty()) return rows;
  for (const Safety& row : vocabulary.safety)
    if (row.needs.empty() || std::any_of(urgent.begin(), urgent.end(),
                                         [&](const auto& id) { return has(row.needs, id); }))
      rows.push_back(&row);
  return rows;
}

}  // namespace fingerpost
