#include "web/reports/report.h"

namespace fingerpost {

Table shown_part(const Table& table) {
  Table out = table;
  if (table.shown == 0 || table.rows.size() <= table.shown) return out;
  out.rows.resize(table.shown);
  out.notes.push_back("The first " + std::to_string(table.shown) + " of " +
                      std::to_string(table.rows.size()) + " rows; the CSV has all of them.");
  return out;
}

}  // namespace fingerpost
