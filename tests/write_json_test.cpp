// Rules and services as JSON: the form that files, plugins and the API share.
#include "core/json/write_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/provider.h"

namespace fingerpost {
namespace {

Criterion window(std::optional<Span> from, std::optional<Span> to) {
  return {.rule = Window{"release_date", from, to}};
}

TEST(WriteJson, Rules) {
  const Span six_months{-6, Span::Unit::months}, six_weeks{-42, Span::Unit::days};
  const struct {
    Criterion rule;
    std::string json;
  } rows[] = {
      {{}, R"({"all":[]})"},
      {all({is("health_need")}), R"({"all":[{"fact":"health_need","is":true}]})"},
      {any({}), R"({"any":[]})"},
      {none_of(eligible_for("reconnect")), R"({"not":{"eligible_for":"reconnect"}})"},
      {{.rule = Not{}}, R"({"not":{}})"},
      {{.rule = Not{{everyone(""), everyone("")}}},
       R"({"not":[{"everyone":true},{"everyone":true}]})"},
      {some_of(2, {is("a", false), {}}),
       R"({"at_least":2,"of":[{"fact":"a","is":false},{"all":[]}]})"},
      {one_of("supervision", {"licence"}), R"({"fact":"supervision","one_of":["licence"]})"},
      {at_least("age", 18), R"({"at_least":18,"fact":"age"})"},
      {between("age", 18, 24), R"({"at_least":18,"at_most":24,"fact":"age"})"},
      {within("home", "E06000016"), R"({"fact":"home","within":"E06000016"})"},
      {window_days("release_date", -84, 28), R"({"fact":"release_date","window_days":[-84,28]})"},
      {window_months("release_date", -6, 0), R"({"fact":"release_date","window_months":[-6,0]})"},
      {window(six_months, six_weeks),
       R"({"fact":"release_date","window":["-6 months","-42 days"]})"},
      {window(six_weeks, {}), R"({"fact":"release_date","window":["-42 days","open"]})"},
      {because(at_most("age", 24), "It is for young people.", "https://a.example"),
       R"({"at_most":24,"because":"It is for young people.","fact":"age",)"
       R"("source":"https://a.example"})"},
  };
  for (const auto& [rule, json] : rows) EXPECT_EQ(to_json(rule).dump(), json);
}

TEST(WriteJson, ServiceWithEveryField) {
  const Date day = *parse_date("2026-11-22");
  const Service service{
      .id = "a",
      .name = "b",
      .provider = "c",
      .commissioner = "d",
      .summary = "e",
      .needs = {"f"},
      .words = {"g"},
      .eligible = at_least("age", 18),
      .suitability = {"h"},
      .strengths = {{.id = "P", .says = "Q", .source = "R"}},
      .routes = {{.who = {Actor::self, Actor::court},
                  .channel = "i",
                  .value = "j",
                  .note = "k",
                  .hours = "l",
                  .eligible = is("m"),
                  .source = "n"}},
      .contract = {.start = day,
                   .end = day,
                   .last_referral = day,
                   .extension_options = {day},
                   .notice = Span{6, Span::Unit::months},
                   .notice_given = day,
                   .suspended_from = day,
                   .suspended_until = day,
                   .note = "o",
                   .superseded_by = {"p"}},
      .support = {.lasts = Span{84, Span::Unit::days}, .after = "J", .source = "K"},
      .not_with = {"L"},
      .locations = {{.name = "q",
                     .address = "r",
                     .postcode = "s",
                     .phone = "t",
                     .code = "u",
                     .note = "v",
                     .at = Point{52, -1}}},
      .url = "w",
      .hours = "x",
      .cost = "y",
      .languages = {"z"},
      .access = {"A"},
      .bring = {"B"},
      .warnings = {"C"},
      .if_refused = {.say = "M", .note = "N", .source = "O"},
      .conflicts = {"D"},
      .see_also = {"E"},
      .sources = {"F"},
      .confidence = "G",
      .assured_date = day,
      .examples = {{.says = "H", .person = R"({"age":30})", .as_of = day, .expect = "yes"},
                   {.person = "not JSON", .as_of = day}},
      .stated_at = "I"};
  EXPECT_EQ(
      to_json(service).dump(),
      R"({"access":["A"],"assured_date":"2026-11-22","bring":["B"],"commissioner":"d",)"
      R"("confidence":"G","conflicts":["D"],"contract":{"end":"2026-11-22",)"
      R"("extension_options":["2026-11-22"],"last_referral":"2026-11-22","note":"o",)"
      R"("notice":"6 months","notice_given":"2026-11-22",)"
      R"("start":"2026-11-22","superseded_by":["p"],)"
      R"("suspended_from":"2026-11-22","suspended_until":"2026-11-22"},"cost":"y",)"
      R"("eligible":{"at_least":18,"fact":"age"},"example":[{"as_of":"2026-11-22",)"
      R"("expect":"yes","person":{"age":30},"says":"H"},{"as_of":"2026-11-22",)"
      R"("person":"not JSON"}],"hours":"x","id":"a",)"
      R"("if_refused":{"note":"N","say":"M","source":"O"},"languages":["z"],)"
      R"("location":[{"address":"r","code":"u","name":"q","note":"v","phone":"t",)"
      R"("postcode":"s"}],"name":"b","needs":["f"],"not_with":["L"],"provider":"c",)"
      R"("route":[{"channel":"i","eligible":{"fact":"m","is":true},"hours":"l","note":"k",)"
      R"("source":"n","value":"j","who":["self","court"]}],"see_also":["E"],"sources":["F"],)"
      R"("strength":[{"id":"P","says":"Q","source":"R"}],"suitability":["h"],"summary":"e",)"
      R"("support":{"after":"J","lasts":"84 days","source":"K"},"url":"w","warnings":["C"],"words":["g"]})");
  EXPECT_EQ(to_json(Service{.id = "a", .name = "b"}).dump(), R"({"id":"a","name":"b"})");
}

}  // namespace
}  // namespace fingerpost
