#include "core/thought/reading_age.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "core/thought/wording.h"

namespace fingerpost {

double difficulty(const std::vector<std::string>& sentences) {
  double letters = 0, words = 0;
  for (const auto& sentence : sentences) {
    words += double(word_count(sentence));
    for (const char c : sentence) letters += std::isalnum(static_cast<unsigned char>(c)) != 0;
  }
  return 4.71 * letters / words + 0.5 * words / double(sentences.size()) - 21.43;
}

int reading_age(double difficulty) { return int(std::ceil(std::clamp(difficulty, 0.0, 13.0))) + 5; }

std::vector<std::string> sentences_of(std::string_view text) {
  std::vector<std::string> out;
  const auto add = [&](std::string_view piece) {
    if (piece.find_first_not_of(' ') != piece.npos) out.emplace_back(piece);
  };
  std::size_t start = 0;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const bool ends = text[i] == '.' || text[i] == '?' || text[i] == '!';
    if (!ends || text[i + 1] != ' ') continue;
    add(text.substr(start, i + 1 - start));
    start = i + 2;
  }
  add(text.substr(start));
  return out;
}

}  // namespace fingerpost
