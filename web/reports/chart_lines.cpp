#include "web/reports/chart_lines.h"

#include <algorithm>
#include <cmath>

#include "web/reports/picture.h"
#include "web/reports/wrap.h"

namespace fingerpost {
namespace {

constexpr double top = 10, lowest_plot = 230, height_for_ticks = 300;
constexpr double widest_screen = 600;  // of a chart, where it does not have to be narrow
constexpr const char* between =
    " class=\"app-chart__between\" display=\"none\" text-anchor=\"middle\"";
constexpr std::size_t name_width = 12;
constexpr const char* quiet = "fill=\"#484949\" font-size=\"14\"";

/// What stands at the end of a line: its name, and its last number.
struct Name {
  std::vector<std::string> lines{};
  double y = 0;  ///< its top
  double height() const { return static_cast<double>(lines.size()) * 18; }
};

/// Moved apart until none covers another, none above `top`, and as few as can be below `bottom`.
void move_apart(std::vector<Name*> names, double bottom) {
  std::sort(names.begin(), names.end(), [](const Name* a, const Name* b) { return a->y < b->y; });
  double free = 0;
  for (Name* name : names) {
    name->y = std::max(name->y, free);
    free = name->y + name->height() + 4;
  }
  double limit = bottom;
  for (auto at = names.rbegin(); at != names.rend(); ++at) {
    (*at)->y = std::max(0.0, std::min((*at)->y, limit - (*at)->height()));
    limit = (*at)->y - 4;
  }
}

class Plot {
 public:
  explicit Plot(const Table& table)
      : table_(table),
        chart_(*table.chart),
        margins_(room_for(tick_label(chart_, chart_.most)), room_for(std::string(name_width, 'x'))),
        drawing_(table.id + "-chart-1", margins_),
        up_(scale_of(chart_)),
        across_{0, static_cast<double>(std::max<std::size_t>(table.rows.size(), 2) - 1)} {}

  std::string svg() {
    auto names = names_at_ends();
    draw_scale();
    for (std::size_t series = 0; series < chart_.columns.size(); ++series) draw_line(series);
    for (const Name& name : names) write_name(name);
    double y = write_rows(bottom() + 20);
    y = write_what_is_no_number(y + 8);
    return drawing_.svg(y, table_.caption, chart_.says);
  }

 private:
  double bottom() const { return top + plot_; }
  double y_of(double value) const { return bottom() - up_.at(value) / 100 * plot_; }
  double x_of(std::size_t row) const { return across_.at(static_cast<double>(row)); }
  const Cell& cell(std::size_t row, std::size_t series) const {
    return table_.rows[row].at(chart_.columns[series]);
  }
  const std::string& heading(std::size_t series) const {
    return table_.columns.at(chart_.columns[series]).heading;
  }

  /// The last row that holds a number; as many as there are rows: none does.
  std::size_t last_number(std::size_t series) const {
    for (std::size_t row = table_.rows.size(); row > 0; --row)
      if (cell(row - 1, series).number) return row - 1;
    return table_.rows.size();
  }

  std::vector<Name> names_at_ends() {
    std::vector<Name> names(chart_.columns.size());
    double all = 0;
    for (std::size_t series = 0; series < names.size(); ++series) {
      const std::size_t row = last_number(series);
      if (row == table_.rows.size()) continue;
      names[series].lines = wrapped(heading(series), name_width);
      for (std::string& line : wrapped(cell(row, series).text, name_width))
        names[series].lines.push_back(std::move(line));
      all += names[series].height() + 4;
    }
    plot_ = std::max(lowest_plot, all);
    std::vector<Name*> shown;
    for (std::size_t series = 0; series < names.size(); ++series) {
      if (names[series].lines.empty()) continue;
      names[series].y =
          y_of(*cell(last_number(series), series).number) - names[series].height() / 2;
      shown.push_back(&names[series]);
    }
    move_apart(shown, bottom() + 10);
    return names;
  }

  void draw_scale() {
    for (const double tick : ticks(chart_, height_for_ticks)) {
      const double y = y_of(tick);
      drawing_.line({0, y}, {100, y},
                    tick == 0 ? "stroke=\"#0b0c0c\" stroke-width=\"1\""
                              : "stroke=\"#b1b4b6\" stroke-width=\"1\"");
      drawing_.words({0, y + 5}, tick_label(chart_, tick),
                     std::string(quiet) + " dx=\"-8\" text-anchor=\"end\"");
    }
  }

  void draw_line(std::size_t series) {
    for (std::size_t row = 0; row < table_.rows.size(); ++row) {
      const auto& here = cell(row, series).number;
      if (!here) continue;
      const Anchor spot{x_of(row), y_of(*here)};
      if (row > 0 && cell(row - 1, series).number)
        drawing_.line({x_of(row - 1), y_of(*cell(row - 1, series).number)}, spot,
                      Picture::stroke(series));
      drawing_.mark(spot, series);
    }
  }

  void write_name(const Name& name) {
    double y = name.y + 13;
    for (const std::string& line : name.lines) {
      drawing_.words({100, y}, line, "dx=\"10\" font-weight=\"700\" font-size=\"15\"");
      y += 18;
    }
  }

  /// Pixels that the name of a row takes under the scale, in smaller letters.
  double room_for_name(std::size_t row) const {
    return room_for(table_.rows[row].at(0).text) * 0.8;
  }

  /// The rows between the first and the last whose names have room too, in so many pixels.
  std::vector<std::size_t> named_between(double pixels) const {
    const std::size_t last = table_.rows.size() - 1;
    double widest = 0;
    for (std::size_t row = 0; row <= last; ++row) widest = std::max(widest, room_for_name(row));
    const auto step = static_cast<std::size_t>(
        std::max(1.0, std::ceil(1.3 * widest * static_cast<double>(last) / pixels)));
    std::vector<std::size_t> named;
    for (std::size_t row = step; row + step <= last; row += step) named.push_back(row);
    return named;
  }

  /// Gives where they end. Those between show where the chart is wide (report.css); the last is a
  /// line lower where it would run into the first.
  double write_rows(double y) {
    const std::size_t last = table_.rows.size() - 1;
    const bool is_tight = room_for_name(0) + room_for_name(last) > margins_.between() + 16;
    const auto name = [&](std::size_t row) { return table_.rows[row].at(0).text; };
    drawing_.words({0, y}, name(0), quiet + std::string(" dx=\"-8\""));
    for (const std::size_t row : named_between(widest_screen - narrowest + margins_.between()))
      drawing_.words({x_of(row), y}, name(row), quiet + std::string(between));
    if (is_tight) y += line_height;
    if (last > 0)
      drawing_.words({100, y}, name(last), quiet + std::string(" dx=\"8\" text-anchor=\"end\""));
    return y + 6;
  }

  double write_what_is_no_number(double y) {
    for (std::size_t series = 0; series < chart_.columns.size(); ++series)
      for (std::size_t row = 0; row < table_.rows.size(); ++row) {
        const Cell& missing = cell(row, series);
        if (missing.number) continue;
        const std::string says =
            heading(series) + ", " + table_.rows[row].at(0).text + ": " + missing.text;
        for (const std::string& line : wrapped(says, widest_line)) {
          y += line_height;
          drawing_.words_at_edge(y - 5, line, "font-style=\"italic\"");
        }
      }
    return y;
  }

  const Table& table_;
  const Chart& chart_;
  Margins margins_;
  Picture drawing_;
  Scale up_, across_;
  double plot_ = lowest_plot;
};

}  // namespace

std::string lines_svg(const Table& table) { return Plot(table).svg(); }

}  // namespace fingerpost
