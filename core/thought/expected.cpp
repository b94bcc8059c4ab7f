#include "core/thought/expected.h"

#include <algorithm>
#include <cmath>

namespace fingerpost {
namespace {

double sum_of(const std::vector<Option>& options) {
  double sum = 0;
  for (const Option& option : options) sum += option.weight;
  return sum;
}

bool is_range(const Option& option) {
  return (option.kind == Option::Kind::numbers || option.kind == Option::Kind::days) &&
         option.least != option.most;
}

/// The one draw of it, if that is for everybody.
const Draw* only_draw(const std::vector<Draw>& draws, std::string_view id) {
  const auto draws_it = [&](const Draw& draw) {
    return draw.kind != Draw::Kind::need && draw.id == id;
  };
  const auto at = std::find_if(draws.begin(), draws.end(), draws_it);
  if (at == draws.end() || !says_nothing(at->when)) return nullptr;
  return std::find_if(at + 1, draws.end(), draws_it) == draws.end() ? &*at : nullptr;
}

/// One row of a draw: how many people it is for, and the weights of the option and of the rest.
struct Row {
  double people = 0, option = 0, rest = 0;
  double share(double factor) const { return people * option * factor / (option * factor + rest); }
};

double share_of(const std::vector<Row>& rows, double factor) {
  double share = 0, people = 0;
  for (const Row& row : rows) {
    share += row.share(factor);
    people += row.people;
  }
  return share / people;
}

std::vector<Row> rows_of(const Draw& draw, const Shares& of_rows, std::string_view option) {
  std::vector<Row> rows;
  for (const auto& [by, options] : draw.options) {
    const auto people = of_rows.find(by);
    if (people == of_rows.end() || people->second <= 0) continue;
    Row row{.people = people->second};
    for (const Option& one : options) (one.says == option ? row.option : row.rest) += one.weight;
    rows.push_back(row);
  }
  return rows;
}

}  // namespace

std::optional<Shares> expected_shares(const std::vector<Draw>& draws, std::string_view id) {
  const Draw* draw = only_draw(draws, id);
  if (draw == nullptr) return {};
  Shares rows{{"", 1.0}};
  if (!draw->by.empty()) {
    // Only what is drawn before can count, so that two draws never wait for each other.
    const std::vector<Draw> before(draws.data(), draw);
    auto by = expected_shares(before, draw->by);
    if (!by) return {};
    rows = std::move(*by);
  }
  Shares out;
  for (const auto& [row, share] : rows) {
    const auto options = draw->options.find(row);
    if (options == draw->options.end()) continue;
    for (const Option& option : options->second) {
      if (is_range(option)) return {};
      out[option.says] += share * option.weight / sum_of(options->second);
    }
  }
  return out;
}

std::optional<Attainable> scale_to(Draw& draw, const Shares& of_rows, std::string_view option,
                                   double share) {
  const std::vector<Row> rows = rows_of(draw, of_rows, option);
  constexpr double furthest = 60;  // of the logarithm of the factor
  const Attainable reach{rows.empty() ? 0 : share_of(rows, std::exp(-furthest)),
                         rows.empty() ? 0 : share_of(rows, std::exp(furthest))};
  if (rows.empty() || share < reach.lowest || share > reach.highest) return reach;
  double low = -furthest, high = furthest;
  for (int i = 0; i < 100; ++i) {
    const double middle = (low + high) / 2;
    (share_of(rows, std::exp(middle)) < share ? low : high) = middle;
  }
  for (auto& [by, options] : draw.options)
    for (Option& one : options)
      if (one.says == option) one.weight *= std::exp(low);
  return {};
}

}  // namespace fingerpost
