// A download as it was published: a ZIP, the folder unpacked from one, or a single file of it.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/words/problem.h"

namespace fingerpost {

struct DownloadedFile {
  /// False: no more is wanted.
  using Take = std::function<bool(std::string_view bytes)>;

  std::string name{};  ///< as the ZIP or the folder has it: "Data/CSV/le.csv"
  /// Hands the file over in order, in pieces of at most 256 kB, until `take` wants no more. Gives
  /// what went wrong, or nothing. Each call begins anew.
  std::function<std::string(const Take& take)> read{};
};

/// Sorted by name. The ZIP stays open as long as one of its files lives.
using Download = std::vector<DownloadedFile>;

/// Nothing is unpacked: a ZIP is read where it is. Absent, with a Problem at the name of the file,
/// for what is not there or cannot be read, and for a ZIP that is damaged or cut short.
std::optional<Download> open_download(const std::filesystem::path& path, Problems& problems);

/// Hands over the lines of a file without their ends ("\n" or "\r\n") and without a byte order
/// mark, numbered from 1, until `take` gives false; each lives only as long as the call. Gives what
/// went wrong, or nothing. A line of more than 64 kB is wrong, so memory stays small whatever the
/// file is.
std::string each_line(const DownloadedFile& file,
                      const std::function<bool(std::string_view line, std::size_t number)>& take);

}  // namespace fingerpost
