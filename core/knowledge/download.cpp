#include "core/knowledge/download.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <memory>
#include <system_error>

namespace fingerpost {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_line = 64 * 1024;

std::vector<char> piece() { return std::vector<char>(256 * 1024); }

std::string last_error() {
  const int number = errno;
  return number == 0 ? "" : " (" + std::generic_category().message(number) + ")";
}

std::string read_file(const fs::path& file, const DownloadedFile::Take& take) {
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  std::vector<char> buffer = piece();
  while (in.is_open()) {
    in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    if (in.bad()) break;
    const auto count = static_cast<std::size_t>(in.gcount());
    if (count == 0 || !take({buffer.data(), count})) return {};
  }
  return "cannot be read" + last_error();
}

std::string read_entry(zip_t* zip, zip_uint64_t index, const DownloadedFile::Take& take) {
  const std::string again = "; the ZIP is damaged or cut short, so download it again";
  const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(zip_fopen_index(zip, index, 0),
                                                               zip_fclose);
  if (file == nullptr) return "cannot be read (" + std::string(zip_strerror(zip)) + ")" + again;
  std::vector<char> buffer = piece();
  for (;;) {
    const zip_int64_t count = zip_fread(file.get(), buffer.data(), buffer.size());
    if (count < 0)
      return "cannot be read to its end (" + std::string(zip_file_strerror(file.get())) + ")" +
             again;
    if (count == 0 || !take({buffer.data(), static_cast<std::size_t>(count)})) return {};
  }
}

std::optional<Download> open_zip(const fs::path& path, Problems& problems) {
  int code = 0;
  const std::shared_ptr<zip_t> zip(zip_open(path.c_str(), ZIP_RDONLY, &code), [](zip_t* open) {
    if (open != nullptr) zip_discard(open);
  });
  if (zip == nullptr) {
    problems.push_back({path.string(),
                        "begins like a ZIP but cannot be opened as one: it is damaged or cut "
                        "short; download it again"});
    return std::nullopt;
  }
  Download files;
  const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(zip.get(), 0));
  for (zip_uint64_t index = 0; index < count; ++index) {
    const char* name = zip_get_name(zip.get(), index, 0);
    if (name == nullptr || std::string_view(name).ends_with('/')) continue;
    files.push_back({name, [zip, index](const DownloadedFile::Take& take) {
                       return read_entry(zip.get(), index, take);
                     }});
  }
  return files;
}

DownloadedFile plain_file(const fs::path& path, std::string name) {
  return {std::move(name),
          [path](const DownloadedFile::Take& take) { return read_file(path, take); }};
}

Download files_in(const fs::path& folder) {
  Download files;
  std::error_code error, ignored;  // what cannot be read has no files
  const auto options = fs::directory_options::skip_permission_denied;
  for (fs::recursive_directory_iterator at(folder, options, error), end; !error && at != end;
       at.increment(error))
    if (at->is_regular_file(ignored))
      files.push_back(plain_file(at->path(), at->path().lexically_relative(folder).string()));
  return files;
}

bool begins_like_zip(const fs::path& path) {
  std::array<char, 2> start{};
  std::ifstream(path, std::ios::binary).read(start.data(), start.size());
  return start == std::array<char, 2>{'P', 'K'};
}

}  // namespace

std::optional<Download> open_download(const fs::path& path, Problems& problems) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) {
    problems.push_back(
        {path.string(), "there is no such file or folder; give the path of the download"});
    return std::nullopt;
  }
  if (!fs::is_directory(status) && !fs::is_regular_file(status)) {
    problems.push_back(
        {path.string(), "is neither a file nor a folder; save the download and give its path"});
    return std::nullopt;
  }
  std::optional<Download> files;
  if (fs::is_directory(status))
    files = files_in(path);
  else if (begins_like_zip(path))
    files = open_zip(path, problems);
  else
    files = Download{plain_file(path, path.filename().string())};
  if (files)
    std::sort(files->begin(), files->end(),
              [](const auto& a, const auto& b) { return a.name < b.name; });
  return files;
}

std::string each_line(const DownloadedFile& file,
                      const std::function<bool(std::string_view line, std::size_t number)>& take) {
  std::string begun;  // the part of a line that an earlier piece ended with
  std::size_t number = 0;
  bool more = true;
  bool too_long = false;
  const auto hand_over = [&](std::string_view line) {
    if (number == 0 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    if (line.ends_with('\r')) line.remove_suffix(1);
    too_long = line.size() > longest_line;
    more = !too_long && take(line, ++number);
  };
  std::string wrong = file.read([&](std::string_view bytes) {
    for (std::size_t end = 0; more && (end = bytes.find('\n')) != bytes.npos;) {
      begun.append(begun.empty() ? std::string_view{} : bytes.substr(0, end));
      hand_over(begun.empty() ? bytes.substr(0, end) : std::string_view(begun));
      begun.clear();
      bytes.remove_prefix(end + 1);
    }
    if (more) begun.append(bytes);
    too_long = too_long || begun.size() > longest_line;
    return more && !too_long;
  });
  if (!wrong.empty()) return wrong;
  if (too_long)
    return "line " + std::to_string(number + 1) + " is longer than 64 kB, so this is no table";
  if (more && !begun.empty()) hand_over(begun);
  return {};
}

}  // namespace fingerpost
