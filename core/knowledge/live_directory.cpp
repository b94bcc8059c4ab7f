#include "core/knowledge/live_directory.h"

#include <stdexcept>

namespace fingerpost {

std::shared_ptr<const Directory> LiveDirectory::now() const {
  const std::lock_guard lock(swap_);
  return now_;
}

Problems LiveDirectory::reload() {
  const std::lock_guard one_at_a_time(loading_);
  const auto old = now();
  Problems fatal;
  Loaded loaded = load(sources_, old ? old->descriptions : Descriptions{}, fatal);
  if (!fatal.empty()) return fatal;
  auto next = std::make_shared<Directory>();
  next->catalogue = std::move(loaded.catalogue);
  next->gazetteer = std::move(loaded.gazetteer);
  next->descriptions = std::move(loaded.descriptions);
  next->generation = old ? old->generation + 1 : 1;
  try {
    next->index = Index::build(sources_.data, next->catalogue);
  } catch (const std::runtime_error& error) {
    return {{"data", error.what()}};
  }
  const std::lock_guard lock(swap_);
  now_ = std::move(next);
  return {};
}

}  // namespace fingerpost
