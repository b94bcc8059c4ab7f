#include "core/knowledge/read_cohort.h"

#include <algorithm>
#include <map>

#include "core/knowledge/stated_cohort.h"
#include "core/words/nearest_word.h"

namespace fingerpost {
namespace {

/// "llr" of "cohorts/llr.toml"
std::string id_of(const std::string& source) {
  const std::size_t slash = source.rfind('/') + 1;
  return source.substr(slash, source.rfind('.') - slash);
}

std::string base_of(const CohortFile& file) {
  const auto base = file.description.find("base");
  return base != file.description.end() && base->is_string() ? base->get<std::string>() : "";
}

class Reader {
 public:
  Reader(Catalogue& catalogue, Problems& problems) : catalogue_(catalogue), problems_(problems) {}

  void run(const std::vector<CohortFile>& files) {
    for (const CohortFile& file : files)
      if (file.description.is_object() && base_of(file).empty()) read(file, nullptr);
    for (const CohortFile& file : files)
      if (file.description.is_object() && !base_of(file).empty()) read_upon_base(file);
    std::sort(catalogue_.cohorts.begin(), catalogue_.cohorts.end(),
              [](const Cohort& a, const Cohort& b) { return a.id < b.id; });
  }

 private:
  void read_upon_base(const CohortFile& file) {
    const auto base = alone_.find(base_of(file));
    if (base != alone_.end()) return read(file, &base->second);
    std::vector<std::string> known;
    for (const auto& [id, stated] : alone_) known.push_back(id);
    problems_.push_back({file.source, "'base' is '" + base_of(file) +
                                          "', which is no cohort without a base of its own" +
                                          did_you_mean(base_of(file), known)});
  }

  void read(const CohortFile& file, const StatedCohort* base) {
    Problems found;
    Catalogue words;
    words.vocabulary = catalogue_.vocabulary;
    words.areas = catalogue_.areas;
    if (base != nullptr)
      for (const Trait& trait : base->cohort.traits) add_trait(trait, words);
    StatedCohort stated = read_stated_cohort(file.description, file.source, words, found);
    stated.cohort.id = id_of(file.source);
    if (base != nullptr) stated = upon(*base, std::move(stated));
    Cohort cohort = settle(stated, catalogue_, found);
    for (const Problem& problem : found)
      if (std::find(problems_.begin(), problems_.end(), problem) == problems_.end())
        problems_.push_back(problem);
    if (base == nullptr) alone_.emplace(cohort.id, std::move(stated));
    if (found.empty()) catalogue_.cohorts.push_back(std::move(cohort));
  }

  static void add_trait(const Trait& trait, Catalogue& words) {
    Question question{.id = trait.id, .type = FactType::choice, .label = trait.label};
    for (const auto& [id, label] : trait.choices) question.choices.push_back({id, label});
    words.vocabulary.questions.push_back(std::move(question));
  }

  Catalogue& catalogue_;
  Problems& problems_;
  std::map<std::string, StatedCohort, std::less<>> alone_;  ///< those without a base, by id
};

}  // namespace

void read_cohorts(const std::vector<CohortFile>& files, Catalogue& catalogue, Problems& problems) {
  Reader(catalogue, problems).run(files);
}

}  // namespace fingerpost
