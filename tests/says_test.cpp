#include "core/thought/says.h"

#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace fingerpost {
namespace {

TEST(Says, MakesWordsFromTheRule) {
  const struct {
    const char *rule, *words;
  } rows[] = {
      {R"({"fact":"age","at_least":18})", "Aged 18 or over"},
      {R"({"fact":"age","at_most":24})", "Aged 24 or under"},
      {R"({"fact":"age","at_least":18,"at_most":24})", "Aged 18 to 24"},
      {R"({"fact":"savings","at_most":1600000})", "Savings: £16000 or less"},
      {R"({"fact":"savings","at_least":43505})", "Savings: £435.05 or more"},
      {R"({"fact":"health_need","is":true})", "Has a health need"},
      {R"({"fact":"health_need","is":false})", "Has no health need"},
      {R"({"fact":"supervision","one_of":["community_order","licence","post_sentence_supervision"]})",
       "Is on a community order, licence or post-sentence supervision"},
      {R"({"fact":"rosh","one_of":["high"]})", "Risk of serious harm: high"},
      {R"({"fact":"pdu","one_of":["leicester-leicestershire-and-rutland"]})",
       "Probation Delivery Unit: Leicester, Leicestershire and Rutland"},
      {R"({"fact":"release_date","window_days":[-84,28]})",
       "From 84 days before leaving prison to 28 days after"},
      {R"({"fact":"release_date","window_days":[-84,0]})",
       "From 84 days before leaving prison to that day"},
      {R"({"fact":"release_date","window":["-6 months","-42 days"]})",
       "From 6 months before to 42 days before leaving prison"},
      {R"({"fact":"release_date","window_days":[0,28]})",
       "From the day of leaving prison to 28 days after leaving prison"},
      {R"({"fact":"release_date","window":["open","28 days"]})",
       "Up to 28 days after leaving prison"},
      {R"({"fact":"release_date","window":["0 days","open"]})",
       "From the day of leaving prison on"},
      {R"({"fact":"home","within":"llr"})", "Lives in Leicester, Leicestershire and Rutland"},
      {R"({"not":{"fact":"age","at_least":18}})", "Not: Aged 18 or over"},
      {R"({"all":[{"fact":"age","at_least":18}]})", "All of these"},
      {R"({"any":[{"fact":"age","at_least":18}]})", "At least one of these"},
      {R"({"at_least":1,"of":[{"fact":"age","at_least":18}]})", "At least 1 of these"},
      {R"({})", "Nobody has said who this is for"},
      {R"({"everyone":true,"because":"It says so."})", "Open to everyone"},
      {R"({"eligible_for":"reconnect"})", "Meets the rule of reconnect"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(says(test::rule(row.rule), test::world()), row.words) << row.rule;
}

}  // namespace
}  // namespace fingerpost
