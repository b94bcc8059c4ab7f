// Which services may fit a query: an index of the catalogue on disk (Xapian). It only excludes, and
// only what the judge would refuse on every day; the judge has the last word on the rest.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/knowledge/generation.h"
#include "core/thought/match.h"
#include "core/words/catalogue.h"
#include "core/words/query.h"

namespace fingerpost {

/// Never changed after it is built. Safe to use from any thread.
class Index {
 public:
  /// Builds the index in a new folder of its own inside `data`. The folder is removed when the
  /// Index ends: keep it as long as a query may run. Folders left by a crash are removed first.
  /// Throws std::runtime_error, one sentence that names `data`, where it cannot be written; nothing
  /// is left behind then.
  static std::unique_ptr<const Index> build(const std::filesystem::path& data,
                                            const Catalogue& catalogue);

  /// The services that neither a known place nor what was asked for rules out, in the order of the
  /// catalogue, each with how well its words fit. With `include_no`, every service. Never throws
  /// for a text. Where the index cannot be read any more (its folder was removed), nothing is
  /// ruled out and every text fits.
  std::vector<Candidate> candidates(const Query& query) const;

  /// `text` with slips mended in words that no service has, else empty.
  std::string did_you_mean(std::string_view text) const;

 private:
  Index(Generation generation, std::size_t services)
      : generation_(std::move(generation)), services_(services) {}

  Generation generation_;
  std::size_t services_;
};

}  // namespace fingerpost
