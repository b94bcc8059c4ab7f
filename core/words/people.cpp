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

bool any_both(const People& a, const People& b) {
  const auto of_a = a.words(), of_b = b.words();
  for (std::size_t i = 0; i < of_a.size(); ++i)
    if ((of_a[i] & of_b[i]) != 0) return true;
  return false;
}

Packed::Packed(const People& a, const People& b) {
  const auto of_a = a.words(), of_b = b.words();
  words_.reserve(of_a.size());
  for (std::size_t i = 0; i < of_a.size(); ++i) {
    const std::uint64_t people = of_a[i] & of_b[i];
    if (people == 0) continue;
    words_.push_back({i, people});
    count_ += std::size_t(std::popcount(people));
  }
}

std::size_t Packed::count_in(const People& other) const {
  const auto words = other.words();
  std::size_t n = 0;
  for (const Word& word : words_) n += std::size_t(std::popcount(word.people & words[word.place]));
  return n;
}

bool Packed::any_in(const People& other) const {
  const auto words = other.words();
  for (const Word& word : words_)
    if ((word.people & words[word.place]) != 0) return true;
  return false;
}

}  // namespace fingerpost
