#include "core/knowledge/read_criterion.h"

#include <algorithm>

#include "core/words/nearest_word.h"

namespace fingerpost {
namespace {

using nlohmann::json;

constexpr int deepest_rule = 16;
constexpr int longest_rule = 500;  // parts in all

std::string listed(const std::vector<std::string>& words) {
  std::string out;
  for (std::size_t i = 0; i < words.size() && i < 12; ++i) out += (i == 0 ? "" : ", ") + words[i];
  return words.size() > 12 ? out + ", ..." : out;
}

class RuleReader {
 public:
  RuleReader(const Catalogue& catalogue, Problems& problems)
      : catalogue_(catalogue), problems_(problems) {}

  Criterion read(const json& value, const Where& where, int depth) {
    ObjectReader object(value, where, problems_);
    Criterion out;
    out.line = object.where().line;
    if (depth > deepest_rule || ++parts_ > longest_rule) {
      if (parts_ == longest_rule + 1 || depth > deepest_rule)
        object.problem(
            "the rule is nested deeper than 16 levels or has more than 500 parts; split it");
      return out;
    }
    if (!value.is_object()) return out;
    std::size_t sound = problems_.size();
    if (read_branch(object, value, out, depth))
      sound = problems_.size();  // its parts answer for themselves
    else
      read_leaf(object, value, out);
    object.text("because", out.because);
    object.text("source", out.source);
    if (std::holds_alternative<Everyone>(out.rule) && out.because.empty()) {
      object.problem("'everyone' needs a 'because' that says who says it is open to all");
      out.rule = All{};
    }
    object.finish("a rule");
    // What is understood only in part could let in anybody, so it says nothing.
    if (problems_.size() != sound) out.rule = All{};
    return out;
  }

 private:
  /// False if it is a leaf.
  bool read_branch(ObjectReader& object, const json& value, Criterion& out, int depth) {
    const auto parts_of = [&](const char* key) {
      std::vector<Criterion> of;
      object.each(
          key, [&](const json& part, const Where& at) { of.push_back(read(part, at, depth + 1)); });
      return of;
    };
    if (value.contains("all")) return out.rule = All{parts_of("all")}, true;
    if (value.contains("any")) return out.rule = Any{parts_of("any")}, true;
    if (value.contains("not")) {
      const json* part = object.take("not");
      if (part->is_object() && part->empty())
        out.rule = Not{};
      else
        out.rule = Not{{read(*part, object.at("not"), depth + 1)}};
      return true;
    }
    if (!value.contains("of")) return false;
    std::int64_t count = 1;
    object.number("at_least", count);
    AtLeast rule{int(std::clamp<std::int64_t>(count, 1, longest_rule)), parts_of("of")};
    if (count < 1 || count > std::int64_t(rule.of.size()))
      object.problem("'at_least' is " + std::to_string(count) + " of " +
                     std::to_string(rule.of.size()) +
                     " parts; it must be between 1 and their number");
    else
      out.rule = std::move(rule);
    return true;
  }

  void read_leaf(ObjectReader& object, const json& value, Criterion& out) {
    if (value.contains("eligible_for")) {
      EligibleFor rule;
      object.text("eligible_for", rule.service);
      out.rule = std::move(rule);
      return;
    }
    if (value.contains("needs_first")) {
      NeedsFirst rule;
      object.text("needs_first", rule.service);
      out.rule = std::move(rule);
      return;
    }
    if (value.contains("everyone")) {
      bool everyone = false;
      object.flag("everyone", everyone);
      if (everyone)
        out.rule = Everyone{};
      else
        object.problem("'everyone' can only be true; leave the rule out if nobody has said");
      return;
    }
    std::string fact;
    object.text("fact", fact);
    if (fact.empty()) {
      const bool says_something = value.size() > (value.contains("@line") ? 1u : 0u);
      if (says_something)
        object.problem(
            "a rule needs one of: fact, all, any, not, at_least with of, eligible_for, "
            "needs_first, everyone");
      return;
    }
    const Question* question = catalogue_.vocabulary.question(fact);
    if (question == nullptr) {
      object.problem("unknown fact '" + fact + "'" +
                     did_you_mean(fact, ids_of(catalogue_.vocabulary.questions)));
      for (const char* key : {"is", "one_of", "at_least", "at_most", "window_days", "window_months",
                              "window", "within"})
        object.take(key);
      return;
    }
    read_test(object, *question, out);
  }

  void read_test(ObjectReader& object, const Question& question, Criterion& out) {
    switch (question.type) {
      case FactType::yes_no:
        return read_is(object, question, out);
      case FactType::number:
        return read_between(object, question, out);
      case FactType::date:
        return read_window(object, question, out);
      case FactType::choice:
      case FactType::choices:
        return read_one_of(object, question, out);
      case FactType::place:
        return read_within(object, question, out);
    }
  }

  void read_is(ObjectReader& object, const Question& question, Criterion& out) {
    const json* value = object.take("is");
    if (value == nullptr || !value->is_boolean())
      return object.problem("'" + question.id +
                            "' is a yes/no fact: write is = true or is = false");
    out.rule = Is{question.id, value->get<bool>()};
  }

  void read_between(ObjectReader& object, const Question& question, Criterion& out) {
    Between rule{.fact = question.id};
    const auto end = [&](const char* key, std::optional<std::int64_t>& to) {
      if (object.take(key) == nullptr) return;
      std::int64_t n = 0;
      object.number(key, n);
      to = n;
      if (n < question.least || n > question.most)
        object.problem("'" + std::string(key) + "' is " + std::to_string(n) + ", but '" +
                       question.id + "' runs from " + std::to_string(question.least) + " to " +
                       std::to_string(question.most));
    };
    end("at_least", rule.at_least);
    end("at_most", rule.at_most);
    if (!rule.at_least && !rule.at_most)
      return object.problem("'" + question.id + "' is a number: write at_least, at_most or both");
    if (rule.at_least && rule.at_most && *rule.at_least > *rule.at_most)
      return object.problem("at_least is more than at_most: this can never hold");
    out.rule = std::move(rule);
  }

  std::optional<Span> read_span(ObjectReader& object, const json& end, Span::Unit unit) {
    if (unit == Span::Unit::days || unit == Span::Unit::months) {
      if (end.is_number_integer() && end >= -36500 && end <= 36500)
        return Span{end.get<int>(), unit};
    }
    if (end.is_string() && end != "open") {
      if (const auto span = parse_span(end.get_ref<const std::string&>())) return span;
    }
    if (end != "open")
      object.problem(
          "an end of a window must be a number of days or months, like \"-6 months\", or \"open\"");
    return std::nullopt;
  }

  void read_window(ObjectReader& object, const Question& question, Criterion& out) {
    Window rule{.fact = question.id};
    bool found = false;
    for (const auto& [key, unit] :
         {std::pair{"window_days", Span::Unit::days},
          std::pair{"window_months", Span::Unit::months}, std::pair{"window", Span::Unit::days}}) {
      const json* ends = object.take(key);
      if (ends == nullptr) continue;
      if (!ends->is_array() || ends->size() != 2)
        return object.problem("'" + std::string(key) + "' must have two ends, like [-84, 28]");
      rule.from = read_span(object, (*ends)[0], unit);
      rule.to = read_span(object, (*ends)[1], unit);
      found = rule.from || rule.to;
    }
    if (!found)
      return object.problem("'" + question.id +
                            "' is a date: write window_days = [-84, 28], window_months or window");
    const Date any_day{};
    if (rule.from && rule.to && add(any_day, *rule.from) > add(any_day, *rule.to))
      return object.problem("the window ends before it begins: this can never hold");
    out.rule = std::move(rule);
  }

  void read_one_of(ObjectReader& object, const Question& question, Criterion& out) {
    OneOf rule{.fact = question.id};
    object.texts("one_of", rule.values);
    const auto known = ids_of(question.choices);
    if (rule.values.empty())
      return object.problem("'" + question.id +
                            "' is a choice: write one_of = [...] with some of " + listed(known));
    bool good = true;
    for (const auto& value : rule.values) {
      if (std::find(known.begin(), known.end(), value) != known.end()) continue;
      object.problem("'" + value + "' is not a choice of '" + question.id + "'" +
                     did_you_mean(value, known));
      good = false;
    }
    if (good) out.rule = std::move(rule);
  }

  void read_within(ObjectReader& object, const Question& question, Criterion& out) {
    Within rule{.fact = question.id, .area = {}};
    object.text("within", rule.area);
    if (rule.area.empty())
      return object.problem("'" + question.id + "' is a place: write within = \"E06000016\"");
    if (!catalogue_.areas.contains(rule.area)) {
      std::vector<std::string> known;
      for (const auto& [id, area] : catalogue_.areas) {
        if (area.name == rule.area)
          return object.problem("'" + rule.area + "' is the name of an area; write its id, '" + id +
                                "'");
        known.push_back(id);
      }
      return object.problem("unknown area '" + rule.area + "'" + did_you_mean(rule.area, known));
    }
    out.rule = std::move(rule);
  }

  const Catalogue& catalogue_;
  Problems& problems_;
  int parts_ = 0;
};

}  // namespace

Criterion read_criterion(const json& value, const Where& where, const Catalogue& catalogue,
                         Problems& problems) {
  return RuleReader(catalogue, problems).read(value, where, 0);
}

}  // namespace fingerpost
