#include "core/knowledge/postcode_store.h"

#include <mutex>

#include "core/knowledge/postcode_store_handles.h"

namespace fingerpost {
namespace {

std::string column_text(const Statement& statement, int column) {
  const auto* text = sqlite3_column_text(statement.get(), column);
  return text == nullptr ? "" : reinterpret_cast<const char*>(text);
}

bool is_null(const Statement& statement, int column) {
  return sqlite3_column_type(statement.get(), column) == SQLITE_NULL;
}

// A file name as part of a URI.
std::string immutable_uri(const std::filesystem::path& file) {
  std::string uri = "file:";
  for (const char c : std::filesystem::absolute(file).string()) {
    if (c == '%') uri += "%25";
    if (c == '?') uri += "%3f";
    if (c == '#') uri += "%23";
    if (c != '%' && c != '?' && c != '#') uri += c;
  }
  return uri + "?immutable=1";
}

Database open_database(const std::filesystem::path& file) {
  sqlite3* database = nullptr;
  sqlite3_open_v2(immutable_uri(file).c_str(), &database,
                  SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI, nullptr);
  return Database(database);
}

// 201906: the first day of June 2019.
std::optional<Date> first_of(int month) {
  const std::string text = std::to_string(month);
  return text.size() == 6 ? parse_date(text.substr(0, 4) + '-' + text.substr(4) + "-01")
                          : std::nullopt;
}

// Makes a statement ready for its next use at the end of this one; what was looked for is not kept.
class Use {
 public:
  Use(const Statement& statement, const std::string& first) : statement_(statement.get()) {
    sqlite3_bind_text(statement_, 1, first.data(), static_cast<int>(first.size()),
                      SQLITE_TRANSIENT);
  }
  ~Use() {
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
  }
  Use(const Use&) = delete;
  Use& operator=(const Use&) = delete;

  /// SQLITE_ROW, SQLITE_DONE where there is none, or what went wrong.
  int step() const { return sqlite3_step(statement_); }

 private:
  sqlite3_stmt* statement_;
};

}  // namespace

struct PostcodeStore::Connection {
  Database database{};
  Statement by_code{};
  Statement by_start{};
  std::mutex one_at_a_time{};
};

PostcodeStore::PostcodeStore(std::unique_ptr<Connection> connection)
    : connection_(std::move(connection)) {}
PostcodeStore::~PostcodeStore() = default;

std::shared_ptr<const PostcodeStore> PostcodeStore::open(const std::filesystem::path& file,
                                                         Problems& problems) {
  auto connection = std::make_unique<Connection>();
  connection->database = open_database(file);
  std::shared_ptr<PostcodeStore> store(new PostcodeStore(std::move(connection)));
  const std::string wrong = store->read_head();
  if (wrong.empty()) return store;
  problems.push_back({file.filename().string(),
                      "this list of postcodes cannot be read (" + wrong +
                          "), so full postcodes are known only as the catalogue has them; import "
                          "it again with fingerpost import postcodes, or remove the file",
                      Problem::Severity::warning});
  return nullptr;
}

// Everything but the postcodes. Gives what is wrong, or nothing.
std::string PostcodeStore::read_head() {
  const Database& database = connection_->database;
  const auto failure = [&] { return std::string(sqlite3_errmsg(database.get())); };
  const Statement version = prepare(database, "PRAGMA user_version");
  if (version == nullptr || sqlite3_step(version.get()) != SQLITE_ROW) return failure();
  if (const int found = sqlite3_column_int(version.get(), 0); found != postcode_store_version)
    return "its layout is " + std::to_string(found) + ", not " +
           std::to_string(postcode_store_version);
  const Statement list = prepare(database, "SELECT as_of FROM list");
  const Statement districts = prepare(database, "SELECT number, id FROM district");
  connection_->by_code = prepare(
      database, "SELECT latitude, longitude, district, ended FROM postcode WHERE code = ?1");
  connection_->by_start =
      prepare(database, "SELECT 1 FROM postcode WHERE code >= ?1 AND code < ?1 || '~' LIMIT 1");
  if (list == nullptr || districts == nullptr || connection_->by_code == nullptr ||
      connection_->by_start == nullptr || sqlite3_step(list.get()) != SQLITE_ROW)
    return failure();
  as_of_ = parse_date(column_text(list, 0));
  int step = SQLITE_ROW;
  while ((step = sqlite3_step(districts.get())) == SQLITE_ROW)
    districts_[sqlite3_column_int(districts.get(), 0)] = column_text(districts, 1);
  return step == SQLITE_DONE ? "" : failure();
}

std::optional<StoredPostcode> PostcodeStore::find(const Postcode& code) const {
  const std::lock_guard lock(connection_->one_at_a_time);
  const Statement& row = connection_->by_code;
  const Use use(row, code.text());
  StoredPostcode found;
  const int step = use.step();
  if (step == SQLITE_DONE) return std::nullopt;
  found.failed = step != SQLITE_ROW;
  if (found.failed) return found;
  if (!is_null(row, 0) && !is_null(row, 1))
    found.at = {sqlite3_column_int(row.get(), 0) / parts_of_degree,
                sqlite3_column_int(row.get(), 1) / parts_of_degree};
  const auto district = districts_.find(sqlite3_column_int(row.get(), 2));
  if (!is_null(row, 2) && district != districts_.end()) found.district = district->second;
  if (!is_null(row, 3)) found.ended = first_of(sqlite3_column_int(row.get(), 3));
  return found;
}

bool PostcodeStore::has_sector(const Postcode& code) const {
  const std::lock_guard lock(connection_->one_at_a_time);
  return Use(connection_->by_start, code.sector()).step() == SQLITE_ROW;
}

}  // namespace fingerpost
