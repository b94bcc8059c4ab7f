#include "web/reports/chart.h"

#include <algorithm>

#include "web/reports/chart_lines.h"
#include "web/reports/drawing.h"
#include "web/reports/wrap.h"

namespace fingerpost {
namespace {

constexpr double tallest = 800;  // of the rows of one picture: it has to fit on A4 with its heading
constexpr double bar = 18, between_bars = 4, after_label = 3, after_row = 14;

using Row = std::vector<Cell>;
using Lines = std::vector<std::string>;

constexpr const char* strong = "font-weight=\"700\"";
constexpr const char* grid = "stroke=\"#b1b4b6\" stroke-width=\"1\"";

double height_of(const Lines& lines) { return static_cast<double>(lines.size()) * line_height; }

/// "32.9 % to 62.5 %", "47.5 % (32.9 % to 62.5 %)", "not known"
std::string range_says(const Row& row, const Chart& chart) {
  const std::string &from = row.at(chart.columns.at(0)).text,
                    &to = row.at(chart.columns.at(1)).text;
  const std::string range = from == to ? from : from + " to " + to;
  if (chart.columns.size() < 3) return range;
  const std::string& point = row.at(chart.columns.at(2)).text;
  return point == range ? point : point + " (" + range + ")";
}

/// One row of bars, or one range: how high it is, and how it is drawn.
class Rows {
 public:
  explicit Rows(const Table& table) : table_(table), chart_(*table.chart) {
    across_.least = std::min(0.0, chart_.least.value_or(0));
    across_.most = chart_.most;
    across_.from = across_.least < 0 ? room_for_values() : 0.5;
    across_.until = 99.5 - (is_range() ? room_for("0") : room_for_values());
  }

  double height(const Row& row) const {
    double all = height_of(label(row)) + after_label + after_row;
    if (is_range()) return all + height_of(said(row)) + bar;
    for (const std::size_t column : chart_.columns) all += height(row.at(column)) + between_bars;
    return all;
  }

  /// From `top` down.
  void draw(Drawing& drawing, const Row& row, double top) const {
    double y = write(drawing, label(row), {0, top}, {});
    if (is_range()) {
      y = write(drawing, said(row), {0, y}, strong);
      return draw_range(drawing, row, y + after_label);
    }
    y += after_label;
    for (std::size_t series = 0; series < chart_.columns.size(); ++series) {
      const Cell& cell = row.at(chart_.columns[series]);
      draw_bar(drawing, cell, series, y);
      y += height(cell) + between_bars;
    }
  }

  /// What each look stands for; gives where the next thing goes.
  double draw_key(Drawing& drawing, double top) const {
    if (is_range()) return draw_range_key(drawing, top);
    if (chart_.columns.size() < 2) return top;
    for (std::size_t series = 0; series < chart_.columns.size(); ++series) {
      drawing.box(0.5, 8, top + 2, bar - 4, drawing.fill(series));
      top = write_key(drawing, table_.columns.at(chart_.columns[series]).heading, top);
    }
    return top + after_row;
  }

  /// The scale, behind rows from `top` to `bottom`.
  void draw_scale(Drawing& drawing, double top, double bottom) const {
    for (const double tick : ticks(chart_, across_)) {
      const double x = across_.at(tick);
      drawing.line({x, top}, {x, bottom},
                   tick == 0 ? "stroke=\"#0b0c0c\" stroke-width=\"1\"" : grid);
      const bool is_first = x < 1;
      drawing.words({x, bottom + line_height - 2}, tick_label(chart_, tick),
                    is_first ? "fill=\"#484949\" font-size=\"14\""
                             : "fill=\"#484949\" font-size=\"14\" text-anchor=\"middle\"");
    }
  }

 private:
  bool is_range() const { return chart_.kind == Chart::Kind::range; }

  /// Beside the end of the longest bar.
  double room_for_values() const {
    double room = 0;
    for (const Row& row : table_.rows)
      for (const std::size_t column : chart_.columns)
        if (row.at(column).number) room = std::max(room, room_for(row.at(column).text));
    return std::min(room, across_.least < 0 ? 32.0 : 60.0);
  }

  static double write(Drawing& drawing, const Lines& lines, Spot at, std::string_view looks) {
    for (const std::string& line : lines) {
      drawing.words({at.x, at.y + line_height - 5}, line, looks);
      at.y += line_height;
    }
    return at.y;
  }

  static double write_key(Drawing& drawing, const std::string& says, double top) {
    return write(drawing, wrapped(says, widest_line - 4), {10, top}, {});
  }

  Lines label(const Row& row) const { return wrapped(row.at(0).text, widest_line); }
  Lines said(const Row& row) const { return wrapped(range_says(row, chart_), widest_line - 2); }

  double height(const Cell& cell) const {
    return cell.number ? bar : height_of(wrapped(cell.text, widest_line));
  }

  void draw_bar(Drawing& drawing, const Cell& cell, std::size_t series, double top) const {
    const double zero = across_.at(0);
    if (!cell.number) {
      const Lines lines = wrapped(cell.text, widest_line);
      const bool has_room = lines.size() == 1 && zero + room_for(cell.text) <= 100;
      write(drawing, lines, {has_room ? zero : 0, top - 1},
            has_room ? "dx=\"6\" font-style=\"italic\"" : "font-style=\"italic\"");
      return;
    }
    const double end = across_.at(*cell.number);
    drawing.box(zero, end, top, bar, drawing.fill(series));
    drawing.words({end, top + bar - 4}, cell.text,
                  *cell.number < 0 ? "dx=\"-6\" text-anchor=\"end\" font-weight=\"700\""
                                   : "dx=\"6\" font-weight=\"700\"");
  }

  void draw_range(Drawing& drawing, const Row& row, double top) const {
    const Cell &from = row.at(chart_.columns.at(0)), &to = row.at(chart_.columns.at(1));
    if (!from.number || !to.number) return;
    draw_band(drawing, across_.at(*from.number), across_.at(*to.number), top);
    if (chart_.columns.size() < 3) return;
    if (const auto& point = row.at(chart_.columns[2]).number)
      drawing.mark({across_.at(*point), top + bar / 2}, 0);
  }

  static void draw_band(Drawing& drawing, double from, double to, double top) {
    drawing.box(from, to, top + 4, bar - 8,
                "fill=\"#bbd4ea\" stroke=\"#12436d\" stroke-width=\"1.5\"");
    for (const double end : {from, to})
      drawing.line({end, top}, {end, top + bar}, "stroke=\"#12436d\" stroke-width=\"2.5\"");
  }

  double draw_range_key(Drawing& drawing, double top) const {
    const auto heading = [&](std::size_t at) {
      return table_.columns.at(chart_.columns.at(at)).heading;
    };
    draw_band(drawing, 0.5, 8, top);
    double next = write_key(drawing, "From: " + heading(0), top);
    next = write_key(drawing, "To: " + heading(1), next);
    if (chart_.columns.size() > 2) {
      drawing.mark({4, next + bar / 2}, 0);
      next = write_key(drawing, heading(2), next);
    }
    return next + after_row;
  }

  const Table& table_;
  const Chart& chart_;
  Across across_;
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

std::string draw_part(const Table& table, const Rows& rows, const Part& part, Drawing drawing) {
  const double top = rows.draw_key(drawing, 0);
  double bottom = top;
  for (std::size_t at = part.first; at < part.end; ++at) bottom += rows.height(table.rows[at]);
  rows.draw_scale(drawing, top, bottom - after_row + between_bars);
  double y = top;
  for (std::size_t at = part.first; at < part.end; ++at) {
    rows.draw(drawing, table.rows[at], y);
    y += rows.height(table.rows[at]);
  }
  const bool is_all = part.end - part.first == table.rows.size();
  const std::string which = is_all ? ""
                                   : ", rows " + std::to_string(part.first + 1) + " to " +
                                         std::to_string(part.end) + " of " +
                                         std::to_string(table.rows.size());
  return drawing.svg(bottom + line_height - after_row + between_bars + 4, table.caption + which,
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
        table, rows, part, Drawing(table.id + "-chart-" + std::to_string(pictures.size() + 1))));
  return pictures;
}

}  // namespace fingerpost
