#include "web/reports/picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "web/reports/wrap.h"

namespace fingerpost {
namespace {

constexpr std::size_t series_told_apart = 4;
// Told apart by most who see colours otherwise than others, and dark enough beside white.
constexpr std::array<const char*, series_told_apart> colours{"#12436d", "#801650", "#1f7a72",
                                                             "#3d3d3d"};

std::string number(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f", value);
  std::string out = text.data();
  if (out.ends_with(".0")) out.resize(out.size() - 2);
  return out == "-0" ? "0" : out;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  return out;
}

std::string attribute(const char* name, const std::string& value) {
  return std::string(" ") + name + "=\"" + value + '"';
}

std::string percent(double value) { return number(value) + '%'; }

/// Stripes, dots and bars of one colour on white: the fills of all series but the first.
std::string patterns(const std::string& id) {
  constexpr std::array<const char*, series_told_apart> shapes{
      "", "<path d=\"M-2,2l4,-4M0,8l8,-8M6,10l4,-4\" fill=\"none\" stroke-width=\"2\"/>",
      "<circle cx=\"4\" cy=\"4\" r=\"1.8\"/>",
      "<path d=\"M2,0v8M6,0v8\" fill=\"none\" stroke-width=\"1.5\"/>"};
  std::string out = "<defs>";
  for (std::size_t at = 1; at < shapes.size(); ++at)
    out += "<pattern" + attribute("id", id + "-fill-" + std::to_string(at)) +
           " width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"" +
           attribute("fill", colours.at(at)) + attribute("stroke", colours.at(at)) +
           "><path d=\"M0,0h8v8h-8z\" fill=\"#fff\" stroke=\"none\"/>" +
           (at == 2 ? "<g stroke=\"none\">" : "<g>") + shapes.at(at) + "</g></pattern>";
  return out + "</defs>";
}

int in_steps(double pixels) {
  constexpr int step = 20, most_steps = 7;
  return std::min(static_cast<int>(std::ceil(pixels / step)), most_steps) * step;
}

/// 1, 2, 2.5 or 5 times a power of ten, at least `least`.
double round_step(double least) {
  const double power = std::pow(10, std::floor(std::log10(least)));
  for (const double times : {1.0, 2.0, 2.5, 5.0})
    if (times * power >= least * 0.999) return times * power;
  return 10 * power;
}

}  // namespace

double room_for(std::string_view text) {
  constexpr double character = 8.8, air = 10;
  return static_cast<double>(width_of(text)) * character + air;
}

Margins::Margins(double left, double right) : left_(in_steps(left)), right_(in_steps(right)) {}

double Scale::at(double value) const {
  const double share = most > least ? (value - least) / (most - least) : 0;
  return std::clamp(share, 0.0, 1.0) * 100;
}

Scale scale_of(const Chart& chart) { return {std::min(0.0, chart.least.value_or(0)), chart.most}; }

std::vector<double> ticks(const Chart& chart, double pixels) {
  const auto [least, most] = scale_of(chart);
  const double span = most - least;
  if (!(span > 0)) return {least};
  const double widest =
      std::max(room_for(tick_label(chart, most)), room_for(tick_label(chart, least)));
  const double count = std::clamp(std::floor(pixels / widest), 1.0, 5.0);
  const double step = round_step(span / count);
  std::vector<double> out;
  const auto first = static_cast<long>(std::ceil(least / step - 0.001));
  for (long at = first; static_cast<double>(at) * step <= most + step * 0.001; ++at)
    out.push_back(static_cast<double>(at) * step);
  return out;
}

std::string tick_label(const Chart& chart, double value) {
  const bool is_share = chart.unit == Chart::Unit::share;
  const double shown = std::abs(is_share ? value * 100 : value);
  std::string text = number(shown);
  for (auto at = std::min(text.find('.'), text.size()); at > 3; text.insert(at, ",")) at -= 3;
  const bool is_negative = value < 0 && text != "0";
  return (is_negative ? "\u2212" : "") + text + (is_share ? " %" : "");
}

void Picture::words(Anchor at, std::string_view text, std::string_view looks) {
  content_ += "<text" + attribute("x", percent(at.x)) + attribute("y", number(at.y)) +
              (looks.empty() ? "" : " ") + std::string(looks) + '>' + escaped(text) + "</text>\n";
}

void Picture::words_at_edge(double y, std::string_view text, std::string_view looks) {
  content_ += "<text" + attribute("x", number(-margins_.left())) + attribute("y", number(y)) +
              (looks.empty() ? "" : " ") + std::string(looks) + '>' + escaped(text) + "</text>\n";
}

void Picture::key_box(double top, double height, std::string_view looks) {
  content_ += "<rect" + attribute("x", number(1 - margins_.left())) + attribute("y", number(top)) +
              attribute("width", "30") + attribute("height", number(height)) + ' ' +
              std::string(looks) + "/>\n";
}

void Picture::key_mark(double y, std::size_t series) {
  content_ +=
      "<g" + attribute("transform", "translate(" + number(16 - margins_.left()) + " 0)") + ">\n";
  mark({0, y}, series);
  content_ += "</g>\n";
}

void Picture::key_words(double y, std::string_view text) { words_at_edge(y, text, "dx=\"42\""); }

void Picture::line(Anchor from, Anchor to, std::string_view looks) {
  content_ += "<line" + attribute("x1", percent(from.x)) + attribute("y1", number(from.y)) +
              attribute("x2", percent(to.x)) + attribute("y2", number(to.y)) + ' ' +
              std::string(looks) + "/>\n";
}

void Picture::box(double from, double to, double top, double height, std::string_view looks) {
  content_ += "<rect" + attribute("x", percent(std::min(from, to))) + attribute("y", number(top)) +
              attribute("width", percent(std::abs(to - from))) +
              attribute("height", number(height)) + ' ' + std::string(looks) + "/>\n";
}

void Picture::mark(Anchor at, std::size_t series) {
  const std::size_t kind = series % series_told_apart;
  const std::string colour = colours.at(kind);
  const std::string looks = attribute("fill", kind < 2 ? colour : "#fff") +
                            attribute("stroke", colour) + " stroke-width=\"2\"/>\n";
  if (kind % 2 == 0)
    content_ += "<circle" + attribute("cx", percent(at.x)) + attribute("cy", number(at.y)) +
                " r=\"4.5\"" + looks;
  else
    content_ += "<rect" + attribute("x", percent(at.x)) + attribute("y", number(at.y)) +
                " width=\"9\" height=\"9\" transform=\"translate(-4.5 -4.5)\"" + looks;
}

std::string Picture::fill(std::size_t series) const {
  const std::size_t kind = series % series_told_apart;
  const std::string colour = colours.at(kind);
  const std::string filled =
      kind == 0 ? colour : "url(#" + id_ + "-fill-" + std::to_string(kind) + ")";
  return "fill=\"" + filled + "\" stroke=\"" + colour + "\" stroke-width=\"1.5\"";
}

std::string Picture::stroke(std::size_t series) {
  constexpr std::array<const char*, series_told_apart> dashes{"", "8 4", "2 4", "10 3 2 3"};
  const std::size_t kind = series % series_told_apart;
  std::string out = "stroke=\"" + std::string(colours.at(kind)) + "\" stroke-width=\"2.5\"";
  if (kind > 0) out += attribute("stroke-dasharray", dashes.at(kind));
  return out;
}

std::string Picture::svg(double height, std::string_view title, std::string_view says) const {
  const bool has_patterns = content_.find("url(#") != std::string::npos;
  const std::string margins = " app-chart--left-" + std::to_string(margins_.left()) +
                              " app-chart--right-" + std::to_string(margins_.right());
  return "<svg class=\"app-chart" + margins +
         "\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"" +
         attribute("aria-labelledby", id_ + "-title") +
         attribute("aria-describedby", id_ + "-says") + " width=\"100%\" overflow=\"visible\"" +
         attribute("height", number(std::ceil(height))) +
         " font-family=\"Arial, Helvetica, sans-serif\" font-size=\"16\" "
         "fill=\"#0b0c0c\">\n<title" +
         attribute("id", id_ + "-title") + '>' + escaped(title) + "</title>\n<desc" +
         attribute("id", id_ + "-says") + '>' + escaped(says) + "</desc>\n" +
         (has_patterns ? patterns(id_) + "\n" : "") + content_ + "</svg>\n";
}

}  // namespace fingerpost
