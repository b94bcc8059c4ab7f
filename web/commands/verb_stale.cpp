#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>

#include "core/thought/stale.h"
#include "web/commands/verbs.h"
#include "web/server/clock.h"

namespace fingerpost {
namespace {

using Json = nlohmann::ordered_json;

/// What one run asks for, read from its options.
struct StaleQuestion {
  Date day{};
  std::optional<Span> within{};
};

/// Says to `err` what cannot be read.
std::optional<StaleQuestion> read_question(const StaleOptions& options, std::ostream& err) {
  const auto day = options.as_of.empty() ? today() : parse_date(options.as_of);
  const auto within = parse_span(options.within);
  const bool span_is_wrong = !options.within.empty() && (!within || within->count < 0);
  if (!day)
    err << "fingerpost: --as-of must be a date, like 2026-11-22, not '" << options.as_of << "'\n";
  if (span_is_wrong)
    err << "fingerpost: --within must be a length of time, like \"30 days\" or \"2 months\", not '"
        << options.within << "'\n";
  if (!day || span_is_wrong) return std::nullopt;
  return StaleQuestion{*day, within};
}

std::string date_or_nothing(const std::optional<Date>& date) { return date ? to_text(*date) : ""; }

/// "Ada: 2 overdue, 1 due soon"
void write_owner(std::ostream& out, const std::string& owner,
                 const std::vector<StaleEntry>& entries) {
  std::size_t overdue = 0, soon = 0;
  for (const StaleEntry& entry : entries)
    if (entry.assured_by == owner) ++(entry.overdue ? overdue : soon);
  out << (owner.empty() ? "Nobody is named" : owner) << ": " << overdue << " overdue";
  if (soon > 0) out << ", " << soon << " due soon";
  out << '\n';
}

void write_entry(std::ostream& out, const StaleEntry& entry) {
  out << "  " << entry.name << " [" << entry.id << "]\n    "
      << (entry.overdue ? "Overdue: " : "Due soon: ") << "confidence " << entry.confidence << ", "
      << (entry.checked ? "checked on " + to_words(*entry.checked)
                        : "nobody has said when checked");
  if (entry.due) out << ", counts to " << to_words(*entry.due);
  out << ".\n    " << ask_says(entry) << ".\n    " << entry.stated_at << '\n';
}

void write_text(std::ostream& out, const std::vector<StaleEntry>& entries) {
  const StaleEntry* before = nullptr;
  for (const StaleEntry& entry : entries) {
    if (before == nullptr || before->assured_by != entry.assured_by)
      write_owner(out, entry.assured_by, entries);
    write_entry(out, entry);
    before = &entry;
  }
  if (entries.empty()) out << "Nothing has to be checked again yet.\n";
}

void write_json(std::ostream& out, const std::vector<StaleEntry>& entries, Date day) {
  Json list = Json::array();
  for (const StaleEntry& entry : entries) {
    Json row{{"assured_by", entry.assured_by},
             {"id", entry.id},
             {"name", entry.name},
             {"confidence", entry.confidence},
             {"overdue", entry.overdue}};
    if (entry.checked) row["assured_date"] = to_text(*entry.checked);
    if (entry.due) row["check_due"] = to_text(*entry.due);
    if (!entry.ask.empty()) row["ask"] = entry.ask;
    row["where"] = entry.stated_at;
    list.push_back(std::move(row));
  }
  const Json answer{{"as_of", to_text(day)}, {"stale", std::move(list)}};
  out << answer.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
}

/// As a field of RFC 4180.
std::string quoted(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + '"';
}

void write_csv(std::ostream& out, const std::vector<StaleEntry>& entries) {
  out << "assured_by,id,name,confidence,assured_date,check_due,overdue,ask,where\r\n";
  for (const StaleEntry& entry : entries)
    out << quoted(entry.assured_by) << ',' << quoted(entry.id) << ',' << quoted(entry.name) << ','
        << quoted(entry.confidence) << ',' << date_or_nothing(entry.checked) << ','
        << date_or_nothing(entry.due) << ',' << (entry.overdue ? "yes" : "no") << ','
        << quoted(entry.ask) << ',' << quoted(entry.stated_at) << "\r\n";
}

}  // namespace

int list_stale(const StaleOptions& options, const Streams& streams) {
  const auto question = read_question(options, streams.err);
  if (!question) return wrong_usage;
  Problems fatal;
  const Loaded loaded = load(sources_of(options.folders), {}, fatal);
  for (const Problem& problem : fatal) streams.err << "fingerpost: " << to_text(problem) << '\n';
  if (!fatal.empty()) return cannot_start;
  for (const Provider& provider : loaded.catalogue.providers)
    if (provider.state != Provider::State::read)
      streams.err << "fingerpost: " << provider.name
                  << " could not be read, so nothing of it is listed: " << provider.reason << '\n';
  const auto entries = stale(loaded.catalogue, question->day, question->within);
  if (options.format == Format::json)
    write_json(streams.out, entries, question->day);
  else if (options.format == Format::csv)
    write_csv(streams.out, entries);
  else
    write_text(streams.out, entries);
  return std::any_of(entries.begin(), entries.end(),
                     [](const StaleEntry& entry) { return entry.overdue; })
             ? problems_found
             : done;
}

}  // namespace fingerpost
