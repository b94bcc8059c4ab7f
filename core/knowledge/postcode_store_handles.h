// What is held of SQLite while a store of postcodes is open, and given back by itself.
#pragma once

#include <sqlite3.h>

#include <memory>

namespace fingerpost {

struct CloseDatabase {
  void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;

struct FinalizeStatement {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

/// Null if it cannot be; the database then says why (sqlite3_errmsg).
inline Statement prepare(const Database& database, const char* sql) {
  sqlite3_stmt* statement = nullptr;
  sqlite3_prepare_v3(database.get(), sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  return Statement(statement);
}

/// Of the layout of the file (its user_version), which only a whole store has.
inline constexpr int postcode_store_version = 1;

/// Degrees are kept as whole hundred-thousandths, about a metre.
inline constexpr double parts_of_degree = 100'000;

}  // namespace fingerpost
