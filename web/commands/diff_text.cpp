#include "web/commands/diff_text.h"

#include <algorithm>
#include <iomanip>
#include <sstream>

#include "core/thought/wording.h"

namespace fingerpost {
namespace {

std::string number(std::size_t count) { return with_thousands(std::int64_t(count)); }

void write_field(std::ostream& out, const FieldChange& change) {
  out << "    " << to_text(change) << '\n';
}

/// The service came or went, but not for these people: the table is enough.
bool is_of_no_account(const MoveWords& move) {
  return (move.before == "no" && move.after == "not_there") ||
         (move.before == "not_there" && move.after == "no");
}

void write_moves(std::ostream& out, const std::vector<MoveWords>& moves) {
  for (const MoveWords& move : moves) {
    if (is_of_no_account(move)) continue;
    out << "  " << move.says << ".\n";
    if (!move.in_common.empty()) out << "    What sets them apart: " << move.in_common << ".\n";
    out << "    For example: " << move.person << ".\n";
    if (!move.was.empty()) out << "      Before: " << move.was << '\n';
    if (!move.is.empty()) out << "      Now: " << move.is << '\n';
  }
  if (moves.empty()) return;
  out << "  Before     Now        People\n";
  for (const MoveWords& move : moves)
    out << "  " << std::left << std::setw(10) << move.before << ' ' << std::setw(10) << move.after
        << ' ' << std::right << std::setw(6) << number(move.people) << '\n';
}

void write_rule(std::ostream& out, const char* heading, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  out << "  " << heading << '\n';
  for (const auto& line : lines) out << "    " << line << '\n';
}

void write_service(std::ostream& out, const ServiceWords& service) {
  out << '\n' << as_sentence(service.change) << ": " << service.name << " [" << service.id << "]\n";
  write_moves(out, service.moves);
  const bool in_both = !service.status_before.empty() && !service.status_after.empty();
  if (in_both && service.status_before != service.status_after)
    out << "  On the day: " << service.status_before << " -> " << service.status_after << '\n';
  if (in_both && service.moves.empty()) out << "  Nobody stands otherwise.\n";
  write_rule(out, "Who it was for", service.rule_before);
  write_rule(out, in_both ? "Who it is for now" : "Who it is for", service.rule_after);
  if (service.elsewhere)
    out << "  Nothing in its own entry changed: a rule that it refers to did, or what follows from "
           "facts.\n";
  if (!service.fields.empty()) out << "  What else is stated otherwise\n";
  for (const FieldChange& change : service.fields) write_field(out, change);
}

void write_needs(std::ostream& out, const char* heading, const std::vector<NeedWords>& needs,
                 std::string NeedWords::*sentence) {
  const bool none = std::all_of(needs.begin(), needs.end(),
                                [&](const NeedWords& need) { return (need.*sentence).empty(); });
  if (none) return;
  out << '\n' << heading << '\n';
  for (const NeedWords& need : needs)
    if (!(need.*sentence).empty()) out << "  " << need.*sentence << '\n';
}

void write_vocabulary(std::ostream& out, const std::vector<RowChange>& rows) {
  if (!rows.empty()) out << "\nQuestions, needs and what stands beside them\n";
  for (const RowChange& row : rows) {
    out << "  " << row.kind << (row.id.empty() ? "" : " " + row.id) << ": " << row.change << '\n';
    for (const FieldChange& change : row.fields) write_field(out, change);
  }
}

void write_totals(std::ostream& out, const DiffReport& report) {
  std::string changes;
  for (const char* change : {"removed", "closed", "changed", "added", "reopened"}) {
    const auto count = std::count_if(report.services.begin(), report.services.end(),
                                     [&](const auto& service) { return service.change == change; });
    if (count > 0)
      changes += (changes.empty() ? "" : ", ") + number(std::size_t(count)) + " " + change;
  }
  if (!changes.empty()) out << "Services: " << changes << ".\n";
  const bool moved = std::any_of(report.services.begin(), report.services.end(),
                                 [](const auto& service) { return !service.moves.empty(); });
  if (!moved && report.needs.empty())
    out << "Nothing changed for anybody.\n";
  else
    out << number(report.lose) << " of " << number(report.people)
        << " people lose a service that they could or might use; " << number(report.gain)
        << " gain one.\n";
}

}  // namespace

std::string diff_text(const DiffReport& report) {
  std::ostringstream out;
  out << "As of " << to_words(report.as_of) << ": " << report.says << " (seed " << report.seed
      << ").\n";
  for (const auto& sentence : report.incomplete) out << sentence << '\n';
  if (!report.incomplete.empty()) out << "So this comparison is incomplete.\n";
  write_totals(out, report);
  write_needs(out, "Left with nothing for a need", report.needs, &NeedWords::loss);
  for (const ServiceWords& service : report.services) write_service(out, service);
  write_needs(out, "Something for a need at last", report.needs, &NeedWords::gain);
  write_vocabulary(out, report.vocabulary);
  return out.str();
}

}  // namespace fingerpost
