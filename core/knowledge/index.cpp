// One document a service; its number is the service's place in the catalogue, and one (Xapian
// counts from 1). Everything that is written is in the tables below, and read by the same rows.
//
// A query walks the posting lists of its areas, needs and words straight into a sieve: at some
// thousands of services that is far quicker than asking Xapian's matcher to put a whole query
// together, and it is exact. For 100,000 services and more there are two further steps, both
// behind candidates(): number the documents by area instead of by place in the catalogue, so that
// posting lists become runs; and keep each posting list, once read, as a bit set for the life of
// the generation, so that a query is a few ANDs of words.
#include "core/knowledge/index.h"

#include <xapian.h>

#include <algorithm>
#include <set>
#include <stdexcept>

#include "core/knowledge/index_words.h"
#include "core/knowledge/necessary_areas.h"

namespace fingerpost {
namespace {

// The terms of a document.

constexpr std::string_view need_prefix = "XN";  ///< the id of a need that the service meets
constexpr std::string_view stem_prefix = "Z";   ///< a stemmed word of its texts

/// An area of which a place must lie in one for the service's rule not to be no, or `anywhere`
/// where the rule gives none.
struct PlaceRow {
  std::string_view prefix;
  std::string_view fact;
};
constexpr PlaceRow place_rows[] = {{"XH", "home"}, {"XR", "release_place"}};
constexpr std::string_view anywhere = "*";

/// The texts whose words are indexed, and how many times each word counts. What people say when
/// they mean a need is a text of every service that meets it, so that a question in their words
/// finds it without a synonym to expand: "script", "skint".
struct TextRow {
  std::string_view says;
  Xapian::termcount weight;
  std::vector<std::string> (*of)(const Service&, const Vocabulary&);
};

template <class Of>
std::vector<std::string> of_needs(const Service& service, const Vocabulary& vocabulary, Of of) {
  std::vector<std::string> texts;
  for (const auto& id : service.needs)
    if (const Need* need = vocabulary.need(id)) of(*need, texts);
  return texts;
}

using Texts = std::vector<std::string>;
constexpr TextRow text_rows[] = {
    {"name", 4, [](const Service& s, const Vocabulary&) { return Texts{s.name}; }},
    {"words", 3, [](const Service& s, const Vocabulary&) { return s.words; }},
    {"words of its needs", 2,
     [](const Service& s, const Vocabulary& v) {
       return of_needs(s, v, [](const Need& need, Texts& out) {
         out.insert(out.end(), need.words.begin(), need.words.end());
       });
     }},
    {"labels of its needs", 2,
     [](const Service& s, const Vocabulary& v) {
       return of_needs(s, v, [](const Need& need, Texts& out) { out.push_back(need.label); });
     }},
    {"provider", 1, [](const Service& s, const Vocabulary&) { return Texts{s.provider}; }},
    {"summary", 1, [](const Service& s, const Vocabulary&) { return Texts{s.summary}; }},
};

/// Xapian takes at most 245 bytes, and counts a zero byte twice. What is cut off could only make
/// the index find more.
std::string term(std::string_view prefix, std::string_view id) {
  return std::string(prefix) + std::string(id.substr(0, 120));
}

std::string stem_term(const Xapian::Stem& stem, const std::string& word) {
  return term(stem_prefix, stem(word));
}

// Writing.

class Writer {
 public:
  Writer(const std::filesystem::path& folder, const Catalogue& catalogue)
      : database_(folder.string(),
                  Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_BACKEND_GLASS),
        vocabulary_(catalogue.vocabulary),
        sizes_(catalogue) {}

  void add(const Service& service) {
    Xapian::Document document;
    for (const auto& need : service.needs) document.add_boolean_term(term(need_prefix, need));
    for (const PlaceRow& row : place_rows) add_areas(document, row, service.eligible);
    for (const TextRow& row : text_rows)
      for (const auto& text : row.of(service, vocabulary_)) add_words(document, text, row.weight);
    database_.add_document(document);
  }

  void finish() {
    // A slip in "help" must be mended to "help", which then says nothing, not to "heel".
    for (const auto word : untelling_words()) database_.add_spelling(std::string(word));
    database_.commit();
    database_.close();
  }

 private:
  void add_areas(Xapian::Document& document, const PlaceRow& row, const Criterion& rule) const {
    const auto areas = necessary_areas(rule, row.fact, sizes_);
    if (!areas) return document.add_boolean_term(term(row.prefix, anywhere));
    for (const auto& area : *areas) document.add_boolean_term(term(row.prefix, area));
  }

  void add_words(Xapian::Document& document, std::string_view text, Xapian::termcount weight) {
    for (const Word& word : words_in(text)) {
      if (!is_telling(word.text)) continue;
      document.add_term(stem_term(stem_, word.text), weight);
      database_.add_spelling(word.text);
    }
  }

  Xapian::WritableDatabase database_;
  Xapian::Stem stem_{"english"};
  const Vocabulary& vocabulary_;
  AreaSizes sizes_;
};

// Reading.

/// The services that have passed every condition so far.
class Sieve {
 public:
  explicit Sieve(std::size_t services) : passed_(services + 1, 0) {}

  /// They pass the present condition. However often one is named, it passes once.
  void pass(const Xapian::Database& database, const std::string& term) {
    const auto end = database.postlist_end(term);
    for (auto at = database.postlist_begin(term); at != end; ++at) pass(*at);
  }
  void pass(Xapian::docid document) {
    if (passed_[document] == conditions_) ++passed_[document];
  }
  void next_condition() { ++conditions_; }
  bool holds(Xapian::docid document) const { return passed_[document] == conditions_; }

 private:
  std::vector<std::uint8_t> passed_;  ///< how many conditions each has passed in turn
  std::uint8_t conditions_ = 0;
};

/// A word that no service has, and the nearest one that some has.
struct Slip {
  Word word;
  std::string mended;
};

constexpr std::size_t most_slips = 20;  ///< looking for one is the slowest thing here

/// Short words and words with digits are left alone: too much is near to them.
bool can_be_slip(const std::string& word) {
  return word.size() > 3 &&
         std::none_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<Slip> slips_in(const Xapian::Database& database, const std::vector<Word>& words) {
  const Xapian::Stem stem("english");
  std::vector<Slip> slips;
  std::size_t tried = 0;
  for (const Word& word : words) {
    if (!is_telling(word.text) || !can_be_slip(word.text)) continue;
    if (database.term_exists(stem_term(stem, word.text))) continue;
    if (++tried > most_slips) break;
    const unsigned most_edits = word.text.size() < 8 ? 1 : 2;
    const std::string mended = database.get_spelling_suggestion(word.text, most_edits);
    if (!mended.empty()) slips.push_back({word, mended});
  }
  return slips;
}

/// The terms that a text asks for: the stems of its telling words, and of mended slips.
std::set<std::string> terms_asked(const Xapian::Database& database, std::string_view text) {
  const Xapian::Stem stem("english");
  std::set<std::string> terms;
  const auto words = words_in(text);
  for (const Word& word : words)
    if (is_telling(word.text)) terms.insert(stem_term(stem, word.text));
  for (const Slip& slip : slips_in(database, words))
    if (is_telling(slip.mended)) terms.insert(stem_term(stem, slip.mended));
  return terms;
}

constexpr double least_score = 1e-6;

/// How well each document fits the text, by its number; 0 where it does not fit.
std::vector<double> text_scores(const Xapian::Database& database,
                                const std::set<std::string>& terms) {
  std::vector<double> scores(std::size_t(database.get_lastdocid()) + 1, 0);
  if (terms.empty()) return scores;
  Xapian::Enquire enquire(database);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()));
  const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
  for (auto at = found.begin(); at != found.end(); ++at)
    scores[*at] = std::max(at.get_weight(), least_score);
  return scores;
}

std::vector<Candidate> everything(std::size_t services, double text_score) {
  std::vector<Candidate> all;
  for (std::size_t i = 0; i < services; ++i) all.push_back({i, text_score});
  return all;
}

void sieve_by_place(Sieve& sieve, const Xapian::Database& database, const Facts& facts) {
  for (const PlaceRow& row : place_rows) {
    const Place* place = facts.find<Place>(row.fact);
    if (place == nullptr) continue;
    sieve.pass(database, term(row.prefix, anywhere));
    for (const auto& area : place->possible) sieve.pass(database, term(row.prefix, area));
    sieve.next_condition();
  }
}

}  // namespace

std::unique_ptr<const Index> Index::build(const std::filesystem::path& data,
                                          const Catalogue& catalogue) {
  const auto fail = [&](const std::string& reason) {
    return std::runtime_error("cannot build the index in '" + data.string() + "': " + reason +
                              "; it must be a folder that can be written to and has room");
  };
  try {
    Generation generation(data);
    Writer writer(generation.folder(), catalogue);
    for (const Service& service : catalogue.services) writer.add(service);
    writer.finish();
    return std::unique_ptr<const Index>(
        new Index(std::move(generation), catalogue.services.size()));
  } catch (const Xapian::Error& error) {
    const char* system = error.get_error_string();
    throw fail(system == nullptr ? error.get_msg() : system);
  } catch (const std::runtime_error& error) {
    throw fail(error.what());
  }
}

std::vector<Candidate> Index::candidates(const Query& query) const try {
  const Xapian::Database database(generation_.folder().string());
  const auto terms = terms_asked(database, query.text);
  const auto scores = text_scores(database, terms);
  // "Please help": a text that says nothing asks for nothing in particular.
  const bool fits_all = !query.text.empty() && terms.empty() && query.needs.empty();

  Sieve sieve(services_);
  if (!query.include_no) {
    sieve_by_place(sieve, database, query.facts);
    if (!query.needs.empty() || !terms.empty()) {
      for (const auto& need : query.needs) sieve.pass(database, term(need_prefix, need));
      for (Xapian::docid document = 1; document < scores.size(); ++document)
        if (scores[document] > 0) sieve.pass(document);
      sieve.next_condition();
    }
  }
  std::vector<Candidate> out;
  for (std::size_t i = 0; i < services_; ++i) {
    const auto document = Xapian::docid(i + 1);
    if (sieve.holds(document)) out.push_back({i, fits_all ? least_score : scores[document]});
  }
  return out;
} catch (const Xapian::Error&) {
  return everything(services_, query.text.empty() ? 0 : least_score);
}

std::string Index::did_you_mean(std::string_view text) const try {
  const Xapian::Database database(generation_.folder().string());
  std::string mended(text);
  const auto slips = slips_in(database, words_in(text));
  for (auto slip = slips.rbegin(); slip != slips.rend(); ++slip)
    mended.replace(slip->word.at, slip->word.length, slip->mended);
  return slips.empty() ? std::string{} : mended;
} catch (const Xapian::Error&) {
  return {};
}

}  // namespace fingerpost
