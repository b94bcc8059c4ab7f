// From the official download of a list of postcodes to the store that the gazetteer looks in.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/knowledge/gazetteer.h"
#include "core/words/date.h"
#include "core/words/problem.h"

namespace fingerpost {

/// What to import, and where to.
struct PostcodeImport {
  /// Code-Point Open or the ONS Postcode Directory: the ZIP, a folder unpacked from it, or a CSV.
  std::filesystem::path file{};
  std::filesystem::path data{};   ///< data folder; made if absent
  std::size_t least = 1'000'000;  ///< fewer live postcodes are not the whole country: refused
  /// Told what was recognised ("OS Code-Point Open 2025.4.0 of October 2025") and how many rows
  /// were read: none at the start, then now and again.
  std::function<void(const std::string& list, std::size_t rows)> progress{};
};

/// What the new list holds, and what of the download was left out.
struct ImportedPostcodes {
  std::string list{};  ///< "ONS Postcode Directory of May 2025"
  std::size_t live = 0;
  std::size_t ended = 0;      ///< out of use
  std::size_t outside = 0;    ///< left out: not in England, Scotland or Wales
  std::size_t shapeless = 0;  ///< left out: not shaped like a postcode
  /// Codes of districts that the gazetteer does not have, most first, each with its postcodes: they
  /// are kept, and lie where their sector lies.
  std::vector<std::pair<std::string, std::size_t>> unknown{};
};

/// Reads row by row, so that memory stays small whatever the size. The store is replaced as a whole
/// or, with a Problem ("Data/CSV/le.csv:17"), not at all.
std::optional<ImportedPostcodes> import_postcodes(const PostcodeImport& wanted,
                                                  const Gazetteer& gazetteer, Problems& problems);

}  // namespace fingerpost
