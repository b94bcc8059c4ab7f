// Every page as it is sent (its main part; of the help all), beside a copy that somebody has read:
// a change of a page shows as a change of a file of tests/golden. UPDATE_GOLDEN=1 writes the copies
// anew.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

#include "tests/support/kiosk.h"

namespace fingerpost {
namespace {

using namespace test;

const char* services = R"([
  {"id":"reconnect","name":"RECONNECT","provider":"The Trust","needs":["gp-registration","drugs"],
   "summary":"Meets people at the gate.","summary_self":"They meet you when you leave prison.",
   "eligible":{"all":[{"fact":"age","at_least":18},
     {"fact":"release_date","window_days":[-84,28],"because":"Says the Trust.","source":"https://www.trust.example/who"},
     {"any":[{"fact":"home","within":"llr"},{"fact":"sex","one_of":["female"]}]}]},
   "suitability":["Would struggle alone."],"see_also":["later"],"sources":["https://trust.example/","A leaflet"],
   "route":[{"who":["self","practitioner"],"channel":"phone","value":"0116 225 6000","hours":"9 to 5","note":"Ask for the gate."},
            {"who":["practitioner"],"channel":"email","value":"staff@trust.example"}],
   "location":[{"name":"Near","address":"1 Street","postcode":"LE1 1AA","phone":"0116 1"}],
   "bring":["A letter"],"url":"https://trust.example/reconnect","hours":"Monday to Friday, 9am to 5pm",
   "conflicts":["Two numbers."],"warnings":["Waits may be long."],"confidence":"A","assured_date":"2026-11-20"},
  {"id":"advice","name":"Advice line","provider":"Advice Ltd","needs":["housing"],"eligible":{"fact":"health_need","is":true},
   "route":[{"who":["self"],"channel":"phone","value":"0800 000 000"}],"confidence":"C","assured_date":"2026-11-20"},
  {"id":"prison-only","name":"Prison only","needs":["drugs"],"eligible":{"fact":"health_need","is":true},
   "route":[{"who":["prison","health"],"channel":"form"}],"confidence":"B","assured_date":"2026-11-20"},
  {"id":"later","name":"Later","needs":["drugs"],"eligible":{"everyone":true,"because":"Says so."},
   "route":[{"who":["self"],"channel":"walk_in"}],"contract":{"start":"2027-01-01"},"confidence":"A","assured_date":"2026-11-20"},
  {"id":"women","name":"For women","needs":["drugs"],"eligible":{"fact":"sex","one_of":["female"]},
   "route":[{"who":["practitioner"],"channel":"web","value":"https://women.example/refer"}],"confidence":"A","assured_date":"2026-11-20"},
  {"id":"gone","name":"Gone","needs":["gp-registration","housing"],"eligible":{"fact":"age","at_least":18},
   "contract":{"end":"2025-03-31","note":"The council ended it.","superseded_by":["reconnect"]},"confidence":"A","assured_date":"2026-11-20"}])";

const char* asked =
    "fact.age=34&fact.sex=male&fact.home=LE2+7LB&fact.release_date.day=10"
    "&fact.release_date.month=11&fact.release_date.year=2026&needs=drugs&needs=gp-registration"
    "&needs=housing&fact.pdu=declined&text=script";

struct Row {
  std::string name;  ///< of its file
  std::string path;
  std::string fields;  ///< of a POST; empty: a GET
  int status = 200;
};

std::vector<Row> rows() {
  const std::string form = asked;
  return {{"start", "/", ""},
          {"start_with_problems", "/results", form + "&fact.savings.pounds=lots", 400},
          {"results", "/results", form},
          {"results_filtered", "/results",
           form + "&filter.need=drugs&sort=name&choose=reconnect&include.women=Asked+to+be+there"},
          {"service", "/services/reconnect?asker=practitioner", ""},
          {"service_for_this_person", "/services/reconnect", form},
          {"service_that_does_not_fit", "/services/women", form},
          {"service_closed", "/services/gone", "", 410},
          {"plan", "/plan", form + "&choose=reconnect&choose=advice&paper=a5"},
          {"letter", "/letter", form + "&choose=reconnect&to=reconnect&strike=script"},
          {"take", "/take/reconnect+gone+nobody", ""},
          {"take_code", "/take", "code=nobody-k7qm", 400},
          {"search", "/search", "text=reconect"},
          {"services", "/services", ""},
          {"need", "/needs/drugs", ""},
          {"providers", "/providers", ""},
          {"provider", "/providers/the-trust", ""},
          {"areas", "/areas", ""},
          {"area", "/areas/llr", ""},
          {"names", "/names", ""},
          {"commissioner", "/commissioner", ""},
          {"help", "/help", ""},
          {"nothing_there", "/nothing", "", 404}};
}

/// The kiosk over the questions of the real catalogue: a question of each kind, answered before.
std::vector<Row> kiosk_rows() {
  const std::string said =
      "&asked=areas&areas=drug-use&areas=accommodation&asked=needs&needs=housing&fact.age=34"
      "&fact.home=LE2+7LB&fact.release_date.day=10&fact.release_date.month=11"
      "&fact.release_date.year=2026&fact.savings.pounds=85&fact.housing=hostel&fact.benefits=uc"
      "&fact.pdu=york&fact.photo_id=yes";
  const auto question = [&](const std::string& id) {
    return "page=question&question=" + id + said;
  };
  return {{"kiosk_welcome", "/kiosk", ""},
          {"kiosk_welcome_ur", "/kiosk/ur", ""},
          {"kiosk_away", "/kiosk/away", ""},
          {"kiosk_areas", "/kiosk", "do=start"},
          {"kiosk_needs", "/kiosk", question("needs")},
          {"kiosk_number", "/kiosk", question("age")},
          {"kiosk_money", "/kiosk", question("savings")},
          {"kiosk_date", "/kiosk", question("release_date")},
          {"kiosk_place", "/kiosk", question("home")},
          {"kiosk_tiles", "/kiosk", question("housing")},
          {"kiosk_boxes", "/kiosk", question("benefits")},
          {"kiosk_list", "/kiosk", question("pdu")},
          {"kiosk_yes_no_wrong", "/kiosk", "page=question&question=photo_id&do=next"},
          {"kiosk_check", "/kiosk", "page=check&asked=age&asked=home&unknown=home" + said},
          {"kiosk_results", "/kiosk", "page=results" + said},
          {"kiosk_results_gu", "/kiosk", "page=results&language=gu" + said},
          {"kiosk_slip", "/kiosk", "page=slip" + said}};
}

/// Without the sums in the names of assets: a style sheet changes often, and no page with it.
std::string settled(const std::string& html) {
  return std::regex_replace(html, std::regex("(/assets/[a-z-]+)\\.[0-9a-f]{8}\\."), "$1.");
}

/// What every page has around its main part is compared once, on the page of help.
std::string part_of(const std::string& name, const std::string& html) {
  if (name == "help") return settled(html);
  const auto begin = html.find("<main"), end = html.find("</main>");
  return begin == std::string::npos || end == std::string::npos
             ? "(no main part)"
             : settled(html.substr(begin, end - begin)) + "</main>\n";
}

std::string file_text(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void compare(const TestSite& site, const std::vector<Row>& list) {
  const std::filesystem::path folder = FINGERPOST_SOURCE_DIR "/tests/golden";
  const bool update = std::getenv("UPDATE_GOLDEN") != nullptr;
  for (const Row& row : list) {
    const Reply reply =
        row.fields.empty() ? site.get(row.path) : site.post_form(row.path, row.fields);
    EXPECT_EQ(reply.status, row.status) << row.name;
    const auto file = folder / (row.name + ".html");
    const std::string page = part_of(row.name, reply.body);
    if (update) std::ofstream(file, std::ios::binary) << page;
    EXPECT_TRUE(page == file_text(file))
        << row.name << ": UPDATE_GOLDEN=1 writes " << file << " anew; read what changed there";
  }
}

TEST(GoldenPages, AreWhatSomebodyHasRead) { compare(TestSite(services), rows()); }

TEST(GoldenPages, OfTheKioskToo) { compare(TestSite(services, real_words()), kiosk_rows()); }

}  // namespace
}  // namespace fingerpost
