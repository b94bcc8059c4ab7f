// What is said of files of areas and postcodes that are missing or wrong, and what still holds.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "core/knowledge/gazetteer.h"

namespace fingerpost {
namespace {

namespace fs = std::filesystem;

// A small country: two towns in one shire, which has a shared unit.
struct Files {
  std::string areas =
      "# made up\n"
      "id,name,kind,within,partly\n"
      "T1,Northtown,district,shire,\n"
      "T2,Southtown,district,shire,unit-a;unit-b\n"
      "shire,The Shire,county,land,\n"
      "unit-a,Unit A,pdu,land,\n"
      "unit-b,\"Unit B, with a comma\",pdu,land,\n"
      "land,Land,country,,\n";
  std::string sectors =
      "sector,postcodes,latitude,longitude,districts\n"
      "ZZ1 1,10,52,-1,T1\n"
      "ZZ1 2,30,53,-1.5,T2;T1\n"
      "ZZ2 1,1,54,-1,T2\n";
  std::string towns =
      "town,districts\n"
      "Eastham,T1\n";
  std::string postcodes =
      "postcode,latitude,longitude,district\n"
      "ZZ1 2AA,53,-1.5,T1\n";
};

struct Read {
  Gazetteer gazetteer;
  Problems problems;
};

// A file whose text is "-" is not written.
Read read(const Files& files) {
  const std::string test = testing::UnitTest::GetInstance()->current_test_info()->name();
  const fs::path folder = fs::path(testing::TempDir()) / ("gazetteer-" + test) / "areas";
  fs::remove_all(folder);
  fs::create_directories(folder);
  const auto write = [&](const char* name, const std::string& text) {
    if (text != "-") std::ofstream(folder / name) << text;
  };
  write("areas.csv", files.areas);
  write("sectors.csv", files.sectors);
  write("towns.csv", files.towns);
  write("postcodes-zz.csv", files.postcodes);
  Read read;
  read.gazetteer = Gazetteer::read(folder, read.problems);
  fs::remove_all(folder.parent_path());
  return read;
}

std::string all(const Problems& problems) {
  std::string text;
  for (const Problem& problem : problems) text += to_text(problem) + "\n";
  return text;
}

std::string joined(const std::vector<std::string>& items) {
  std::string text;
  for (const auto& item : items) text += (text.empty() ? "" : " ") + item;
  return text;
}

std::string found(const Gazetteer& gazetteer, const char* text) {
  const auto place = gazetteer.find(text);
  return place ? joined(place->certain) + " of " + joined(place->possible) : "not known";
}

TEST(GazetteerFiles, are_read) {
  const Read read = fingerpost::read({});
  EXPECT_EQ(all(read.problems), "");
  EXPECT_EQ(found(read.gazetteer, "ZZ1 1"), "T1 land shire of T1 land shire");
  EXPECT_EQ(found(read.gazetteer, "ZZ1 2AA"), "T1 land shire of T1 land shire");
  EXPECT_EQ(found(read.gazetteer, "ZZ1 2AB"), "land shire of T1 T2 land shire unit-a unit-b");
  EXPECT_EQ(found(read.gazetteer, "ZZ2"), "T2 land shire of T2 land shire unit-a unit-b");
  EXPECT_EQ(found(read.gazetteer, "unit-a"), "T2 land shire unit-a of T2 land shire unit-a");
  EXPECT_EQ(found(read.gazetteer, "unit b with a comma"),
            "T2 land shire unit-b of T2 land shire unit-b");
  EXPECT_EQ(found(read.gazetteer, "land"), "land shire of T1 T2 land shire unit-a unit-b");
  EXPECT_EQ(read.gazetteer.find("ZZ1")->at, (Point{52.75, -1.375}));
}

TEST(GazetteerFiles, with_a_wrong_line_are_read_without_it) {
  struct Case {
    std::string Files::*file;
    std::string line;  // added at the end
    std::string says;
  };
  const Case cases[] = {
      {&Files::areas, "T3,Easttown,district\n",
       "areas/areas.csv:9: this line is left out: it has 3 columns, not the 5 of "
       "id,name,kind,within,partly\n"},
      {&Files::areas, ",Easttown,district,,\n",
       "areas/areas.csv:9: this line is left out: the id or the name is empty\n"},
      {&Files::areas, "T3,Easttown,distrct,,\n",
       "areas/areas.csv:9: this line is left out: unknown kind 'distrct'; did you mean "
       "'district'?\n"},
      {&Files::areas, "t1,Easttown,district,,\n",
       "areas/areas.csv:9: this line is left out: line 3 has the id 't1' too\n"},
      {&Files::areas, "T3,\"Easttown,district,,\n",
       "areas/areas.csv:9: this line is left out: a quote in it is not closed\n"},
      {&Files::areas, "T3,Easttown,district,shrie,\n",
       "areas/areas.csv:9: this area is left out, with all inside it: it lies within 'shrie', "
       "which is no area of this file; did you mean 'shire'?\n"},
      {&Files::areas, "T3,Easttown,district,land,unit-z\nT4,Westtown,district,T3,\n",
       "areas/areas.csv:9: this area is left out, with all inside it: it lies within 'unit-z', "
       "which is no area of this file; did you mean 'unit-a'?\n"},
      {&Files::areas, "a,A,group,b,\nb,B,group,a,\nc,C,group,b,\n",
       "areas/areas.csv:9: this area is left out, with all inside it: 'a' lies within itself, by "
       "way of 'b'\n"
       "areas/areas.csv:10: this area is left out, with all inside it: 'b' lies within itself, by "
       "way of 'a'\n"},
      {&Files::sectors, "ZZ3 1,1,54,-1\n",
       "areas/sectors.csv:5: this line is left out: it has 4 columns, not the 5 of "
       "sector,postcodes,latitude,longitude,districts\n"},
      {&Files::sectors, "zz3 1,1,54,-1,T1\n",
       "areas/sectors.csv:5: this line is left out: 'zz3 1' is not a postcode sector such as 'LE2 "
       "7'\n"},
      {&Files::sectors, "ZZ3 1,0,54,-1,T1\n",
       "areas/sectors.csv:5: this line is left out: the number of postcodes is '0', not a whole "
       "number from 1 to 99999\n"},
      {&Files::sectors, "ZZ3 1,1,5 4,-1,T1\n",
       "areas/sectors.csv:5: this line is left out: the latitude is '5 4', not a number from 49 to "
       "61\n"},
      {&Files::sectors, "ZZ3 1,1,54,nan,T1\n",
       "areas/sectors.csv:5: this line is left out: the longitude is 'nan', not a number from -9 "
       "to 2\n"},
      {&Files::sectors, "ZZ3 1,1,54,-1,\n",
       "areas/sectors.csv:5: this line is left out: it has no district\n"},
      {&Files::sectors, "ZZ1 1,1,54,-1,T1\n",
       "areas/sectors.csv:5: this line is left out: 'ZZ1 1' is listed twice\n"},
      {&Files::towns, "Eastham,T2\n",
       "areas/towns.csv:3: this line is left out: 'Eastham' is listed twice\n"},
      {&Files::towns, "Southtown,T2\n",
       "areas/towns.csv:3: this line is left out: 'Southtown' is the name of an area of areas.csv, "
       "which is found first\n"},
      {&Files::towns, "Westham,\n",
       "areas/towns.csv:3: this line is left out: it has no district\n"},
      {&Files::towns, "Westham,T1;T9\n",
       "areas/towns.csv:3: this line is left out: the district 'T9' is no area of areas.csv\n"},
      {&Files::towns, "-,T1\n", "areas/towns.csv:3: this line is left out: the town has no name\n"},
      {&Files::postcodes, "ZZ1 2,53,-1.5,T1\n",
       "areas/postcodes-zz.csv:3: this line is left out: 'ZZ1 2' is not a full postcode such as "
       "'LE2 7LB'\n"},
      {&Files::postcodes, "ZZ1 2AB,53,-1.5,T9\n",
       "areas/postcodes-zz.csv:3: this line is left out: the district 'T9' is no area of "
       "areas.csv\n"},
      {&Files::postcodes, "ZZ1 2AB,53,,T1\n",
       "areas/postcodes-zz.csv:3: this line is left out: the longitude is '', not a number from -9 "
       "to 2\n"},
      {&Files::postcodes, "ZZ1 2AA,53,-1.5,T1\n",
       "areas/postcodes-zz.csv:3: this line is left out: 'ZZ1 2AA' is listed twice\n"},
  };
  for (const auto& [file, line, says] : cases) {
    Files files;
    files.*file += line;
    const Read read = fingerpost::read(files);
    EXPECT_EQ(all(read.problems), says) << line;
    EXPECT_EQ(found(read.gazetteer, "ZZ2 1"), "T2 land shire of T2 land shire unit-a unit-b");
    EXPECT_EQ(read.gazetteer.areas().size(), 6u) << line;
    EXPECT_EQ(found(read.gazetteer, "ZZ3"), "not known") << line;
  }
}

TEST(GazetteerFiles, with_a_sector_left_out_say_nothing_of_its_outward_code) {
  Files files;
  files.sectors += "ZZ2 2,1,54,-1,T9\n";
  const Read read = fingerpost::read(files);
  EXPECT_EQ(all(read.problems),
            "areas/sectors.csv:5: this line is left out: the district 'T9' is no area of "
            "areas.csv\n");
  EXPECT_EQ(found(read.gazetteer, "ZZ2"), "not known");
  EXPECT_EQ(found(read.gazetteer, "ZZ2 2AA"), "not known");
  EXPECT_EQ(found(read.gazetteer, "ZZ2 1AA"), "T2 land shire of T2 land shire unit-a unit-b");
  EXPECT_EQ(found(read.gazetteer, "ZZ1"), "land shire of T1 T2 land shire unit-a unit-b");
}

TEST(GazetteerFiles, that_are_missing_or_strange_are_one_problem_each) {
  Files files;
  files.sectors = "-";
  EXPECT_EQ(all(fingerpost::read(files).problems),
            "areas/sectors.csv: this file cannot be read; put back the one that came with "
            "Fingerpost\n");
  files.sectors = "";
  EXPECT_EQ(all(fingerpost::read(files).problems),
            "areas/sectors.csv: it has no lines; the first must be "
            "'sector,postcodes,latitude,longitude,districts'\n");
  files.sectors = "# note\nsector,districts\nZZ1 1,T1\n";
  EXPECT_EQ(all(fingerpost::read(files).problems),
            "areas/sectors.csv:2: the columns are 'sector,districts' and must be "
            "'sector,postcodes,latitude,longitude,districts'; nothing in this file is read\n");
  files = {};
  files.postcodes = "-";
  const Read read = fingerpost::read(files);
  EXPECT_EQ(all(read.problems),
            "areas/postcodes*.csv: there is no such file, so a full postcode is known only as well "
            "as its sector; put back the one that came with Fingerpost\n");
  EXPECT_EQ(read.problems[0].severity, Problem::Severity::warning);
  EXPECT_EQ(found(read.gazetteer, "ZZ1 1AA"), "T1 land shire of T1 land shire");
}

TEST(GazetteerFiles, know_towns_by_name_in_any_of_their_districts) {
  Files files;
  files.towns += "Mid-Ham,T1;T2\n";
  const Read read = fingerpost::read(files);
  EXPECT_EQ(all(read.problems), "");
  EXPECT_EQ(found(read.gazetteer, "EASTHAM"), "T1 land shire of T1 land shire");
  EXPECT_EQ(found(read.gazetteer, "mid ham"), "land shire of T1 T2 land shire unit-a unit-b");
  EXPECT_EQ(read.gazetteer.find("mid ham")->given, "Mid-Ham");
  EXPECT_EQ(read.gazetteer.find("mid ham")->settle_with, "a full postcode");
  EXPECT_EQ(read.gazetteer.find("mid ham")->at, std::nullopt);
  EXPECT_EQ(read.gazetteer.area("Mid-Ham"), nullptr);
  EXPECT_EQ(read.gazetteer.why_not("Midham"),
            "no area is called 'Midham'; did you mean 'Mid-Ham'?");
  files.towns = "-";
  const Read without = fingerpost::read(files);
  EXPECT_EQ(all(without.problems),
            "areas/towns.csv: this file cannot be read; put back the one that came with "
            "Fingerpost\n");
  EXPECT_EQ(found(without.gazetteer, "Eastham"), "not known");
  EXPECT_EQ(found(without.gazetteer, "Northtown"), "T1 land shire of T1 land shire");
}

TEST(GazetteerFiles, with_many_wrong_lines_name_ten_and_count_the_rest) {
  Files files;
  for (int line = 0; line < 30; ++line) files.postcodes += "nothing\n";
  const Problems problems = fingerpost::read(files).problems;
  ASSERT_EQ(problems.size(), 11u);
  EXPECT_EQ(to_text(problems.back()),
            "areas/postcodes-zz.csv: more lines like these are left out: 20");
}

TEST(GazetteerFiles, may_have_the_line_ends_of_any_editor) {
  Files files;
  std::string text;
  for (const char c : files.areas) text += c == '\n' ? std::string("\r\n") : std::string(1, c);
  files.areas = text + "\r\n";
  EXPECT_EQ(all(fingerpost::read(files).problems), "");
}

TEST(GazetteerFiles, may_not_be_there_at_all) {
  Problems problems;
  const Gazetteer gazetteer = Gazetteer::read("/nowhere/areas", problems);
  EXPECT_EQ(all(problems),
            "areas/areas.csv: this file cannot be read; put back the one that came with "
            "Fingerpost\n");
  EXPECT_EQ(gazetteer.find("LE1 9BG"), std::nullopt);
}

}  // namespace
}  // namespace fingerpost
