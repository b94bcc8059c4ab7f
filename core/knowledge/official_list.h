// The official lists of places that plugins keep in their data folders, and their files.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/words/columns.h"
#include "core/words/problem.h"

namespace fingerpost {

/// A list that a plugin reads, where it lies, and how it is laid out.
struct OfficialList {
  std::filesystem::path folder{};
  Layout layout{};
};

/// The text of an official table, under the name of the list that it is an edition of.
struct OfficialTable {
  std::string name{};
  std::string text{};
};

/// The lists that columns.csv of each folder declares; a folder without one has none.
std::vector<OfficialList> official_lists(const std::vector<std::filesystem::path>& folders,
                                         Problems& problems);

/// The official table that somebody downloaded: a CSV, or the first file with the name of a list in
/// a ZIP or folder. Anything may stand behind that name ("epraccur (1).csv"). More than 200 MB is
/// no list. With problems, nothing.
OfficialTable read_official(const std::filesystem::path& file,
                            const std::vector<OfficialList>& lists, Problems& problems);

/// The whole of a file; absent if it cannot be read.
std::optional<std::string> text_of_file(const std::filesystem::path& file);

/// Writes the texts, by file name, in place of those files: each whole beside the old one before
/// any takes its place. With a problem nothing is changed.
void replace_files(const std::filesystem::path& folder,
                   const std::map<std::string, std::string>& texts, Problems& problems);

}  // namespace fingerpost
