// A report as a page of the site, and as one file.
#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "tests/support/sample_report.h"
#include "web/reports/report_page.h"

namespace fingerpost {
namespace {

using namespace test;

/// Everything in `text` that fits, one a line.
std::string found(const std::string& text, const char* pattern) {
  const std::regex wanted(pattern);
  std::string out;
  for (std::sregex_iterator at(text.begin(), text.end(), wanted), end; at != end; ++at)
    out += at->str() + "\n";
  return out;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string page() {
  return report_page(sample_report(), {.csv = "/made-up/{id}.csv?on=2025&x=1"});
}

/// What the page and the file have in common.
std::string article_of(const std::string& html) {
  const auto begin = html.find("<article class=\"app-report\">"), end = html.find("</article>");
  return begin == std::string::npos ? "" : html.substr(begin, end - begin);
}

TEST(ReportPage, BeginsWithWhatWasFound) {
  EXPECT_EQ(found(page(), "<h[123][^>]*>[^<]*<"),
            "<h1 class=\"govuk-heading-l\">If a made-up service closed on 1 April 2025<\n"
            "<h2 class=\"govuk-heading-m\" id=\"report-findings\">Main findings<\n"
            "<h2 class=\"govuk-heading-s\" id=\"report-contents\">On this page<\n"
            "<h2 class=\"govuk-heading-m\" id=\"who-loses-what\">Who loses what<\n" +
                found(page(), "<h3[^>]*id=\"(before-after|areas)-caption\"[^>]*>[^<]*<") +
                "<h2 class=\"govuk-heading-m\" id=\"groups\">Groups, compared with whom<\n" +
                found(page(), "<h3[^>]*id=\"(differences|intervals)-caption\"[^>]*>[^<]*<") +
                "<h2 class=\"govuk-heading-m\" id=\"over-time\">Over time and by area<\n" +
                found(page(), "<h3[^>]*id=\"(years|matrix)-caption\"[^>]*>[^<]*<") +
                "<h2 class=\"govuk-heading-m\" id=\"sources\">Assumptions and sources<\n" +
                found(page(), "<h3[^>]*id=\"(odd-words|nothing)-caption\"[^>]*>[^<]*<"));
  EXPECT_EQ(found(page(), "Table [0-9]: [^<]*</h3>").substr(0, 74),
            "Table 1: People with at least one service, before and after, by need</h3>\n");
}

TEST(ReportPage, HasEachChartAboveItsTable) {
  const std::string html = page();
  EXPECT_EQ(found(html, "<!--chart-->"), "");
  for (const char* id : {"before-after", "areas", "differences", "intervals", "years"}) {
    const auto figure = html.find("class=\"app-figure\" id=\"" + std::string(id) + "\"");
    const auto chart = html.find("<title id=\"" + std::string(id) + "-chart-1-title\"", figure);
    const auto table = html.find("<table", figure);
    ASSERT_NE(figure, std::string::npos) << id;
    EXPECT_LT(chart, table) << id;
  }
}

TEST(ReportPage, KeepsWhatWasWrittenText) {
  const std::string html = page();
  EXPECT_TRUE(has(html, ">Benefits &amp; debt &lt;b&gt;advice&lt;/b&gt;</th>"));
  EXPECT_TRUE(has(html, ">&lt;!--chart--&gt;</th>"));
  EXPECT_TRUE(has(html,
                  "<a class=\"govuk-link\" href=\"https://figures.example/tables/needs.csv\" "
                  "rel=\"noreferrer\">https://figures.example/tables/needs.csv</a>, 2026."));
}

TEST(ReportPage, TellsNumbersFromWords) {
  const std::string html = page();
  EXPECT_TRUE(has(html, "<td class=\"govuk-table__cell govuk-table__cell--numeric\">98.1 %</td>"));
  EXPECT_TRUE(
      has(html, "<td class=\"govuk-table__cell app-figure__no-number\">fewer than 10</td>"));
  EXPECT_TRUE(
      has(html, "<td class=\"govuk-table__cell\" colspan=\"2\">There is nothing to list here."));
}

TEST(ReportPage, LetsWideTablesScrollAndTurnsThemOnPaper) {
  const std::string html = page();
  EXPECT_EQ(found(html, "tabindex=\"0\" aria-labelledby=\"matrix-caption\""),
            "tabindex=\"0\" aria-labelledby=\"matrix-caption\"\n");
  EXPECT_EQ(found(html, "app-figure--turned\" id=\"[^\"]*\""),
            "app-figure--turned\" id=\"matrix\"\n");
  EXPECT_EQ(found(html, "aria-labelledby=\"odd-words-caption\">"),
            "aria-labelledby=\"odd-words-caption\">\n");
}

TEST(ReportPage, LinksTheCsvOfEachTable) {
  EXPECT_EQ(found(page(), "<a [^>]*download>Table 1"),
            "<a class=\"govuk-link\" href=\"/made-up/before-after.csv?on=2025&amp;x=1\" "
            "download>Table 1\n");
  EXPECT_FALSE(has(standalone_html(sample_report()), "download"));
  EXPECT_TRUE(
      has(standalone_html(sample_report()), "In full, for a spreadsheet: before-after.csv"));
}

TEST(ReportPage, UsesNoIdTwice) {
  for (const std::string& html : {page(), standalone_html(sample_report())}) {
    std::set<std::string> ids;
    const std::regex id(" id=\"([^\"]*)\"");
    for (std::sregex_iterator at(html.begin(), html.end(), id), end; at != end; ++at)
      EXPECT_TRUE(ids.insert((*at)[1]).second) << at->str();
  }
}

TEST(StandaloneReport, HasTheSameAndItsStyleInside) {
  const std::string html = standalone_html(sample_report());
  const std::regex csv(
      "<p class=\"govuk-body(-s)?[^\"]*\">(<a class=\"govuk-link\" href=\"/made-up|In "
      "full)[^\n]*\n");
  EXPECT_EQ(std::regex_replace(article_of(html), csv, ""),
            std::regex_replace(article_of(page()), csv, ""));
  EXPECT_TRUE(has(html, ".app-figure__chart"));
  EXPECT_TRUE(has(html, ".govuk-warning-text__icon"));
}

TEST(StandaloneReport, LoadsNothingAndRunsNothing) {
  const std::string html = standalone_html(sample_report());
  EXPECT_EQ(found(html, "<(script|link|img|iframe|form|object|embed)[ >]"), "");
  EXPECT_EQ(found(html, " (src|action|style|on[a-z]+)=\""), "");
  EXPECT_EQ(found(html, "@import|url\\([^#][^)]*\\)"), "");
  EXPECT_EQ(found(html, "href=\"[^#h][^\"]*\""), "");
}

}  // namespace
}  // namespace fingerpost
