// The recipes of made-up people, and the whole message of every way to get one wrong.
#include "core/knowledge/read_cohort.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

#include "core/knowledge/json_text.h"
#include "core/thought/expected.h"
#include "tests/support/real_directory.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

struct Read {
  std::vector<Cohort> cohorts;
  std::string problems;
};

Read read(const std::vector<std::pair<std::string, std::string>>& files) {
  Catalogue catalogue = world();
  Problems problems;
  std::vector<CohortFile> read;
  for (const auto& [name, json] : files)
    read.push_back({"cohorts/" + name + ".toml", parse_json(json, name, problems)});
  read_cohorts(read, catalogue, problems);
  return {catalogue.cohorts, lines(problems)};
}

const std::string assumed = R"("says":"It is so","basis":"assumption","source":"A guess")";
const std::string measured =
    R"("says":"It is so","basis":"local","source":"https://example.org","year":"2021","population":"everybody")";

/// A cohort with nothing wrong, and these lists besides.
std::string cohort(const std::string& lists) {
  return R"({"name":"People","about":"Made up.","people":100,"size":{)" + assumed + "}" +
         (lists.empty() ? "" : "," + lists) + "}";
}

std::string draws(const std::string& rows) { return cohort("\"draw\":[" + rows + "]"); }

/// A draw on line 7.
std::string draw(const std::string& keys) { return R"({"@line":7,)" + keys + "," + assumed + "}"; }

const std::string sex = draw(R"("fact":"sex","weights":{"female":11,"male":89})");

TEST(ReadCohort, TakesWhatIsThere) {
  const Read found = read({{"here", R"({
    "name":"People here","about":"Made up.","people":4500,"size":{)" +
                                        measured + R"(},
    "clustering":0.25,"clustering_figure":{)" +
                                        assumed + R"(},"not_known":["Shoe sizes."],
    "trait":[{"id":"hat","label":"Hat","choice":[{"id":"on","label":"a hat"},{"id":"off","label":"no hat"}]}],
    "draw":[
      {"@line":9,"fact":"home","weights":{"@line":9,"E06000016":30,"E06000017":10,"not_known":10},)" +
                                        measured + R"(},
      {"@line":11,"trait":"hat","by":"home","weights":{"E06000016":{"on":1,"off":1},
        "E06000017":{"on":0,"off":1},"not_known":{"on":1,"off":3}},"overall":{"on":50},)" +
                                        assumed + R"(},
      {"@line":15,"fact":"age","weights":{"18..20":1,"40":2},)" +
                                        assumed + R"(},
      {"@line":17,"fact":"supervision","weights":{"post_sentence_supervision+licence":1},)" +
                                        assumed + R"(},
      {"@line":19,"fact":"release_date","when":{"fact":"hat","one_of":["on"]},"weights":{"-28..-1":1},)" +
                                        assumed + R"(},
      {"@line":21,"need":"drugs","by":"age","weights":{"18..30":{"true":4,"false":6},"31..99":{"no":1}},)" +
                                        assumed + R"(}],
    "group":[{"id":"hats","label":"Hats","characteristic":"Clothes","who":{"fact":"hat","one_of":["on"]}},
             {"id":"shoes","label":"Shoes","characteristic":"Clothes","not_known":"Nobody counts them."}]})"}});
  EXPECT_EQ(found.problems, "");
  ASSERT_EQ(found.cohorts.size(), 1u);
  const Cohort& cohort = found.cohorts[0];
  EXPECT_EQ(cohort.id + ", " + cohort.name + ", " + cohort.about, "here, People here, Made up.");
  EXPECT_EQ(cohort.people, 4500u);
  EXPECT_EQ(cohort.size.population, "everybody");
  EXPECT_EQ(cohort.clustering, 0.25);
  ASSERT_EQ(cohort.draws.size(), 6u);
  EXPECT_EQ(cohort.draws[0].stated_at, "cohorts/here.toml:9");
  EXPECT_EQ(std::get<Place>(cohort.draws[0].options.at("")[0].value).given, "E06000016");
  EXPECT_EQ(cohort.draws[0].options.at("")[2].kind, Option::Kind::not_known);
  EXPECT_NEAR(expected_shares(cohort.draws, "hat")->at("on"), 0.5, 1e-9);
  const Option& years = cohort.draws[2].options.at("")[0];
  EXPECT_TRUE(years.kind == Option::Kind::numbers && years.least == 18 && years.most == 20);
  const Option& order = cohort.draws[3].options.at("")[0];
  EXPECT_EQ(order.says, "licence+post_sentence_supervision");
  EXPECT_EQ(std::get<Choices>(order.value), (Choices{"licence", "post_sentence_supervision"}));
  const Option& days = cohort.draws[4].options.at("")[0];
  EXPECT_TRUE(days.kind == Option::Kind::days && days.least == -28 && days.most == -1);
  EXPECT_EQ(cohort.draws[5].options.at("18..30")[1].says, "yes");
  EXPECT_FALSE(says_nothing(cohort.groups[0].who));
  EXPECT_EQ(cohort.groups[1].not_known, "Nobody counts them.");
}

TEST(ReadCohort, PutsDrawsInThePlaceOfThoseOfItsBase) {
  const std::string base = draws(
      sex + "," + draw(R"("fact":"age","by":"sex","weights":{"female":{"30":1},"male":{"40":1}})"));
  const std::string own = R"({"base":"all","name":"Some","about":"Made up.","draw":[)" +
                          draw(R"("fact":"sex","weights":{"female":1,"male":1})") + "]}";
  const Read found = read({{"some", own}, {"all", base}});
  EXPECT_EQ(found.problems, "");
  ASSERT_EQ(found.cohorts.size(), 2u);
  const Cohort& some = found.cohorts[1];
  EXPECT_EQ(some.id, "some");
  EXPECT_EQ(some.people, 100u);
  EXPECT_EQ(some.size.source, "A guess");
  ASSERT_EQ(some.draws.size(), 2u);
  EXPECT_EQ(some.draws[0].options.at("")[0].weight, 1);
  EXPECT_EQ(some.draws[1].id, "age");
  EXPECT_EQ(found.cohorts[0].draws[0].options.at("")[0].weight, 11);
}

void check(const std::string& json, const std::string& message) {
  const Read found = read({{"a", json}});
  EXPECT_EQ(found.problems, message) << json;
  EXPECT_TRUE(found.cohorts.empty()) << json;
}

TEST(ReadCohort, SaysWhatIsWrongWithADraw) {
  const struct {
    std::string draw, message;
  } rows[] = {
      {R"("weights":{"yes":1})", "a draw needs one of 'fact', 'trait' and 'need'"},
      {R"("fact":"sexs","weights":{"yes":1})", "unknown fact 'sexs'; did you mean 'sex'?"},
      {R"("trait":"hat","weights":{"yes":1})", "unknown trait 'hat'"},
      {R"("need":"housng","weights":{"yes":1})", "unknown need 'housng'; did you mean 'housing'?"},
      {R"("fact":"sex")", "the draw of 'sex' needs 'weights', like { female = 11, male = 89 }"},
      {R"("fact":"sex","weights":{"femal":1})",
       "'femal' is not a choice of 'sex'; did you mean 'female'?"},
      {R"("fact":"sex","weights":{"female":0,"male":0})",
       "the weights of 'sex' come to nothing; at least one must be above 0"},
      {R"("fact":"sex","weights":{"female":-1,"male":2})",
       "the weight of 'female' must be a number, 0 or more"},
      {R"("fact":"gp","weights":{"perhaps":1})",
       "'perhaps' says neither yes nor no of 'gp'; write yes or no"},
      {R"("fact":"age","weights":{"18-20":1})",
       "'18-20' is no number and no range for 'age'; write \"18\" or \"18..20\""},
      {R"("fact":"age","weights":{"18..130":1})",
       "'18..130' goes beyond 'age', which runs from 0 to 120"},
      {R"("fact":"release_date","weights":{"2026-11-22":1})",
       "'2026-11-22' is no range of days for 'release_date'; write \"-28..-1\", as days from the "
       "day of the question (below 0: before it), at most 36500"},
      {R"("fact":"home","weights":{"Leicester":1})",
       "'Leicester' is the name of an area; write its id, 'E06000016'"},
      {R"("fact":"home","weights":{"E0600001":1})",
       "'E0600001' is no area of areas/areas.csv; did you mean 'E06000001'?"},
      {R"("need":"drugs","weights":{"not_known":1,"yes":1})",
       "'not_known' is no option of a need; write yes and no, or leave the draw out"},
      {R"("fact":"gp","by":"colour","weights":{"red":{"yes":1}})",
       "'by' is 'colour', which is no fact and no trait"},
      {R"("fact":"gp","by":"sex","weights":{"woman":{"yes":1}})",
       "in 'weights' by 'sex', 'woman' is not a choice of 'sex'"},
      {R"("fact":"gp","weights":{"yes":1,"no":1},"overall":{"yes":10,"no":90})",
       "'overall' must name one option and its percentage, like { white = 80 }"},
      {R"("fact":"gp","weights":{"yes":1,"no":1},"overall":{"often":10})",
       "in 'overall', 'often' says neither yes nor no of 'gp'; write yes or no"},
      {R"("fact":"gp","weights":{"yes":1,"no":1},"for":"all")", "unknown key 'for' in a draw"},
  };
  for (const auto& row : rows) {
    const std::string json = draws(draw(row.draw));
    const std::string found = read({{"a", json}}).problems;
    // A draw that rests on nothing is one problem more; each has its own row below.
    EXPECT_EQ(found.substr(0, found.find('\n')), "cohorts/a.toml:7: " + row.message) << json;
    EXPECT_TRUE(read({{"a", json}}).cohorts.empty());
  }
}

TEST(ReadCohort, SaysWhatDoesNotHoldTogether) {
  const std::string age = draw(R"("fact":"age","weights":{"18..20":1})");
  check(draws(draw(R"("fact":"gp","by":"sex","weights":{"female":{"yes":1},"male":{"yes":1}})") +
              "," + sex),
        "cohorts/a.toml:7: 'by' of 'gp' is 'sex', which nothing draws before; draw it first");
  check(draws(sex + "," + draw(R"("fact":"gp","by":"sex","weights":{"female":{"yes":1}})")),
        "cohorts/a.toml:7: the weights of 'gp' have no row for 'male', which 'sex' can be; add it");
  check(
      draws(age + "," + draw(R"("fact":"gp","by":"age","weights":{"18..19":{"yes":1}})")),
      "cohorts/a.toml:7: the weights of 'gp' have no row for '18..20', which 'age' can be; add it");
  check(
      draws(draw(R"("fact":"gp","weights":{"yes":1},"when":{"fact":"sex","one_of":["male"]})")),
      "cohorts/a.toml:7: the rule in 'when' of 'gp' asks about 'sex', which nothing draws before; "
      "draw it, or leave the rule out");
  check(draws(draw(R"("fact":"gp","weights":{"yes":1,"no":0},"overall":{"yes":50})")),
        "cohorts/a.toml:7: 'overall' of 'gp' cannot be 50.0 % 'yes': its weights allow 100.0 to "
        "100.0 %");
  check(draws(age + "," +
              draw(R"("fact":"gp","by":"age","weights":{"18..20":{"yes":1,"no":1}},)"
                   R"("overall":{"yes":10})")),
        "cohorts/a.toml:7: 'overall' of 'gp' cannot be worked out: 'age' must be drawn once, for "
        "everybody, and be no range of numbers or days");
}

TEST(ReadCohort, SaysWhereAFigureIsFromOrThatItIsAssumed) {
  const auto figure = [](const std::string& keys) {
    return draws(R"({"@line":7,"fact":"gp","weights":{"yes":1},)" + keys + "}");
  };
  check(figure(R"("says":"x","basis":"national","source":"https://example.org","year":"2020")"),
        "cohorts/a.toml:7: the draw of 'gp' has a figure without 'source', 'year' or 'population': "
        "say where it comes from, of when it is and whom it was measured on, or write basis = "
        "\"assumption\"");
  check(figure(R"("says":"x","basis":"assumption")"),
        "cohorts/a.toml:7: the draw of 'gp' is an assumption without a reason; say in 'source' why "
        "this was chosen");
  check(figure(R"("says":"x","basis":"assumption","source":"y","year":"2020")"),
        "cohorts/a.toml:7: the draw of 'gp' is an assumption, so nobody was measured: leave out "
        "'year' and 'population', and say in 'source' what it leans on");
  check(figure(R"("says":"x","basis":"nationl","source":"y")"),
        "cohorts/a.toml:7: the draw of 'gp' needs 'basis': local, national, proxy or assumption, "
        "not 'nationl'; did you mean 'national'?");
  check(figure(R"("basis":"assumption","source":"y")"),
        "cohorts/a.toml:7: the draw of 'gp' needs 'says': the figure in a few words, \"11 % are "
        "women\"");
}

TEST(ReadCohort, SaysWhatIsWrongWithTheRest) {
  check(R"({"name":"People","about":"Made up.","people":0,"size":{)" + assumed + "}}",
        "cohorts/a.toml: 'people' is 0; write how many are made up where nobody says otherwise, 1 "
        "to 1000000");
  check(R"({"name":"People","people":5,"size":{)" + assumed + "}}",
        "cohorts/a.toml: a cohort needs 'name' and 'about': what it is, and what it is not");
  check(R"({"name":"People","about":"Made up.","people":5})",
        "cohorts/a.toml: a cohort needs 'size': { says, basis, source, year, population }");
  check(cohort(R"("clustering":2)"), "cohorts/a.toml: 'clustering' must be a number from 0 to 1");
  check(cohort(R"("clustering":0.5)"),
        "cohorts/a.toml: a cohort needs 'clustering_figure': { says, basis, source, year, "
        "population }");
  check(
      cohort(R"("trait":[{"@line":3,"id":"sex","label":"Sex","choice":[{"id":"a","label":"a"}]}])"),
      "cohorts/a.toml:3: 'sex' is the id of a fact or of another trait; give this trait an id of "
      "its own");
  check(cohort(R"("trait":[{"@line":3,"id":"hat","label":"Hat"}])"),
        "cohorts/a.toml:3: a trait needs 'id', 'label' and 'choice': [{ id, label }, ..]");
  check(cohort(R"("group":[{"@line":5,"id":"w","label":"W","characteristic":"S"}])"),
        "cohorts/a.toml:5: the group 'w' needs one of 'who', a rule that tells its people, and "
        "'not_known', why nobody can tell");
  check(cohort(R"("group":[{"@line":5,"id":"w","label":"W","characteristic":"S",)"
               R"("who":{"@line":5,"fact":"sex","one_of":["female"]}}])"),
        "cohorts/a.toml:5: the group 'w' asks about 'sex', which nothing draws before; draw it, or "
        "leave the rule out");
  const Read based =
      read({{"all", draws(sex)}, {"some", R"({"base":"alls","name":"S","about":"M"})"}});
  EXPECT_EQ(
      based.problems,
      "cohorts/some.toml: 'base' is 'alls', which is no cohort without a base of its own; did "
      "you mean 'all'?");
  EXPECT_EQ(based.cohorts.size(), 1u);
}

TEST(ReadCohort, TellsAllMistakesAtOnce) {
  EXPECT_EQ(read({{"a", draws(draw(R"("fact":"sexs","weights":{"a":1})") + "," +
                              draw(R"("fact":"gp","weights":{"perhaps":1})"))}})
                .problems,
            "cohorts/a.toml:7: unknown fact 'sexs'; did you mean 'sex'?\n"
            "cohorts/a.toml:7: 'perhaps' says neither yes nor no of 'gp'; write yes or no");
}

// The cohorts of the real catalogue.

const Cohort& real(std::string_view id) {
  const Cohort* cohort = real_directory().catalogue.cohort(id);
  if (cohort == nullptr) throw std::runtime_error("no cohort " + std::string(id));
  return *cohort;
}

TEST(RealCohorts, AreReadWithoutAProblem) {
  Problems found;
  for (const Problem& problem : real_directory().catalogue.problems)
    if (problem.where.starts_with("cohorts")) found.push_back(problem);
  EXPECT_EQ(lines(found), "");
  ASSERT_EQ(real_directory().catalogue.cohorts.size(), 2u);
}

TEST(RealCohorts, NameASourceForEveryFigureThatIsNoAssumption) {
  for (const Cohort& cohort : real_directory().catalogue.cohorts)
    for (const Draw& draw : cohort.draws) {
      EXPECT_FALSE(draw.figure.says.empty() || draw.figure.source.empty()) << draw.stated_at;
      const bool assumption = draw.figure.basis == Basis::assumption;
      EXPECT_EQ(assumption, draw.figure.year.empty()) << draw.stated_at;
      EXPECT_EQ(assumption, draw.figure.population.empty()) << draw.stated_at;
    }
}

/// "54.0"
std::string percent(const Cohort& cohort, std::string_view id, const char* option) {
  const auto shares = expected_shares(cohort.draws, id);
  if (!shares || !shares->contains(option)) return "none";
  return std::to_string(shares->at(option) * 100).substr(0, 4);
}

TEST(RealCohorts, HaveTheSharesThatTheirSourcesGive) {
  const Cohort& llr = real("llr");
  EXPECT_EQ(percent(llr, "sex", "female"), "11.0");
  EXPECT_EQ(percent(llr, "home", "not_known"), "13.0");
  EXPECT_EQ(percent(llr, "ethnic_group", "white"), "80.0");
  EXPECT_EQ(percent(llr, "supervision", "community_order"), "57.0");
  EXPECT_EQ(percent(llr, "armed_forces", "regular"), "3.39");
  const Cohort& old = real("health-trainers-users");
  EXPECT_EQ(percent(old, "sex", "female"), "17.0");
  EXPECT_EQ(percent(old, "ethnic_group", "white"), "91.7");
  EXPECT_EQ(percent(old, "disability", "yes"), "46.0");
  EXPECT_EQ(old.groups.size(), llr.groups.size());
}

TEST(RealCohorts, DrawEveryNeedOrSayThatItIsNotKnown) {
  const Cohort& llr = real("llr");
  std::string not_known;
  for (const std::string& line : llr.not_known) not_known += line + "\n";
  for (const Need& need : real_directory().catalogue.vocabulary.needs) {
    const bool drawn = std::any_of(llr.draws.begin(), llr.draws.end(), [&](const Draw& draw) {
      return draw.kind == Draw::Kind::need && draw.id == need.id;
    });
    const bool named = not_known.find(need.label + ",") != std::string::npos ||
                       not_known.find(need.label + ":") != std::string::npos;
    EXPECT_NE(drawn, named) << need.id;
  }
}

TEST(RealCohorts, HaveEveryGroupThatTheAssessmentLists) {
  const Cohort& llr = real("llr");
  for (const char* characteristic :
       {"Age", "Disability", "Race", "Sex", "Gender reassignment", "Marriage and civil partnership",
        "Sexual orientation", "Pregnancy and maternity", "Religion or belief", "Armed forces",
        "Rural isolation", "Deprivation", "Health inequality", "Carers",
        "Asylum seekers and refugees", "Looked-after children", "Disadvantaged communities"})
    EXPECT_TRUE(std::any_of(llr.groups.begin(), llr.groups.end(), [&](const Group& group) {
      return group.characteristic == characteristic;
    })) << characteristic;
}

}  // namespace
}  // namespace fingerpost
