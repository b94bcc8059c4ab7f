#include "core/knowledge/read_figure.h"

#include "core/words/nearest_word.h"

namespace fingerpost {
namespace {

const std::vector<std::string>& bases() {
  static const std::vector<std::string> all{"local", "national", "proxy", "assumption"};
  return all;
}

void check_origin(const ObjectReader& object, const Figure& figure, const std::string& of) {
  const bool measured = figure.basis != Basis::assumption;
  if (measured && (figure.source.empty() || figure.year.empty() || figure.population.empty()))
    return object.problem(of +
                          " has a figure without 'source', 'year' or 'population': say where it "
                          "comes from, of when it is and whom it was measured on, or write basis = "
                          "\"assumption\"");
  if (measured) return;
  if (figure.source.empty())
    object.problem(of + " is an assumption without a reason; say in 'source' why this was chosen");
  if (!figure.year.empty() || !figure.population.empty())
    object.problem(of +
                   " is an assumption, so nobody was measured: leave out 'year' and 'population', "
                   "and say in 'source' what it leans on");
}

}  // namespace

Figure read_figure(ObjectReader& object, const std::string& of) {
  Figure figure;
  std::string basis;
  object.text("says", figure.says);
  object.text("basis", basis);
  object.text("source", figure.source);
  object.text("year", figure.year);
  object.text("population", figure.population);
  object.text("caution", figure.caution);
  if (figure.says.empty())
    object.problem(of + " needs 'says': the figure in a few words, \"11 % are women\"");
  const auto parsed = parse_basis(basis);
  if (!parsed) {
    object.problem(of + " needs 'basis': local, national, proxy or assumption" +
                   (basis.empty() ? "" : ", not '" + basis + "'") + did_you_mean(basis, bases()));
    return figure;
  }
  figure.basis = *parsed;
  check_origin(object, figure, of);
  return figure;
}

Figure read_figure_at(ObjectReader& object, const std::string& key, Problems& problems) {
  const nlohmann::json* value = object.take(key);
  if (value == nullptr) {
    object.problem("a cohort needs '" + key + "': { says, basis, source, year, population }");
    return {};
  }
  ObjectReader row(*value, object.at(key), problems);
  Figure figure = read_figure(row, "'" + key + "'");
  row.finish("a figure");
  return figure;
}

}  // namespace fingerpost
