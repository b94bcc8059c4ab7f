// Places as people type them, and the areas they lie in: rows of text in and text out.
#include "core/knowledge/gazetteer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

namespace fingerpost {
namespace {

namespace fs = std::filesystem;

const fs::path source = FINGERPOST_SOURCE_DIR;

const Gazetteer& real() {
  static Problems problems;
  static const Gazetteer gazetteer = Gazetteer::read(source / "catalogue/areas", problems);
  return gazetteer;
}

std::string joined(const std::vector<std::string>& items, const std::string& between = " ") {
  std::string text;
  for (const auto& item : items) text += (text.empty() ? "" : between) + item;
  return text;
}

bool has(const std::vector<std::string>& sorted, const std::string& id) {
  return std::binary_search(sorted.begin(), sorted.end(), id);
}

std::vector<std::string> beyond(const Place& place) {
  std::vector<std::string> extra;
  for (const auto& id : place.possible)
    if (!has(place.certain, id)) extra.push_back(id);
  return extra;
}

// "LE2: in A B; perhaps C D; needs a full postcode"
std::string found(const Gazetteer& gazetteer, const std::string& text) {
  const auto place = gazetteer.find(text);
  if (!place) return "not known";
  std::string out = place->given + ": in " + joined(place->certain);
  if (!beyond(*place).empty()) out += "; perhaps " + joined(beyond(*place));
  return place->settle_with.empty() ? out : out + "; needs " + place->settle_with;
}

// "Leicester, in llr" or "Blaby? Leicester?, in llr", with "llr?" where only possible
std::string councils(const std::string& text) {
  const auto place = real().find(text);
  if (!place) return "not known";
  std::vector<std::string> names;
  for (const auto& id : place->possible)
    if (const Area* area = real().area(id); area->kind == "district")
      names.push_back(area->name + (has(place->certain, id) ? "" : "?"));
  std::sort(names.begin(), names.end());
  const bool in = has(place->certain, "llr"), perhaps = has(place->possible, "llr");
  return joined(names, ", ") + (in ? " | in llr" : perhaps ? " | llr?" : " | not llr");
}

using Rows = std::vector<std::pair<std::string, std::string>>;

#define LLR "leicester-leicestershire-and-rutland llr"
#define SEVEN "E07000129 E07000130 E07000131 E07000132 E07000133 E07000134 E07000135"

TEST(Gazetteer, finds_places_as_people_type_them) {
  const std::string hall = "LE1 9BG: in E06000016 E12000004 E92000001 " LLR;
  const std::string city = "E06000016: in E06000016 E12000004 E92000001 " LLR;
  const std::string county = "E10000018: in E10000018 E12000004 E92000001 " LLR "; perhaps " SEVEN
                             "; needs a full postcode";
  const std::string whole = ": in E12000004 E92000001 " LLR "; perhaps E06000016 E06000017 " SEVEN
                            " E10000018; needs a full postcode";
  const Rows rows{
      {"LE1 9BG", hall},
      {"le19bg", hall},
      {"  Le1   9bG ", hall},
      {"l e 1 9 b g", hall},
      {"LE2",
       "LE2: in E12000004 E92000001 " LLR "; perhaps E06000016 E07000129 E07000131 E07000135 "
       "E10000018; needs a full postcode"},
      {"LE2 7",
       "LE2 7: in E12000004 E92000001 " LLR "; perhaps E06000016 E07000129 E10000018; needs a full "
       "postcode"},
      {"le2 7lb", "LE2 7LB: in E06000016 E12000004 E92000001 " LLR},
      {"LE2 5AA", "LE2 5AA: in E07000135 E10000018 E12000004 E92000001 " LLR},
      {"LE16",
       "LE16: in E12000004 E92000001; perhaps E06000017 E06000061 E06000062 E07000131 "
       "E10000018 " LLR " northamptonshire; needs a full postcode"},
      {"LE16 7AA", "LE16 7AA: in E07000131 E10000018 E12000004 E92000001 " LLR},
      {"LE12",
       "LE12: in E12000004 E92000001; perhaps E07000130 E07000134 E07000176 E10000018 "
       "E10000024 " LLR " nottinghamshire; needs a full postcode"},
      {"LE1 2", "LE1 2: in E06000016 E12000004 E92000001 " LLR},
      {"LE127", "LE12 7: in E07000130 E10000018 E12000004 E92000001 " LLR},
      {"CV10",
       "CV10: in E92000001; perhaps E07000132 E07000218 E07000219 E10000018 E10000031 E12000004 "
       "E12000005 " LLR " warwickshire; needs a full postcode"},
      {"Leicester", city},
      {"E06000016", city},
      {"e06000016 ", city},
      {"Rutland", "E06000017: in E06000017 E12000004 E92000001 " LLR},
      {"oadby & wigston", "E07000135: in E07000135 E10000018 E12000004 E92000001 " LLR},
      {"E10000018", county},
      {"LEICESTERSHIRE", county},
      {"llr", "llr" + whole},
      {"leicester-leicestershire-and-rutland", "leicester-leicestershire-and-rutland" + whole},
      {"Leicester, Leicestershire and Rutland", "Leicester, Leicestershire and Rutland" + whole},
      {"Dorset",
       "dorset: in E12000009 E92000001 dorset; perhaps E06000058 E06000059; needs a full "
       "postcode"},
      {"West Berkshire",
       "West Berkshire: in E12000008 E92000001 west-berkshire; perhaps E06000037 E06000038 "
       "E06000041; needs a full postcode"},
      {"Northampton",
       "Northampton: in E12000004 E92000001 northamptonshire; perhaps E06000061 E06000062; needs a "
       "full postcode"},
      {"St Helens", "E08000013: in E08000013 E12000002 E92000001 knowsley-and-st-helens"},
      {"Bristol", "E06000023: in E06000023 E12000009 E92000001 bristol-and-south-gloucestershire"},
      {"M1 1AA",
       "M1 1AA: in E08000003 E12000002 E92000001; perhaps manchester-north "
       "manchester-south; needs the name of the Probation Delivery Unit"},
      {"manchester-north", "manchester-north: in E08000003 E12000002 E92000001 manchester-north"},
      {"CF10 1AA", "CF10 1AA: in W06000015 W92000004 cardiff-and-the-vale-of-glamorgan"},
      {"AB10 1AA", "AB10 1AA: in S92000003"},
      {"northern ireland", "N92000002: in N92000002"},
      {"TD15 1",
       "TD15 1: in ; perhaps E06000057 E12000001 E92000001 S92000003 "
       "north-tyneside-and-northumberland; needs a full postcode"},
      {"B42 9ZZ",
       "B42 9ZZ: in E12000005 E92000001; perhaps E08000025 E08000028 "
       "birmingham-central-and-south birmingham-north-east-and-solihull "
       "dudley-and-sandwell; needs the name of the council"},
      {"BT1 1AA", "not known"},
      {"LE20", "not known"},
      {"LE2\t7LB", "not known"},
      {std::string("LE2\0", 4), "not known"},
      {std::string(65, ' ') + "LE2", "not known"},
      {"", "not known"},
      {"; drop table", "not known"},
  };
  for (const auto& [text, expected] : rows) EXPECT_EQ(found(real(), text), expected) << text;
}

// Every outward code that touches Leicester, Leicestershire or Rutland, and two that only border.
TEST(Gazetteer, leaves_open_what_an_outward_code_leaves_open) {
  const Rows rows{
      {"B79", "Lichfield?, North Warwickshire?, North West Leicestershire?, Tamworth? | llr?"},
      {"CV9", "Hinckley and Bosworth?, North Warwickshire? | llr?"},
      {"CV10", "Hinckley and Bosworth?, North Warwickshire?, Nuneaton and Bedworth? | llr?"},
      {"CV11", "Hinckley and Bosworth?, Nuneaton and Bedworth?, Rugby? | llr?"},
      {"CV13", "Hinckley and Bosworth?, Nuneaton and Bedworth? | llr?"},
      {"DE7", "Amber Valley?, Broxtowe?, Erewash? | not llr"},
      {"DE11", "North West Leicestershire?, South Derbyshire? | llr?"},
      {"DE12", "Hinckley and Bosworth?, North West Leicestershire?, South Derbyshire? | llr?"},
      {"DE72", "Derby?, Erewash?, North West Leicestershire?, South Derbyshire? | llr?"},
      {"DE73", "Derby?, North West Leicestershire?, South Derbyshire? | llr?"},
      {"DE74", "Derby?, North West Leicestershire?, Rushcliffe? | llr?"},
      {"LE1", "Blaby?, Leicester? | in llr"},
      {"LE2", "Blaby?, Harborough?, Leicester?, Oadby and Wigston? | in llr"},
      {"LE3", "Blaby?, Hinckley and Bosworth?, Leicester? | in llr"},
      {"LE4", "Blaby?, Charnwood?, Leicester? | in llr"},
      {"LE5", "Blaby?, Charnwood?, Harborough?, Leicester? | in llr"},
      {"LE6", "Charnwood?, Hinckley and Bosworth? | in llr"},
      {"LE7", "Blaby?, Charnwood?, Harborough?, Leicester?, Melton? | in llr"},
      {"LE8", "Blaby?, Harborough?, Oadby and Wigston? | in llr"},
      {"LE9", "Blaby?, Harborough?, Hinckley and Bosworth? | in llr"},
      {"LE10", "Blaby?, Hinckley and Bosworth?, Rugby? | llr?"},
      {"LE11", "Charnwood | in llr"},
      {"LE12", "Charnwood?, North West Leicestershire?, Rushcliffe? | llr?"},
      {"LE13", "Melton | in llr"},
      {"LE14", "Charnwood?, Harborough?, Melton?, Rushcliffe? | llr?"},
      {"LE15", "Harborough?, Melton?, North Northamptonshire?, Rutland? | llr?"},
      {"LE16", "Harborough?, North Northamptonshire?, Rutland?, West Northamptonshire? | llr?"},
      {"LE17", "Blaby?, Harborough?, Rugby?, West Northamptonshire? | llr?"},
      {"LE18", "Blaby?, Oadby and Wigston? | in llr"},
      {"LE19", "Blaby | in llr"},
      {"LE65", "North West Leicestershire?, South Derbyshire? | llr?"},
      {"LE67", "Charnwood?, Hinckley and Bosworth?, North West Leicestershire? | in llr"},
      {"NG10", "Broxtowe?, Erewash?, North West Leicestershire? | llr?"},
      {"NG12", "Nottingham?, Rushcliffe? | not llr"},
      {"NG13", "Melton?, Newark and Sherwood?, Nottingham?, Rushcliffe?, South Kesteven? | llr?"},
      {"NG32", "Melton?, North Kesteven?, South Kesteven? | llr?"},
      {"NG33", "Melton?, South Kesteven? | llr?"},
      {"NN6", "Harborough?, North Northamptonshire?, West Northamptonshire? | llr?"},
      {"PE9", "North Northamptonshire?, Peterborough?, Rutland?, South Kesteven? | llr?"},
  };
  for (const auto& [text, expected] : rows) EXPECT_EQ(councils(text), expected) << text;
}

// Towns: every district in which an address of the sources names them.
TEST(Gazetteer, knows_towns) {
  const Rows rows{
      {"Loughborough", "Charnwood?, Rushcliffe? | llr?"},
      {"melton mowbray", "Melton | in llr"},
      {"Coalville", "North West Leicestershire | in llr"},
      {"ASHBY-DE-LA-ZOUCH", "North West Leicestershire | in llr"},
      {"Ashby de la Zouch", "North West Leicestershire | in llr"},
      {"Market Harborough", "Harborough | in llr"},
      {"Oakham", "Rutland | in llr"},
      {"Oadby", "Oadby and Wigston | in llr"},
      {"Braunstone", "Blaby?, Leicester? | in llr"},
      {"Nuneaton",
       "Hinckley and Bosworth?, North Warwickshire?, Nuneaton and Bedworth?, Rugby? | llr?"},
      {"Stamford", "South Kesteven | not llr"},
      {"Kings Lynn", "King's Lynn and West Norfolk | not llr"},
      {"king's lynn", "King's Lynn and West Norfolk | not llr"},
      {"Leicester", "Leicester | in llr"},  // an area's own name comes first
      {"Birstall", "not known"},            // there are several, far apart
  };
  for (const auto& [text, expected] : rows) EXPECT_EQ(councils(text), expected) << text;
  EXPECT_EQ(real().find("loughborough")->given, "Loughborough");
  EXPECT_EQ(real().find("loughborough")->settle_with, "a full postcode");
}

TEST(Gazetteer, says_why_not) {
  const std::string type =
      "type a postcode (LE1 9BG), its first half (LE1) or the name of a town or council "
      "(Leicester)";
  const std::string none = "no postcode in the list for England, Scotland and Wales begins with ";
  const Rows rows{
      {"LE1 9BG", ""},
      {"", "nothing was typed; " + type},
      {"   ", "nothing was typed; " + type},
      {std::string(65, 'x'),
       "it is longer than any place name, or has a character that none has; " + type},
      {"LE2\n", "it is longer than any place name, or has a character that none has; " + type},
      {"LE", "'LE' is only the start of a postcode; " + type},
      {"ec", "'ec' is only the start of a postcode; " + type},
      {"XX", "no area is called 'XX'; " + type},
      {"LE13 2ZZ",
       none + "LE13 2; check it, or type its first half (LE13) or the name of the council"},
      {"LE27", none + "LE27; did you mean 'LE2 7'?"},
      {"LE99 1AA", none + "LE99; check it, or type the name of the council or country"},
      {"BT1 1AA",
       "BT1 1AA is in Northern Ireland, and only places in England, Scotland and Wales are known "
       "here; type 'Northern Ireland' instead"},
      {"bt1",
       "BT1 is in Northern Ireland, and only places in England, Scotland and Wales are known here; "
       "type 'Northern Ireland' instead"},
      {"JE2",
       "JE2 is in the Channel Islands, and only places in England, Scotland and Wales are known "
       "here; leave this out"},
      {"IM1 1AA",
       "IM1 1AA is in the Isle of Man, and only places in England, Scotland and Wales are known "
       "here; leave this out"},
      {"LE2 7L", "'LE2 7L' is not shaped like a postcode, and is no area's id or name; " + type},
      {"LE2 7CV", "'LE2 7CV' is not shaped like a postcode, and is no area's id or name; " + type},
      {"E07000999",
       "'E07000999' is not shaped like a postcode, and is no area's id or name; " + type},
      {"Leicestr", "no area is called 'Leicestr'; did you mean 'Leicester'?"},
      {"Wigston Fields", "no area is called 'Wigston Fields'; did you mean 'Wigston'?"},
      {"Harborough Town", "no area is called 'Harborough Town'; did you mean 'Harborough'?"},
      {"Mowbray", "no area is called 'Mowbray'; did you mean 'Melton Mowbray'?"},
      {"Loughboro", "no area is called 'Loughboro'; did you mean 'Loughborough'?"},
      {"Coalvile", "no area is called 'Coalvile'; did you mean 'Coalville'?"},
      {"Leicester City Council",
       "no area is called 'Leicester City Council'; did you mean 'Leicester'?"},
      {"Timbuktu", "no area is called 'Timbuktu'; " + type},
  };
  for (const auto& [text, expected] : rows) EXPECT_EQ(real().why_not(text), expected) << text;
}

TEST(Gazetteer, knows_where_a_postcode_is) {
  const auto at = [](const char* text) { return real().find(text)->at; };
  const Point hall{52.6334, -1.1328};
  EXPECT_LT(distance_km(*at("LE1 9BG"), hall), 0.01);
  EXPECT_LT(distance_km(*at("LE1 9"), hall), 1);
  EXPECT_LT(distance_km(*at("LE1"), hall), 1);
  EXPECT_EQ(at("Leicester"), std::nullopt);
}

TEST(Gazetteer, holds_what_it_promises_of_every_area) {
  Problems problems;
  const Gazetteer gazetteer = Gazetteer::read(source / "catalogue/areas", problems);
  EXPECT_EQ(problems, Problems{});
  std::map<std::string, int> kinds;
  for (const Area& area : gazetteer.areas()) {
    ++kinds[area.kind];
    const auto place = gazetteer.find(area.id);
    ASSERT_TRUE(place) << area.id;
    EXPECT_EQ(place->given, area.id);
    EXPECT_EQ(place->certain, gazetteer.containing(area.id));
    EXPECT_TRUE(has(place->certain, area.id)) << area.id;
    EXPECT_TRUE(std::is_sorted(place->certain.begin(), place->certain.end()));
    EXPECT_TRUE(std::is_sorted(place->possible.begin(), place->possible.end()));
    EXPECT_TRUE(std::includes(place->possible.begin(), place->possible.end(),
                              place->certain.begin(), place->certain.end()));
    EXPECT_EQ(place->settle_with.empty(), place->certain == place->possible) << area.id;
    const std::string country = area.id[0] == 'W' ? "W92000004" : "E92000001";
    EXPECT_TRUE(area.kind != "district" || has(place->certain, country)) << area.id;
    EXPECT_TRUE(gazetteer.find(area.name)) << area.name;
  }
  const std::map<std::string, int> expected{{"country", 4}, {"county", 21}, {"district", 318},
                                            {"group", 1},   {"pdu", 109},   {"region", 9}};
  EXPECT_EQ(kinds, expected);
  EXPECT_EQ(gazetteer.area("Llr"), nullptr);
  EXPECT_EQ(joined(gazetteer.containing("E07000135")),
            "E07000135 E10000018 E12000004 E92000001 " LLR);
  EXPECT_EQ(joined(gazetteer.containing("nowhere")), "");
}

TEST(Gazetteer, knows_every_postcode_of_leicester_leicestershire_and_rutland) {
  std::ifstream list(source / "../shared/geo/postcodes_llr.csv");
  if (!list) GTEST_SKIP() << "skipped: the list of postcodes to compare with is not here";
  int compared = 0;
  for (std::string line; std::getline(list, line);) {
    std::vector<std::string> fields;
    std::istringstream row(line);
    for (std::string field; std::getline(row, field, ',');) fields.push_back(field);
    if (fields.size() != 12 || fields[11][0] != '1') continue;
    const auto place = real().find(fields[0]);
    ASSERT_TRUE(place) << line;
    EXPECT_EQ(place->certain, real().containing(fields[7])) << line;
    EXPECT_EQ(place->possible, place->certain) << line;
    ++compared;
  }
  EXPECT_EQ(compared, 24347);
}

// The fields of a line that has no quotes.
std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields;
  std::istringstream row(line);
  for (std::string field; std::getline(row, field, ',');) fields.push_back(field);
  return fields;
}

bool is_in_england_or_wales(const std::string& district) {
  return district.starts_with('E') || district.starts_with('W');
}

TEST(Gazetteer, knows_every_outward_code_and_sector_of_england_and_wales) {
  std::ifstream outcodes(source / "../shared/geo/outcodes_uk.csv");
  std::ifstream sectors(source / "../shared/geo/postcode_sectors_gb.csv");
  if (!outcodes || !sectors) GTEST_SKIP() << "skipped: the lists to compare with are not here";
  int compared = 0;
  const auto compare = [&](const std::string& code, const std::string& district) {
    if (!is_in_england_or_wales(district)) return;
    const auto place = real().find(code);
    ASSERT_TRUE(place) << code;
    EXPECT_TRUE(has(place->possible, district)) << code << ' ' << district;
    EXPECT_TRUE(place->at) << code;
    EXPECT_EQ(place->caveat, "") << code;
    ++compared;
  };
  for (std::string line; std::getline(outcodes, line);)
    if (const auto f = fields_of(line); f.size() == 10 && f[9].starts_with("code-point-open"))
      compare(f[0], f[5]);
  EXPECT_EQ(compared, 2359);
  for (std::string line; std::getline(sectors, line);)
    if (const auto f = fields_of(line); f.size() == 7) compare(f[0], f[4]);
  EXPECT_EQ(compared, 12067);
}

// Then one that is not there is truly in no list.
TEST(Gazetteer, has_sectors_whole_or_not_at_all) {
  std::map<std::string, int> expected, listed;
  std::ifstream sectors(source / "catalogue/areas/sectors.csv");
  for (std::string line; std::getline(sectors, line);)
    if (const auto f = fields_of(line); line[0] != '#' && f.size() == 5 && f[0] != "sector")
      expected[f[0]] = std::stoi(f[1]);
  std::ifstream postcodes(source / "catalogue/areas/postcodes-llr.csv");
  for (std::string line; std::getline(postcodes, line);)
    if (line[0] != '#' && !line.starts_with("postcode"))
      ++listed[line.substr(0, line.find(',') - 2)];
  EXPECT_EQ(listed.size(), 160u);
  for (const auto& [sector, count] : listed) EXPECT_EQ(count, expected[sector]) << sector;
}

TEST(Gazetteer, says_of_a_postcode_that_it_is_in_no_list) {
  const auto caveat = [](const char* text) { return real().find(text)->caveat; };
  EXPECT_EQ(caveat("le27zz"),
            "LE2 7ZZ is not in the list of live postcodes of October 2025; it may be new, mistyped "
            "or no longer in use. Its sector, LE2 7, was used.");
  for (const char* known : {"LE2 7LB", "LE2 7", "LE2", "Leicester", "M1 1ZZ"})
    EXPECT_EQ(caveat(known), "") << known;
}

TEST(Gazetteer, that_is_empty_knows_nothing) {
  EXPECT_EQ(Gazetteer().find("LE1 9BG"), std::nullopt);
  EXPECT_EQ(Gazetteer().why_not("Leicester").substr(0, 32), "no area is called 'Leicester'; t");
}

}  // namespace
}  // namespace fingerpost
