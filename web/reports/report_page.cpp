#include "web/reports/report_page.h"

#include <algorithm>
#include <string_view>

#include "web/pages/template.h"
#include "web/reports/chart.h"
#include "web/reports/wrap.h"
#include "web/server/embedded.h"
#include "web/server/gzip.h"

namespace fingerpost {
namespace {

constexpr std::string_view chart_place = "<!--chart-->", style_place = "<!--style-->";

/// Characters that fit beside each other on a phone; and on paper, before it has to be turned.
constexpr std::size_t phone_width = 33, paper_width = 95, cell_margin = 3, name_width = 9;

/// Characters of the narrowest that a table can be made without breaking a word.
std::size_t narrowest_width(const Table& table) {
  std::size_t all = 0;
  for (std::size_t at = 0; at < table.columns.size(); ++at) {
    std::size_t column =
        std::max(longest_word(table.columns[at].heading), at == 0 ? name_width : 0);
    for (const auto& row : table.rows) {
      const Cell& cell = row.at(at);
      column = std::max(column, cell.number ? width_of(cell.text) : longest_word(cell.text));
    }
    all += column + cell_margin;
  }
  return all;
}

/// A text as pieces, of which web addresses are links.
View::List pieces(std::string_view text) {
  constexpr std::string_view scheme = "https://", closing = ".,;:)";
  View::List out;
  for (auto at = text.find(scheme); at != std::string_view::npos; at = text.find(scheme)) {
    auto end = std::min(text.find_first_of(" \t\n\"'<>", at), text.size());
    while (closing.find(text[end - 1]) != std::string_view::npos) --end;
    if (at > 0) out.push_back({{"href", ""}, {"text", text.substr(0, at)}});
    const std::string_view address = text.substr(at, end - at);
    out.push_back({{"href", address}, {"text", address}});
    text.remove_prefix(end);
  }
  if (!text.empty()) out.push_back({{"href", ""}, {"text", text}});
  return out;
}

View::List each_in_pieces(const std::vector<std::string>& list) {
  View::List out;
  for (const std::string& text : list) out.push_back({{"pieces", pieces(text)}});
  return out;
}

bool holds_numbers(const Column& column) { return column.holds == Column::Holds::numbers; }

View::List heads_of(const Table& table) {
  View::List heads;
  for (const Column& column : table.columns)
    heads.push_back({{"text", column.heading},
                     {"kind", holds_numbers(column) ? " govuk-table__header--numeric" : ""}});
  return heads;
}

/// The first cell of a row is its heading.
View::List rows_of(const Table& table) {
  View::List rows;
  for (const auto& row : table.rows) {
    View::List cells;
    for (std::size_t at = 1; at < row.size(); ++at) {
      const bool is_word = holds_numbers(table.columns.at(at)) && !row[at].number;
      const char* kind = is_word                            ? " app-figure__no-number"
                         : holds_numbers(table.columns[at]) ? " govuk-table__cell--numeric"
                                                            : "";
      cells.push_back({{"text", row[at].text}, {"kind", kind}});
    }
    rows.push_back({{"heading", row.at(0).text}, {"cells", std::move(cells)}});
  }
  return rows;
}

/// Where the CSV of a table is: an address on the site, a name beside a file.
struct Csv {
  enum class In : std::uint8_t { site, file } in = In::site;
  std::string_view pattern{};
};

std::string address_of(const Table& table, const Csv& csv) {
  constexpr std::string_view place = "{id}";
  std::string address(csv.pattern);
  if (const auto at = address.find(place); at != std::string::npos)
    address.replace(at, place.size(), table.id);
  return address;
}

View table_view(const Table& table, std::size_t number, const Csv& csv) {
  const std::size_t width = narrowest_width(table);
  View view{{"id", table.id},
            {"number", std::to_string(number)},
            {"caption", table.caption},
            {"turned", width > paper_width},
            {"wide", width > phone_width},
            {"columns", std::to_string(table.columns.size())},
            {"csv", csv.in == Csv::In::site ? address_of(table, csv) : ""},
            {"file", csv.in == Csv::In::file ? table.id + ".csv" : ""},
            {"shows", table.chart ? table.chart->says : ""}};
  view.set("charts", View::List(chart_svg(table).size(), View(true)));
  view.set("heads", heads_of(table));
  view.set_list("rows", rows_of(table));
  view.set_list("notes", each_in_pieces(table.notes));
  return view;
}

View view_of(const Report& report, const Csv& csv) {
  View::List sections, findings = each_in_pieces(report.findings);
  std::size_t number = 0;
  for (const Section& section : report.sections) {
    View::List tables;
    for (const Table& table : section.tables)
      tables.push_back(table_view(shown_part(table), ++number, csv));
    sections.push_back({{"id", section.id},
                        {"heading", section.heading},
                        {"says", each_in_pieces(section.says)},
                        {"warnings", each_in_pieces(section.warnings)},
                        {"tables", std::move(tables)}});
  }
  View view{{"title", report.title}};
  view.set_list("findings", std::move(findings));
  view.set_list("sections", std::move(sections));
  return view;
}

/// `html` with the charts in the places that the template has left for them, in their order. What
/// somebody typed makes no such place: it is a comment, and what is typed is escaped.
std::string with_charts(const std::string& html, const Report& report) {
  std::string out;
  std::size_t done = 0;
  for (const Section& section : report.sections)
    for (const Table& table : section.tables)
      for (const std::string& chart : chart_svg(shown_part(table))) {
        const auto at = html.find(chart_place, done);
        out.append(html, done, at - done).append(chart);
        done = at + chart_place.size();
      }
  return out.append(html, done);
}

/// The style sheets that a report uses, as they were built.
std::string style_sheets() {
  std::string out;
  for (const std::string_view name : {"assets/govuk.", "assets/fingerpost."})
    for (const EmbeddedFile& file : embedded_files())
      if (file.name.starts_with(name) && file.name.ends_with(".css.gz"))
        out += unzipped(file.content) + '\n';
  return out;
}

}  // namespace

std::string report_page(const Report& report, const ReportLinks& links) {
  View view = view_of(report, {Csv::In::site, links.csv});
  view.set("change", links.change).set("json", links.json);
  return with_charts(render("report", view), report);
}

std::string standalone_html(const Report& report) {
  std::string html = render("report_file", view_of(report, {Csv::In::file, {}}));
  html.replace(html.find(style_place), style_place.size(),
               "<style>\n" + style_sheets() + "</style>");
  return with_charts(html, report);
}

}  // namespace fingerpost
