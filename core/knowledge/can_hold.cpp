#include "core/knowledge/can_hold.h"

#include <algorithm>
#include <map>
#include <optional>

namespace fingerpost {
namespace {

/// What the leaves of one All leave open of one fact.
struct Room {
  std::optional<bool> value{};
  std::int64_t least = INT64_MIN, most = INT64_MAX;
  std::optional<std::vector<std::string>> choices{};
};

class Narrower {
 public:
  explicit Narrower(const Catalogue& catalogue) : catalogue_(catalogue) {}

  /// Narrows by one conjunct; a reason if nothing is left.
  std::string add(const Criterion& criterion) {
    if (const auto* rule = std::get_if<All>(&criterion.rule)) {
      for (const auto& part : rule->of)
        if (auto why = add(part); !why.empty()) return why;
      return {};
    }
    if (const auto* rule = std::get_if<Is>(&criterion.rule)) return add_is(*rule);
    if (const auto* rule = std::get_if<Between>(&criterion.rule)) return add_between(*rule);
    if (const auto* rule = std::get_if<OneOf>(&criterion.rule)) return add_one_of(*rule);
    return why_never(criterion, catalogue_);
  }

 private:
  std::string add_is(const Is& rule) {
    Room& room = rooms_[rule.fact];
    if (room.value && *room.value != rule.value)
      return "'" + rule.fact + "' would have to be both yes and no";
    room.value = rule.value;
    return {};
  }
  std::string add_between(const Between& rule) {
    Room& room = rooms_[rule.fact];
    if (rule.at_least) room.least = std::max(room.least, *rule.at_least);
    if (rule.at_most) room.most = std::min(room.most, *rule.at_most);
    if (room.least <= room.most) return {};
    return "'" + rule.fact + "' would have to be " + std::to_string(room.least) + " or more and " +
           std::to_string(room.most) + " or less";
  }
  std::string add_one_of(const OneOf& rule) {
    const Question* question = catalogue_.vocabulary.question(rule.fact);
    if (question == nullptr || question->type != FactType::choice) return {};
    Room& room = rooms_[rule.fact];
    if (!room.choices) {
      room.choices = rule.values;
      return {};
    }
    std::erase_if(*room.choices, [&](const std::string& choice) {
      return std::find(rule.values.begin(), rule.values.end(), choice) == rule.values.end();
    });
    return room.choices->empty() ? "'" + rule.fact + "' would have to be two things at once" : "";
  }

  const Catalogue& catalogue_;
  std::map<std::string, Room> rooms_;
};

}  // namespace

std::string why_never(const Criterion& criterion, const Catalogue& catalogue) {
  if (std::holds_alternative<All>(criterion.rule)) return Narrower(catalogue).add(criterion);
  if (const auto* rule = std::get_if<Any>(&criterion.rule)) {
    std::string why;
    for (const auto& part : rule->of) {
      why = why_never(part, catalogue);
      if (why.empty()) return {};
    }
    return why;
  }
  if (const auto* rule = std::get_if<AtLeast>(&criterion.rule)) {
    int possible = 0;
    std::string why;
    for (const auto& part : rule->of) {
      std::string reason = why_never(part, catalogue);
      possible += reason.empty();
      if (!reason.empty()) why = std::move(reason);
    }
    return possible >= rule->count || rule->of.empty() ? "" : why;
  }
  const auto* negated = std::get_if<Not>(&criterion.rule);
  const bool never = negated != nullptr && !negated->of.empty() &&
                     std::holds_alternative<Everyone>(negated->of.front().rule);
  return never ? "it leaves out everyone" : "";
}

}  // namespace fingerpost
