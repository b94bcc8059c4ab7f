#include "web/reports/chart.h"

#include <algorithm>

#include "web/reports/chart_lines.h"
#include "web/reports/picture.h"
#include "web/reports/wrap.h"

namespace fingerpost {
namespace {

constexpr double tallest =
    1040;  // of the rows of one picture: it has to fit on A4 with its heading
constexpr double bar = 18, between_bars = 4, after_label = 3, after_row = 14;

const std::string quiet = "fill=\"#484949\" font-size=\"14\"";

using Row = std::vector<Cell>;
using Lines = std::vector<std::string>;

constexpr const char* strong = "font-weight=\"700\"";
constexpr const char* band = "fill=\"#bbd4ea\" stroke=\"#12436d\" stroke-width=\"1.5\"";
constexpr const char* axis = "stroke=\"#0b0c0c\" stroke-width=\"1\"";
constexpr const char* grid = "stroke=\"#b1b4b6\" stroke-width=\"1\"";

double height_of(const Lines& lines) { return static_cast<double>(lines.size()) * line_height; }

/// "32.9 % to 62.5 %", "47.5 % (32.9 % to 62.5 %)", "not known"
std::string range_says(const Row& row, const Chart& chart) {
  const std::string &from = row.at(chart.columns.at(0)).text,
                    &to = row.at(chart.columns.at(1)).text;
  std::string range = from == to ? from : from + " to " + to;
  if (chart.columns.size() < 3) return range;
  const std::string& point = row.at(chart.columns.at(2)).text;
  return point == range ? point : point + " (" + range + ")";
}

/// One row of bars, or one range: how high it is, and how it is drawn.
class Rows {
 public:
  explicit Rows(const Table& table)
      : table_(table),
        chart_(*table.chart),
        margins_(margins_of(table)),
        across_(scale_of(chart_)) {}

  const Margins& margins() const { return margins_; }

  double height(const Row& row) const {
    double all = height_of(label(row)) + after_label + after_row;
    if (is_range()) return all + height_of(said(row)) + bar;
    for (const std::size_t column : chart_.columns) all += height(row.at(column)) + between_bars;
    return all;
  }

  /// From `top` down.
  void draw(Picture& drawing, const Row& row, double top) const {
    double y = write(drawing, label(row), top, {});
    if (is_range()) y = write(drawing, said(row), y, strong);
    y += after_label;
    draw_scale(drawing, y - 2, top + height(row) - after_row);
    if (is_range()) return draw_range(drawing, row, y);
    for (std::size_t series = 0; series < chart_.columns.size(); ++series) {
      const Cell& cell = row.at(chart_.columns[series]);
      draw_bar(drawing, cell, series, y);
      y += height(cell) + between_bars;
    }
  }

  /// What each look stands for; gives where the next thing goes.
  double draw_key(Picture& drawing, double top) const {
    if (is_range()) return draw_range_key(drawing, top);
    if (chart_.columns.size() < 2) return top;
    for (std::size_t series = 0; series < chart_.columns.size(); ++series) {
      drawing.key_box(top + 2, bar - 4, drawing.fill(series));
      top = write_key(drawing, table_.columns.at(chart_.columns[series]).heading, top);
    }
    return top + after_row;
  }

  /// What the lines of the scale are, under all rows.
  void draw_scale_labels(Picture& drawing, double top) const {
    for (const double tick : ticks(chart_, margins_.between()))
      drawing.words({across_.at(tick), top + line_height - 4}, tick_label(chart_, tick),
                    tick == across_.least ? quiet : quiet + " text-anchor=\"middle\"");
  }

 private:
  bool is_range() const { return chart_.kind == Chart::Kind::range; }

  /// Room for the numbers beside the ends of the bars; beside a range there is none.
  static Margins margins_of(const Table& table) {
    double left = 0, right = 20;
    if (table.chart->kind == Chart::Kind::range) return {left, right};
    for (const Row& row : table.rows)
      for (const std::size_t column : table.chart->columns) {
        const Cell& cell = row.at(column);
        if (!cell.number) continue;
        double& side = *cell.number < 0 ? left : right;
        side = std::max(side, room_for(cell.text));
      }
    return {left, right};
  }

  void draw_scale(Picture& drawing, double top, double bottom) const {
    for (const double tick : ticks(chart_, margins_.between())) {
      const double x = across_.at(tick);
      drawing.line({x, top}, {x, bottom}, tick == 0 ? axis : grid);
    }
  }

  static double write(Picture& drawing, const Lines& lines, double top, std::string_view looks) {
    for (const std::string& line : lines) {
      drawing.words_at_edge(top + line_height - 5, line, looks);
      top += line_height;
    }
    return top;
  }

  static double write_key(Picture& drawing, const std::string& says, double top) {
    for (const std::string& line : wrapped(says, widest_line - 4)) {
      drawing.key_words(top + line_height - 5, line);
      top += line_height;
    }
    return top;
  }

  Lines label(const Row& row) const { return wrapped(row.at(0).text, widest_line); }
  Lines said(const Row& row) const { return wrapped(range_says(row, chart_), widest_line - 2); }

  double height(const Cell& cell) const {
    return cell.number ? bar : height_of(wrapped(cell.text, widest_line));
  }

  void draw_bar(Picture& drawing, const Cell& cell, std::size_t series, double top) const {
    const double zero = across_.at(0);
    if (!cell.number) {
      const double room = narrowest - margins_.left() - margins_.between() * zero / 100;
      if (room_for(cell.text) <= room)
        drawing.words({zero, top + line_height - 6}, cell.text, "dx=\"6\" font-style=\"italic\"");
      else
        write(drawing, wrapped(cell.text, widest_line), top - 1, "font-style=\"italic\"");
      return;
    }
    const double end = across_.at(*cell.number);
    drawing.box(zero, end, top, bar, drawing.fill(series));
    drawing.words({end, top + bar - 4}, cell.text,
                  *cell.number < 0 ? "dx=\"-6\" text-anchor=\"end\" font-weight=\"700\""
                                   : "dx=\"6\" font-weight=\"700\"");
  }

  void draw_range(Picture& drawing, const Row& row, double top) const {
    const Cell &from = row.at(chart_.columns.at(0)), &to = row.at(chart_.columns.at(1));
    if (!from.number || !to.number) return;
    draw_band(drawing, across_.at(*from.number), across_.at(*to.number), top);
    if (chart_.columns.size() < 3) return;
    if (const auto& point = row.at(chart_.columns[2]).number)
      drawing.mark({across_.at(*point), top + bar / 2}, 0);
  }

  static void draw_band(Picture& drawing, double from, double to, double top) {
    drawing.box(from, to, top + 4, bar - 8, band);
    for (const double end : {from, to})
      drawing.line({end, top}, {end, top + bar}, "stroke=\"#12436d\" stroke-width=\"2.5\"");
  }

  double draw_range_key(Picture& drawing, double top) const {
    const auto heading = [&](std::size_t at) {
      return table_.columns.at(chart_.columns.at(at)).heading;
    };
    drawing.key_box(top + 4, bar - 8, band);
    double next = write_key(drawing, heading(0) + " \u2013 " + heading(1), top);
    if (chart_.columns.size() > 2) {
      drawing.key_mark(next + bar / 2, 0);
      next = write_key(drawing, heading(2), next);
    }
    return next + after_row;
  }

  const Table& table_;
  const Chart& chart_;
  Margins margins_;
  Scale across_;
};

/// Rows from `first` to before `end`, as one picture.
struct Part {
  std::size_t first = 0, end = 0;
};

std::vector<Part> parts_of(const Table& table, const Rows& rows) {
  std::vector<Part> parts{{}};
  double height = 0;
  for (std::size_t at = 0; at < table.rows.size(); ++at) {
    const double more = rows.height(table.rows[at]);
    if (height > 0 && height + more > tallest) {
      parts.push_back({at, at});
      height = 0;
    }
    height += more;
    parts.back().end = at + 1;
  }
  return parts;
}

std::string draw_part(const Table& table, const Rows& rows, const Part& part, Picture drawing) {
  const double top = rows.draw_key(drawing, 0);
  double bottom = top;
  for (std::size_t at = part.first; at < part.end; ++at) bottom += rows.height(table.rows[at]);
  double y = top;
  for (std::size_t at = part.first; at < part.end; ++at) {
    rows.draw(drawing, table.rows[at], y);
    y += rows.height(table.rows[at]);
  }
  rows.draw_scale_labels(drawing, bottom - after_row);
  const bool is_all = part.end - part.first == table.rows.size();
  const std::string which = is_all ? ""
                                   : ", rows " + std::to_string(part.first + 1) + " to " +
                                         std::to_string(part.end) + " of " +
                                         std::to_string(table.rows.size());
  return drawing.svg(bottom - after_row + line_height + 4, table.caption + which,
                     table.chart->says);
}

}  // namespace

std::vector<std::string> chart_svg(const Table& table) {
  if (!table.chart || table.rows.empty()) return {};
  if (table.chart->kind == Chart::Kind::lines) return {lines_svg(table)};
  const Rows rows(table);
  const std::vector<Part> parts = parts_of(table, rows);
  std::vector<std::string> pictures;
  for (const Part& part : parts)
    pictures.push_back(draw_part(
        table, rows, part,
        Picture(table.id + "-chart-" + std::to_string(pictures.size() + 1), rows.margins())));
  return pictures;
}

}  // namespace fingerpost
