#include "web/reports/study_store.h"

#include <algorithm>
#include <stop_token>

namespace fingerpost {
namespace {

bool same(const StudyWanted& a, const StudyWanted& b) {
  return a.directory->generation == b.directory->generation && a.cohort == b.cohort &&
         a.drawing.people == b.drawing.people && a.drawing.seed == b.drawing.seed &&
         a.drawing.as_of == b.drawing.as_of;
}

}  // namespace

struct StudyStore::Making {
  StudyWanted wanted{};
  std::stop_source stop{};
  StudyProgress progress{};
  bool ended = false;
  std::shared_ptr<const Study> study{};  ///< once ended; null: it was stopped
};

struct StudyStore::Kept {
  StudyWanted wanted{};
  std::shared_ptr<const Study> study{};
};

StudyStore::StudyStore(unsigned threads) : threads_(threads) {}

StudyStore::~StudyStore() {
  close();
  if (maker_.joinable()) maker_.join();
}

unsigned StudyStore::threads_to_spare() {
  return std::max(2U, std::thread::hardware_concurrency()) - 1;
}

StudyAnswer StudyStore::ask(const StudyWanted& wanted, std::chrono::milliseconds patience) {
  using State = StudyAnswer::State;
  std::unique_lock lock(mutex_);
  if (auto study = find(wanted)) return {State::ready, std::move(study), {}};
  const auto making = begin(wanted);
  if (making == nullptr) return {};
  changed_.wait_for(lock, patience, [&] { return making->ended || closed_; });
  if (making->study != nullptr) return {State::ready, making->study, {}};
  if (closed_) return {};
  if (making->ended) return {State::stopped, nullptr, {}};
  return {State::being_made, nullptr, making->progress};
}

bool StudyStore::stop(const StudyWanted& wanted) {
  const std::lock_guard lock(mutex_);
  for (const auto& making : makings_)
    if (same(making->wanted, wanted) && making->stop.request_stop()) return true;
  return false;
}

void StudyStore::close() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    for (const auto& making : makings_) making->stop.request_stop();
  }
  changed_.notify_all();
}

std::shared_ptr<const Study> StudyStore::find(const StudyWanted& wanted) {
  const auto at = std::find_if(kept_.begin(), kept_.end(),
                               [&](const Kept& kept) { return same(kept.wanted, wanted); });
  if (at == kept_.end()) return nullptr;
  kept_.splice(kept_.begin(), kept_, at);
  return kept_.front().study;
}

/// The making of that study, begun if need be; null where none can begin.
std::shared_ptr<StudyStore::Making> StudyStore::begin(const StudyWanted& wanted) {
  for (const auto& making : makings_)
    if (same(making->wanted, wanted) && !making->stop.stop_requested()) return making;
  if (closed_ || makings_.size() > most_waiting) return nullptr;
  auto made = std::make_shared<Making>(Making{.wanted = wanted});
  makings_.push_back(made);
  if (!maker_.joinable()) maker_ = std::thread([this] { run(); });
  changed_.notify_all();
  return made;
}

void StudyStore::run() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return closed_ || !makings_.empty(); });
    if (closed_) return;
    const auto making = makings_.front();
    lock.unlock();
    auto made = make(*making);
    lock.lock();
    making->study = made;
    making->ended = true;
    makings_.pop_front();
    if (made != nullptr) keep(making->wanted, std::move(made));
    changed_.notify_all();
  }
}

/// Null if it was stopped.
std::shared_ptr<const Study> StudyStore::make(Making& making) {
  const StudyWanted& wanted = making.wanted;
  const Catalogue& catalogue = wanted.directory->catalogue;
  const Work work{.threads = threads_,
                  .progress =
                      [&](std::string_view what, std::size_t done, std::size_t of) {
                        const std::lock_guard lock(mutex_);
                        making.progress = {std::string(what), done, of};
                      },
                  .stop = making.stop.get_token()};
  struct Made {
    std::shared_ptr<const Directory> directory;
    std::unique_ptr<const Study> study;
  };
  auto made = std::make_shared<Made>();
  made->directory = wanted.directory;
  made->study = study(*catalogue.cohort(wanted.cohort), wanted.drawing, catalogue, work);
  return {made, made->study.get()};
}

/// Studies of a directory that is no longer in use go, with the directory.
void StudyStore::keep(const StudyWanted& wanted, std::shared_ptr<const Study> study) {
  kept_.remove_if([&](const Kept& kept) {
    return kept.wanted.directory->generation < wanted.directory->generation;
  });
  kept_.push_front({wanted, std::move(study)});
  if (kept_.size() > most_kept) kept_.pop_back();
}

}  // namespace fingerpost
