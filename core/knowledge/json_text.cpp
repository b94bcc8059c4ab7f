#include "core/knowledge/json_text.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace fingerpost {
namespace {

using nlohmann::json;

/// Stops the parser with an error of ours.
struct Refused {
  std::string what;
};

std::string position(std::string_view text, std::size_t byte) {
  const auto before = text.substr(0, std::min(byte, text.size()));
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const auto newline = before.rfind('\n');
  const auto column = before.size() - (newline == std::string_view::npos ? 0 : newline + 1);
  return "line " + std::to_string(line) + ", column " +
         std::to_string(std::max<std::size_t>(1, column));
}

/// Refuses what nlohmann's parser lets pass: deep nesting and repeated keys.
class Guard {
 public:
  bool operator()(int, json::parse_event_t event, json& parsed) {
    if (event == json::parse_event_t::object_start || event == json::parse_event_t::array_start) {
      keys_.emplace_back();
      if (keys_.size() > deepest_json)
        throw Refused{"is nested deeper than " + std::to_string(deepest_json) +
                      " levels; flatten it"};
    } else if (event == json::parse_event_t::object_end ||
               event == json::parse_event_t::array_end) {
      keys_.pop_back();
    } else if (event == json::parse_event_t::key) {
      const auto key = parsed.get<std::string>();
      if (!keys_.back().insert(key).second)
        throw Refused{"has the key '" + key + "' twice in one object; keep one of them"};
    }
    return true;
  }

 private:
  std::vector<std::set<std::string>> keys_;
};

}  // namespace

json parse_json(std::string_view text, const std::string& where, Problems& problems) {
  try {
    Guard guard;
    return json::parse(text, [&guard](int depth, json::parse_event_t event, json& parsed) {
      return guard(depth, event, parsed);
    });
  } catch (const Refused& refused) {
    problems.push_back({where, refused.what});
  } catch (const json::parse_error& error) {
    problems.push_back({where, "is not valid JSON: see " + position(text, error.byte)});
  } catch (const json::exception&) {
    problems.push_back({where, "is not valid JSON: a number in it is out of range"});
  }
  return nullptr;
}

}  // namespace fingerpost
