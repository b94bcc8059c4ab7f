// Some of the people of a cohort: one bit each, so that whole cohorts are put together a word at a
// time.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace fingerpost {

/// Everybody has a place in the cohort, from 0. Sets that are put together are of one cohort.
class People {
 public:
  static constexpr std::size_t in_word = 64;

  People() = default;
  /// Nobody, of so many.
  explicit People(std::size_t of) : words_((of + in_word - 1) / in_word), of_(of) {}
  static People everybody(std::size_t of) { return ~People(of); }

  bool has(std::size_t person) const { return words_[person / in_word] >> person % in_word & 1; }
  void add(std::size_t person) { words_[person / in_word] |= std::uint64_t{1} << person % in_word; }

  std::size_t count() const;
  bool empty() const {
    for (const std::uint64_t word : words_)
      if (word != 0) return false;
    return true;
  }
  /// The size of the whole cohort.
  std::size_t of() const { return of_; }
  /// Bits of `in_word` people each; those past the last person are 0.
  std::span<const std::uint64_t> words() const { return words_; }
  std::span<std::uint64_t> words() { return words_; }

  People& operator&=(const People& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
    return *this;
  }
  People& operator|=(const People& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
    return *this;
  }
  /// Without those of the other.
  People& operator-=(const People& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
    return *this;
  }
  People operator~() const {
    People out = *this;
    for (std::uint64_t& word : out.words_) word = ~word;
    if (of_ % in_word != 0) out.words_.back() &= (std::uint64_t{1} << of_ % in_word) - 1;
    return out;
  }
  friend People operator&(People a, const People& b) { return a &= b; }
  friend People operator|(People a, const People& b) { return a |= b; }
  friend People operator-(People a, const People& b) { return a -= b; }
  bool operator==(const People&) const = default;

 private:
  std::vector<std::uint64_t> words_;
  std::size_t of_ = 0;
};

/// How many are in both; nothing is allocated.
std::size_t count_both(const People& a, const People& b);

/// Whether anybody is in both.
bool any_both(const People& a, const People& b);

/// Who is in two sets, packed to be put beside many others: the words in which there is nobody,
/// most of those of a small set, are left out.
class Packed {
 public:
  Packed(const People& a, const People& b);

  std::size_t count() const { return count_; }
  /// How many of them are in the other set, or whether any is.
  std::size_t count_in(const People& other) const;
  bool any_in(const People& other) const;

 private:
  struct Word {
    std::size_t place = 0;
    std::uint64_t people = 0;
  };
  std::vector<Word> words_;
  std::size_t count_ = 0;
};

}  // namespace fingerpost
