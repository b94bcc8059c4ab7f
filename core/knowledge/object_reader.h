// Reading one JSON object by its keys, with a problem for each value of the wrong kind and each key
// that nobody asked for.
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/words/date.h"
#include "core/words/problem.h"

namespace fingerpost {

/// Where a value stands: a file and line if the host gave one ("@line"), else a path of keys.
struct Where {
  std::string source;  ///< "services/housing.toml" or "plugin reconnect"
  int line = 0;        ///< 0: none
  std::string path{};  ///< "services[3].eligible"
};

/// "services/housing.toml:12", or "plugin reconnect, services[3].eligible".
std::string to_text(const Where& where);

/// Reads each key once; call finish() last. Lives no longer than the object it reads.
class ObjectReader {
 public:
  /// A value that is not an object is a problem, and then has no keys.
  ObjectReader(const nlohmann::json& value, Where where, Problems& problems);

  /// Text of at most 4,000 bytes without control characters; absent: left as it is.
  void text(const std::string& key, std::string& out);
  void texts(const std::string& key, std::vector<std::string>& out);
  void date(const std::string& key, std::optional<Date>& out);
  void dates(const std::string& key, std::vector<Date>& out);
  void number(const std::string& key, std::int64_t& out);
  void flag(const std::string& key, bool& out);
  /// Calls `read` for each element of a list, with where it stands.
  void each(const std::string& key,
            const std::function<void(const nlohmann::json&, const Where&)>& read);
  /// The raw value of a key, or null where absent.
  const nlohmann::json* take(const std::string& key);

  /// Every key that was not read is a problem, with the nearest that would have been.
  void finish(const std::string& of_what);

  void problem(const std::string& what) const { problems_.push_back({to_text(where_), what}); }
  const Where& where() const { return where_; }
  Where at(const std::string& key) const;

 private:
  const nlohmann::json* object_ = nullptr;
  Where where_;
  Problems& problems_;
  std::vector<std::string> known_;
};

}  // namespace fingerpost
