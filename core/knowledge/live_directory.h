// The directory that is in use now, and its replacement by a newer one while queries run.
#pragma once

#include <memory>
#include <mutex>

#include "core/knowledge/directory.h"

namespace fingerpost {

/// Safe to use from any thread.
class LiveDirectory {
 public:
  explicit LiveDirectory(Sources sources) : sources_(std::move(sources)) {}

  /// The newest directory, or null before the first load. Holders keep the one they hold.
  std::shared_ptr<const Directory> now() const;

  /// Reads everything anew, builds an index beside the old one and swaps. A provider that now fails
  /// keeps its last good description, marked stale. A problem that stops the whole (no catalogue
  /// folder, a full disk) leaves the old directory in use and is returned; no problems: swapped.
  /// One load at a time.
  Problems reload();

 private:
  Sources sources_;
  mutable std::mutex swap_;
  std::mutex loading_;
  std::shared_ptr<const Directory> now_;
};

}  // namespace fingerpost
