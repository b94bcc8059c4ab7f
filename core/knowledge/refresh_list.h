// A new edition of an official table of places, held against the list of them that is in use: what
// is kept of it, and what has changed. Nothing here knows whose places they are: which column holds
// what is declared beside the list (core/words/columns.h).
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/words/columns.h"
#include "core/words/date.h"
#include "core/words/problem.h"
#include "core/words/verdict.h"

namespace fingerpost {

/// The shapes that a column may be declared to have: `code` (capital letters and digits, no two
/// alike), `name` (not empty), `postcode`, `date` (yyyymmdd, or empty), `one of A C D P` (those
/// words; of the column `status` the first means in use) and `any`. A layout needs the columns
/// `code`, `name`, `postcode` and `status`.
struct Edition {
  const Layout& layout;
  std::string_view table;   ///< the whole of it, as published
  std::string_view in_use;  ///< the list that it is to replace; empty where there is none yet
  Date today;
  /// Whether a postcode lies in the area that the list is for; unknown where it may.
  std::function<Verdict(const std::string&)> within;
};

/// A place of which something has changed.
struct PlaceChange {
  std::string code{};
  std::string name{};
  std::string before{};  ///< of one that is renamed: its name until now
};

struct Refreshed {
  std::string list{};              ///< the rows that are kept, as published
  std::size_t rows = 0;            ///< of the table
  std::size_t kept = 0;            ///< rows that lie in the area, and those that may
  std::size_t may_lie = 0;         ///< of those: rows that may
  std::size_t no_postcode = 0;     ///< rows whose postcode is none; they are left out
  std::size_t before = 0;          ///< rows of the list in use
  std::size_t found_again = 0;     ///< of those: rows whose code is kept
  std::optional<Date> newest{};    ///< the latest of its dates that is not after today
  std::vector<PlaceChange> added;  ///< in use now, and not until now
  /// In use until now: closed since, not in the table, or no longer known to lie in the area.
  std::vector<PlaceChange> gone;
  std::vector<PlaceChange> renamed;
};

/// Reads and compares. Where the table is not as its layout says, that is in `problems`, with the
/// line and column, what was found and what was wanted, and the rest means nothing.
Refreshed refresh_list(const Edition& edition, Problems& problems);

/// The day that attribution.csv says a list is as at; absent where it does not say.
std::optional<Date> date_of(std::string_view attribution, const std::string& file);

/// The text of attribution.csv with a new date for one list. A list that has no row there is a
/// problem.
std::string with_date(std::string_view attribution, const std::string& file, Date date,
                      Problems& problems);

/// What is wrong with a layout for this purpose, as a problem of columns.csv; true if nothing is.
bool can_refresh(const Layout& layout, Problems& problems);

}  // namespace fingerpost
