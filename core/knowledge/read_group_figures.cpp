#include "core/knowledge/read_group_figures.h"

#include <stdexcept>

#include "core/thought/equality.h"
#include "core/thought/rounding.h"
#include "core/words/csv.h"

namespace fingerpost {
namespace {

void read_percent(NamedRow& row, GroupFigure& figure) {
  std::string text = row.text("percent");
  if (text.ends_with('%')) text.pop_back();
  while (text.ends_with(' ')) text.pop_back();
  if (text.empty()) return;
  figure.printed = parse_percent(text);
  if (!figure.printed)
    row.problem("percent is '" + text +
                "', which is no percentage from 0 to 100; write it like 91.7");
}

void check_numbers(NamedRow& row, const GroupFigure& figure) {
  if (figure.people && figure.printed)
    row.problem("it gives both people and a percentage; give one of them, people if you have them");
  if (figure.people && !figure.base)
    row.problem("it gives people, but not of how many; give base, the number of all of them");
  if (figure.base && *figure.base == 0) row.problem("base is 0; give the number of all of them");
  if (figure.people && figure.base && *figure.people > *figure.base)
    row.problem("it gives " + std::to_string(*figure.people) + " people of a base of " +
                std::to_string(*figure.base) + "; correct one of them");
}

void read_year(NamedRow& row, GroupFigure& figure) {
  figure.year = row.needed("year", "2021 or 2023/24");
  if (!figure.year.empty() && !year_of(figure))
    row.problem("year is '" + figure.year +
                "', which names no year; write it like 2021 or 2023/24");
}

GroupFigure read_figure(NamedRow& row) {
  GroupFigure figure;
  figure.stated_at = row.where();
  figure.characteristic = row.needed("characteristic", "Sex");
  figure.group = row.text("group");
  figure.people = row.count("people");
  figure.base = row.count("base");
  read_percent(row, figure);
  check_numbers(row, figure);
  figure.population = row.needed("population", "people on probation");
  figure.area = row.text("area");
  figure.ages = row.text("ages");
  read_year(row, figure);
  figure.definition_id = row.text("definition_id");
  figure.definition = row.text("definition");
  figure.source = row.needed("source", "the name and date of a paper, or a link");
  figure.caution = row.text("caution");
  return figure;
}

void check_take_up(NamedRow& row, const GroupFigure& figure) {
  const bool known = figure.people || figure.printed;
  const bool published = figure.seen == GroupFigure::Seen::published;
  if (figure.printed && !figure.base && !published)
    row.problem(
        "it gives a percentage, but not of how many; give base, or published = yes if it has been "
        "printed before: otherwise nobody can tell whether it gives away a small number");
  if (known && figure.group.empty()) row.problem("group is empty; write it like Women");
  if (!known && !figure.group.empty() && row.is_sound())
    row.problem(
        "it gives neither people nor a percentage; give one, or leave group empty and say "
        "in caution why it is not known");
  if (!known && figure.group.empty() && figure.caution.empty())
    row.problem("caution is empty; say there why it is not known");
}

void read_published(NamedRow& row, GroupFigure& figure) {
  const std::string text = row.text("published");
  if (text == "yes")
    figure.seen = GroupFigure::Seen::published;
  else if (!text.empty() && text != "no")
    row.problem("published is '" + text + "'; write yes or no");
}

void read_standing(NamedRow& row, GroupFigure& figure) {
  figure.confidence = row.needed("confidence", "A, B or C");
  if (!figure.confidence.empty() && figure.confidence != "A" && figure.confidence != "B" &&
      figure.confidence != "C")
    row.problem("confidence is '" + figure.confidence + "'; write A, B or C");
  const auto basis = parse_basis(row.text("basis"));
  if (basis)
    figure.basis = *basis;
  else
    row.problem("basis is '" + row.text("basis") + "'; write local, national, proxy or assumption");
  const std::string counted = row.text("counted");
  if (counted == "sample")
    figure.counted = GroupFigure::Counted::sample;
  else if (counted != "everybody")
    row.problem("counted is '" + counted + "'; write everybody or sample");
}

/// Adds it, unless the same group is there from the same source.
void add_once(NamedRow& row, GroupFigure figure, GroupFigures& out) {
  for (const GroupFigure& other : out) {
    const bool same = same_words(other.characteristic, figure.characteristic) &&
                      same_words(other.group, figure.group) && other.source == figure.source &&
                      other.year == figure.year && other.area == figure.area &&
                      other.ages == figure.ages && other.population == figure.population;
    if (same)
      row.problem("'" + figure.group + "' is there already, at " + other.stated_at +
                  "; take one out");
  }
  if (row.is_sound()) out.push_back(std::move(figure));
}

}  // namespace

GroupFigures read_take_up(const std::string& file, std::string_view text, Problems& problems) {
  static const NamedColumns columns{{"characteristic", "group", "population", "year", "source"},
                                    {"people", "percent", "base", "published", "area", "ages",
                                     "definition_id", "definition", "caution"}};
  GroupFigures out;
  for (NamedRow& row : read_named_rows(file, text, columns, problems)) {
    GroupFigure figure = read_figure(row);
    read_published(row, figure);
    check_take_up(row, figure);
    add_once(row, std::move(figure), out);
  }
  return out;
}

void read_take_up_row(const std::string& text, const GroupFigure& same, GroupFigures& out,
                      Problems& problems) {
  const std::string where = "--row \"" + text + "\"";
  std::vector<std::string> fields;
  try {
    const auto rows = read_csv("--row", text);
    if (rows.size() == 1) fields = rows.front().fields;
  } catch (const std::runtime_error&) {
    fields.clear();
  }
  if (fields.size() != 3 && fields.size() != 4) {
    problems.push_back({where,
                        "it is not three or four values with commas between them; write it "
                        "like \"Sex,Women,17%,120\""});
    return;
  }
  NamedRow::Fields named{
      {"characteristic", fields[0]}, {"group", fields[1]}, {"population", same.population},
      {"area", same.area},           {"ages", same.ages},  {"year", same.year},
      {"source", same.source}};
  named[fields[2].find('%') == std::string::npos ? "people" : "percent"] = fields[2];
  if (fields.size() == 4) named["base"] = fields[3];
  if (same.seen == GroupFigure::Seen::published) named["published"] = "yes";
  NamedRow row(where, std::move(named), problems);
  GroupFigure figure = read_figure(row);
  read_published(row, figure);
  check_take_up(row, figure);
  add_once(row, std::move(figure), out);
}

GroupFigures read_comparators(const std::string& file, std::string_view text, Problems& problems) {
  static const NamedColumns columns{
      {"characteristic", "group", "population", "area", "ages", "year", "definition", "source",
       "confidence", "basis", "counted"},
      {"people", "base", "percent", "definition_id", "caution"}};
  GroupFigures out;
  for (NamedRow& row : read_named_rows(file, text, columns, problems)) {
    GroupFigure figure = read_figure(row);
    if (figure.group.empty()) row.problem("group is empty; write it like Women");
    if (!figure.people && !figure.printed && row.is_sound())
      row.problem("it gives neither people of a base nor a percentage; give one");
    read_standing(row, figure);
    add_once(row, std::move(figure), out);
  }
  return out;
}

}  // namespace fingerpost
