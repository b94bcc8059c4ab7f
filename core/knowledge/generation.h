// A folder on disk for one generation of something that is rebuilt at every load.
#pragma once

#include <filesystem>

namespace fingerpost {

/// Makes the folder; removes it, with all that is in it, when it ends. While it lives the folder is
/// locked, so that several processes can share one data folder; what a crash left behind is locked
/// by nobody and removed when the next generation is made.
class Generation {
 public:
  /// Makes a new folder inside `data`, which is itself made if absent. Throws std::runtime_error
  /// with the reason why it cannot ("Permission denied").
  explicit Generation(const std::filesystem::path& data);
  ~Generation();
  Generation(Generation&& other) noexcept;
  Generation& operator=(Generation&&) = delete;

  const std::filesystem::path& folder() const { return folder_; }

 private:
  std::filesystem::path folder_;
  int lock_ = -1;  ///< an open, locked file descriptor of the folder
};

}  // namespace fingerpost
