// The people of a cohort are as its recipe says: the same each time, in the shares that it names.
#include "core/thought/make_caseload.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "core/thought/imply.h"
#include "core/thought/judge_all.h"
#include "core/thought/rounding.h"
#include "tests/support/real_directory.h"
#include "tests/support/recipe.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

const Date today = day("2026-11-22");

Caseload make(const Cohort& cohort, const Drawing& drawing, unsigned threads = 1) {
  auto made = make_caseload(cohort, drawing, world(), {.threads = threads});
  EXPECT_TRUE(made.has_value());
  return std::move(*made);
}

std::string says(const Value& value) {
  struct Says {
    std::string operator()(bool v) const { return v ? "yes" : "no"; }
    std::string operator()(std::int64_t v) const { return std::to_string(v); }
    std::string operator()(Date v) const { return to_text(v); }
    std::string operator()(const std::string& v) const { return v; }
    std::string operator()(const Place& v) const { return v.given; }
    std::string operator()(const Choices& v) const {
      std::string out;
      for (const auto& id : v) out += (out.empty() ? "" : "+") + id;
      return out;
    }
  };
  return std::visit(Says{}, value);
}

/// "gp yes, hat on, needs drugs": all that one person is.
std::string person(const Caseload& caseload, std::size_t i) {
  std::string out;
  for (const auto& [id, value] : facts_of(caseload, i).known)
    out += (out.empty() ? "" : ", ") + id + " " + says(value);
  for (const auto& [need, who] : caseload.needs)
    if (who.has(i)) out += (out.empty() ? "" : ", ") + ("needs " + need);
  return out;
}

/// Each kind of person that there is: "gp no; gp yes"; "-" is somebody of whom nothing is known.
std::string kinds(const Caseload& caseload) {
  std::map<std::string, int> found;
  for (std::size_t i = 0; i < caseload.size; ++i) ++found[person(caseload, i)];
  std::string out;
  for (const auto& [kind, n] : found)
    out += (out.empty() ? "" : "; ") + (kind.empty() ? "-" : kind);
  return out;
}

void check(const std::vector<std::string>& draws, std::string_view expected) {
  EXPECT_EQ(kinds(make(recipe(draws), {.people = 300, .seed = 3, .as_of = today})), expected);
}

TEST(MakeCaseload, DrawsByWhatWasDrawnBefore) {
  check({R"("trait":"hat","weights":{"on":1,"off":1})",
         R"("fact":"gp","by":"hat","weights":{"on":{"yes":1},"off":{"no":1}})"},
        "gp no, hat off; gp yes, hat on");
}

TEST(MakeCaseload, DrawsByRangesAndByWhatIsNotKnown) {
  check(
      {R"("fact":"age","weights":{"17":1,"18":1,"40":1,"not_known":1})",
       R"("trait":"hat","by":"age","weights":{"16..17":{"on":1},"18..40":{"off":1},"not_known":{"on":1}})"},
      "age 17, hat on; age 18, hat off; age 40, hat off; hat on");
}

TEST(MakeCaseload, DrawsNothingForAValueWithoutARow) {
  Cohort cohort = recipe({R"("fact":"age","weights":{"17":1,"18":1})",
                          R"("trait":"hat","by":"age","weights":{"17":{"on":1},"18":{"off":1}})"});
  ASSERT_EQ(cohort.draws.at(1).options.erase("17"), 1u);
  EXPECT_EQ(kinds(make(cohort, {.people = 300, .seed = 3, .as_of = today})),
            "age 17; age 18, hat off");
}

TEST(MakeCaseload, DrawsOnlyForWhomItIs) {
  check({R"("trait":"hat","weights":{"on":1,"off":1,"not_known":1})",
         R"("fact":"gp","when":{"fact":"hat","one_of":["on"]},"weights":{"yes":1})"},
        "-; gp yes, hat on; hat off");
}

TEST(MakeCaseload, TakesTheFirstDrawThatIsForSomebody) {
  check({R"("trait":"hat","weights":{"on":1,"off":1})",
         R"("fact":"gp","when":{"fact":"hat","one_of":["on"]},"weights":{"yes":1})",
         R"("fact":"gp","weights":{"no":1})"},
        "gp no, hat off; gp yes, hat on");
}

TEST(MakeCaseload, LeavesNotKnownToTheFirstDraw) {
  check({R"("trait":"hat","weights":{"on":1,"off":1})",
         R"("fact":"gp","when":{"fact":"hat","one_of":["on"]},"weights":{"not_known":1})",
         R"("fact":"gp","weights":{"no":1})"},
        "gp no, hat off; hat on");
}

TEST(MakeCaseload, CountsDaysFromTheDayOfTheQuestion) {
  check({R"("fact":"release_date","weights":{"-1..1":1})"},
        "release_date 2026-11-21; release_date 2026-11-22; release_date 2026-11-23");
}

const Cohort& with_all_sorts() {
  static const Cohort made = recipe(
      {R"("fact":"age","weights":{"18..69":3,"not_known":1})",
       R"("fact":"sex","weights":{"female":11,"male":89})",
       R"("fact":"release_date","when":{"fact":"sex","one_of":["male"]},"weights":{"-28..84":1})",
       R"("trait":"hat","by":"age","weights":{"18..30":{"on":1},"31..69":{"on":1,"off":3}})",
       R"("need":"drugs","by":"sex","weights":{"female":{"yes":1,"no":1},"male":{"yes":1,"no":3}})",
       R"("need":"housing","weights":{"yes":3,"no":7})"},
      0.3);
  return made;
}

TEST(MakeCaseload, MakesTheSamePeopleOnAnyNumberOfThreads) {
  const Drawing drawing{.people = 30'000, .seed = 7, .as_of = today};
  const Caseload one = make(with_all_sorts(), drawing), four = make(with_all_sorts(), drawing, 4);
  for (const auto& [id, column] : one.columns) {
    EXPECT_EQ(column.codes, four.columns.at(id).codes) << id;
    EXPECT_EQ(column.states, four.columns.at(id).states) << id;
  }
  EXPECT_EQ(one.needs, four.needs);
}

TEST(MakeCaseload, MakesPersonNTheSameHoweverManyThereAre) {
  const Caseload few = make(with_all_sorts(), {.people = 70, .seed = 7, .as_of = today});
  const Caseload many = make(with_all_sorts(), {.people = 20'000, .seed = 7, .as_of = today});
  for (std::size_t i = 0; i < few.size; ++i) EXPECT_EQ(person(few, i), person(many, i)) << i;
}

TEST(MakeCaseload, MakesOthersFromAnotherSeed) {
  const Caseload one = make(with_all_sorts(), {.people = 100, .seed = 1, .as_of = today});
  const Caseload other = make(with_all_sorts(), {.people = 100, .seed = 2, .as_of = today});
  std::size_t same = 0;
  for (std::size_t i = 0; i < one.size; ++i) same += person(one, i) == person(other, i);
  EXPECT_LT(same, 20u);
}

TEST(MakeCaseload, MakesAsManyAsTheRecipeSaysWhereNobodySaysOtherwise) {
  EXPECT_EQ(make(with_all_sorts(), {.people = 0, .seed = 1, .as_of = today}).size, 1000u);
}

TEST(MakeCaseload, GivesNothingOnceItIsStopped) {
  std::stop_source stop;
  const auto at_two = [&](std::string_view, std::size_t done, std::size_t) {
    if (done == 2) stop.request_stop();
  };
  EXPECT_FALSE(make_caseload(with_all_sorts(), {.people = 100, .seed = 1, .as_of = today}, world(),
                             {.threads = 2, .progress = at_two, .stop = stop.get_token()}));
}

/// Needs of three kinds, each of 3 in 10 people.
Caseload clustered(double clustering) {
  const auto need = [](const std::string& id) {
    return R"("need":")" + id + R"(","weights":{"yes":3,"no":7})";
  };
  return make(recipe({need("drugs"), need("housing"), need("gp-registration")}, clustering),
              {.people = 100'000, .seed = 1, .as_of = today});
}

/// Whether so many of so many are what a share of `p` gives: within 4 standard errors of it.
bool is_near(std::size_t n, std::size_t of, double p) {
  return std::abs(double(n) - double(of) * p) <= 4 * std::sqrt(double(of) * p * (1 - p)) + 1e-6;
}

TEST(MakeCaseload, KeepsSharesWhereNeedsGoTogether) {
  for (const double clustering : {0.0, 0.5, 1.0}) {
    const Caseload made = clustered(clustering);
    for (const auto& [need, who] : made.needs)
      EXPECT_TRUE(is_near(who.count(), made.size, 0.3)) << need << ": " << who.count();
    People all = People::everybody(made.size);
    for (const auto& [need, who] : made.needs) all &= who;
    // Each need is drawn with the shared luck or not: all three, two or none of them share it.
    const double c = clustering, p = 0.3;
    const double none = (1 - c) * (1 - c) * (1 - c), one = 3 * c * (1 - c) * (1 - c);
    const double two = 3 * c * c * (1 - c), three = c * c * c;
    EXPECT_TRUE(is_near(all.count(), made.size, (none + one) * p * p * p + two * p * p + three * p))
        << clustering << ": " << all.count();
  }
}

// --- The real recipes
// -----------------------------------------------------------------------------

/// By the code of what is known: whether it can come out of the option.
std::vector<bool> codes_of(const Option& option, const FactColumn& column, Date as_of) {
  std::vector<bool> out(column.states.size());
  for (std::int64_t i = 0; i <= option.most - option.least; ++i) {
    const auto at =
        std::find(column.states.begin(), column.states.end(), known_after(option, i, as_of));
    if (at != column.states.end()) out[std::size_t(at - column.states.begin())] = true;
  }
  return out;
}

/// Everybody of a draw who has one row of it.
struct RowOf {
  const Draw& draw;
  const std::vector<Option>& options;
  std::vector<std::size_t> people{};
};

double share_of(const Option& option, const std::vector<Option>& options) {
  const double all = std::accumulate(options.begin(), options.end(), 0.0,
                                     [](double sum, const Option& o) { return sum + o.weight; });
  return option.weight / all;
}

std::size_t how_many(const RowOf& row, const Option& option, const Caseload& made) {
  std::size_t n = 0;
  if (row.draw.kind == Draw::Kind::need) {
    const People& who = made.needs.at(row.draw.id);
    for (const std::size_t i : row.people) n += who.has(i) == (option.says == "yes");
    return n;
  }
  const FactColumn& column = made.columns.at(row.draw.id);
  const std::vector<bool> codes = codes_of(option, column, made.as_of);
  for (const std::size_t i : row.people) n += codes[column.codes[i]];
  return n;
}

/// "sex by home: female is 5 of 10, not 10 %", one a line, of options whose shares are off.
std::string faults(const RowOf& row, const Caseload& made) {
  std::string out;
  for (const Option& option : row.options) {
    const std::size_t n = how_many(row, option, made);
    const double share = share_of(option, row.options);
    if (!is_near(n, row.people.size(), share))
      out += row.draw.stated_at + ", " + row.draw.id + ": " + option.says + " is " +
             std::to_string(n) + " of " + std::to_string(row.people.size()) + ", not " +
             percent_says(share) + "\n";
  }
  return out;
}

/// The people of a draw by the row that they have; those without one, or whose draw came before,
/// have none.
std::map<const std::vector<Option>*, RowOf> rows_of(const Draw& draw, const People& whom,
                                                    const Caseload& made) {
  std::map<const std::vector<Option>*, RowOf> rows;
  const FactColumn nothing{.states = {Known{}}, .codes = std::vector<std::uint32_t>(made.size)};
  const FactColumn& by = draw.by.empty() ? nothing : made.columns.at(draw.by);
  std::vector<RowOf*> by_state;
  for (const Known& known : by.states) {
    const auto* options = options_for(draw, known, made.as_of);
    by_state.push_back(options == nullptr
                           ? nullptr
                           : &rows.try_emplace(options, RowOf{draw, *options}).first->second);
  }
  for (std::size_t i = 0; i < made.size; ++i)
    if (RowOf* const row = by_state[by.codes[i]]; row != nullptr && whom.has(i))
      row->people.push_back(i);
  return rows;
}

TEST(MakeCaseload, HasTheSharesOfEveryDrawOfTheCatalogue) {
  const Catalogue& catalogue = real_directory().catalogue;
  for (const Cohort& cohort : catalogue.cohorts) {
    const auto made = make_caseload(cohort, {.people = 100'000, .seed = 1, .as_of = today},
                                    catalogue, {.threads = 2});
    ASSERT_TRUE(made);
    std::map<std::pair<Draw::Kind, std::string>, People> drawn;
    std::size_t rows_seen = 0;
    std::string off;
    for (const Draw& draw : cohort.draws) {
      People& had = drawn.try_emplace({draw.kind, draw.id}, made->size).first->second;
      const People whom =
          says_nothing(draw.when) ? ~had : judge_all(draw.when, *made, catalogue).surely - had;
      had |= whom;
      for (const auto& [options, row] : rows_of(draw, whom, *made)) {
        off += faults(row, *made);
        ++rows_seen;
      }
    }
    EXPECT_EQ(off, "") << cohort.id;
    EXPECT_GT(rows_seen, 80u) << cohort.id;
  }
}

TEST(MakeCaseload, MakesNobodyWhoContradictsThemselves) {
  const Catalogue& catalogue = real_directory().catalogue;
  ASSERT_FALSE(catalogue.cohorts.empty());
  for (const Cohort& cohort : catalogue.cohorts) {
    const auto made =
        make_caseload(cohort, {.people = 2'000, .seed = 1, .as_of = today}, catalogue, {});
    ASSERT_TRUE(made);
    for (std::size_t i = 0; i < made->size; ++i)
      ASSERT_EQ(lines(contradictions(facts_of(*made, i), today, catalogue)), "")
          << cohort.id << ", " << person(*made, i);
  }
}

}  // namespace
}  // namespace fingerpost
