#include "core/knowledge/refresh_list.h"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "core/knowledge/column_shapes.h"
#include "core/knowledge/postcode.h"
#include "core/words/csv.h"

namespace fingerpost {
namespace {

constexpr const char* columns_file = "columns.csv";
constexpr const char* remedy =
    "; nothing is changed. Is it the right file, as published? If its columns have changed, say so "
    "in columns.csv beside the list";

/// A row of either list, as far as it is compared.
struct Entry {
  std::string name{};
  bool used = false;
};
using Entries = std::map<std::string, Entry>;

/// The columns that are read for their own sake.
struct Columns {
  explicit Columns(const Layout& layout)
      : code(layout.find("code")->at),
        name(layout.find("name")->at),
        postcode(layout.find("postcode")->at),
        status(layout.find("status")->at) {
    const std::string words = words_of(layout.find("status")->shape);
    used = words.substr(1, words.find(' ', 1) - 1);
  }
  Entry entry(const CsvRow& row) const { return {row.fields[name], row.fields[status] == used}; }

  std::size_t code, name, postcode, status;
  std::string used;  ///< the status of a place that is in use
};

bool is_postcode(const std::string& text) {
  const auto code = parse_postcode(text);
  return code && code->whole();
}

class Reader {
 public:
  Reader(const Edition& edition, Problems& problems)
      : edition_(edition), columns_(edition.layout), problems_(problems) {}

  Refreshed run() {
    const Entries before = in_use();
    const std::vector<CsvRow> rows = rows_of(edition_.table);
    out_.rows = rows.size();
    for (const CsvRow& row : rows) {
      if (!problems_.empty()) return std::move(out_);
      if (is_sound(row)) take(row);
    }
    if (problems_.empty()) judge_postcodes();
    compare(before);
    return std::move(out_);
  }

 private:
  std::vector<CsvRow> rows_of(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (text.starts_with(mark)) text.remove_prefix(mark.size());
    try {
      return read_csv(edition_.layout.file, text);
    } catch (const std::runtime_error& error) {
      const std::string what = error.what();
      const auto end = what.find(": ");
      problems_.push_back({what.substr(0, end), what.substr(end + 2) + remedy});
    }
    return {};
  }

  /// The list until now. If it cannot be read, the new one is the way to mend it.
  Entries in_use() {
    Entries entries;
    try {
      for (const CsvRow& row : read_csv(edition_.layout.file, edition_.in_use)) {
        if (row.fields.size() != edition_.layout.width()) continue;  // of an earlier layout
        ++out_.before;
        entries[row.fields[columns_.code]] = columns_.entry(row);
      }
    } catch (const std::runtime_error&) {
      entries.clear();
    }
    return entries;
  }

  void report(const CsvRow& row, const std::string& what) {
    problems_.push_back({edition_.layout.file + ':' + std::to_string(row.line), what + remedy});
  }

  bool is_sound(const CsvRow& row) {
    const std::size_t width = edition_.layout.width();
    if (row.fields.size() != width) {
      report(row, "found " + std::to_string(row.fields.size()) + " columns, wanted " +
                      std::to_string(width));
      return false;
    }
    for (const LayoutColumn& column : edition_.layout.columns) {
      const std::string& text = row.fields[column.at];
      const std::string wanted = wanted_instead(text, column.shape);
      if (wanted.empty()) continue;
      report(row, "column " + std::to_string(column.at + 1) + " (" + column.name + ") is '" + text +
                      "', wanted " + wanted);
      return false;
    }
    return true;
  }

  void take(const CsvRow& row) {
    note_dates(row);
    const std::string& postcode = row.fields[columns_.postcode];
    if (!is_postcode(postcode)) {
      if (out_.no_postcode++ == 0) first_without_ = row;
      return;
    }
    const Verdict lies = edition_.within(postcode);
    if (lies == Verdict::no) return;
    if (!now_.emplace(row.fields[columns_.code], columns_.entry(row)).second)
      return report(row, "another row has the code '" + row.fields[columns_.code] + "' too");
    ++out_.kept;
    if (lies == Verdict::unknown) ++out_.may_lie;
    out_.list += to_csv(row);
  }

  void note_dates(const CsvRow& row) {
    for (const LayoutColumn& column : edition_.layout.columns) {
      if (column.shape != "date") continue;
      const auto date = parse_plain_date(row.fields[column.at]);
      if (date && *date <= edition_.today)
        out_.newest = std::max(out_.newest.value_or(*date), *date);
    }
  }

  /// A few places have no postcode, or one from abroad; a column that holds none is another column.
  void judge_postcodes() {
    if (out_.no_postcode * 20 > out_.rows)
      report(first_without_, "column " + std::to_string(columns_.postcode + 1) +
                                 " (postcode) is '" + first_without_.fields[columns_.postcode] +
                                 "', and no postcode in " + std::to_string(out_.no_postcode) +
                                 " rows of " + std::to_string(out_.rows));
  }

  void compare(const Entries& before) {
    for (const auto& [code, entry] : now_) {
      const auto old = before.find(code);
      if (old == before.end() || !old->second.used) {
        if (entry.used) out_.added.push_back({code, entry.name});
      } else if (entry.used && entry.name != old->second.name) {
        out_.renamed.push_back({code, entry.name, old->second.name});
      }
    }
    for (const auto& [code, entry] : before) {
      const auto now = now_.find(code);
      if (now != now_.end()) ++out_.found_again;
      if (entry.used && (now == now_.end() || !now->second.used))
        out_.gone.push_back({code, entry.name});
    }
  }

  const Edition& edition_;
  Columns columns_;
  Problems& problems_;
  Refreshed out_;
  Entries now_;
  CsvRow first_without_;
};

}  // namespace

Refreshed refresh_list(const Edition& edition, Problems& problems) {
  return Reader(edition, problems).run();
}

std::optional<Date> date_of(std::string_view attribution, const std::string& file) {
  try {
    for (const CsvRow& row : read_csv("attribution.csv", attribution))
      if (row.fields.size() == 3 && row.fields[0] == file) return parse_date(row.fields[2]);
  } catch (const std::runtime_error&) {
    return std::nullopt;  // with_date says what is wrong
  }
  return std::nullopt;
}

std::string with_date(std::string_view attribution, const std::string& file, Date date,
                      Problems& problems) {
  std::string out;
  bool found = false;
  try {
    for (CsvRow& row : read_csv("attribution.csv", attribution)) {
      const bool meant = row.fields.size() == 3 && row.fields[0] == file;
      if (meant) row.fields[2] = to_text(date);
      found = found || meant;
      out += to_csv(row);
    }
  } catch (const std::runtime_error& error) {
    problems.push_back({"attribution.csv", std::string("it cannot be read: ") + error.what()});
    return {};
  }
  if (!found)
    problems.push_back({"attribution.csv", "there is no row for " + file +
                                               "; add one: its name, its origin with {} for the "
                                               "date, and a date like 2025-09-01"});
  return out;
}

bool can_refresh(const Layout& layout, Problems& problems) {
  const std::size_t before = problems.size();
  for (const LayoutColumn& column : layout.columns)
    if (!is_shape(column.shape))
      problems.push_back({columns_file, "column " + std::to_string(column.at + 1) + " of " +
                                            layout.file + " has the shape '" + column.shape +
                                            "'; use code, name, postcode, date, any, or one of and "
                                            "the words that it may hold"});
  for (const char* name : {"code", "name", "postcode", "status"})
    if (layout.find(name) == nullptr)
      problems.push_back(
          {columns_file, layout.file + " has no column '" + name + "'; say which it is"});
  if (problems.size() == before && words_of(layout.find("status")->shape).empty())
    problems.push_back({columns_file, "the status of " + layout.file + " has the shape '" +
                                          layout.find("status")->shape +
                                          "'; use one of and the words that it may hold, first the "
                                          "one for a place in use"});
  return problems.size() == before;
}

}  // namespace fingerpost
