#include "core/knowledge/read_option.h"

#include <algorithm>
#include <charconv>

#include "core/thought/edge_values.h"
#include "core/words/has.h"
#include "core/words/nearest_word.h"

namespace fingerpost {
namespace {

constexpr std::int64_t furthest_day = 36500;

struct Ends {
  std::int64_t least = 0, most = 0;
};

std::optional<std::int64_t> parse_whole(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return {};
  return number;
}

/// "18..20", or "18" for itself alone.
std::optional<Ends> parse_ends(std::string_view text) {
  const std::size_t dots = text.find("..");
  const auto least = parse_whole(text.substr(0, dots));
  const auto most = dots == std::string_view::npos ? least : parse_whole(text.substr(dots + 2));
  if (!least || !most) return {};
  return Ends{*least, *most};
}

/// The ids that "+" joins, sorted.
Choices split(std::string_view text) {
  Choices out;
  for (std::size_t plus = 0; plus != std::string_view::npos;) {
    plus = text.find('+');
    out.emplace_back(text.substr(0, plus));
    if (plus != std::string_view::npos) text.remove_prefix(plus + 1);
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::string joined(const Choices& ids) {
  std::string out;
  for (const auto& id : ids) out += (out.empty() ? "" : "+") + id;
  return out;
}

class Reader {
 public:
  Reader(const std::string& written, const Question& question, std::string& wrong)
      : written_(written), question_(question), wrong_(wrong) {}

  std::optional<Option> run(const Catalogue& catalogue) {
    if (written_ == "not_known") return Option{.says = written_, .kind = Option::Kind::not_known};
    switch (question_.type) {
      case FactType::yes_no:
        return yes_or_no();
      case FactType::number:
        return numbers();
      case FactType::date:
        return days();
      case FactType::choice:
      case FactType::choices:
        return choices();
      case FactType::place:
        return place(catalogue);
    }
    return {};
  }

 private:
  std::nullopt_t refuse(const std::string& why) {
    wrong_ = "'" + written_ + "' " + why;
    return std::nullopt;
  }

  std::optional<Option> yes_or_no() {
    const bool yes = written_ == "yes" || written_ == "true";
    if (yes || written_ == "no" || written_ == "false")
      return Option{.says = yes ? "yes" : "no", .value = yes};
    return refuse("says neither yes nor no of '" + question_.id + "'; write yes or no");
  }

  std::optional<Option> numbers() {
    const auto ends = parse_ends(written_);
    if (!ends || ends->least > ends->most)
      return refuse("is no number and no range for '" + question_.id +
                    "'; write \"18\" or \"18..20\"");
    if (ends->least < question_.least || ends->most > question_.most)
      return refuse("goes beyond '" + question_.id + "', which runs from " +
                    std::to_string(question_.least) + " to " + std::to_string(question_.most));
    return Option{.says = written_,
                  .kind = Option::Kind::numbers,
                  .value = {},
                  .least = ends->least,
                  .most = ends->most};
  }

  std::optional<Option> days() {
    const auto ends = parse_ends(written_);
    if (!ends || ends->least > ends->most || ends->least < -furthest_day ||
        ends->most > furthest_day)
      return refuse("is no range of days for '" + question_.id +
                    "'; write \"-28..-1\", as days from the day of the question (below 0: before "
                    "it), at most 36500");
    return Option{.says = written_,
                  .kind = Option::Kind::days,
                  .value = {},
                  .least = ends->least,
                  .most = ends->most};
  }

  std::optional<Option> choices() {
    const auto known = ids_of(question_.choices);
    const Choices ids = question_.type == FactType::choices ? split(written_) : Choices{written_};
    for (const auto& id : ids)
      if (!has(known, id))
        return refuse("is not a choice of '" + question_.id + "'" + did_you_mean(id, known));
    if (question_.type == FactType::choice) return Option{.says = written_, .value = written_};
    return Option{.says = joined(ids), .value = ids};
  }

  std::optional<Option> place(const Catalogue& catalogue) {
    if (catalogue.areas.contains(written_))
      return Option{.says = written_, .value = place_of(written_, catalogue)};
    std::vector<std::string> known;
    for (const auto& [id, area] : catalogue.areas) {
      if (area.name == written_)
        return refuse("is the name of an area; write its id, '" + id + "'");
      known.push_back(id);
    }
    return refuse("is no area of areas/areas.csv" + did_you_mean(written_, known));
  }

  const std::string& written_;
  const Question& question_;
  std::string& wrong_;
};

}  // namespace

std::optional<Option> read_option(const std::string& written, const Question& question,
                                  const Catalogue& catalogue, std::string& wrong) {
  return Reader(written, question, wrong).run(catalogue);
}

}  // namespace fingerpost
