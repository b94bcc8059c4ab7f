// What the charts of a report are drawn with: SVG as text. Places across are per cent of the width
// and places down are pixels, so that a chart fits a phone, a desk and paper without its letters
// ever changing size. (A library for charts would need a browser or Node to run in; this is text.)
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "web/reports/report.h"

namespace fingerpost {

/// Pixels that a chart has on the narrowest screen, 320 wide less its margins: whatever is written
/// into a chart has room there.
inline constexpr double narrowest = 290;
/// Characters that fit into them; and the height of a line of them.
inline constexpr std::size_t widest_line = 35;
inline constexpr double line_height = 20;

/// Pixels that `text` takes at most, with a little air.
double room_for(std::string_view text);

/// What a drawing leaves free on both sides, in pixels, for words beside what is drawn. The style
/// sheet has a class for each step of it (report.css).
class Margins {
 public:
  /// The next step up; never more than there is one for.
  Margins(double left, double right);
  int left() const { return left_; }
  int right() const { return right_; }
  /// What is left between them on the narrowest screen.
  double between() const { return narrowest - left_ - right_; }

 private:
  int left_, right_;
};

struct Anchor {
  double x = 0;  ///< per cent of what is between the margins
  double y = 0;  ///< pixels from the top
};

/// From where to where numbers go: over all that is between the margins, or from bottom to top.
struct Scale {
  double least = 0, most = 1;
  /// In per cent; beyond the ends of the scale: at its end.
  double at(double value) const;
};

/// The scale of the numbers of a chart.
Scale scale_of(const Chart& chart);

/// Round numbers that divide the scale of a chart, so few that their labels have room side by side
/// in so many pixels; and such a label.
std::vector<double> ticks(const Chart& chart, double pixels);
std::string tick_label(const Chart& chart, double value);

/// It grows as things are put into it.
class Picture {
 public:
  /// `id` begins the ids of all that has one; it is unique on its page.
  Picture(std::string id, Margins margins) : id_(std::move(id)), margins_(margins) {}

  /// `looks` are attributes: "font-weight=\"700\"". Of SVG's own, so never of what was typed.
  void words(Anchor at, std::string_view text, std::string_view looks = {});
  /// The same at the left edge of the whole picture.
  void words_at_edge(double y, std::string_view text, std::string_view looks = {});

  /// For a key at that edge: a piece of a bar, a mark, and the words beside either.
  void key_box(double top, double height, std::string_view looks);
  void key_mark(double y, std::size_t series);
  void key_words(double y, std::string_view text);
  void line(Anchor from, Anchor to, std::string_view looks);
  /// From `from` to `to` per cent; `top` and `height` in pixels.
  void box(double from, double to, double top, double height, std::string_view looks);
  /// A mark of its own shape for each of four series, in the middle of `at`.
  void mark(Anchor at, std::size_t series);

  /// Attributes that tell four series apart, in black and white too; a fifth looks as the first.
  std::string fill(std::size_t series) const;
  static std::string stroke(std::size_t series);

  /// All of it, with what a screen reader says in its place.
  std::string svg(double height, std::string_view title, std::string_view says) const;

 private:
  std::string id_, content_;
  Margins margins_;
};

}  // namespace fingerpost
