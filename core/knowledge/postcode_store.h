// The postcodes of a whole country, imported from an official list: one SQLite file.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "core/knowledge/postcode.h"
#include "core/knowledge/postcode_list.h"
#include "core/words/date.h"
#include "core/words/place.h"
#include "core/words/problem.h"

namespace fingerpost {

/// Where the store is in a data folder.
inline std::filesystem::path postcode_store_in(const std::filesystem::path& data) {
  return data / "postcodes.sqlite";
}

/// What the store says of one postcode, as PostcodeRow.
struct StoredPostcode {
  std::optional<Point> at{};
  std::string district{};  ///< id of an area of the gazetteer; empty where the list has none
  std::optional<Date> ended{};
  bool failed = false;  ///< the file could not be read: nothing else here is so
};

/// A store, to look things up in: safe to use from any thread. Lookups wait for each other: they
/// share one connection and its two statements under a mutex, because a lookup takes microseconds
/// and a query makes two, so a connection for each thread would cost more than it could save.
class PostcodeStore {
 public:
  /// Opens it for reading, as a file that never changes: an import puts a new file in its place.
  /// Null, with a Problem, if it cannot be read or is not whole.
  static std::shared_ptr<const PostcodeStore> open(const std::filesystem::path& file,
                                                   Problems& problems);
  ~PostcodeStore();

  /// Absent if it is not in the list.
  std::optional<StoredPostcode> find(const Postcode& code) const;

  /// Whether the list has any postcode of this sector.
  bool has_sector(const Postcode& code) const;

  /// A day of the month whose postcodes it has, if the list said.
  const std::optional<Date>& as_of() const { return as_of_; }

 private:
  struct Connection;
  explicit PostcodeStore(std::unique_ptr<Connection> connection);
  std::string read_head();

  std::unique_ptr<Connection> connection_;
  std::map<int, std::string> districts_;
  std::optional<Date> as_of_;
};

/// Writes a new store beside the old one, which stays as it is until `finish`. One that is not
/// finished is removed; what a killed process left behind is removed by the next writer.
class PostcodeStoreWriter {
 public:
  /// Makes the data folder if it is absent.
  explicit PostcodeStoreWriter(const std::filesystem::path& data);
  ~PostcodeStoreWriter();
  PostcodeStoreWriter(const PostcodeStoreWriter&) = delete;
  PostcodeStoreWriter& operator=(const PostcodeStoreWriter&) = delete;

  /// False if the postcode is there already, and false for good once something failed. `district`
  /// is an id of the gazetteer, or empty.
  bool add(const PostcodeRow& row, const std::string& district);

  /// Puts the new store in the place of the old one, on disk. False if that failed.
  bool finish(const PostcodeList& list);

  /// Why it cannot be written: "database or disk is full". Empty while it can.
  const std::string& failure() const { return failure_; }

 private:
  struct Connection;
  bool run(const char* sql);
  bool fail(const std::string& why);
  int number_of(const std::string& district);
  bool write_head(const PostcodeList& list);
  bool put_in_place();

  std::filesystem::path target_;
  std::filesystem::path unfinished_;
  std::unique_ptr<Connection> connection_;
  std::map<std::string, int> districts_;
  std::string failure_;
};

}  // namespace fingerpost
