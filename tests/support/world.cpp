#include "tests/support/world.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/knowledge/check.h"
#include "core/knowledge/json_text.h"
#include "core/knowledge/read_criterion.h"
#include "core/knowledge/read_query.h"
#include "core/knowledge/read_service.h"
#include "core/knowledge/read_vocabulary.h"
#include "core/thought/match.h"

namespace fingerpost::test {
namespace {

constexpr const char* vocabulary = R"({
"facts": [
  {"id":"age","type":"number","unit":"years","label":"Age","ask":"How old are they?",
   "ask_self":"How old are you?","protection":"P1","least":0,"most":120,"years_since":"date_of_birth",
   "phrases":{"amount":"Aged {}"},"phrases_self":{"amount":"You are {}"}},
  {"id":"date_of_birth","type":"date","label":"Date of birth","protection":"P1"},
  {"id":"sex","type":"choice","label":"Sex","ask":"Which sex?","protection":"P1",
   "choice":[{"id":"female","label":"a woman"},{"id":"male","label":"a man"},{"id":"other","label":"another"}],
   "phrases":{"one_of":"Is {}","not_one_of":"Is not {}"},
   "phrases_self":{"one_of":"You are {}","not_one_of":"You are not {}"}},
  {"id":"home","type":"place","label":"Where they live","ask":"Where do they live?",
   "ask_self":"Where do you live?","protection":"P1",
   "phrases":{"within":"Lives in {}","not_within":"Does not live in {}"},
   "phrases_self":{"within":"You live in {}","not_within":"You do not live in {}"}},
  {"id":"pdu","type":"choice","label":"Probation Delivery Unit","choices_from_areas":"pdu","protection":"P3"},
  {"id":"supervision","type":"choices","label":"Supervision","ask":"On what supervision?","protection":"P3",
   "choice":[{"id":"community_order","label":"a community order"},{"id":"licence","label":"licence"},
             {"id":"post_sentence_supervision","label":"post-sentence supervision"},{"id":"none","label":"none"}],
   "phrases":{"one_of":"Is on {}","not_one_of":"Is not on {}","none":"Is on no order or licence",
              "some":"Is on an order or licence"},
   "phrases_self":{"one_of":"You are on {}","not_one_of":"You are not on {}",
                   "none":"You are on no order or licence","some":"You are on an order or licence"}},
  {"id":"release_date","type":"date","label":"Release date","ask":"When is or was release?","protection":"P3",
   "phrases":{"future":"Leaves prison {}","past":"Left prison {}","both":"Leaves prison {}, or left {}"},
   "phrases_self":{"future":"You leave prison {}","past":"You left prison {}",
                   "both":"You leave prison {}, or left {}"}},
  {"id":"from_custody","type":"yes_no","label":"From custody","ask":"Have they left prison?","protection":"P3",
   "phrases":{"yes":"Is leaving or has left prison","no":"Has not been in prison"},
   "phrases_self":{"yes":"You are leaving or have left prison","no":"You have not been in prison"}},
  {"id":"gp","type":"yes_no","label":"GP","ask":"With a GP?","protection":"P2","to_yes":"Register with a GP",
   "phrases":{"yes":"Has a GP","no":"Has no GP"},"phrases_self":{"yes":"You have a GP","no":"You have no GP"}},
  {"id":"health_need","type":"yes_no","label":"Health need","ask":"Is there a health need?",
   "ask_self":"Do you have a health problem?","protection":"P2",
   "phrases":{"yes":"Has a health need","no":"Has no health need"},
   "phrases_self":{"yes":"You have a health problem","no":"You have no health problem"}},
  {"id":"savings","type":"number","unit":"pence","label":"Savings","protection":"P1","least":0,"most":100000000},
  {"id":"rosh","type":"choice","label":"Risk of serious harm","ask":"What RoSH level?","protection":"S",
   "choice":[{"id":"low","label":"low"},{"id":"medium","label":"medium"},{"id":"high","label":"high"}]},
  {"id":"already_with","type":"choices","label":"Already getting help from","ask":"Which are they with?",
   "choices_from_services":true,"protection":"P2"}
],
"needs": [
  {"id":"gp-registration","label":"GP registration","area":"Health","words":["doctor"]},
  {"id":"drugs","label":"drugs","area":"Drug use","words":["script"]},
  {"id":"housing","label":"housing","area":"Accommodation"}
],
"implications": [
  {"known":"release_date","fact":"from_custody","value":true,"because":"a release date means leaving prison",
   "source":"a test"},
  {"when":{"fact":"supervision","one_of":["licence","post_sentence_supervision"]},"fact":"from_custody",
   "value":true,"because":"licence follows prison","source":"a test"},
  {"when":{"fact":"age","at_most":17},"fact":"supervision","rules_out":["community_order"],
   "because":"community orders are for adults","source":"a test"}
]})";

Catalogue make_world() {
  Catalogue catalogue;
  for (const Area& area : gazetteer().areas()) {
    Area& row = catalogue.areas.emplace(area.id, area).first->second;
    row.within = gazetteer().containing(area.id);
  }
  const auto description = parse_json(vocabulary, "vocabulary", catalogue.problems);
  read_questions(description, "vocabulary", catalogue, catalogue.problems);
  read_implications(description, "vocabulary", catalogue, catalogue.problems);
  EXPECT_EQ(lines(catalogue.problems), "");
  return catalogue;
}

}  // namespace

const Gazetteer& gazetteer() {
  static const Gazetteer made = [] {
    Problems problems;
    auto read = Gazetteer::read(FINGERPOST_SOURCE_DIR "/catalogue/areas", problems);
    EXPECT_EQ(lines(problems), "");
    return read;
  }();
  return made;
}

const Catalogue& world() {
  static const Catalogue made = make_world();
  return made;
}

Catalogue world_with(std::string_view services_json, const Catalogue& words) {
  Catalogue catalogue = words;
  const auto services = parse_json(services_json, "services", catalogue.problems);
  add_service_choices({{"services", services}}, catalogue.vocabulary);
  for (std::size_t i = 0; i < services.size(); ++i) {
    const Where where{.source = "test", .path = "services[" + std::to_string(i) + "]"};
    auto service = read_service(services[i], where, catalogue, catalogue.problems);
    if (service) catalogue.services.push_back(std::move(*service));
  }
  check(catalogue, gazetteer());
  return catalogue;
}

Criterion rule(std::string_view json, const Catalogue& catalogue) {
  Problems problems;
  const auto value = parse_json(json, "rule", problems);
  auto read = read_criterion(value, {.source = "rule"}, catalogue, problems);
  EXPECT_EQ(lines(problems), "") << json;
  return read;
}

Facts facts(std::string_view json) {
  Problems problems;
  const auto value = parse_json(json, "facts", problems);
  auto read = read_facts(value, "facts", world(), gazetteer(), problems);
  EXPECT_EQ(lines(problems), "") << json;
  return read;
}

Query query(std::string_view json, const Catalogue& catalogue) {
  Problems problems;
  auto read = read_query(json, catalogue, gazetteer(), day("2026-11-22"), problems);
  EXPECT_EQ(lines(problems), "") << json;
  return read;
}

Plan plan_of(const Catalogue& catalogue, const Query& asked) {
  std::vector<Candidate> everything;
  for (std::size_t i = 0; i < catalogue.services.size(); ++i) everything.push_back({i, 0});
  return match(asked, catalogue, everything);
}

Plan plan_of(const Catalogue& catalogue, const char* asked) {
  return plan_of(catalogue, query(asked, catalogue));
}

Date day(std::string_view iso) {
  const auto date = parse_date(iso);
  EXPECT_TRUE(date.has_value()) << iso;
  return date.value_or(Date{});
}

std::string lines(const Problems& problems) {
  std::string out;
  for (const auto& problem : problems) out += (out.empty() ? "" : "\n") + to_text(problem);
  return out;
}

}  // namespace fingerpost::test
