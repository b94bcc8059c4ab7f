#include "core/knowledge/named_rows.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "core/words/csv.h"
#include "core/words/has.h"
#include "core/words/nearest_word.h"
#include "core/words/utf8.h"

namespace fingerpost {
namespace {

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::string quoted_list(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ",") + name;
  return out;
}

bool has_control(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte == 0x7F || (byte < 0x20 && c != '\t');
  });
}

/// The names in the first line, where they are sound.
std::vector<std::string> read_names(const std::string& file, const CsvRow& first,
                                    const NamedColumns& columns, Problems& problems) {
  std::vector<std::string> known = columns.needed, names;
  known.insert(known.end(), columns.also.begin(), columns.also.end());
  const std::string where = file + ":" + std::to_string(first.line);
  const std::size_t sound = problems.size();
  for (const std::string& field : first.fields) {
    const std::string name = trimmed(field);
    if (!has(known, name))
      problems.push_back({where, "unknown column '" + name + "'" + did_you_mean(name, known)});
    if (has(names, name))
      problems.push_back({where, "the column '" + name + "' is there twice; take one out"});
    names.push_back(name);
  }
  for (const std::string& name : columns.needed)
    if (!has(names, name))
      problems.push_back({where, "there is no column '" + name + "'; the first line has to name " +
                                     quoted_list(columns.needed)});
  if (problems.size() != sound) names.clear();
  return names;
}

std::vector<CsvRow> read_rows(const std::string& file, std::string_view text, Problems& problems) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);  // a spreadsheet's mark of UTF-8
  if (utf8_end(text) != text.size()) {
    problems.push_back({file, "it is not UTF-8 text; save it as \"CSV UTF-8\""});
    return {};
  }
  try {
    return read_csv(file, text);
  } catch (const std::runtime_error& wrong) {
    const std::string says = wrong.what();  // "FILE:LINE: column 2: .."
    const std::size_t end = says.find(": ", file.size());
    problems.push_back({says.substr(0, end), says.substr(end + 2) + "; correct that field"});
    return {};
  }
}

}  // namespace

std::string NamedRow::text(std::string_view column) const {
  const auto at = fields_.find(column);
  return at == fields_.end() ? std::string{} : trimmed(at->second);
}

std::string NamedRow::needed(std::string_view column, std::string_view like) {
  std::string found = text(column);
  if (found.empty()) problem(std::string(column) + " is empty; write it like " + std::string(like));
  return found;
}

std::optional<std::int64_t> NamedRow::count(std::string_view column) {
  const std::string found = text(column);
  if (found.empty()) return std::nullopt;
  std::int64_t value = 0;
  const auto read = std::from_chars(found.data(), found.data() + found.size(), value);
  const bool whole = read.ec == std::errc{} && read.ptr == found.data() + found.size();
  if (whole && value >= 0 && value <= 999'999'999) return value;
  problem(std::string(column) + " is '" + found +
          "', which is no whole number from 0 to 999999999; write it like 120");
  return std::nullopt;
}

void NamedRow::problem(const std::string& what) {
  sound_ = false;
  problems_.push_back({where_, what});
}

std::vector<NamedRow> read_named_rows(const std::string& file, std::string_view text,
                                      const NamedColumns& columns, Problems& problems) {
  const std::size_t sound = problems.size();
  const std::vector<CsvRow> rows = read_rows(file, text, problems);
  if (rows.empty() && problems.size() == sound)
    problems.push_back(
        {file, "it is empty; the first line has to name " + quoted_list(columns.needed)});
  if (rows.empty()) return {};
  const auto names = read_names(file, rows.front(), columns, problems);
  if (names.empty()) return {};
  if (rows.size() == 1)
    problems.push_back({file, "there is no row under its first line; write one for each figure"});
  std::vector<NamedRow> out;
  for (auto row = rows.begin() + 1; row != rows.end(); ++row) {
    const std::string where = file + ":" + std::to_string(row->line);
    if (row->fields.size() != names.size()) {
      problems.push_back({where, "it has " + std::to_string(row->fields.size()) + " fields and " +
                                     std::to_string(names.size()) +
                                     " columns are named; put a field with a comma in it in double "
                                     "quotes"});
      continue;
    }
    NamedRow::Fields fields;
    for (std::size_t at = 0; at < names.size(); ++at) {
      if (has_control(row->fields[at]))
        problems.push_back(
            {where, names[at] + " holds a line end or another control character; remove it"});
      fields[names[at]] = row->fields[at];
    }
    out.emplace_back(where, std::move(fields), problems);
  }
  return out;
}

std::optional<std::string> read_file(const std::string& path, Problems& problems) {
  std::error_code none;
  if (std::ifstream file(path, std::ios::binary);
      file && !std::filesystem::is_directory(path, none))
    return std::string{std::istreambuf_iterator<char>(file), {}};
  problems.push_back({path, "the file cannot be read; give the name of a CSV file"});
  return std::nullopt;
}

}  // namespace fingerpost
