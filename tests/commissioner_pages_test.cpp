// The reports for commissioners on the server: forms, reports, tables, JSON, and what is wrong.
#include <gtest/gtest.h>

#include <regex>

#include "tests/support/real_directory.h"
#include "tests/support/served.h"
#include "web/pages/report_asked.h"

namespace fingerpost {
namespace {

using namespace test;

/// The real catalogue; people are few, so that nobody waits.
const TestSite& site() {
  static const auto made = [] {
    auto site = std::make_unique<TestSite>("[]");
    site->catalogue() = real_directory().catalogue;
    return site;
  }();
  return *made;
}

const std::string closure =
    "/commissioner/closure?service=probation-health-trainers&on=2025-04-01&people=400";

std::string header(const Reply& reply, const std::string& name) {
  for (const auto& [key, value] : reply.headers)
    if (key == name) return value;
  return {};
}

std::string plain(std::string html) {
  for (const auto& [mark, letter] :
       {std::pair{"&apos;", "'"}, {"&#39;", "'"}, {"&quot;", "\""}, {"&amp;", "&"}})
    for (auto at = html.find(mark); at != std::string::npos; at = html.find(mark, at + 1))
      html.replace(at, std::string(mark).size(), letter);
  return html;
}

/// The status and the heading of a page, then where each line of its error summary leads, and what
/// it says.
std::string told(const Reply& reply) {
  std::smatch heading;
  std::string out = std::to_string(reply.status);
  if (std::regex_search(reply.body, heading, std::regex("<h1[^>]*>([^<]*)<")))
    out += " " + heading[1].str();
  const auto from = reply.body.find("govuk-error-summary__list");
  const std::string list = from == std::string::npos
                               ? ""
                               : reply.body.substr(from, reply.body.find("</ul>", from) - from);
  const std::regex line("<a href=\"([^\"]*)\">([^<]*)</a>");
  for (std::sregex_iterator at(list.begin(), list.end(), line), end; at != end; ++at)
    out += "\n" + (*at)[1].str() + " " + (*at)[2].str();
  return plain(out);
}

void check(const std::string& path, const std::string& expected) {
  EXPECT_EQ(told(site().get(path)), expected) << path;
}

TEST(CommissionerPages, AskInAForm) {
  check("/commissioner/coverage", "200 Who has a service");
  check("/commissioner/closure", "200 If a service closed");
  check("/commissioner/overlap", "200 Do two services overlap?");
  check("/commissioner/equality", "200 Who takes part, compared with whom");
  check("/commissioner/outcomes", "200 Outcomes and cost");
  check("/commissioner/cohort", "200 The made-up cohort");
  check("/commissioner/nothing", "404 Page not found");
}

TEST(CommissionerPages, AnswerAQueryWithAReport) {
  check("/commissioner/coverage?on=2025-04-01&people=400",
        "200 Which needs are covered on 1 April 2025");
  check(closure, "200 If Probation Health Trainers ended on 1 April 2025");
  check(closure + "&on.day=1&on.month=4&on.year=2025&group=women&group=licence&starts=119&seed=7",
        "200 If Probation Health Trainers ended on 1 April 2025");
  check("/commissioner/cohort?cohort=llr",
        "200 People on probation in Leicester, Leicestershire and Rutland");
}

TEST(CommissionerPages, OfferExamplesThatWork) {
  for (const ReportKind& kind : report_kinds()) {
    if (kind.example.empty()) continue;
    const std::string path = "/commissioner/" + std::string(kind.id);
    const std::string example = path + "?" + std::string(kind.example);
    EXPECT_NE(plain(site().get(path).body).find("href=\"" + example + "\""), std::string::npos)
        << path;
    EXPECT_EQ(site().get(example).status, 200) << example;
  }
}

TEST(CommissionerPages, SayAllThatIsWrongAtItsField) {
  check("/commissioner/closure?on=",
        "400 If a service closed\n"
        "#service Service: no service is named; name at least one that would end\n"
        "#on First day without: enter the first day without the service");
  check(
      "/commissioner/closure?service=probation-health-trainer&on=2025-04-01&group=womem&people=0"
      "&seed=x&starts=many",
      "400 If a service closed\n"
      "#service Service: unknown service 'probation-health-trainer'; did you mean "
      "'probation-health-trainers'?\n"
      "#starts How many people begin in a year: must be a whole number from 0 to 999,999,999, "
      "not 'many'\n"
      "#group Groups to look at one by one: unknown group 'womem'; did you mean 'women'?\n"
      "#people How many people: must be a whole number from 1 to 100,000, not '0'\n"
      "#seed Seed: must be a whole number from 0 to 999,999,999, not 'x'");
  check("/commissioner/coverage?on=2020-01-01&cohort=lr",
        "400 Who has a service\n"
        "#on Day: 1 January 2020 is before this catalogue begins, on 5 June 2024 (scope.toml): "
        "what there was then is not known; choose that day or a later one\n"
        "#cohort The made-up people: unknown cohort 'lr'; did you mean 'llr'?");
  check("/commissioner/overlap?service=women-centre",
        "400 Do two services overlap?\n#service Services: choose two different services");
  check("/commissioner/equality?file=",
        "400 Who takes part, compared with whom\n#file Figures: choose the figures");
  check("/commissioner/outcomes?file=..%2F..%2Fscope",
        "400 Outcomes and cost\n"
        "#file Figures: there are no figures called '../../scope'");
}

TEST(CommissionerPages, KeepWhatWasAskedInTheForm) {
  const std::string page = site().get(closure + "&group=women&form=another").body;
  for (const char* part : {"value=\"probation-health-trainers\" selected", "id=\"service-2\"",
                           "value=\"2025\"", "value=\"women\" checked", "value=\"400\""})
    EXPECT_NE(page.find(part), std::string::npos) << part;
}

TEST(CommissionerPages, GiveEachTableAsCsv) {
  const std::string query = "?service=probation-health-trainers&on=2025-04-01&people=400";
  const Reply reply = site().get("/commissioner/closure/cells.csv" + query);
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.content_type, "text/csv; charset=utf-8");
  EXPECT_EQ(header(reply, "Content-Disposition"), "attachment; filename=\"cells.csv\"");
  EXPECT_NE(site().get(closure).body.find("/commissioner/closure/cells.csv?"), std::string::npos);
  check("/commissioner/closure/nothing.csv" + query, "404 Page not found");
  check("/commissioner/outcomes/nothing.csv",
        "400 Outcomes and cost\n#file Figures: choose the figures");
}

TEST(CommissionerPages, GiveEachReportAsJson) {
  const auto body = [](const std::string& path) {
    return site().get("/api/v1/reports/" + path).body;
  };
  EXPECT_TRUE(body("cohort?cohort=llr").starts_with("{\"id\":\"cohort\""));
  EXPECT_TRUE(body("outcomes?file=probation-health-trainers").starts_with("{\"id\":\"outcomes\""));
  EXPECT_EQ(body("cohort?cohort=lr"),
            "{\"problems\":[{\"where\":\"cohort\",\"what\":\"unknown cohort 'lr'; did you mean "
            "'llr'?\"}]}");
  EXPECT_EQ(body("nothing"),
            "{\"problems\":[{\"where\":\"request\",\"what\":\"There is no report of that "
            "name.\"}]}");
}

TEST(CommissionerPages, ReadFiguresThatArePasted) {
  const auto pasted = [](const std::string& path, const std::string& fields) {
    return told(site().post_form("/commissioner/" + path, fields));
  };
  EXPECT_EQ(pasted("outcomes", "csv="),
            "400 Outcomes and cost\n#csv The figures: paste a table first");
  EXPECT_EQ(pasted("equality", "csv=group%0D%0AWomen&base=x"),
            "400 Who takes part, compared with whom\n"
            "#own-base Base of percentages: must be a whole number from 1 to 999,999,999, not 'x'");
  const std::string columns = "csv=characteristic,group,percent,base,population,year,source%0A";
  EXPECT_EQ(pasted("equality", "csv=characteristic,group,percent,population,year%0ASex,Women,17"),
            "400 Who takes part, compared with whom\n#csv pasted:1: there is no column 'source'; "
            "the first line has to name characteristic,group,population,year,source");
  EXPECT_EQ(pasted("equality", columns + "Sex,Women,lots,119,people,2024,Ours%0A"
                                         "Sex,Men,more,119,people,2024,Ours"),
            "400 Who takes part, compared with whom\n"
            "#csv pasted:2: percent is 'lots', which is no percentage from 0 to 100; write it like "
            "91.7\n"
            "#csv pasted:3: percent is 'more', which is no percentage from 0 to 100; write it like "
            "91.7");
  const Reply report =
      site().post_form("/commissioner/equality",
                       columns + "Sex,Women,50,200,people,2024,Ours&service_name=Made-up+help");
  EXPECT_EQ(told(report), "200 Who uses Made-up help, and who could");
  EXPECT_EQ(report.body.find(".csv"), std::string::npos) << "nothing is kept to make one from";
}

Reply asked(const Site& at, const std::string& method, const std::string& path,
            const std::string& query_or_body) {
  Request request{.method = method, .path = path};
  request.content_type = "application/x-www-form-urlencoded";
  (method == "GET" ? request.query : request.body) = query_or_body;
  return answer(at, request);
}

TEST(CommissionerPages, TellHowFarManyPeopleAreAndStop) {
  Site alone = site().site();
  alone.studies = std::make_shared<StudyStore>(1);
  const std::string query = "on=2025-04-01&people=100000&seed=4";
  const Reply first = asked(alone, "GET", "/commissioner/coverage", query);
  EXPECT_EQ(told(first), "202 Making up 100,000 people and counting them");
  EXPECT_EQ(header(first, "Refresh"), "2");
  const auto stop = [&] {
    return asked(alone, "POST", "/commissioner/stop", "kind=coverage&" + query);
  };
  const Reply stopped = stop();
  EXPECT_EQ(told(stopped), "200 Stopped");
  EXPECT_NE(stopped.body.find("This report was stopped before it was made."), std::string::npos);
  EXPECT_NE(stop().body.find("There was nothing to stop: it had been made, or stopped before."),
            std::string::npos);
  EXPECT_EQ(asked(alone, "POST", "/commissioner/stop", "kind=outcomes").status, 404);
}

TEST(CommissionerPages, DoNotWaitForEver) {
  Site alone = site().site();
  alone.studies = std::make_shared<StudyStore>(1);
  alone.study_patience = std::chrono::milliseconds(0);
  for (const char* path :
       {"/commissioner/coverage", "/api/v1/reports/coverage", "/commissioner/coverage/cells.csv"}) {
    const Reply reply = asked(alone, "GET", path, "on=2025-04-01&people=20000");
    EXPECT_EQ(reply.status, 503) << path;
    EXPECT_EQ(header(reply, "Retry-After"), "10") << path;
    EXPECT_NE(reply.body.find("Other reports are being counted. Try again in a few seconds."),
              std::string::npos)
        << path;
  }
}

}  // namespace
}  // namespace fingerpost
