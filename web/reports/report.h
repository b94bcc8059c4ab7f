// A report as data: sentences, and tables that may have a chart beside them. Every page, file and
// print of a report is a rendering of it (report_page.h, report_text.h, report_csv.h, ..).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fingerpost {

/// One value: as people read it, and as a number where it is one.
struct Cell {
  Cell() = default;
  Cell(std::string words) : text(std::move(words)) {}
  Cell(const char* words) : text(words) {}
  Cell(std::string words, double value) : text(std::move(words)), number(value) {}

  std::string text{};  ///< "45.0 %", "not known", "fewer than 10"
  /// In full, for a CSV and a chart: a share as 0.45. Absent: `text` is all there is, and a chart
  /// draws nothing but the words.
  std::optional<double> number{};
};

struct Column {
  enum class Holds : std::uint8_t { words, numbers };
  std::string heading{};
  Holds holds = Holds::words;
};

/// How the numbers of a table are drawn. The first column names the rows.
struct Chart {
  enum class Kind : std::uint8_t {
    bars,   ///< one bar a row and column of `columns`, beside each other: before and after
    range,  ///< from the first column to the second: "surely" to "at most", or an interval
    lines,  ///< a line for each column of `columns`, over the rows in their order
  };
  Kind kind = Kind::bars;
  std::vector<std::size_t> columns{};  ///< places in Table::columns; of range: from, to, and the
                                       ///< point between them where there is a third
  double most = 1;                     ///< the end of the scale; it begins at 0
  std::optional<double> least{};       ///< where it begins below 0: differences
  enum class Unit : std::uint8_t { share, number } unit = Unit::share;
  std::string says{};  ///< what it shows, in a sentence: it is read out in place of the picture
};

struct Table {
  std::string id{};       ///< "cells-lost": the name of its CSV, and its place on the page
  std::string caption{};  ///< "Who loses their only service, by area and need"
  std::vector<Column> columns{};
  std::vector<std::vector<Cell>> rows{};
  std::vector<std::string> notes{};  ///< definitions, rounding, what is left out
  std::optional<Chart> chart{};
  std::size_t shown = 0;  ///< how many rows people are shown; 0: all. The CSV has all of them
};

struct Section {
  std::string id{};
  std::string heading{};
  std::vector<std::string> says{};      ///< paragraphs; the finding comes first
  std::vector<std::string> warnings{};  ///< what would mislead if it were not said
  std::vector<Table> tables{};
};

struct Report {
  std::string id{};                     ///< "closure": the name of its files
  std::string title{};                  ///< "If Probation Health Trainers closed on 1 April 2025"
  std::vector<std::string> findings{};  ///< what it comes to, in sentences; the most serious first
  std::vector<Section> sections{};      ///< assumptions and sources are the last
};

/// The table with the rows that people are shown, and a note that says where the rest is.
Table shown_part(const Table& table);

}  // namespace fingerpost
