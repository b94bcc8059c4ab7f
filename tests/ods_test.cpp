// The NHS register's practice files, as text, against the practices read from them.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "plugins/gp_dental/readable.h"
#include "plugins/gp_dental/register.h"

namespace fingerpost::nhs {
namespace {

/// What `read` gives, or the words that it threw.
template <class Read>
std::string outcome(Read read) {
  try {
    return read();
  } catch (const std::exception& error) {
    return error.what();
  }
}

/// Each row as "line: field|field" on a line of its own.
std::string rows(std::string_view text) {
  return outcome([&] {
    std::string out;
    for (const CsvRow& row : read_csv("some.csv", text)) {
      out += std::to_string(row.line) + ":";
      for (const std::string& field : row.fields) out += " [" + field + "]";
      out += "\n";
    }
    return out;
  });
}

TEST(Csv, ReadsRfc4180) {
  EXPECT_EQ(rows(""), "");
  EXPECT_EQ(rows("a,b\n"), "1: [a] [b]\n");
  EXPECT_EQ(rows("a,b"), "1: [a] [b]\n");
  EXPECT_EQ(rows("a,b\r\nc,d\r\n"), "1: [a] [b]\n2: [c] [d]\n");
  EXPECT_EQ(rows("\"a\",\"b, c\"\n"), "1: [a] [b, c]\n");
  EXPECT_EQ(rows("\"the \"\"old\"\" surgery\",\"\"\"\"\n"), "1: [the \"old\" surgery] [\"]\n");
  EXPECT_EQ(rows("\"\",,\n"), "1: [] [] []\n");
  EXPECT_EQ(rows("\"two\nlines\",b\nc,d\n"), "1: [two\nlines] [b]\n3: [c] [d]\n");
  EXPECT_EQ(rows("a\n\n\r\nb\n"), "1: [a]\n4: [b]\n");
}

TEST(Csv, IsWrittenAsItIsRead) {
  const std::string text = "\"a\",\"b, \"\"c\"\"\",\"\"\n\"two\nlines\",\"\",\"d\"\n";
  std::string again;
  for (const CsvRow& row : read_csv("some.csv", text)) again += to_csv(row);
  EXPECT_EQ(again, text);
}

TEST(Csv, SaysWhereAFieldIsWrong) {
  EXPECT_EQ(rows("a,b\n\"c\",\"d\n"), "some.csv:2: column 2: its quote is never closed");
  EXPECT_EQ(rows("\"a\"b,c\n"), "some.csv:1: column 1: there is text after the end of the field");
  EXPECT_EQ(rows("a,b\rc\n"), "some.csv:1: column 2: there is text after the end of the field");
  EXPECT_EQ(rows("a,b \"c\"\n"),
            "some.csv:1: column 2: there is a quote inside a field without quotes");
}

TEST(Readable, CapitalsBecomeWords) {
  EXPECT_EQ(readable("RIVERSIDE SURGERY"), "Riverside Surgery");
  EXPECT_EQ(readable("ST PETER'S MED CENTRE (MANSINGH & MEHRA)"),
            "St Peter's Med Centre (Mansingh & Mehra)");
  EXPECT_EQ(readable("DR SJC CLAY'S PRACTICE"), "Dr SJC Clay's Practice");
  EXPECT_EQ(readable("DR U K ROY"), "Dr U K Roy");
  EXPECT_EQ(readable("FOSSE MEDICAL CENTRE (DR H MUKADAM)"), "Fosse Medical Centre (Dr H Mukadam)");
  EXPECT_EQ(readable("COMMUNITY HEALTH CENTRE (ZS OSAMA)"), "Community Health Centre (ZS Osama)");
  EXPECT_EQ(readable("EAST LEICESTER MED PRACT(S LONGWORTH)"),
            "East Leicester Med Pract (S Longworth)");
  EXPECT_EQ(readable("WESTCOTES GP SURGERY (ONE)"), "Westcotes GP Surgery (One)");
  EXPECT_EQ(readable("58 LUTTERWORTH ROAD,BLABY"), "58 Lutterworth Road, Blaby");
  EXPECT_EQ(readable("1A DESFORD LANE"), "1A Desford Lane");
  EXPECT_EQ(readable("ASHBY-DE-LA-ZOUCH"), "Ashby-de-la-Zouch");
  EXPECT_EQ(readable("DE MONTFORT SURGERY"), "De Montfort Surgery");
  EXPECT_EQ(readable(""), "");
}

TEST(Readable, NumbersAreSpaced) {
  EXPECT_EQ(readable_phone("0116 2212780"), "0116 221 2780");
  EXPECT_EQ(readable_phone("01530 270667"), "01530 270667");
  EXPECT_EQ(readable_phone("0116 221 2780"), "0116 221 2780");
  EXPECT_EQ(readable_phone("0116 ask us"), "0116 ask us");
  EXPECT_EQ(readable_phone(""), "");
}

/// The columns of the shipped lists.
const Layout& layout(const char* file) {
  static const std::vector<Layout> all = [] {
    std::ifstream in(FINGERPOST_SOURCE_DIR "/plugins/gp_dental/data/columns.csv");
    return read_layouts("columns.csv", std::string{std::istreambuf_iterator<char>(in), {}});
  }();
  return layout_of(all, file);
}

/// One row of the register: 27 quoted fields, of which five are given. A pharmacy has 1 as its
/// kind, and a GP practice 4 as its setting.
std::string row(std::string_view code, std::string_view name, std::string_view line,
                std::string_view status, std::string_view setting, std::string_view kind = "B") {
  const auto quoted = [](std::string_view field) { return '"' + std::string(field) + '"'; };
  std::string out = quoted(code) + ',' + quoted(name) + R"(,"Y60","QK1",)" + quoted(line) +
                    R"(,"THE GREEN","","LEICESTER","","LE1 1AA","19740401","",)" + quoted(status);
  out += ',' + quoted(kind);
  out += R"(,"04C","20130401","","0116 2212780","","","","0","","04C","",)" + quoted(setting);
  return out + ",\"\"\n";
}

template <class Practices>
std::string listed(Practices practices, const char* file, const std::string& text) {
  return outcome([&] {
    std::string out;
    for (const Location& at : practices(layout(file), text))
      out += at.code + " | " + at.name + " | " + at.address + " | " + at.postcode + " | " +
             at.phone + "\n";
    return out;
  });
}

TEST(Register, KeepsActiveGpPractices) {
  EXPECT_EQ(listed(gp_practices, "epraccur.csv",
                   row("C1", "THE SURGERY", "1 HIGH STREET", "A", "4") +
                       row("C2", "GREEN PRACTICE", "GREEN PRACTICE", "A", "4") +
                       row("C3", "CLOSED SURGERY", "2 HIGH STREET", "C", "4") +
                       row("C4", "PROPOSED SURGERY", "3 HIGH STREET", "P", "4") +
                       row("C5", "HOSPITAL CLINIC", "4 HIGH STREET", "A", "10")),
            "C1 | The Surgery | 1 High Street, The Green, Leicester | LE1 1AA | 0116 221 2780\n"
            "C2 | Green Practice | The Green, Leicester | LE1 1AA | 0116 221 2780\n");
}

TEST(Register, LeavesOutDentistsInsideAPrison) {
  EXPECT_EQ(listed(dental_practices, "egdpprac.csv",
                   row("V1", "DENTAL SURGERY", "1 HIGH STREET", "A", "") +
                       row("V2", "TIME FOR TEETH HMP LEICESTER", "116 WELFORD ROAD", "A", "") +
                       row("V3", "OLD DENTIST", "2 HIGH STREET", "D", "")),
            "V1 | Dental Surgery | 1 High Street, The Green, Leicester | LE1 1AA | "
            "0116 221 2780\n");
}

TEST(Register, LeavesOutContractorsWhoSupplyOnlyAppliances) {
  EXPECT_EQ(listed(pharmacies, "edispensary.csv",
                   row("FA1", "THE CHEMIST", "1 HIGH STREET", "A", "", "1") +
                       row("FA2", "APPLIANCES LTD", "2 HIGH STREET", "A", "", "2") +
                       row("FA3", "OLD CHEMIST", "3 HIGH STREET", "C", "", "1")),
            "FA1 | The Chemist | 1 High Street, The Green, Leicester | LE1 1AA | 0116 221 2780\n");
}

TEST(Register, SaysWhatIsWrongWithAFile) {
  const std::string good = row("C1", "THE SURGERY", "1 HIGH STREET", "A", "4");
  EXPECT_EQ(listed(gp_practices, "epraccur.csv", good + "\"C2\",\"SHORT\"\n"),
            "epraccur.csv:2: found 2 columns, wanted 27; use the file as the NHS Organisation Data "
            "Service publishes it");
  EXPECT_EQ(listed(gp_practices, "epraccur.csv", good + good.substr(0, good.size() - 1) + ",\n"),
            "epraccur.csv:2: found 28 columns, wanted 27; use the file as the NHS Organisation "
            "Data Service publishes it");
  EXPECT_EQ(listed(gp_practices, "epraccur.csv", ""),
            "epraccur.csv: found no active GP practice; one has A as its status and '4' as its "
            "setting");
  EXPECT_EQ(listed(gp_practices, "epraccur.csv",
                   row("C5", "HOSPITAL CLINIC", "4 HIGH STREET", "A", "10")),
            "epraccur.csv: found no active GP practice; one has A as its status and '4' as its "
            "setting");
}

TEST(Register, SaysWhereItsListsComeFrom) {
  const std::string text =
      "\"epraccur.csv\",\"GP practices: NHS England, as at {}; OGL\",\"2025-09-01\"\r\n"
      "\"egdpprac.csv\",\"Dentists\",\"2024-05-17\"\r\n";
  const auto of = [&](const char* file) {
    return outcome([&] { return attribution(file, text); });
  };
  const std::string wanted =
      "; give its name, its origin with {} for the date, and the date like 2025-09-01";
  EXPECT_EQ(of("epraccur.csv"), "GP practices: NHS England, as at 1 September 2025; OGL");
  EXPECT_EQ(of("egdpprac.csv"),
            "attribution.csv:2: the row for egdpprac.csv cannot be read" + wanted);
  EXPECT_EQ(of("edispensary.csv"), "attribution.csv: found no row for edispensary.csv" + wanted);
}

TEST(Columns, AreDeclaredBesideTheLists) {
  const auto read = [](const char* text) {
    return outcome([&] {
      std::string out;
      for (const Layout& table : read_layouts("columns.csv", text)) {
        out += table.file + " " + std::to_string(table.width()) + ":";
        for (const LayoutColumn& column : table.columns)
          out += " " + std::to_string(column.at) + " " + column.name + " (" + column.shape + ")";
        out += "\n";
      }
      return out;
    });
  };
  EXPECT_EQ(read("file,column,name,shape\na.csv,1,code,code\na.csv,9,last,any\nb.csv,2,x,date\n"),
            "a.csv 9: 0 code (code) 8 last (any)\nb.csv 2: 1 x (date)\n");
  EXPECT_EQ(read("a.csv,1,code,code\n"),
            "columns.csv:1: its first line must be 'file,column,name,shape'");
  EXPECT_EQ(read("file,column,name,shape\na.csv,0,code,code\n"),
            "columns.csv:2: the column is '0', not a number from 1 to 1000");
  EXPECT_EQ(read("file,column,name,shape\na.csv,1,code\n"),
            "columns.csv:2: found 3 columns, wanted 4: file, column, name and shape");
}

}  // namespace
}  // namespace fingerpost::nhs
