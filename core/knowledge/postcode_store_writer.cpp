#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cmath>
#include <system_error>

#include "core/knowledge/postcode_store.h"
#include "core/knowledge/postcode_store_handles.h"

namespace fingerpost {
namespace {

namespace fs = std::filesystem;

std::string last_error() { return std::generic_category().message(errno); }

// What writers that were killed left behind. One that still runs then cannot finish, and says so.
void remove_unfinished(const fs::path& target) {
  const std::string start = target.filename().string() + ".new-";
  std::error_code error, ignored;
  for (fs::directory_iterator at(target.parent_path(), error), end; !error && at != end;
       at.increment(error))
    if (at->path().filename().string().starts_with(start)) fs::remove(at->path(), ignored);
}

// Whether all of it is on the disk, whatever happens to this machine now.
bool flush(const fs::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const bool flushed = file >= 0 && ::fsync(file) == 0;
  const int why = errno;
  if (file >= 0) ::close(file);
  errno = why;
  return flushed;
}

int parts(double degrees) { return static_cast<int>(std::lround(degrees * parts_of_degree)); }

int month_number(Date date) {
  const std::chrono::year_month_day day{date};
  return int(day.year()) * 100 + int(unsigned(day.month()));
}

}  // namespace

struct PostcodeStoreWriter::Connection {
  Database database{};
  Statement insert{};
};

PostcodeStoreWriter::PostcodeStoreWriter(const fs::path& data)
    : target_(postcode_store_in(data)), connection_(std::make_unique<Connection>()) {
  std::error_code error;
  fs::create_directories(data, error);
  if (error) {
    fail(error.message());
    return;
  }
  remove_unfinished(target_);
  std::string name = target_.string() + ".new-XXXXXX";
  const int file = ::mkstemp(name.data());
  if (file < 0) {
    fail(last_error());
    return;
  }
  unfinished_ = name;
  ::fchmod(file, 0644);
  ::close(file);
  sqlite3* database = nullptr;
  sqlite3_open_v2(name.c_str(), &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  connection_->database.reset(database);
  // One transaction that need not be undone: a store that is not finished is thrown away.
  run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;"
      "PRAGMA cache_size = -32768;"
      "CREATE TABLE postcode (code TEXT PRIMARY KEY, latitude INTEGER, longitude INTEGER,"
      " district INTEGER, ended INTEGER) WITHOUT ROWID;"
      "CREATE TABLE district (number INTEGER PRIMARY KEY, id TEXT);"
      "CREATE TABLE list (name TEXT, as_of TEXT);"
      "BEGIN");
  connection_->insert =
      prepare(connection_->database, "INSERT INTO postcode VALUES (?1, ?2, ?3, ?4, ?5)");
}

PostcodeStoreWriter::~PostcodeStoreWriter() {
  connection_.reset();
  std::error_code ignored;
  if (!unfinished_.empty()) fs::remove(unfinished_, ignored);
}

bool PostcodeStoreWriter::fail(const std::string& why) {
  if (failure_.empty()) failure_ = why;
  return false;
}

bool PostcodeStoreWriter::run(const char* sql) {
  if (!failure_.empty()) return false;
  if (sqlite3_exec(connection_->database.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK)
    return true;
  return fail(sqlite3_errmsg(connection_->database.get()));
}

int PostcodeStoreWriter::number_of(const std::string& district) {
  return districts_.emplace(district, static_cast<int>(districts_.size()) + 1).first->second;
}

bool PostcodeStoreWriter::add(const PostcodeRow& row, const std::string& district) {
  if (!failure_.empty()) return false;
  sqlite3_stmt* insert = connection_->insert.get();
  const std::string code = row.code.text();
  sqlite3_clear_bindings(insert);
  sqlite3_bind_text(insert, 1, code.data(), static_cast<int>(code.size()), SQLITE_STATIC);
  if (row.at) {
    sqlite3_bind_int(insert, 2, parts(row.at->latitude));
    sqlite3_bind_int(insert, 3, parts(row.at->longitude));
  }
  if (!district.empty()) sqlite3_bind_int(insert, 4, number_of(district));
  if (row.ended) sqlite3_bind_int(insert, 5, month_number(*row.ended));
  const int step = sqlite3_step(insert);
  sqlite3_reset(insert);
  if (step == SQLITE_DONE) return true;
  if (step != SQLITE_CONSTRAINT) fail(sqlite3_errmsg(connection_->database.get()));
  return false;
}

bool PostcodeStoreWriter::write_head(const PostcodeList& list) {
  if (!failure_.empty()) return false;
  const Statement row = prepare(connection_->database, "INSERT INTO list VALUES (?1, ?2)");
  const std::string as_of = list.as_of ? to_text(*list.as_of) : "";
  sqlite3_bind_text(row.get(), 1, list.name.c_str(), -1, SQLITE_STATIC);
  sqlite3_bind_text(row.get(), 2, as_of.c_str(), -1, SQLITE_STATIC);
  bool written = sqlite3_step(row.get()) == SQLITE_DONE;
  const Statement district = prepare(connection_->database, "INSERT INTO district VALUES (?1, ?2)");
  for (const auto& [id, number] : districts_) {
    sqlite3_bind_int(district.get(), 1, number);
    sqlite3_bind_text(district.get(), 2, id.c_str(), -1, SQLITE_STATIC);
    written = written && sqlite3_step(district.get()) == SQLITE_DONE;
    sqlite3_reset(district.get());
  }
  if (!written) return fail(sqlite3_errmsg(connection_->database.get()));
  const std::string version = "PRAGMA user_version = " + std::to_string(postcode_store_version);
  return run(version.c_str());
}

bool PostcodeStoreWriter::finish(const PostcodeList& list) {
  const bool written = write_head(list) && run("COMMIT");
  connection_.reset();
  return written && put_in_place();
}

bool PostcodeStoreWriter::put_in_place() {
  if (!flush(unfinished_)) return fail(last_error());
  std::error_code error;
  fs::rename(unfinished_, target_, error);
  if (error) return fail(error.message());
  unfinished_.clear();
  flush(target_.parent_path());
  return true;
}

}  // namespace fingerpost
