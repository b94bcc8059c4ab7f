#include "core/thought/says.h"

namespace fingerpost {
namespace {

/// `pattern` with its "{}" filled in, in order.
std::string fill(std::string pattern, const std::vector<std::string>& values) {
  std::size_t from = 0;
  for (const auto& value : values) {
    const auto at = pattern.find("{}", from);
    if (at == std::string::npos) break;
    pattern.replace(at, 2, value);
    from = at + value.size();
  }
  return pattern;
}

std::string join_or(const std::vector<std::string>& values) {
  std::string out;
  for (std::size_t i = 0; i < values.size(); ++i)
    out += (i == 0 ? "" : i + 1 == values.size() ? " or " : ", ") + values[i];
  return out;
}

/// Pence as pounds, everything else as it is.
std::string number_text(std::int64_t value, const Question& question) {
  if (question.unit != "pence") return std::to_string(value);
  const std::string pence = std::to_string(100 + value % 100).substr(1);
  return "£" + std::to_string(value / 100) + (pence == "00" ? "" : "." + pence);
}

std::string span_text(Span span) {
  Span length = span;
  length.count = std::abs(span.count);
  const std::string text = to_text(length);
  return span.count < 0 ? text + " before" : text + " after";
}

std::string window_text(const Window& rule, const std::string& event) {
  const auto end_text = [&](Span s) {
    return s.count == 0 ? "the day of " + event : span_text(s) + " " + event;
  };
  if (rule.from && rule.to) {
    const bool same_side = rule.from->count < 0 && rule.to->count < 0;
    if (same_side) return "From " + span_text(*rule.from) + " to " + end_text(*rule.to);
    return "From " + end_text(*rule.from) + " to " +
           (rule.to->count == 0    ? "that day"
            : rule.from->count < 0 ? span_text(*rule.to)
                                   : end_text(*rule.to));
  }
  if (rule.from) return "From " + end_text(*rule.from) + " on";
  if (rule.to) return "Up to " + end_text(*rule.to);
  return "Has a date of " + event;
}

struct Words {
  const Catalogue& catalogue;

  const Question& bare;  // stands in for a fact that the vocabulary does not have

  const Question& question(const std::string& fact) const {
    const Question* row = catalogue.vocabulary.question(fact);
    return row == nullptr ? bare : *row;
  }
  static std::string label(const Question& q, const std::string& fact) {
    return q.label.empty() ? fact : q.label;
  }

  std::string operator()(const All& rule) const {
    return rule.of.empty() ? "Nobody has said who this is for" : "All of these";
  }
  std::string operator()(const Any& rule) const {
    return rule.of.empty() ? "Nobody has said who this is for" : "At least one of these";
  }
  std::string operator()(const Not& rule) const {
    return rule.of.empty() ? "Nobody has said who this is not for" : "Not this";
  }
  std::string operator()(const AtLeast& rule) const {
    return rule.of.empty() ? "Nobody has said who this is for"
                           : "At least " + std::to_string(rule.count) + " of these";
  }
  std::string operator()(const Is& rule) const {
    const Question& q = question(rule.fact);
    const std::string& phrase = rule.value ? q.phrases.yes : q.phrases.no;
    return phrase.empty() ? label(q, rule.fact) + ": " + (rule.value ? "yes" : "no") : phrase;
  }
  std::string operator()(const OneOf& rule) const {
    const Question& q = question(rule.fact);
    std::vector<std::string> labels;
    for (const auto& value : rule.values) {
      const auto area = catalogue.areas.find(value);
      labels.emplace_back(area == catalogue.areas.end() ? label_of(q, value)
                                                        : std::string_view{area->second.name});
    }
    return fill(q.phrases.one_of.empty() ? label(q, rule.fact) + ": {}" : q.phrases.one_of,
                {join_or(labels)});
  }
  std::string operator()(const Between& rule) const {
    const Question& q = question(rule.fact);
    const auto pattern = [&](const std::string& own, const std::string& plain) {
      return own.empty() ? label(q, rule.fact) + ": " + plain : own;
    };
    const std::string least = rule.at_least ? number_text(*rule.at_least, q) : "";
    const std::string most = rule.at_most ? number_text(*rule.at_most, q) : "";
    if (rule.at_least && rule.at_most)
      return fill(pattern(q.phrases.between, "{} to {}"), {least, most});
    if (rule.at_least) return fill(pattern(q.phrases.at_least, "{} or more"), {least});
    return fill(pattern(q.phrases.at_most, "{} or less"), {most});
  }
  std::string operator()(const Window& rule) const {
    const Question& q = question(rule.fact);
    return window_text(rule, q.phrases.around.empty() ? label(q, rule.fact) : q.phrases.around);
  }
  std::string operator()(const Within& rule) const {
    const Question& q = question(rule.fact);
    const auto area = catalogue.areas.find(rule.area);
    const std::string& name = area == catalogue.areas.end() ? rule.area : area->second.name;
    return fill(q.phrases.within.empty() ? label(q, rule.fact) + ": in {}" : q.phrases.within,
                {name});
  }
  std::string operator()(const EligibleFor& rule) const {
    const Service* other = catalogue.service(rule.service);
    return "Meets the rule of " + (other == nullptr ? rule.service : other->name);
  }
  std::string operator()(const NeedsFirst& rule) const {
    const Service* other = catalogue.service(rule.service);
    return "Is already with " + (other == nullptr ? rule.service : other->name);
  }
  std::string operator()(const Everyone&) const { return "Open to everyone"; }
};

}  // namespace

std::string says(const Criterion& criterion, const Catalogue& catalogue) {
  // "Not this" reads badly round a single leaf: say what must not be so.
  const auto* negated = std::get_if<Not>(&criterion.rule);
  if (negated != nullptr && !negated->of.empty() && parts(negated->of.front()) == nullptr)
    return "Not: " + says(negated->of.front(), catalogue);
  static const Question bare;
  return std::visit(Words{catalogue, bare}, criterion.rule);
}

}  // namespace fingerpost
