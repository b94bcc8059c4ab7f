// Official lists of postcodes, small and made up but in their exact formats: what an import reads,
// what it refuses, and what the gazetteer then says.
#include "core/knowledge/import_postcodes.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <zip.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include "core/knowledge/national_grid.h"
#include "core/knowledge/postcode_store.h"
#include "tests/support/temporary_folder.h"
#include "web/commands/verbs.h"

namespace fingerpost {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

using Files = std::vector<std::pair<std::string, std::string>>;  // name and text

const char* const metadata =
    "ORDNANCE SURVEY\nPRODUCT: OS CODE-POINT_03.02\nDATASET VERSION NUMBER: 2026.2.0\n"
    "COPYRIGHT DATE: 20260420\nRM UPDATE DATE: 20260417\n      LE\t3\n";

// LE2 7LB as it is in the real list, a made-up LE2 7ZZ, LE1 9BG without a district; Edinburgh; a
// postcode without a position.
const Files code_point{
    {"Data/CSV/eh.csv",
     "\"EH1 1YZ\",10,325800,673600,\"S92000003\",\"\",\"S08000024\",\"\",\"S12000036\","
     "\"S13002930\"\n"},
    {"Data/CSV/le.csv",
     "\"LE1 9BG\",10,458804,304330,\"E92000001\",\"E19000002\",\"E18000007\",\"\",\"E06000016\","
     "\"E05010458\"\n"
     "\"LE2 7LB\",10,458746,302929,\"E92000001\",\"E19000002\",\"E18000007\",\"\",\"E06000016\","
     "\"E05010468\"\n"
     "\"LE127ZZ\",90,0,0,\"E92000001\",\"E19000002\",\"E18000007\",\"E10000018\",\"E07000130\","
     "\"E05005461\"\n"},
    {"Doc/Code-Point_Open_Column_Headers.csv",
     "PC,PQ,EA,NO,CY,RH,LH,CC,DC,WC\nPostcode,Positional_quality_indicator,Eastings,Northings,"
     "Country_code,NHS_regional_HA_code,NHS_HA_code,Admin_county_code,Admin_district_code,"
     "Admin_ward_code\n"},
    {"Doc/licence.txt", "Contains OS data.\n"},
    {"Doc/metadata.txt", metadata},
};

const std::string old_header =
    "pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,parish,usertype,oseast1m,osnrth1m,"
    "osgrdind,ctry,lat,long,imd\n";
const std::string new_header =
    "pcd7,pcd8,pcds,dointr,doterm,cty25cd,ced25cd,lad25cd,wd25cd,parncp25cd,usrtypind,east1m,"
    "north1m,gridind,ctry25cd,lat,long,imd20ind\n";

// A row of either: the editions differ in their header alone.
std::string row(const std::string& postcode, const std::string& ended, const std::string& district,
                const std::string& at) {
  return "\"" + postcode + "\",\"" + postcode + "\",\"" + postcode + "\",\"198001\",\"" + ended +
         "\",\"E99999999\",\"E99999999\",\"" + district +
         "\",\"E05010458\",\"E43000013\",\"0\",\"458804\",\"0304330\",\"1\",\"E92000001\"," + at +
         ",12345\n";
}

const std::string rows = row("LE1 9BG", "", "E06000016", "52.633400,-1.132800") +
                         row("LE1 9XX", "201906", "E06000016", "52.630000,-1.130000") +
                         row("LE2 7XX", "199912", "", "99.999999,0.000000") +
                         row("BT1 1AA", "", "N09000003", "54.602600,-5.926000") +
                         row("JE2 3AB", "", "L99999999", "99.999999,0.000000") +
                         row("IM1 1AA", "200001", "M99999999", "99.999999,0.000000");

Files directory(const std::string& header) {
  return {{"Data/ONSPD_MAY_2026_UK.csv", header + rows},
          {"Data/multi_csv/ONSPD_MAY_2026_UK_LE.csv", header + rows},
          {"Documents/LA_UA names and codes UK as at 04_26.csv", "LAD26CD,LAD26NM\nE06000016,x\n"},
          {"User Guide/ONSPD User Guide.txt", "Read me.\n"}};
}

const Gazetteer& real() {
  static Problems problems;
  static const Gazetteer gazetteer =
      Gazetteer::read(fs::path(FINGERPOST_SOURCE_DIR) / "catalogue/areas", problems);
  return gazetteer;
}

std::string all(const Problems& problems, const fs::path& folder) {
  std::string text;
  for (const Problem& problem : problems) text += to_text(problem) + "\n";
  for (std::size_t at = 0; (at = text.find(folder.string())) != std::string::npos;)
    text.replace(at, folder.string().size(), "~");
  return text;
}

void write(const fs::path& folder, const Files& files) {
  for (const auto& [name, text] : files) {
    fs::create_directories((folder / name).parent_path());
    std::ofstream(folder / name, std::ios::binary) << text;
  }
}

void zip(const fs::path& path, const Files& files) {
  zip_t* open = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  for (const auto& [name, text] : files)
    zip_file_add(open, name.c_str(), zip_source_buffer(open, text.data(), text.size(), 0), 0);
  ASSERT_EQ(zip_close(open), 0);
}

// One folder with downloads and a data folder.
struct Desk {
  TemporaryFolder folder{};
  mutable Gazetteer gazetteer = real();

  fs::path path(const std::string& name) const { return folder.path() / name; }
  fs::path data() const { return path("data"); }

  // "OS Code-Point Open 2026.2.0 of April 2026: 3 live, 1 ended, 0 outside", or all problems.
  std::string import(const std::string& file, std::size_t least = 1) const {
    Problems problems;
    const auto done = import_postcodes(
        {.file = path(file), .data = data(), .least = least, .progress = {}}, real(), problems);
    if (!done) return all(problems, folder.path());
    std::ostringstream out;
    out << done->list << ": " << done->live << " live, " << done->ended << " ended, "
        << done->outside << " outside";
    if (done->shapeless > 0) out << ", " << done->shapeless << " shapeless";
    for (const auto& [id, count] : done->unknown) out << ", " << id << ' ' << count;
    return out.str() + all(problems, folder.path());
  }

  std::string import(const Files& files) const {
    const fs::path download = path("download");
    fs::remove_all(download);
    write(download, files);
    return import("download");
  }

  // "LE1 9BG: E06000016 at 52.63340 -1.13280 (caveat)"
  std::string found(const std::string& text) const {
    Problems problems;
    gazetteer.read_imported(postcode_store_in(data()), problems);
    const auto place = gazetteer.find(text);
    EXPECT_EQ(all(problems, folder.path()), "");
    if (!place) return "not known";
    std::ostringstream out;
    out.precision(7);
    out << place->given << ":";
    for (const auto& id : place->possible)
      if (const Area* area = real().area(id); area->kind == "district" || area->id[0] == 'S')
        out << ' ' << id;
    if (place->at) out << " at " << place->at->latitude << ' ' << place->at->longitude;
    if (!place->caveat.empty()) out << " (" << place->caveat << ")";
    return out.str();
  }

  std::vector<std::string> data_files() const {
    std::vector<std::string> names;
    if (fs::exists(data()))
      for (const auto& entry : fs::directory_iterator(data()))
        names.push_back(entry.path().filename().string());
    return names;
  }
};

const std::string code_point_read =
    "OS Code-Point Open 2026.2.0 of April 2026: 4 live, 0 ended, 0 outside";
const std::string directory_read = "ONS Postcode Directory of May 2026: 1 live, 2 ended, 3 outside";

TEST(ImportPostcodes, ReadsCodePointOpenAsZipFolderOrFile) {
  const Desk desk;
  zip(desk.path("codepo_gb.zip"), code_point);
  EXPECT_EQ(desk.import("codepo_gb.zip"), code_point_read);
  EXPECT_EQ(desk.found("LE2 7LB").substr(0, 18), "LE2 7LB: E06000016");
  EXPECT_EQ(desk.import(code_point), code_point_read);
  EXPECT_EQ(desk.import("download/Data/CSV"),
            "OS Code-Point Open, its date not known: 4 live, 0 ended, 0 outside");
  EXPECT_EQ(desk.import("download/Data/CSV/le.csv"),
            "OS Code-Point Open, its date not known: 3 live, 0 ended, 0 outside");
  EXPECT_EQ(desk.data_files(), std::vector<std::string>{"postcodes.sqlite"});
}

TEST(ImportPostcodes, ReadsThePostcodeDirectoryAsZipFolderOrFile) {
  const Desk desk;
  zip(desk.path("ONSPD_MAY_2026.zip"), directory(new_header));
  EXPECT_EQ(desk.import("ONSPD_MAY_2026.zip"), directory_read);
  EXPECT_EQ(desk.import(directory(new_header)), directory_read);
  EXPECT_EQ(desk.import(directory(old_header)), directory_read);
  EXPECT_EQ(desk.import("download/Data"), directory_read);
  EXPECT_EQ(desk.import("download/Data/multi_csv"), directory_read);
  EXPECT_EQ(desk.import("download/Data/ONSPD_MAY_2026_UK.csv"), directory_read);
  EXPECT_EQ(desk.import(Files{{"list.csv", "\xEF\xBB\xBF" + new_header + rows}}),
            "ONS Postcode Directory, its date not known: 1 live, 2 ended, 3 outside");
  std::string windows;
  for (const char c : new_header + rows)
    windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  EXPECT_EQ(desk.import(Files{{"NSPL_FEB_2026_UK.csv", windows}}),
            "ONS National Statistics Postcode Lookup of February 2026: 1 live, 2 ended, 3 outside");
}

TEST(ImportPostcodes, LetsTheGazetteerSayWhatTheNewestListSays) {
  const Desk desk;
  EXPECT_EQ(desk.found("LE1 9XX"),
            "LE1 9XX: E06000016 E07000129 at 52.63079 -1.14113 (LE1 9XX is not in the list of live "
            "postcodes "
            "of October 2025; it may be new, mistyped or no longer in use. Its sector, LE1 9, was "
            "used.)");
  EXPECT_EQ(desk.found("EH1 1ZZ").find('('), std::string::npos);
  EXPECT_EQ(desk.import(directory(new_header)), directory_read);
  EXPECT_EQ(desk.found("le19bg"), "LE1 9BG: E06000016 at 52.6334 -1.1328");
  EXPECT_EQ(desk.found("LE1 9XX"),
            "LE1 9XX: E06000016 at 52.63 -1.13 (LE1 9XX went out of use in June 2019; the place "
            "where it was is used.)");
  EXPECT_EQ(desk.found("LE1 9ZZ").substr(50),
            "(LE1 9ZZ is not in the list of live postcodes of May 2026; it may be new, mistyped or "
            "no longer in use. Its sector, LE1 9, was used.)");
  const std::string sector = desk.found("LE2 7XX");
  EXPECT_EQ(sector.substr(sector.find('(')),
            "(LE2 7XX went out of use in December 1999; the place of its sector, LE2 7, is used.)");
  // The list has nothing of LE13 1, so what the catalogue says of it holds.
  const std::string melton = desk.found("LE13 1ZZ");
  EXPECT_EQ(melton.substr(melton.find("list")),
            "list of live postcodes of October 2025; it may be new, mistyped or no longer in use. "
            "Its sector, LE13 1, was used.)");
  EXPECT_EQ(desk.found("LE2"), desk.found("le2"));
  EXPECT_EQ(desk.import(code_point), code_point_read);
  EXPECT_EQ(desk.found("EH1 1YZ"), "EH1 1YZ: S92000003 at 55.94968 -3.18975");
  EXPECT_EQ(desk.found("LE12 7ZZ").substr(0, 22), "LE12 7ZZ: E07000130 at");
  const std::string gone = desk.found("LE2 7RA");
  EXPECT_EQ(
      gone.substr(gone.find("list")),
      "list of live postcodes of April 2026; it may be new, mistyped or no longer in use. Its "
      "sector, LE2 7, was used.)");
}

TEST(ImportPostcodes, LeavesTheCatalogueItsSayWhereTheImportIsOlder) {
  const Desk desk;
  EXPECT_EQ(desk.import(Files{{"ONSPD_FEB_2020_UK.csv", new_header + rows}}),
            "ONS Postcode Directory of February 2020: 1 live, 2 ended, 3 outside");
  EXPECT_EQ(desk.found("LE1 9BG").find('('), std::string::npos);
  EXPECT_NE(desk.found("LE1 9XX").find("went out of use in June 2019"), std::string::npos);
  EXPECT_NE(desk.found("LE1 9ZZ").find("of October 2025"), std::string::npos);
  EXPECT_EQ(desk.import(Files{{"ONSPD_FEB_2020_UK.csv",
                               new_header + row("LE1 9ZZ", "", "E06000016", "52.63,-1.13")}}),
            "ONS Postcode Directory of February 2020: 1 live, 0 ended, 0 outside");
  EXPECT_EQ(desk.found("LE1 9ZZ"),
            "LE1 9ZZ: E06000016 at 52.63 -1.13 (LE1 9ZZ is not in the list of live postcodes of "
            "October 2025; it may be new, mistyped or no longer in use. The place that an older "
            "list gives was used.)");
}

// The point that Ordnance Survey works through, and a postcode of the catalogue.
TEST(ImportPostcodes, TurnsGridReferencesIntoDegrees) {
  const NationalGrid grid;
  EXPECT_LT(distance_km(grid.point({651409.903, 313177.270}), {52.657979, 1.716052}), 0.001);
  EXPECT_LT(distance_km(grid.point({422109, 306331}), *real().find("B79 0AA")->at), 0.001);
}

TEST(ImportPostcodes, SaysWhatIsWrongWithAFile) {
  const auto one = [](const std::string& text) { return Files{{"x.csv", text}}; };
  const std::string field(17, ',');
  const std::string neither =
      "~/download: is neither OS Code-Point Open nor the ONS Postcode Directory: ";
  const std::string give =
      "; give the ZIP as it was downloaded, the folder unpacked from it, or its CSV\n";
  const std::string code_point_row = code_point[1].second;
  struct Case {
    Files files;
    std::string says;
  };
  const Case cases[] = {
      {one("postcode,latitude,longitude\nLE1 9BG,52,-1\n"),
       neither + "x.csv begins with 'postcode,latitude,longitude'" + give},
      {one(""), neither + "x.csv begins with ''" + give},
      {one(std::string("\x89PNG\r\n\x1a\n\0\0", 10)), neither + "x.csv begins with no text" + give},
      {one(std::string(70'000, 'x')), "x.csv: line 1 is longer than 64 kB, so this is no table\n"},
      {one("pcds,dointr,lat,long\n"),
       "x.csv:1: looks like the ONS Postcode Directory but lacks doterm, oslaua (or laua, or "
       "lad..cd); its columns are pcds,dointr,lat,long\n"},
      {one("pcd7,pcds,doterm,lad25cd\n"),
       "x.csv:1: looks like the ONS Postcode Directory but lacks lat, long; its columns are "
       "pcd7,pcds,doterm,lad25cd\n"},
      {one(new_header + rows + "\"LE1 9BB\",1\n"),
       "x.csv:8: it has 2 fields, not the 18 of ONS Postcode Directory\n"},
      {one(code_point_row + "\"LE1 9BB\",10,458804,304330\n"),
       "x.csv:4: it has 4 fields, not the 10 of OS Code-Point Open\n"},
      {one(new_header + rows + "\"LE1 9BB,1\n"), "x.csv:8: a quote in it is not closed\n"},
      {one(new_header + rows + row("LE1 9BG", "", "E06000016", "52.6,-1.1")),
       "x.csv:8: 'LE1 9BG' is there twice\n"},
      {one(new_header + row("LE1 9BG", "2019-06", "E06000016", "52.6,-1.1")),
       "x.csv:2: doterm is '2019-06', not a month such as 201906\n"},
      {one(new_header + row("LE1 9BG", "", "E06000016", "-1.1,52.6")),
       "x.csv:2: the latitude is '-1.1', not a number from 49 to 61\n"},
      {one(code_point_row + "\"LE1 9BB\",10,E458804,304330,,,,,E06000016,\n"),
       "x.csv:4: the easting is 'E458804', not a whole number of metres from 0 to 1300000\n"},
      {one(new_header + row("LE1 9XX", "201906", "E06000016", "52.6,-1.1")),
       "~/download: has 0 live postcodes, too few for the whole country: fewer than 1; give the "
       "whole download, not a part of it\n"},
      {one(new_header + rows + row("LE1 9BB", "", "E07000999", "52.6,-1.1")),
       "~/download: 1 of its 4 postcodes lie in districts that areas.csv does not have, E07000999 "
       "for one; use an edition of about the same year, or bring catalogue/areas/areas.csv up to "
       "date first\n"},
      {one(new_header + rows + row("GIR 0AA", "", "E06000016", "52.6,-1.1")),
       "~/download: has 1 row without a postcode; this is not a list of postcodes as it was "
       "published\n"},
      {one(new_header + row("LE1 9BG", "", "", "52.6,-1.1")),
       "~/download: 1 of its 1 live postcode have no district; this is not a list of postcodes as "
       "it "
       "was published\n"},
      {{}, "~/download: there is no such file or folder; give the path of the download\n"},
      {{{"a.txt", "x"}, {"b.txt", "y"}}, neither + "it holds 2 files, none of them a CSV" + give},
  };
  const Desk desk;
  EXPECT_EQ(desk.import(code_point), code_point_read);
  for (const auto& [files, says] : cases) {
    EXPECT_EQ(desk.import(files), says);
    EXPECT_EQ(desk.data_files(), std::vector<std::string>{"postcodes.sqlite"}) << says;
    EXPECT_EQ(desk.found("EH1 1YZ"), "EH1 1YZ: S92000003 at 55.94968 -3.18975") << says;
  }
}

TEST(ImportPostcodes, SaysWhatIsWrongWithAZip) {
  const Desk desk;
  zip(desk.path("good.zip"), directory(new_header));
  std::ifstream file(desk.path("good.zip"), std::ios::binary);
  const std::string good{std::istreambuf_iterator<char>(file), {}};
  const auto put = [&](const std::string& bytes) {
    std::ofstream(desk.path("bad.zip"), std::ios::binary) << bytes;
  };
  put(good.substr(0, good.size() / 2));
  EXPECT_EQ(desk.import("bad.zip"),
            "~/bad.zip: begins like a ZIP but cannot be opened as one: it is damaged or cut short; "
            "download it again\n");
  std::string bent = good;
  bent[200] = static_cast<char>(bent[200] ^ 0x55);
  put(bent);
  const std::string says = desk.import("bad.zip");
  EXPECT_EQ(says.substr(0, says.find('(')),
            "Data/ONSPD_MAY_2026_UK.csv: cannot be read to its end ");
  EXPECT_EQ(says.substr(says.find(')')),
            "); the ZIP is damaged or cut short, so download it again\n");
  put("not a zip");
  EXPECT_EQ(desk.import("bad.zip"),
            "~/bad.zip: is neither OS Code-Point Open nor the ONS Postcode Directory: bad.zip "
            "begins with 'not a zip'; give the ZIP as it was downloaded, the folder unpacked from "
            "it, or its CSV\n");
  EXPECT_EQ(desk.data_files(), std::vector<std::string>{});
  Problems problems;
  import_postcodes({.file = "/proc/self/mem", .data = desk.data(), .progress = {}}, real(),
                   problems);
  EXPECT_EQ(all(problems, desk.folder.path()), "mem: cannot be read (Input/output error)\n");
}

TEST(ImportPostcodes, RefusesAListThatIsTooShortForTheWholeCountry) {
  const Desk desk;
  write(desk.path("download"), code_point);
  EXPECT_EQ(desk.import("download", 1'000'000),
            "~/download: has 4 live postcodes, too few for the whole country: fewer than 1000000; "
            "give the whole download, not a part of it\n");
  EXPECT_EQ(desk.data_files(), std::vector<std::string>{});
}

TEST(ImportPostcodes, KeepsPostcodesOfFewUnknownDistricts) {
  const Desk desk;
  std::string many = new_header;
  for (const char a : std::string("ABDEFGHJLN"))
    for (const char b : std::string("ABDEFGHJLNPQRSTUWXYZ"))
      many += row(std::string("LE1 9") + a + b, "", "E06000016", "52.6,-1.1");
  many += row("LE2 7XX", "", "E07000999", "52.6,-1.1");
  EXPECT_EQ(
      desk.import(Files{{"x.csv", many}}),
      "ONS Postcode Directory, its date not known: 201 live, 0 ended, 0 outside, E07000999 1");
  EXPECT_EQ(desk.found("LE2 7XX"), "LE2 7XX: E06000016 E07000129 at 52.6 -1.1");
}

TEST(ImportPostcodes, LeavesTheOldListWhenTheDiskIsFull) {
  const Desk desk;
  EXPECT_EQ(desk.import(code_point), code_point_read);
  const auto old = ::signal(SIGXFSZ, SIG_IGN);
  rlimit whole{};
  ::getrlimit(RLIMIT_FSIZE, &whole);
  const rlimit small{.rlim_cur = 8192, .rlim_max = whole.rlim_max};
  write(desk.path("next"), directory(new_header));
  ::setrlimit(RLIMIT_FSIZE, &small);
  const std::string says = desk.import("next");
  ::setrlimit(RLIMIT_FSIZE, &whole);
  ::signal(SIGXFSZ, old);
  EXPECT_EQ(says,
            "~/data/postcodes.sqlite: cannot be written (disk I/O error); the folder needs to be "
            "writable and to have 200 MB free\n");
  EXPECT_EQ(desk.data_files(), std::vector<std::string>{"postcodes.sqlite"});
  EXPECT_EQ(desk.found("EH1 1YZ"), "EH1 1YZ: S92000003 at 55.94968 -3.18975");
}

TEST(ImportPostcodes, ClearsWhatAKilledImportLeftAndMakesTheFolder) {
  const Desk desk;
  fs::create_directories(desk.data());
  std::ofstream(desk.data() / "postcodes.sqlite.new-abc123") << "half";
  EXPECT_EQ(desk.import(code_point), code_point_read);
  EXPECT_EQ(desk.data_files(), std::vector<std::string>{"postcodes.sqlite"});
  std::ofstream(desk.path("file")) << "";
  Problems problems;
  import_postcodes({.file = desk.path("download"), .data = desk.path("file/data"), .progress = {}},
                   real(), problems);
  EXPECT_EQ(all(problems, desk.folder.path()),
            "~/file/data/postcodes.sqlite: cannot be written (Not a directory); the folder needs "
            "to be writable and to have 200 MB free\n");
}

TEST(ImportPostcodes, ThatCannotBeReadIsAProblemAndTheCatalogueServes) {
  const Desk desk;
  const auto problem = [&](const std::string& why) {
    Problems problems;
    desk.gazetteer.read_imported(postcode_store_in(desk.data()), problems);
    EXPECT_EQ(desk.gazetteer.find("LE1 9BG"), real().find("LE1 9BG"));
    EXPECT_EQ(all(problems, desk.folder.path()),
              "postcodes.sqlite: this list of postcodes cannot be read (" + why +
                  "), so full postcodes are known only as the catalogue has them; import it again "
                  "with fingerpost import postcodes, or remove the file\n");
    EXPECT_EQ(problems.at(0).severity, Problem::Severity::warning);
  };
  fs::create_directories(desk.data());
  std::ofstream(postcode_store_in(desk.data())) << std::string(5000, 'x');
  problem("file is not a database");
  std::ofstream(postcode_store_in(desk.data()), std::ios::trunc) << "";
  problem("its layout is 0, not 1");
  EXPECT_EQ(desk.import(code_point), code_point_read);
  fs::resize_file(postcode_store_in(desk.data()), 9000);
  problem("database disk image is malformed");
  fs::remove(postcode_store_in(desk.data()));
  EXPECT_EQ(desk.found("LE1 9BG").substr(0, 18), "LE1 9BG: E06000016");
}

TEST(ImportPostcodes, CanBeLookedUpInByManyThreads) {
  const Desk desk;
  EXPECT_EQ(desk.import(directory(new_header)), directory_read);
  Problems problems;
  desk.gazetteer.read_imported(postcode_store_in(desk.data()), problems);
  const Gazetteer& gazetteer = desk.gazetteer;
  const auto expected = gazetteer.find("LE1 9XX");
  EXPECT_NE(expected->caveat.find("June 2019"), std::string::npos);
  std::vector<std::thread> threads;
  std::atomic<int> same{0};
  for (int i = 0; i < 8; ++i)
    threads.emplace_back([&] {
      for (int j = 0; j < 200; ++j)
        if (gazetteer.find("LE1 9XX") == expected) ++same;
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(same, 1600);
}

TEST(ImportPostcodes, ByTheCommandLineSaysWhatItReads) {
  const Desk desk;
  write(desk.path("download"), directory(new_header));
  ImportPostcodesOptions options{
      .folders = {.catalogue = FINGERPOST_SOURCE_DIR "/catalogue", .data = desk.data().string()},
      .file = desk.path("download").string()};
  const auto run = [&](int status) {
    std::istringstream in;
    std::ostringstream out, err;
    EXPECT_EQ(import_postcode_list(options, {in, out, err}), status);
    return all({{"", err.str() + "| " + out.str()}}, desk.folder.path()).substr(2);
  };
  EXPECT_EQ(run(problems_found),
            "Reading ONS Postcode Directory of May 2026 from ~/download\n"
            "6 rows read\n"
            "~/download: has 1 live postcode, too few for the whole country: fewer than 1000000; "
            "give the whole download, not a part of it\n"
            "Nothing was imported, and nothing is changed.\n| \n");
  options.country = ImportPostcodesOptions::Country::part;
  EXPECT_EQ(run(done),
            "Reading ONS Postcode Directory of May 2026 from ~/download\n"
            "6 rows read\n"
            "| ONS Postcode Directory of May 2026: 1 live postcodes and 2 out of use, now in "
            "~/data/postcodes.sqlite; 3 outside England, Scotland and Wales left out. A server "
            "that is running uses them when it next reloads.\n\n");
}

}  // namespace
}  // namespace fingerpost
