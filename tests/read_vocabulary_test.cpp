// The whole message of every way to get the vocabulary wrong, and what comes of getting it right.
#include "core/knowledge/read_vocabulary.h"

#include <gtest/gtest.h>

#include "core/knowledge/check.h"
#include "core/knowledge/json_text.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

struct Read {
  Catalogue catalogue = world();
  Problems problems{};
};

/// The world with this vocabulary added to it.
Read read(const std::string& json) {
  Read out;
  const auto description = parse_json(json, "f", out.problems);
  read_questions(description, "facts.toml", out.catalogue, out.problems);
  read_implications(description, "facts.toml", out.catalogue, out.problems);
  return out;
}

/// A safety row that is well but for `fields`, beside an urgent need.
std::string safety(const std::string& fields) {
  return R"({"needs":[{"id":"danger","urgency":"urgent"}],"safety":[{)" + fields + "}]}";
}

TEST(ReadVocabulary, SaysWhatIsWrongAndWhatToDo) {
  const std::string stated = R"(,"source":"s","assured_date":"2026-11-22")";
  const struct {
    std::string json, message;
  } rows[] = {
      {R"({"facts":[{"type":"number"}]})", "facts.toml, facts[0]: a fact needs an id"},
      {R"({"facts":[{"id":"x","type":"colour"}]})",
       "facts.toml, facts[0]: 'colour' is no type of fact; use yes_no, number, date, choice, "
       "choices or place"},
      {R"({"facts":[{"id":"age","type":"number"}]})",
       "facts.toml, facts[0]: the fact 'age' is there twice; remove one"},
      {R"({"facts":[{"id":"x","type":"choice"}]})",
       "facts.toml, facts[0]: 'x' has no choices; give choice = [{ id = \"...\", label = \"...\" "
       "}]"},
      {R"({"facts":[{"id":"x","type":"choices","choices_from_services":true}]})", ""},
      {R"({"facts":[{"id":"x","type":"yes_no","to_yes":"Do it"}]})", ""},
      {R"({"facts":[{"id":"x","type":"date","to_yes":"Do it"}]})",
       "facts.toml, facts[0]: 'to_yes' says how a no becomes a yes, and 'x' is no yes/no fact; "
       "remove it"},
      {R"({"needs":[{"label":"x"}]})", "facts.toml, needs[0]: a need needs an id"},
      {R"({"needs":[{"id":"x","urgency":"now"}]})",
       "facts.toml, needs[0]: 'now' is no urgency; use routine, soon or urgent"},
      {R"({"needs":[{"id":"x","alarms":["help"]}]})",
       "facts.toml, needs[0]: 'alarms' are words of an urgent need, and 'x' is not urgent; put "
       "them in 'words', or give it urgency = \"urgent\""},
      {R"({"services":[]})", "facts.toml: unknown key 'services' in the vocabulary"},
      {safety(R"("says":"Call.")" + stated), "facts.toml, safety[0]: a safety row needs an id"},
      {safety(R"("id":"a","says":"Call 999.","phone":"999","needs":["danger"])" + stated), ""},
      {safety(R"("id":"a")" + stated),
       "facts.toml, safety[0]: 'a' has no 'says'; write the words that people will see"},
      {safety(R"("id":"a","says":"Call.","phone":"nine")" + stated),
       "facts.toml, safety[0]: 'a' has the phone 'nine'; give a number of digits and spaces"},
      {safety(R"("id":"a","says":"Call.")"),
       "facts.toml, safety[0]: 'a' has no source; say where its words and number come from\n"
       "facts.toml, safety[0]: 'a' has no assured_date; give the day it was last checked"},
      {safety(R"("id":"a","says":"Call.","needs":["dangr"])" + stated),
       "facts.toml, safety[0]: unknown need 'dangr'; did you mean 'danger'?"},
      {safety(R"("id":"a","says":"Call.","needs":["housing"])" + stated),
       "facts.toml, safety[0]: the need 'housing' is not urgent, so it never brings up 'a'; give "
       "it urgency = \"urgent\", or leave it out here"},
      {safety(R"("id":"a","says":"Call.","tel":"999")" + stated),
       "facts.toml, safety[0]: unknown key 'tel' in a safety row"},
      {safety(R"("id":"a","says":"Call.")" + stated + R"(},{"id":"a","says":"Ring.")" + stated),
       "facts.toml, safety[1]: the safety row 'a' is there twice; remove one"},
  };
  for (const auto& row : rows) EXPECT_EQ(lines(read(row.json).problems), row.message) << row.json;
}

TEST(ReadVocabulary, SaysWhatIsWrongWithAnImplication) {
  const struct {
    const char *json, *message;
  } rows[] = {
      {R"("known":"release_date","fact":"from_custody","value":true,"source":"s")", ""},
      {R"("known":"age","fact":"sex","rules_out":["other"],"source":"s")", ""},
      {R"("known":"release_date","fact":"from_custody","value":true)",
       "an implication needs 'source': where it is stated"},
      {R"("known":"age","fact":"health_ned","value":true,"source":"s")",
       "unknown fact 'health_ned' is implied; did you mean 'health_need'?"},
      {R"("fact":"from_custody","value":true,"source":"s")",
       "an implication needs 'when' (a rule) or 'known' (a fact)"},
      {R"("known":"age","fact":"from_custody","value":"yes","source":"s")",
       "'value' is none that the fact 'from_custody' can have"},
      {R"("known":"age","fact":"sex","source":"s")",
       "an implication needs 'value' or 'rules_out', and not both"},
      {R"("known":"age","fact":"sex","value":"male","rules_out":["other"],"source":"s")",
       "an implication needs 'value' or 'rules_out', and not both"},
      {R"("known":"age","fact":"sex","rules_out":["othr"],"source":"s")",
       "'othr' is not a choice of 'sex', so it cannot be ruled out; did you mean 'other'?"},
      {R"("known":"age","fact":"health_need","rules_out":["yes"],"source":"s")",
       "'yes' is not a choice of 'health_need', so it cannot be ruled out"},
  };
  // Without a source it still holds, as with a service.
  const std::string unsourced =
      "facts.toml, implications[0]: an implication needs 'source': where it is stated";
  const std::size_t had = world().vocabulary.implications.size();
  for (const auto& row : rows) {
    const Read found = read(R"({"implications":[{)" + std::string(row.json) + "}]}");
    const std::string where = *row.message ? "facts.toml, implications[0]: " : "";
    EXPECT_EQ(lines(found.problems), where + row.message) << row.json;
    const bool kept = found.catalogue.vocabulary.implications.size() == had + 1;
    EXPECT_EQ(kept, !*row.message || where + row.message == unsourced) << row.json;
  }
}

TEST(ReadVocabulary, KeepsEveryFieldOfAWordForACrisis) {
  const Read found =
      read(safety(R"("id":"a","says":"Call 999.","phone":"999","needs":["danger"],"source":"s",)"
                  R"("assured_date":"2026-11-22")"));
  const Safety& row = found.catalogue.vocabulary.safety.at(0);
  EXPECT_EQ(row.id + " " + row.says + " " + row.phone + " " + row.needs.at(0) + " " + row.source +
                " " + to_text(row.assured_date.value()),
            "a Call 999. 999 danger s 2026-11-22");
  EXPECT_EQ(found.catalogue.vocabulary.need("danger")->urgency, Urgency::urgent);
}

TEST(ReadVocabulary, AnUrgentNeedWithoutWordsForACrisisIsAWarning) {
  Read alone = read(R"({"needs":[{"id":"danger","urgency":"urgent"}]})");
  check(alone.catalogue, gazetteer());
  EXPECT_EQ(
      lines(alone.catalogue.problems),
      "facts.toml, needs[0]: 'danger' is urgent, but no [[safety]] row speaks to it; add one");
  Read spoken_to =
      read(safety(R"("id":"a","says":"Call.","source":"s","assured_date":"2026-11-22")"));
  check(spoken_to.catalogue, gazetteer());
  EXPECT_EQ(lines(spoken_to.catalogue.problems), "");
}

}  // namespace
}  // namespace fingerpost
