// An official list of postcodes in a download, recognised by what its files say.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/knowledge/download.h"
#include "core/knowledge/postcode.h"
#include "core/words/date.h"
#include "core/words/place.h"

namespace fingerpost {

/// What a list says of one postcode.
struct PostcodeRow {
  Postcode code{};              ///< whole
  std::optional<Point> at{};    ///< absent where the list does not know
  std::string_view district{};  ///< GSS code, within the line; empty where the list has none
  std::optional<Date> ended{};  ///< the first day of the month in which it went out of use
};

/// An official list as it was recognised: its files, and how to read a row of them.
struct PostcodeList {
  std::string name{};           ///< "OS Code-Point Open 2025.4.0"
  std::optional<Date> as_of{};  ///< a day of the month whose postcodes it has, if it says
  std::vector<const DownloadedFile*> files{};
  bool has_header = false;  ///< the first line of each file names the columns
  std::size_t columns = 0;  ///< of each row
  /// Reads the fields of a row, of which there are as many as columns. Gives what is wrong, or
  /// nothing: with `code` left empty, then, if the fault is that it is no postcode. Of a postcode
  /// outside Great Britain only `code` is read.
  std::function<std::string(const std::vector<std::string_view>&, PostcodeRow&)> read{};
};

/// A file of a download that may be a table, and the line that it begins with.
struct FirstLine {
  const DownloadedFile* file = nullptr;
  std::string line{};
};

/// Ordnance Survey's Code-Point Open: a file for each postcode area, no header, ten columns. Its
/// edition and date are in its Doc/metadata.txt, if that is there. Absent if no file is like that.
std::optional<PostcodeList> find_code_point(const std::vector<FirstLine>& tables,
                                            const Download& download);

/// The ONS Postcode Directory (or its National Statistics Postcode Lookup), by its header: one
/// file, or the same split by postcode area in a folder multi_csv. Its date is in the file's name.
/// Absent if no file has such a header, and with a Problem where one has, but lacks a column.
std::optional<PostcodeList> find_postcode_directory(const std::vector<FirstLine>& tables,
                                                    Problems& problems);

}  // namespace fingerpost
