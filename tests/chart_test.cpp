// The charts of a report, beside copies that somebody has looked at. UPDATE_GOLDEN=1 writes the
// copies (tests/golden/chart_*.svg) anew: look at them in a browser.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "tests/support/sample_report.h"
#include "web/reports/chart.h"
#include "web/reports/picture.h"

namespace fingerpost {
namespace {

using namespace test;

Table table_of(const std::string& id) {
  for (const Section& section : sample_report().sections)
    for (const Table& table : section.tables)
      if (table.id == id) return table;
  ADD_FAILURE() << "there is no table " << id;
  return {};
}

/// Everything in `text` that fits, its first group, one a line.
std::string found(const std::string& text, const char* pattern) {
  const std::regex wanted(pattern);
  std::string out;
  for (std::sregex_iterator at(text.begin(), text.end(), wanted), end; at != end; ++at)
    out += (*at)[1].str() + "\n";
  return out;
}

std::string words_in(const std::string& svg) { return found(svg, "<text[^>]*>([^<]*)</text>"); }

void check(const std::string& id) {
  const auto pictures = chart_svg(table_of(id));
  ASSERT_EQ(pictures.size(), 1) << id;
  const std::filesystem::path file = FINGERPOST_SOURCE_DIR "/tests/golden/chart_" + id + ".svg";
  if (std::getenv("UPDATE_GOLDEN") != nullptr)
    std::ofstream(file, std::ios::binary) << pictures.front();
  std::ifstream in(file, std::ios::binary);
  EXPECT_TRUE(pictures.front() == std::string(std::istreambuf_iterator<char>(in), {}))
      << "UPDATE_GOLDEN=1 writes " << file << " anew; look at what changed there";
}

TEST(Chart, IsWhatSomebodyHasLookedAt) {
  for (const char* id : {"before-after", "differences", "intervals", "years"}) check(id);
}

TEST(Chart, WritesWhatIsNoNumberAndNeverDrawsIt) {
  const std::string bars = chart_svg(table_of("before-after")).front();
  EXPECT_EQ(words_in(bars),
            "Before the closure\nAfter it\n"
            "Registering with a doctor (GP)\n98.1 %\n12.4 %\n"
            "Help to keep appointments, with\nsomebody who has been there\nthemselves\n"
            "74.5 %\n0.0 %\n"
            "Healthy weight\n100.0 %\n100.0 %\n"
            "Dental care\nfewer than 10\nNot known\n"
            "Benefits &amp; debt &lt;b&gt;advice&lt;/b&gt;\n50.0 %\n43.8 %\n"
            "0 %\n50 %\n100 %\n");
  EXPECT_EQ(found(bars, "<rect x=\"0%\" y=\"[^\"]*\" width=\"([^\"]*)\""),
            "98.1%\n12.4%\n74.5%\n0%\n100%\n100%\n50%\n43.8%\n");

  const std::string ranges = chart_svg(table_of("intervals")).front();
  EXPECT_EQ(words_in(ranges),
            "From \u2013 To\nCompleted\n"
            "2022 to 2023\n47.5 % (32.9 % to 62.5 %)\n"
            "2023 to 2024\n73.9 % (65.3 % to 81.0 %)\n"
            "2024 to 2025\nNot known\n"
            "0 %\n20 %\n40 %\n60 %\n80 %\n100 %\n");
  EXPECT_EQ(found(ranges, "<rect x=\"([^\"]*%)\""), "32.9%\n65.3%\n");

  // A line has a gap there, and what is not drawn is said below.
  const std::string lines = chart_svg(table_of("years")).front();
  EXPECT_EQ(found(lines, "(The county, [^<]*)<"), "The county, Q2 2024: fewer than 10\n");
  EXPECT_EQ(found(lines, "<line (x1=\"36.4%\"|x1=\"45.5%\")[^>]*dasharray=\"8 4\""), "");
}

TEST(Chart, DrawsDifferencesOnBothSidesOfNothing) {
  const std::string svg = chart_svg(table_of("differences")).front();
  EXPECT_EQ(found(svg, "<rect (x=\"[^\"]*\" y=\"[^\"]*\" width=\"[^\"]*\")"),
            "x=\"7.2%\" y=\"23\" width=\"42.8%\"\nx=\"50%\" y=\"82\" width=\"35.1%\"\n"
            "x=\"50%\" y=\"141\" width=\"5.1%\"\nx=\"43.8%\" y=\"281\" width=\"6.2%\"\n");
}

TEST(Chart, OfManyRowsIsSeveralThatFitOnPaper) {
  const auto pictures = chart_svg(table_of("areas"));
  std::string titles;
  for (const std::string& picture : pictures) {
    titles += found(picture, "<title[^>]*>([^<]*)<");
    EXPECT_LE(std::stod(found(picture, "^<svg[^>]* height=\"([0-9]+)\"")), 1100);
    EXPECT_NE(words_in(picture).find("\n0 %\n50 %\n100 %\n"), std::string::npos);
  }
  const std::string what =
      "Share of the made-up cohort who lose their only service, by area, rows ";
  EXPECT_EQ(titles,
            what + "1 to 16 of 40\n" + what + "17 to 32 of 40\n" + what + "33 to 40 of 40\n");
}

TEST(Chart, SaysWhatItShowsAndUsesNoIdTwice) {
  std::set<std::string> ids;
  std::size_t all = 0;
  for (const Section& section : sample_report().sections)
    for (const Table& table : section.tables)
      for (const std::string& svg : chart_svg(table)) {
        EXPECT_NE(svg.find(table.chart->says), std::string::npos);
        EXPECT_NE(svg.find("role=\"img\""), std::string::npos);
        std::istringstream lines(found(svg, " id=\"([^\"]*)\""));
        for (std::string id; std::getline(lines, id); ++all) ids.insert(id);
        std::istringstream used(found(svg, "url\\(#([^)]*)\\)"));
        for (std::string id; std::getline(used, id);) EXPECT_TRUE(ids.contains(id)) << id;
      }
  EXPECT_EQ(ids.size(), all);
  EXPECT_GT(all, 14U);
}

TEST(Chart, IsNoneWithoutRowsOrWithoutBeingAskedFor) {
  Table table = table_of("before-after");
  table.rows.clear();
  EXPECT_TRUE(chart_svg(table).empty());
  EXPECT_TRUE(chart_svg(table_of("matrix")).empty());
}

TEST(Chart, HasARoundScale) {
  const auto scale = [](Chart chart, double pixels) {
    std::string out;
    for (const double tick : ticks(chart, pixels)) out += tick_label(chart, tick) + "|";
    return out;
  };
  EXPECT_EQ(scale({}, 290), "0 %|20 %|40 %|60 %|80 %|100 %|");
  EXPECT_EQ(scale({.most = 0.08}, 290), "0 %|2 %|4 %|6 %|8 %|");
  EXPECT_EQ(scale({.most = 0.4, .least = -0.4}, 290), "\u221240 %|\u221220 %|0 %|20 %|40 %|");
  EXPECT_EQ(scale({.most = 12500, .unit = Chart::Unit::number}, 290), "0|5,000|10,000|");
  EXPECT_EQ(scale({.most = 0}, 290), "0 %|");
}

}  // namespace
}  // namespace fingerpost
