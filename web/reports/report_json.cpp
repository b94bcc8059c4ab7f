#include "web/reports/report_json.h"

#include <nlohmann/json.hpp>

namespace fingerpost {
namespace {

using Json = nlohmann::ordered_json;

const char* name_of(Chart::Kind kind) {
  switch (kind) {
    case Chart::Kind::bars:
      return "bars";
    case Chart::Kind::range:
      return "range";
    case Chart::Kind::lines:
      return "lines";
  }
  return "bars";
}

Json chart_json(const Chart& chart) {
  return {{"kind", name_of(chart.kind)},
          {"columns", chart.columns},
          {"least", chart.least.value_or(0)},
          {"most", chart.most},
          {"unit", chart.unit == Chart::Unit::share ? "share" : "number"},
          {"says", chart.says}};
}

Json cell_json(const Cell& cell) {
  Json object{{"text", cell.text}};
  if (cell.number) object["number"] = *cell.number;
  return object;
}

Json table_json(const Table& table) {
  Json columns = Json::array(), rows = Json::array();
  for (const Column& column : table.columns)
    columns.push_back({{"heading", column.heading},
                       {"holds", column.holds == Column::Holds::words ? "words" : "numbers"}});
  for (const auto& row : table.rows) {
    Json cells = Json::array();
    for (const Cell& cell : row) cells.push_back(cell_json(cell));
    rows.push_back(std::move(cells));
  }
  Json object{{"id", table.id},
              {"caption", table.caption},
              {"columns", std::move(columns)},
              {"rows", std::move(rows)},
              {"notes", table.notes}};
  if (table.chart) object["chart"] = chart_json(*table.chart);
  return object;
}

}  // namespace

std::string report_json(const Report& report) {
  Json sections = Json::array();
  for (const Section& section : report.sections) {
    Json tables = Json::array();
    for (const Table& table : section.tables) tables.push_back(table_json(table));
    sections.push_back({{"id", section.id},
                        {"heading", section.heading},
                        {"says", section.says},
                        {"warnings", section.warnings},
                        {"tables", std::move(tables)}});
  }
  const Json object{{"id", report.id},
                    {"title", report.title},
                    {"findings", report.findings},
                    {"sections", std::move(sections)}};
  return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace fingerpost
