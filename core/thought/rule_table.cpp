#include "core/thought/rule_table.h"

#include <algorithm>

#include "core/thought/judge.h"
#include "core/thought/leaves.h"

namespace fingerpost {
namespace {

constexpr std::size_t most_people = 4096;

}  // namespace

std::optional<RuleTable> RuleTable::of(const Criterion& criterion, const Edges& edges,
                                       const Catalogue& catalogue) {
  RuleTable out;
  out.add(criterion, catalogue, 0);
  for (const auto& tests : out.tests_) {
    auto kinds = edges.kinds(tests);
    if (!kinds || kinds->empty()) return std::nullopt;
    out.people_ *= kinds->size();
    if (out.people_ > most_people) return std::nullopt;
    out.kinds_.push_back(std::move(*kinds));
  }
  out.answers_.resize(out.nodes_.size());
  return out;
}

RuleTable::Node RuleTable::branch(const Criterion& criterion) const {
  Node node;
  if (says_nothing(criterion)) {
    node.constant = Verdict::unknown;
  } else if (std::holds_alternative<All>(criterion.rule)) {
    node.how = Node::How::all;
  } else if (std::holds_alternative<Any>(criterion.rule)) {
    node.how = Node::How::any;
  } else if (std::holds_alternative<Not>(criterion.rule)) {
    node.how = Node::How::none;
  } else {
    node.how = Node::How::enough;
    node.count = std::get<AtLeast>(criterion.rule).count;
  }
  return node;
}

std::size_t RuleTable::add(const Criterion& criterion, const Catalogue& catalogue, int depth) {
  Node node;
  if (const auto* of = parts(criterion)) {
    node = branch(criterion);
    for (const Criterion& part : *of) node.parts.push_back(add(part, catalogue, depth));
  } else if (const auto* other = std::get_if<EligibleFor>(&criterion.rule)) {
    const Service* service =
        depth < deepest_reference ? catalogue.service(other->service) : nullptr;
    node.constant = Verdict::unknown;
    if (service != nullptr) {
      node.how = Node::How::all;
      node.parts = {add(service->eligible, catalogue, depth + 1)};
    }
  } else if (std::holds_alternative<Everyone>(criterion.rule)) {
    node.constant = Verdict::yes;
  } else {
    node.how = Node::How::test;
    const std::string fact =
        std::visit([](const auto& rule) { return fact_of(rule); }, criterion.rule);
    node.fact = facts_.emplace(fact, tests_.size()).first->second;
    if (node.fact == tests_.size()) tests_.emplace_back();
    node.place = tests_[node.fact].size();
    tests_[node.fact].push_back(&criterion);
  }
  if (depth == 0) node.stated = &criterion;
  nodes_.push_back(std::move(node));
  return nodes_.size() - 1;
}

Verdict RuleTable::combined(const Node& node) const {
  int yes = 0, unknown = 0;
  for (const std::size_t part : node.parts) {
    yes += answers_[part] == Verdict::yes;
    unknown += answers_[part] == Verdict::unknown;
  }
  const int all = int(node.parts.size());
  if (node.how == Node::How::any) return enough(1, yes, unknown);
  if (node.how == Node::How::enough) return enough(node.count, yes, unknown);
  const Verdict every = enough(all, yes, unknown);
  return node.how == Node::How::none ? opposite(every) : every;
}

Verdict RuleTable::answer(std::size_t person, const Forced& forced) {
  known_.clear();
  for (const auto& kinds : kinds_) {
    known_.push_back(&kinds[person % kinds.size()]);
    person /= kinds.size();
  }
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    const Node& node = nodes_[i];
    if (!forced.empty() && forced[i])
      answers_[i] = *forced[i];
    else if (node.how == Node::How::constant)
      answers_[i] = node.constant;
    else if (node.how == Node::How::test)
      answers_[i] = (*known_[node.fact])[node.place] ? Verdict::yes : Verdict::no;
    else
      answers_[i] = combined(node);
  }
  return answers_.back();
}

}  // namespace fingerpost
