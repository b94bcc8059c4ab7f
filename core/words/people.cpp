#include "core/words/people.h"

#include <bit>

namespace fingerpost {

std::size_t People::count() const {
  std::size_t n = 0;
  for (const std::uint64_t word : words_) n += std::size_t(std::popcount(word));
  return n;
}

std::size_t count_both(const People& a, const People& b) {
  const auto of_a = a.words(), of_b = b.words();
  std::size_t n = 0;
  for (std::size_t i = 0; i < of_a.size(); ++i) n += std::size_t(std::popcount(of_a[i] & of_b[i]));
  return n;
}

void count_each(const People& people, std::span<const People* const> sets,
                std::span<std::size_t> out) {
  const auto words = people.words();
  for (std::size_t& n : out) n = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == 0) continue;
    for (std::size_t set = 0; set < sets.size(); ++set)
      out[set] += std::size_t(std::popcount(words[i] & sets[set]->words()[i]));
  }
}

bool any_both(const People& a, const People& b) {
  const auto of_a = a.words(), of_b = b.words();
  for (std::size_t i = 0; i < of_a.size(); ++i)
    if ((of_a[i] & of_b[i]) != 0) return true;
  return false;
}

}  // namespace fingerpost
