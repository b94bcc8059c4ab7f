// SPDX-License-Identifier: MIT
#include "core/words/csv.h"

#include <algorithm>
#include <stdexcept>

namespace fingerpost {
namespace {

/// Reads one file from front to back.
class Reader {
 public:
  Reader(std::string_view file, std::string_view text) : file_(file), text_(text) {}

  bool at_end() const { return at_ == text_.size(); }

  CsvRow row() {
    CsvRow row{.line = line_};
    do row.fields.push_back(skip('"') ? quoted(row) : bare(row));
    while (skip(','));
    skip('\r');
    if (!at_end() && !skip('\n'))
      fail(row.line, row.fields.size(), "there is text after the end of the field");
    ++line_;
    return row;
  }

 private:
  /// The rest of a field whose opening quote has been read.
  std::string quoted(const CsvRow& row) {
    std::string out;
    do {
      const auto close = text_.find('"', at_);
      if (close == std::string_view::npos)
        fail(row.line, row.fields.size() + 1, "its quote is never closed");
      out += text_.substr(at_, close - at_ + 1);  // with the quote: a doubled one stands for one
      at_ = close + 1;
    } while (skip('"'));
    out.pop_back();
    line_ += static_cast<int>(std::count(out.begin(), out.end(), '\n'));
    return out;
  }

  std::string bare(const CsvRow& row) {
    const auto end = std::min(text_.find_first_of(",\r\n", at_), text_.size());
    std::string out(text_.substr(at_, end - at_));
    at_ = end;
    if (out.find('"') != std::string::npos)
      fail(row.line, row.fields.size() + 1, "there is a quote inside a field without quotes");
    return out;
  }

  bool skip(char c) {
    if (at_end() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  [[noreturn]] void fail(int line, std::size_t column, const char* what) const {
    throw std::runtime_error(std::string(file_) + ":" + std::to_string(line) + ": column " +
                             std::to_string(column) + ": " + what);
  }

  std::string_view file_, text_;
  std::size_t at_ = 0;
  int line_ = 1;
};

}  // namespace

std::vector<CsvRow> read_csv(std::string_view file, std::string_view text) {
  std::vector<CsvRow> rows;
  Reader reader(file, text);
  while (!reader.at_end()) {
    CsvRow row = reader.row();
    const bool empty = row.fields.size() == 1 && row.fields.front().empty();
    if (!empty) rows.push_back(std::move(row));
  }
  return rows;
}

std::string to_csv(const CsvRow& row) {
  std::string out;
  for (const std::string& field : row.fields) {
    out += out.empty() ? "\"" : ",\"";
    for (const char c : field) out += c == '"' ? "\"\"" : std::string(1, c);
    out += '"';
  }
  return out + '\n';
}

}  // namespace fingerpost
