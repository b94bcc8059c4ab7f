// What has to be checked again, by whom, and whom to ask.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/words/catalogue.h"

namespace fingerpost {

/// One entry whose check is overdue or soon will be.
struct StaleEntry {
  std::string id{};
  std::string name{};
  std::string assured_by{};       ///< who looks after it; empty: nobody is named
  std::string confidence{};       ///< "A"; of words for a crisis too
  std::optional<Date> checked{};  ///< absent: nobody has said when
  std::optional<Date> due{};      ///< the last day on which the check counts; absent: never checked
  bool overdue = false;
  /// What to ring or look at: a number, but none that people in a crisis wait on, or a link; empty
  /// where nobody has said.
  std::string ask{};
  std::string stated_at{};
};

/// Services, closed ones too, and words for a crisis that are overdue on `day`; with `within`, also
/// those whose check counts no longer than that from `day`. By who looks after them, then the
/// longest due first, then by id.
std::vector<StaleEntry> stale(const Catalogue& catalogue, Date day,
                              const std::optional<Span>& within);

/// "Ring 0116 225 6000 and ask", "Look at https://..", or that nobody has said how to ask.
std::string ask_says(const StaleEntry& entry);

}  // namespace fingerpost
