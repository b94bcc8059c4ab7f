#include "web/commands/print_report.h"

#include <iostream>

namespace fingerpost {

void print_report(const Report& report, Format /*format*/, std::ostream& out) {
  out << report.title << '\n';
  for (const auto& finding : report.findings) out << "\n" << finding << '\n';
  for (const Section& section : report.sections) {
    out << '\n' << section.heading << '\n';
    for (const auto& paragraph : section.says) out << paragraph << '\n';
    for (const auto& warning : section.warnings) out << "Warning: " << warning << '\n';
    for (const Table& table : section.tables) {
      out << '\n' << table.caption << '\n';
      for (const auto& row : table.rows) {
        for (std::size_t at = 0; at < row.size(); ++at)
          out << (at == 0 ? "  " : "    " + table.columns[at].heading + ": ") << row[at].text
              << '\n';
      }
      for (const auto& note : table.notes) out << "  Note: " << note << '\n';
    }
  }
}

}  // namespace fingerpost
