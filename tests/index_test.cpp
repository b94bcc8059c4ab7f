#include "core/knowledge/index.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/provider.h"
#include "tests/support/random_catalogue.h"
#include "tests/support/temporary_folder.h"

namespace fingerpost {
namespace {

using test::TemporaryFolder;
using Words = std::vector<std::string>;

/// Two cities in one region of a country.
Catalogue directory_of(std::vector<Service> services) {
  Catalogue out;
  for (const auto& [id, within] : {std::pair<std::string, Words>{"country", {"country"}},
                                   {"region", {"country", "region"}},
                                   {"city", {"city", "country", "region"}},
                                   {"county", {"country", "county", "region"}}})
    out.areas.emplace(id, Area{id, id, "district", within});
  out.vocabulary.needs = {
      {.id = "dental", .label = "Seeing a dentist", .words = {"toothache", "teeth"}},
      {.id = "drugs", .label = "Drug use", .words = {"script", "using gear"}},
      {.id = "money", .label = "Money", .words = {"skint", "rent arrears"}}};
  out.services = std::move(services);
  number_services(out);
  return out;
}

/// The ids of the candidates, best text first, in the order of the catalogue where that is equal.
std::string found(const Catalogue& catalogue, const Index& index, const Query& query) {
  auto candidates = index.candidates(query);
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const auto& a, const auto& b) { return a.text_score > b.text_score; });
  std::string out;
  for (const Candidate& candidate : candidates)
    out += (out.empty() ? "" : " ") + catalogue.services[candidate.service].id;
  return out;
}

Place place(Words certain, Words possible) {
  Place out;
  out.certain = std::move(certain);
  out.possible = std::move(possible);
  return out;
}

TEST(Index, RulesOutByPlaceOnlyOnEvidence) {
  const auto service = [](std::string id, Criterion rule) {
    return Service{.id = std::move(id), .eligible = std::move(rule)};
  };
  const auto home = [](const char* area) { return within("home", area); };
  const Catalogue catalogue = directory_of({
      service("city", home("city")),
      service("region-and-city", any({home("region"), home("city")})),
      service("not-city", none_of(home("city"))),
      service("adults-of-county", all({at_least("age", 18), home("county")})),
      service("city-or-vouched-for", any({home("city"), is("vouched_for")})),
      service("two-of-two", some_of(2, {home("city"), at_least("age", 18)})),
      service("two-of-three", some_of(2, {home("city"), home("county"), at_least("age", 18)})),
      service("one-of-two", some_of(1, {home("city"), at_least("age", 18)})),
      service("release-city", within("release_place", "city")),
      service("friend-of-city", eligible_for("city")),
      service("nobody-has-said", {}),
      service("empty-any", any({})),
  });
  const TemporaryFolder data;
  const auto index = Index::build(data.path(), catalogue);
  const std::string always =
      "not-city city-or-vouched-for one-of-two friend-of-city nobody-has-said empty-any";
  const std::string all_of_them =
      "city region-and-city not-city adults-of-county city-or-vouched-for two-of-two two-of-three "
      "one-of-two release-city friend-of-city nobody-has-said empty-any";
  const struct {
    const char* says;
    std::optional<Place> home, release;
    std::string found;
  } rows[] = {
      {"nothing is known", {}, {}, all_of_them},
      {"in the city",
       place({"city", "country", "region"}, {"city", "country", "region"}),
       {},
       "city region-and-city not-city city-or-vouched-for two-of-two two-of-three one-of-two "
       "release-city friend-of-city nobody-has-said empty-any"},
      {"in an outward code that the city and the county share",
       place({"country", "region"}, {"city", "country", "county", "region"}),
       {},
       all_of_them},
      {"surely in the region, no more is known",
       place({"country", "region"}, {"country", "region"}),
       {},
       "region-and-city not-city city-or-vouched-for one-of-two release-city friend-of-city "
       "nobody-has-said empty-any"},
      {"in none of the areas", place({}, {}), place({}, {}),
       "not-city city-or-vouched-for one-of-two friend-of-city nobody-has-said empty-any"},
      {"released to the city, home unknown", {}, place({}, {"city"}), all_of_them},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.says);
    Query query;
    if (row.home) query.facts.known.emplace("home", *row.home);
    if (row.release) query.facts.known.emplace("release_place", *row.release);
    EXPECT_EQ(found(catalogue, *index, query), row.found);
    query.include_no = true;
    EXPECT_EQ(found(catalogue, *index, query), all_of_them) << "with those that do not fit";
  }
}

TEST(Index, AnOverlongIdOnlyFindsMore) {
  const std::string longest(5000, '\0');
  const Catalogue catalogue =
      directory_of({{.id = "far", .needs = {longest}, .eligible = within("home", longest + "a")},
                    {.id = "near", .eligible = within("home", "city")}});
  const TemporaryFolder data;
  const auto index = Index::build(data.path(), catalogue);
  Query query;
  query.needs = {longest};
  query.facts.known.emplace("home", place({longest + "b"}, {longest + "b"}));
  EXPECT_EQ(found(catalogue, *index, query), "far");
}

Catalogue services_with_words() {
  return directory_of({
      {.id = "dentist", .name = "NHS dentist", .summary = "Checks and mends.", .needs = {"dental"}},
      {.id = "turning", .name = "Turning Point", .needs = {"drugs"}},
      {.id = "advice", .name = "Citizens Advice", .summary = "Debt and rent", .needs = {"money"}},
      {.id = "families", .name = "Families together", .words = {"my kids"}},
      {.id = "cafe", .name = "Crisis caf\xc3\xa9", .provider = "Shelter Trust"},
      {.id = "night", .name = "Night shelter", .provider = "The city"},
  });
}

TEST(Index, FindsByWordsAndNeeds) {
  const Catalogue catalogue = services_with_words();
  const TemporaryFolder data;
  const auto index = Index::build(data.path(), catalogue);
  const std::string all_of_them = "dentist turning advice families cafe night";
  const struct {
    const char* says;
    const char* text;
    Words needs;
    std::string found, meant;
  } rows[] = {
      {"nothing asked", "", {}, all_of_them, ""},
      {"a need", "", {"drugs"}, "turning", ""},
      {"needs nobody meets", "", {"moon"}, "", ""},
      {"a word of a need", "Help with my script", {}, "turning", ""},
      {"a word of a need and another need", "i am SKINT", {"dental"}, "advice dentist", ""},
      {"one word of a phrase", "behind with the rent", {}, "advice", ""},
      {"a word of the service itself", "I want to see my kids.", {}, "families", ""},
      {"stems", "family, dentists' checking", {}, "dentist families", ""},
      {"the name before the provider", "shelters", {}, "night cafe", ""},
      {"another script", "Caf\xc3\x89", {}, "cafe", ""},
      {"curly apostrophe", "i\xe2\x80\x99m skint", {}, "advice", ""},
      {"slips", "denstist for toothake", {}, "dentist", "dentist for toothache"},
      {"a slip in a word that says nothing", "hlep with script", {}, "turning", "help with script"},
      {"a slip keeps the rest as it was", "  Scrpt (today)!", {}, "turning", "  script (today)!"},
      {"short words are not slips", "ren dnt", {}, "", ""},
      {"no such words", "submarine", {}, "", ""},
      {"no such words, but a need", "submarine", {"money"}, "advice", ""},
      {"a text that says nothing", "Please can you help me?", {}, all_of_them, ""},
      {"a text that says nothing, but a need", "please help", {"money"}, "advice", ""},
      {"no words at all", " \xf0\x9f\x98\x9e ... ", {}, all_of_them, ""},
      {"operators are words", "script AND NOT teeth", {}, "turning dentist", ""},
      {"no term can be named", "XNdrugs XHcity XH*", {}, "", ""},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.says);
    Query query;
    query.text = row.text;
    query.needs = row.needs;
    EXPECT_EQ(found(catalogue, *index, query), row.found);
    EXPECT_EQ(index->did_you_mean(row.text), row.meant);
  }
}

TEST(Index, NoTextIsRefused) {
  const Catalogue catalogue = services_with_words();
  const TemporaryFolder data;
  const auto index = Index::build(data.path(), catalogue);
  Words texts = {"rent OR",
                 "AND OR NOT (",
                 "\"",
                 "((((",
                 "+-~*?:",
                 "XN:drugs",
                 "QxYZ",
                 std::string(1, '\0'),
                 "\x01\x02\x7f\x1b",
                 "\xff\xfe\xc3(\x80",
                 "name:",
                 "1..5 $10..20",
                 "a NEAR/3 b",
                 std::string(10000, 'x'),
                 "\xe2\x80\x8f"};
  std::string many;
  for (int i = 0; i < 2000; ++i)
    many += "w" + std::to_string(i) + " abcdefg" + char('a' + i % 26) + " ";
  texts.push_back(many);
  Chance chance(1);
  for (int i = 0; i < 500; ++i) {
    std::string bytes(std::size_t(chance.below(200)), ' ');
    for (char& byte : bytes) byte = char(chance.below(256));
    texts.push_back(bytes);
  }
  for (const auto& text : texts) {
    Query query;
    query.text = text;
    EXPECT_NO_THROW(index->candidates(query)) << testing::PrintToString(text);
    EXPECT_NO_THROW(index->did_you_mean(text)) << testing::PrintToString(text);
  }
}

}  // namespace
}  // namespace fingerpost
