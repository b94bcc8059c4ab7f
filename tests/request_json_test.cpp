#include "web/json/request_json.h"

#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace fingerpost {
namespace {

std::string json(const char* encoded) {
  return request_json(read_fields(encoded), test::world().vocabulary);
}

TEST(RequestJson, SaysWhatTheFormSays) {
  const struct {
    const char *fields, *json;
  } rows[] = {
      {"", R"({"facts":{}})"},
      {"fact.age=34&fact.sex=female&fact.home=le2+7lb&fact.from_custody=yes&fact.health_need=no",
       R"({"facts":{"age":34,"from_custody":true,"health_need":false,"home":"le2 7lb","sex":"female"}})"},
      {"fact.age=+34+&fact.sex=&fact.home=+", R"({"facts":{"age":34}})"},
      {"fact.supervision=licence&fact.supervision=community_order",
       R"({"facts":{"supervision":["licence","community_order"]}})"},
      {"fact.supervision=licence", R"({"facts":{"supervision":["licence"]}})"},
      {"fact.release_date.day=1&fact.release_date.month=9&fact.release_date.year=2026",
       R"({"facts":{"release_date":"2026-09-01"}})"},
      {"fact.release_date=2026-09-01", R"({"facts":{"release_date":"2026-09-01"}})"},
      {"fact.release_date=1+Sept+26&fact.release_date.day=1&fact.release_date.month=9"
       "&fact.release_date.year=2026",
       R"({"facts":{"release_date":"2026-09-01"}})"},
      {"fact.date_of_birth=3/4/92", R"({"facts":{"date_of_birth":"1992-04-03"}})"},
      {"as_of=2.1.27", R"({"as_of":"2027-01-02","facts":{}})"},
      {"fact.age=34&fact.age=declined&fact.supervision=declined&fact.release_date=declined",
       R"({"facts":{"age":"declined","release_date":"declined","supervision":"declined"}})"},
      {"fact.savings.pounds=%C2%A31,234.5", R"({"facts":{"savings":123450}})"},
      {"fact.savings.pounds=16000", R"({"facts":{"savings":1600000}})"},
      {"fact.savings=1600000", R"({"facts":{"savings":1600000}})"},
      {"needs=drugs&needs=housing&text=help+with+my+script&as_of.day=2&as_of.month=1&as_of.year="
       "2027",
       R"({"as_of":"2027-01-02","facts":{},"needs":["drugs","housing"],"text":"help with my script"})"},
      {"include.tea=+They+know+him+&include.jobs=x&include.none=&include.blank=+",
       R"({"facts":{},"include_anyway":[{"reason":"x","service":"jobs"},{"reason":"They know him","service":"tea"}]})"},
      {"asker=practitioner&limit=5&include_no=true&as_of=2027-01-02",
       R"({"as_of":"2027-01-02","asker":"practitioner","facts":{},"include_no":true,"limit":5})"},
  };
  for (const auto& row : rows) EXPECT_EQ(json(row.fields), row.json) << row.fields;
}

TEST(RequestJson, PassesOnWhatItCannotUnderstand) {
  const struct {
    const char *fields, *json;
  } rows[] = {
      {"fact.age=thirty", R"({"facts":{"age":"thirty"}})"},
      {"fact.age=99999999999999999999", R"({"facts":{"age":"99999999999999999999"}})"},
      {"fact.age=1.5", R"({"facts":{"age":"1.5"}})"},
      {"fact.age=1&fact.age=2", R"({"facts":{"age":["1","2"]}})"},
      {"fact.release_date.day=30&fact.release_date.year=2026",
       R"({"facts":{"release_date":"30  2026"}})"},
      {"fact.release_date=soon", R"({"facts":{"release_date":"soon"}})"},
      {"fact.release_date=2/9/26&fact.release_date.day=1&fact.release_date.month=9"
       "&fact.release_date.year=2026",
       R"({"facts":{"release_date":"2026-09-01 or 2/9/26"}})"},
      {"fact.savings.pounds=lots", R"({"facts":{"savings":"lots"}})"},
      {"fact.savings.pounds=1.234", R"({"facts":{"savings":"1.234"}})"},
      {"fact.agee=1", R"({"facts":{"agee":"1"}})"},
      {"colour=red", R"({"colour":"red","facts":{}})"},
      {"fact.home=%FF", "{\"facts\":{\"home\":\"\xEF\xBF\xBD\"}}"},
  };
  for (const auto& row : rows) EXPECT_EQ(json(row.fields), row.json) << row.fields;
}

TEST(Fields, AreReadAsABrowserSendsThem) {
  const Fields fields = read_fields("a=b=c&d=%26%3D+%e2%82%ac&e&=f&g=%zz&g=2");
  EXPECT_EQ(value_of(fields, "a"), "b=c");
  EXPECT_EQ(value_of(fields, "d"), "&= €");
  EXPECT_EQ(fields.count("e"), 1u);
  EXPECT_EQ(fields.count(""), 0u);
  EXPECT_EQ(values_of(fields, "g"), (std::vector<std::string>{"%zz", "2"}));
  EXPECT_EQ(value_of(fields, "nobody"), "");
  EXPECT_TRUE(belongs_to("fact.age.day", "age"));
  EXPECT_FALSE(belongs_to("fact.age_of_home", "age"));
}

}  // namespace
}  // namespace fingerpost
