// What brings up the words for a crisis, and what does not.
#include "core/thought/urgent.h"

#include <gtest/gtest.h>

namespace fingerpost {
namespace {

Vocabulary vocabulary() {
  Vocabulary out;
  out.needs = {
      {.id = "money", .words = {"crisis loan", "skint"}},
      {.id = "crisis",
       .words = {"suicidal", "kill myself", "self-harm", "crisis"},
       .urgency = Urgency::urgent,
       .alarms = {"can't go on", "end it all"}},
      {.id = "family", .words = {"someone to talk to"}, .urgency = Urgency::soon},
      {.id = "tonight", .words = {"nowhere to sleep"}, .urgency = Urgency::urgent},
  };
  out.safety = {{.id = "999"},
                {.id = "samaritans", .needs = {"crisis"}},
                {.id = "council", .needs = {"tonight"}}};
  return out;
}

/// "crisis tonight: 999 samaritans": the urgent needs, then the rows they bring up.
std::string brought_up(const Query& query) {
  const Vocabulary words = vocabulary();
  std::string out;
  for (const auto& need : urgent_needs(query, words)) out += (out.empty() ? "" : " ") + need;
  if (!out.empty()) out += ":";
  for (const Safety* row : safety_for(query, words)) out += " " + row->id;
  return out;
}

TEST(Urgent, WordsBringUpWhatTheyMean) {
  const struct {
    const char *text, *answer;
  } rows[] = {
      {"", ""},
      {"housing", ""},
      {"i want to kill myself", "crisis: 999 samaritans"},
      {"suicidal", "crisis: 999 samaritans"},
      {"SUICIDAL!!", "crisis: 999 samaritans"},
      {"I am not suicidal", "crisis: 999 samaritans"},
      {"self harm", "crisis: 999 samaritans"},
      {"Self-Harm", "crisis: 999 samaritans"},
      {"i cant go on", "crisis: 999 samaritans"},
      {"I can't go on", "crisis: 999 samaritans"},
      {"I can\xE2\x80\x99t go on\xE2\x80\xA6", "crisis: 999 samaritans"},
      {"nowhere to\nsleep", "tonight: 999 council"},
      {"nowhere to sleep, suicidal", "crisis tonight: 999 samaritans council"},
      {"antisuicidal", ""},
      {"myself kill", ""},
      {"kill. myself", ""},
      {"crisis", "crisis: 999 samaritans"},
      {"a crisis loan", ""},
      {"crisis, loan", "crisis: 999 samaritans"},
      {"crisis loan now, it is a crisis", "crisis: 999 samaritans"},
      {"someone to talk to", ""},
      {"suicidal, someone to talk to", "crisis: 999 samaritans"},
  };
  for (const auto& row : rows) EXPECT_EQ(brought_up({.text = row.text}), row.answer) << row.text;
}

TEST(Urgent, NeedsBringUpTheirOwn) {
  EXPECT_EQ(brought_up({}), "");
  EXPECT_EQ(brought_up({.needs = {"money", "family"}}), "");
  EXPECT_EQ(brought_up({.needs = {"tonight", "money"}}), "tonight: 999 council");
  EXPECT_EQ(brought_up({.needs = {"tonight", "crisis"}}), "crisis tonight: 999 samaritans council");
  EXPECT_EQ(brought_up({.needs = {"tonight"}, .text = "kill myself"}),
            "crisis tonight: 999 samaritans council");
}

}  // namespace
}  // namespace fingerpost
