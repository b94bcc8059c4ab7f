// Rules in, sentences out: to a practitioner and to the person.
#include "core/thought/says.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/knowledge/json_text.h"
#include "core/knowledge/read_vocabulary.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

struct Row {
  const char *rule, *practitioner, *person;
};

void check(std::initializer_list<Row> rows) {
  static const Catalogue catalogue =
      test::world_with(R"([{"id":"reconnect","name":"RECONNECT","summary":"x"}])");
  for (const Row& row : rows) {
    const Criterion rule = test::rule(row.rule);
    EXPECT_EQ(says(rule, catalogue, Actor::practitioner), row.practitioner) << row.rule;
    EXPECT_EQ(says(rule, catalogue, Actor::self), row.person) << row.rule;
  }
}

TEST(Says, Numbers) {
  check({
      {R"({"fact":"age","at_least":18})", "Aged 18 or over", "You are 18 or over"},
      {R"({"fact":"age","at_most":24})", "Aged 24 or under", "You are 24 or under"},
      {R"({"fact":"age","at_least":18,"at_most":24})", "Aged 18 to 24", "You are 18 to 24"},
      {R"({"fact":"age","at_least":18,"at_most":18})", "Aged 18", "You are 18"},
      {R"({"not":{"fact":"age","at_least":18}})", "Aged under 18", "You are under 18"},
      {R"({"not":{"fact":"age","at_most":24}})", "Aged over 24", "You are over 24"},
      {R"({"not":{"fact":"age","at_least":18,"at_most":24}})", "Aged under 18 or over 24",
       "You are under 18 or over 24"},
      {R"({"not":{"not":{"fact":"age","at_least":18}}})", "Aged 18 or over", "You are 18 or over"},
  });
}

TEST(Says, FactsWithoutPhrasesByTheirLabel) {
  check({
      {R"({"fact":"savings","at_most":1600000})", "Savings: £16,000 or less",
       "Savings: £16,000 or less"},
      {R"({"fact":"savings","at_least":43505})", "Savings: £435.05 or more",
       "Savings: £435.05 or more"},
      {R"({"not":{"fact":"savings","at_least":1,"at_most":100000000}})",
       "Savings: less than £0.01 or more than £1,000,000",
       "Savings: less than £0.01 or more than £1,000,000"},
      {R"({"fact":"rosh","one_of":["high"]})", "Risk of serious harm: high",
       "Risk of serious harm: high"},
      {R"({"not":{"fact":"rosh","one_of":["low","medium"]}})",
       "Risk of serious harm: not low or medium", "Risk of serious harm: not low or medium"},
      {R"({"fact":"pdu","one_of":["leicester-leicestershire-and-rutland"]})",
       "Probation Delivery Unit: Leicester, Leicestershire and Rutland",
       "Probation Delivery Unit: Leicester, Leicestershire and Rutland"},
      {R"({"fact":"pdu","one_of":["derby-city","leicester-leicestershire-and-rutland","york"]})",
       "Probation Delivery Unit: Derby City; Leicester, Leicestershire and Rutland; or York",
       "Probation Delivery Unit: Derby City; Leicester, Leicestershire and Rutland; or York"},
      {R"({"fact":"date_of_birth","window":["216 months","open"]})",
       "Date of birth: at least 216 months ago", "Date of birth: at least 216 months ago"},
      {R"({"fact":"date_of_birth","window_days":[-1,1]})",
       "Date of birth: within 1 day, or no more than 1 day ago",
       "Date of birth: within 1 day, or no more than 1 day ago"},
  });
}

TEST(Says, YesNoAndChoices) {
  check({
      {R"({"fact":"health_need","is":true})", "Has a health need", "You have a health problem"},
      {R"({"fact":"health_need","is":false})", "Has no health need", "You have no health problem"},
      {R"({"not":{"fact":"health_need","is":true}})", "Has no health need",
       "You have no health problem"},
      {R"({"fact":"supervision","one_of":["community_order","licence","post_sentence_supervision"]})",
       "Is on a community order, licence or post-sentence supervision",
       "You are on a community order, licence or post-sentence supervision"},
      {R"({"not":{"fact":"supervision","one_of":["licence"]}})", "Is not on licence",
       "You are not on licence"},
      {R"({"fact":"supervision","one_of":["none"]})", "Is on no order or licence",
       "You are on no order or licence"},
      {R"({"not":{"fact":"supervision","one_of":["none"]}})", "Is on an order or licence",
       "You are on an order or licence"},
      {R"({"not":{"fact":"sex","one_of":["male"]}})", "Is not a man", "You are not a man"},
      {R"({"eligible_for":"reconnect"})", "Meets what RECONNECT asks for",
       "You could use RECONNECT"},
      {R"({"not":{"eligible_for":"reconnect"}})", "Does not meet what RECONNECT asks for",
       "You could not use RECONNECT"},
      {R"({"needs_first":"reconnect"})", "Already gets help from RECONNECT",
       "You already get help from RECONNECT"},
      {R"({"not":{"needs_first":"reconnect"}})", "Does not get help from RECONNECT",
       "You do not get help from RECONNECT"},
      {R"({"eligible_for":"nobody-knows"})", "Meets what nobody-knows asks for",
       "You could use nobody-knows"},
      {R"({"everyone":true,"because":"It says so."})", "Open to everyone", "Open to everyone"},
      {R"({"not":{"everyone":true,"because":"It says so."}})", "Open to nobody", "Open to nobody"},
  });
}

TEST(Says, Places) {
  check({
      {R"({"fact":"home","within":"llr"})", "Lives in Leicester, Leicestershire and Rutland",
       "You live in Leicester, Leicestershire and Rutland"},
      {R"({"not":{"fact":"home","within":"E06000016"}})", "Does not live in Leicester",
       "You do not live in Leicester"},
      {R"({"any":[{"fact":"home","within":"E10000018"},{"fact":"home","within":"E06000017"}]})",
       "Lives in Leicestershire or Rutland", "You live in Leicestershire or Rutland"},
      {R"({"not":{"any":[{"fact":"home","within":"E10000018"},{"fact":"home","within":"E06000017"}]}})",
       "Does not live in Leicestershire or Rutland",
       "You do not live in Leicestershire or Rutland"},
      {R"({"all":[{"fact":"home","within":"llr"},{"not":{"fact":"home","within":"E06000016"}}]})",
       "Lives in Leicester, Leicestershire and Rutland, not in Leicester",
       "You live in Leicester, Leicestershire and Rutland, not in Leicester"},
      {R"({"all":[{"any":[{"fact":"home","within":"E10000018"},{"fact":"home","within":"E06000017"}]},
                  {"not":{"fact":"home","within":"E06000016"}}]})",
       "Lives in Leicestershire or Rutland, not in Leicester",
       "You live in Leicestershire or Rutland, not in Leicester"},
      {R"({"all":[{"not":{"fact":"home","within":"E06000016"}},{"fact":"age","at_least":18},
                  {"fact":"home","within":"E12000004"},{"not":{"fact":"home","within":"E06000015"}}]})",
       "Lives in East Midlands, not in Leicester or Derby, and aged 18 or over",
       "You live in East Midlands, not in Leicester or Derby, and you are 18 or over"},
      {R"({"all":[{"fact":"home","within":"E06000016"},{"fact":"home","within":"E12000004"}]})",
       "Lives in Leicester and lives in East Midlands",
       "You live in Leicester and you live in East Midlands"},
      {R"({"any":[{"fact":"home","within":"E06000016"},{"not":{"fact":"home","within":"llr"}}]})",
       "Lives in Leicester, or does not live in Leicester, Leicestershire and Rutland",
       "You live in Leicester, or you do not live in Leicester, Leicestershire and Rutland"},
  });
}

TEST(Says, Windows) {
  const auto window = [](const char* ends) {
    return R"({"fact":"release_date","window":)" + std::string(ends) + "}";
  };
  const struct {
    const char *ends, *holds, *fails;
  } rows[] = {
      {R"(["-84 days","28 days"])",
       "Leaves prison within 84 days, or left no more than 28 days ago",
       "Leaves prison more than 84 days from now, or left more than 28 days ago"},
      {R"(["-84 days","6 months"])",
       "Leaves prison within 84 days, or left no more than 6 months ago",
       "Leaves prison more than 84 days from now, or left more than 6 months ago"},
      {R"(["-84 days","0 days"])", "Leaves prison within 84 days",
       "Leaves prison more than 84 days from now, or left before today"},
      {R"(["0 days","28 days"])", "Left prison no more than 28 days ago",
       "Leaves prison after today, or left more than 28 days ago"},
      {R"(["0 days","1 day"])", "Left prison no more than 1 day ago",
       "Leaves prison after today, or left more than 1 day ago"},
      {R"(["0 days","0 days"])", "Leaves prison today",
       "Leaves prison after today, or left before today"},
      {R"(["-6 months","-42 days"])", "Leaves prison between 42 days and 6 months from now",
       "Leaves prison less than 42 days or more than 6 months from now, or left before today"},
      {R"(["-84 days","-42 days"])", "Leaves prison between 42 and 84 days from now",
       "Leaves prison less than 42 days or more than 84 days from now, or left before today"},
      {R"(["-1 month","-1 month"])", "Leaves prison 1 month from now",
       "Leaves prison less than 1 month or more than 1 month from now, or left before today"},
      {R"(["28 days","90 days"])", "Left prison between 28 and 90 days ago",
       "Leaves prison after today, or left less than 28 days or more than 90 days ago"},
      {R"(["7 days","7 days"])", "Left prison 7 days ago",
       "Leaves prison after today, or left less than 7 days or more than 7 days ago"},
      {R"(["-84 days","open"])", "Leaves prison within 84 days, or left before today",
       "Leaves prison more than 84 days from now"},
      {R"(["0 days","open"])", "Left prison today or earlier", "Leaves prison after today"},
      {R"(["28 days","open"])", "Left prison at least 28 days ago",
       "Leaves prison after today, or left less than 28 days ago"},
      {R"(["open","28 days"])", "Leaves prison after today, or left no more than 28 days ago",
       "Left prison more than 28 days ago"},
      {R"(["open","0 days"])", "Leaves prison today or later", "Left prison before today"},
      {R"(["open","-42 days"])", "Leaves prison at least 42 days from now",
       "Leaves prison less than 42 days from now, or left before today"},
  };
  const auto to_person = [](std::string text) {
    return "You " + std::string(text.starts_with("Leaves") ? "leave" : "left") +
           text.substr(text.find(' '));
  };
  for (const auto& row : rows) {
    const std::string rule = window(row.ends), opposite = R"({"not":)" + rule + "}";
    check({{rule.c_str(), row.holds, to_person(row.holds).c_str()},
           {opposite.c_str(), row.fails, to_person(row.fails).c_str()}});
  }
}

TEST(Says, ShortCombinationsInOneSentence) {
  check({
      {R"({"all":[{"fact":"age","at_least":18}]})", "Aged 18 or over", "You are 18 or over"},
      {R"({"any":[{"not":{"all":[{"fact":"age","at_least":18}]}}]})", "Aged under 18",
       "You are under 18"},
      {R"({"all":[{"fact":"health_need","is":true},{"fact":"home","within":"E06000016"}]})",
       "Has a health need and lives in Leicester",
       "You have a health problem and you live in Leicester"},
      {R"({"all":[{"fact":"age","at_least":18},{"fact":"health_need","is":true}]})",
       "Aged 18 or over, and has a health need",
       "You are 18 or over, and you have a health problem"},
      {R"({"any":[{"fact":"supervision","one_of":["licence"]},{"fact":"health_need","is":true}]})",
       "Is on licence or has a health need", "You are on licence or you have a health problem"},
      {R"({"not":{"any":[{"fact":"supervision","one_of":["licence"]},{"fact":"health_need","is":true}]}})",
       "Is not on licence and has no health need",
       "You are not on licence and you have no health problem"},
      {R"({"not":{"all":[{"fact":"supervision","one_of":["licence"]},{"fact":"health_need","is":true}]}})",
       "Is not on licence or has no health need",
       "You are not on licence or you have no health problem"},
      {R"({"all":[{"fact":"age","at_least":18},{"all":[{"fact":"health_need","is":true},
                  {"not":{"fact":"sex","one_of":["male"]}}]}]})",
       "Aged 18 or over; has a health need; and is not a man",
       "You are 18 or over; you have a health problem; and you are not a man"},
      {R"({"any":[{"fact":"health_need","is":true},{"fact":"home","within":"E06000016"},
                  {"fact":"sex","one_of":["male"]}]})",
       "Has a health need, lives in Leicester or is a man",
       "You have a health problem, you live in Leicester or you are a man"},
      {R"({"all":[{"fact":"age","at_least":18},{"fact":"release_date","window_days":[-84,28]}]})",
       "Aged 18 or over; and leaves prison within 84 days, or left no more than 28 days ago",
       "You are 18 or over; and you leave prison within 84 days, or left no more than 28 days ago"},
      {R"({"at_least":2,"of":[{"fact":"age","at_least":18},{"fact":"health_need","is":true},{"fact":"sex","one_of":["male"]}]})",
       "At least 2 of these 3: aged 18 or over; has a health need; is a man",
       "At least 2 of these 3: you are 18 or over; you have a health problem; you are a man"},
      {R"({"not":{"at_least":2,"of":[{"fact":"age","at_least":18},{"fact":"health_need","is":true},{"fact":"sex","one_of":["male"]}]}})",
       "At most 1 of these 3: aged 18 or over; has a health need; is a man",
       "At most 1 of these 3: you are 18 or over; you have a health problem; you are a man"},
      {R"({"at_least":1,"of":[{"fact":"health_need","is":true},{"fact":"sex","one_of":["male"]}]})",
       "Has a health need or is a man", "You have a health problem or you are a man"},
      {R"({"at_least":2,"of":[{"fact":"health_need","is":true},{"fact":"sex","one_of":["male"]}]})",
       "Has a health need and is a man", "You have a health problem and you are a man"},
      {R"({"not":{"at_least":2,"of":[{"fact":"health_need","is":true},{"fact":"sex","one_of":["male"]}]}})",
       "Has no health need or is not a man", "You have no health problem or you are not a man"},
  });
}

TEST(Says, LongAndNestedCombinationsUnderAHeading) {
  const std::string four =
      R"([{"fact":"age","at_least":18},{"fact":"health_need","is":true},{"fact":"sex","one_of":["male"]},
          {"fact":"supervision","one_of":["licence"]}])";
  const auto headed = [](const std::string& rule, const char* heading) {
    check({{rule.c_str(), heading, heading}});
  };
  headed(R"({"all":)" + four + "}", "All of these");
  headed(R"({"any":)" + four + "}", "At least one of these");
  headed(R"({"at_least":1,"of":)" + four + "}", "At least one of these");
  headed(R"({"at_least":2,"of":)" + four + "}", "At least 2 of these");
  headed(R"({"at_least":4,"of":)" + four + "}", "All of these");
  headed(R"({"not":{"all":)" + four + "}}", "Not all of these");
  headed(R"({"not":{"any":)" + four + "}}", "None of these");
  headed(R"({"not":{"at_least":3,"of":)" + four + "}}", "At most 2 of these");
  headed(R"({"all":[{"fact":"age","at_least":18},{"any":[{"fact":"health_need","is":true},
             {"fact":"sex","one_of":["male"]}]}]})",
         "All of these");
  headed(R"({"all":[{"fact":"age","at_least":18},{}]})", "All of these");
  headed(
      R"({"any":[{"fact":"release_date","window_days":[-84,28]},{"fact":"from_custody","is":true},
             {"fact":"supervision","one_of":["community_order","licence"]}]})",
      "At least one of these");
  headed("{}", "Nobody has said who this is for");
  headed(R"({"not":{}})", "Nobody has said who this is not for");
  headed(R"({"not":{"any":[]}})", "Nobody has said who this is not for");
  headed(R"({"not":{"not":{}}})", "Nobody has said who this is for");
}

TEST(Says, APatternWithoutItsValueIsAProblem) {
  Catalogue catalogue;
  const auto description = parse_json(
      R"({"facts":[{"id":"age","type":"number","phrases":{"amount":"Aged"}},
          {"id":"sex","type":"choice","choice":[{"id":"male","label":"a man"}],
           "phrases_self":{"one_of":"You are {}","choice":{"mail":"him"}}},
          {"id":"day","type":"date","phrases":{"both":"Begins {}"}}]})",
      "facts.toml", catalogue.problems);
  read_questions(description, "facts.toml", catalogue, catalogue.problems);
  EXPECT_EQ(test::lines(catalogue.problems),
            "facts.toml, facts[0].phrases: 'amount' is \"Aged\", which has '{}' 0 times; it must "
            "have it 1 times\n"
            "facts.toml, facts[1].phrases_self.choice: unknown key 'mail' in phrases_self.choice; "
            "did you mean 'male'?\n"
            "facts.toml, facts[2].phrases: 'both' is \"Begins {}\", which has '{}' 1 times; it "
            "must have it 2 times");
}

}  // namespace
}  // namespace fingerpost
