#include "core/knowledge/index_words.h"

#include <xapian.h>

#include <algorithm>
#include <iterator>

namespace fingerpost {
namespace {

constexpr std::size_t longest_word = 64;

/// Sorted. Beside the usual grammar: what anybody says who asks for help.
constexpr std::string_view untelling[] = {
    "a",       "able",      "about",    "actually", "after",    "again",     "all",      "also",
    "always",  "am",        "an",       "and",      "any",      "anyone",    "anything", "are",
    "as",      "ask",       "asked",    "asking",   "at",       "be",        "because",  "been",
    "before",  "being",     "best",     "both",     "but",      "by",        "came",     "can",
    "can't",   "cannot",    "cant",     "come",     "could",    "did",       "didn't",   "do",
    "does",    "doesn't",   "doing",    "don't",    "done",     "dont",      "else",     "etc",
    "every",   "find",      "for",      "from",     "get",      "gets",      "getting",  "give",
    "go",      "goes",      "going",    "gonna",    "got",      "had",       "has",      "have",
    "haven't", "having",    "he",       "hello",    "help",     "helped",    "helping",  "her",
    "here",    "hi",        "him",      "his",      "how",      "i",         "i'd",      "i'll",
    "i'm",     "i've",      "if",       "im",       "in",       "into",      "is",       "isn't",
    "it",      "it's",      "its",      "ive",      "just",     "keep",      "know",     "let",
    "like",    "look",      "looking",  "lot",      "made",     "make",      "many",     "may",
    "me",      "might",     "more",     "most",     "much",     "must",      "my",       "myself",
    "need",    "needed",    "needing",  "needs",    "no",       "not",       "now",      "of",
    "on",      "or",        "our",      "over",     "please",   "put",       "really",   "same",
    "see",     "service",   "services", "she",      "should",   "so",        "some",     "somebody",
    "someone", "something", "sort",     "such",     "support",  "take",      "than",     "thank",
    "thanks",  "that",      "that's",   "the",      "their",    "them",      "then",     "there",
    "these",   "they",      "thing",    "things",   "this",     "those",     "to",       "too",
    "try",     "trying",    "up",       "us",       "use",      "very",      "wanna",    "want",
    "wanted",  "wants",     "was",      "we",       "were",     "what",      "when",     "where",
    "which",   "who",       "why",      "will",     "with",     "won't",     "would",    "wouldn't",
    "you",     "you're",    "your",     "yours",    "yourself", "yourselves"};
static_assert(std::is_sorted(std::begin(untelling), std::end(untelling)));

bool is_apostrophe(unsigned character) { return character == '\'' || character == 0x2019; }

}  // namespace

std::vector<Word> words_in(std::string_view text) {
  std::vector<Word> words;
  Word word;
  const auto end_word = [&] {
    if (!word.text.empty() && word.text.size() <= longest_word) words.push_back(word);
    word = {};
  };
  Xapian::Utf8Iterator at(text.data(), text.size());
  for (const Xapian::Utf8Iterator end; at != end;) {
    const unsigned character = *at;
    const auto from = std::size_t(at.raw() - text.data());
    ++at;
    const bool joins = is_apostrophe(character) && !word.text.empty() && at != end &&
                       Xapian::Unicode::is_wordchar(*at);
    if (!joins && !Xapian::Unicode::is_wordchar(character)) {
      end_word();
      continue;
    }
    if (word.text.empty()) word.at = from;
    if (joins)
      word.text += '\'';
    else
      Xapian::Unicode::append_utf8(word.text, Xapian::Unicode::tolower(character));
    word.length = text.size() - at.left() - word.at;
  }
  end_word();
  return words;
}

bool is_telling(std::string_view word) {
  return !std::binary_search(std::begin(untelling), std::end(untelling), word);
}

std::vector<std::string_view> untelling_words() {
  return {std::begin(untelling), std::end(untelling)};
}

}  // namespace fingerpost
