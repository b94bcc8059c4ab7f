// The NHS register's practice files, as text, against the practices read from them.
#include <gtest/gtest.h>

#include "plugins/gp_dental/csv.h"
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
    for (const Row& row : read_csv("some.csv", text)) {
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

/// One row of the register: 27 quoted fields, of which five are given.
std::string row(std::string_view code, std::string_view name, std::string_view line,
                std::string_view status, std::string_view setting) {
  const auto quoted = [](std::string_view field) { return '"' + std::string(field) + '"'; };
  std::string out = quoted(code) + ',' + quoted(name) + R"(,"Y60","QK1",)" + quoted(line) +
                    R"(,"THE GREEN","","LEICESTER","","LE1 1AA","19740401","",)" + quoted(status);
  out += R"(,"B","04C","20130401","","0116 2212780","","","","0","","04C","",)" + quoted(setting);
  return out + ",\"\"\n";
}

template <class Practices>
std::string listed(Practices practices, std::string_view file, const std::string& text) {
  return outcome([&] {
    std::string out;
    for (const Location& at : practices(file, text))
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

TEST(Register, SaysWhatIsWrongWithAFile) {
  const std::string good = row("C1", "THE SURGERY", "1 HIGH STREET", "A", "4");
  EXPECT_EQ(listed(gp_practices, "epraccur.csv", good + "\"C2\",\"SHORT\"\n"),
            "epraccur.csv:2: found 2 columns, wanted 27; use the file as the NHS Organisation Data "
            "Service publishes it");
  EXPECT_EQ(listed(gp_practices, "epraccur.csv", good + good.substr(0, good.size() - 1) + ",\n"),
            "epraccur.csv:2: found 28 columns, wanted 27; use the file as the NHS Organisation "
            "Data Service publishes it");
  EXPECT_EQ(listed(gp_practices, "epraccur.csv", ""),
            "epraccur.csv: found no active practice; one has A in column 13, and a GP practice 4 "
            "in column 26");
  EXPECT_EQ(listed(gp_practices, "epraccur.csv",
                   row("C5", "HOSPITAL CLINIC", "4 HIGH STREET", "A", "10")),
            "epraccur.csv: found no active practice; one has A in column 13, and a GP practice 4 "
            "in column 26");
}

TEST(Register, SaysWhereItsListsComeFrom) {
  const std::string text =
      "\"epraccur.csv\",\"GP practices: NHS England\"\r\n\"egdpprac.csv\",\"\"";
  const auto of = [&](const char* file) {
    return outcome([&] { return attribution(file, text); });
  };
  EXPECT_EQ(of("epraccur.csv"), "GP practices: NHS England");
  EXPECT_EQ(of("egdpprac.csv"),
            "attribution.csv: found no row for egdpprac.csv; add one with its name, and its origin "
            "and date");
}

}  // namespace
}  // namespace fingerpost::nhs
