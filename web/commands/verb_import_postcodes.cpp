#include <iostream>

#include "core/knowledge/import_postcodes.h"
#include "core/knowledge/postcode_store.h"
#include "web/commands/verbs.h"
#include "web/pages/service_view.h"

namespace fingerpost {
namespace {

constexpr std::size_t most_named = 5;

// 1745849 is "1,745,849".
std::string grouped(std::size_t number) {
  std::string text = std::to_string(number);
  for (std::size_t end = text.size(); end > 3; end -= 3) text.insert(end - 3, ",");
  return text;
}

/// What was recognised, then how many rows were read: all the while on one line of a terminal, else
/// only at the end.
class News {
 public:
  News(const ImportPostcodesOptions& options, std::ostream& out)
      : file_(options.file), all_(options.news == ImportPostcodesOptions::News::all), out_(out) {}

  void tell(const std::string& list, std::size_t rows) {
    if (rows == 0) out_ << "Reading " << list << " from " << file_ << std::endl;
    if (rows > 0 && all_) out_ << '\r' << grouped(rows) << " rows read" << std::flush;
    rows_ = rows;
  }
  void end() const {
    if (rows_ > 0) out_ << (all_ ? "\r" : "") << grouped(rows_) << " rows read" << std::endl;
  }

 private:
  std::string file_;
  bool all_;
  std::ostream& out_;
  std::size_t rows_ = 0;
};

void warn(const ImportedPostcodes& read, std::ostream& err) {
  if (read.unknown.empty()) return;
  std::size_t postcodes = 0;
  std::string named;
  for (std::size_t i = 0; i < read.unknown.size(); ++i) {
    const auto& [id, count] = read.unknown[i];
    postcodes += count;
    if (i < most_named) named += (i == 0 ? "" : ", ") + id + " (" + grouped(count) + ")";
  }
  if (read.unknown.size() > most_named) named += " and more";
  err << "warning: " << grouped(postcodes) << " lie in districts that areas.csv does not have, and "
      << "were put where their sector is: " << named << '\n';
}

}  // namespace

int import_postcode_list(const ImportPostcodesOptions& options, const Streams& streams) {
  const Sources sources = sources_of(options.folders);
  Problems problems;
  const Gazetteer gazetteer = Gazetteer::read(sources.catalogue / "areas", problems);
  News news(options, streams.err);
  PostcodeImport wanted{
      .file = options.file,
      .data = sources.data,
      .progress = [&](const std::string& list, std::size_t rows) { news.tell(list, rows); }};
  if (options.country == ImportPostcodesOptions::Country::part) wanted.least = 1;
  const auto read = problems.empty() ? import_postcodes(wanted, gazetteer, problems) : std::nullopt;
  news.end();
  for (const Problem& problem : problems) streams.err << to_text(problem) << '\n';
  if (!read) {
    streams.err << "Nothing was imported, and nothing is changed.\n";
    return problems_found;
  }
  warn(*read, streams.err);
  streams.out << read->list << ": " << grouped(read->live) << " live postcodes and "
              << grouped(read->ended) << " out of use, now in "
              << postcode_store_in(sources.data).string() << "; " << grouped(read->outside)
              << " outside England, Scotland and Wales left out";
  if (read->shapeless > 0)
    streams.out << ", and " << counted(read->shapeless, "row") << " without a postcode";
  streams.out << ". A server that is running uses them when it next reloads.\n";
  return done;
}

}  // namespace fingerpost
