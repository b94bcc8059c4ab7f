// A rule laid flat, so that it can be judged for thousands of kinds of people in a moment.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/thought/edges.h"
#include "core/words/verdict.h"

namespace fingerpost {

/// Judges as judge() does. Valid as long as the criterion, the edges and the catalogue.
class RuleTable {
 public:
  /// One branch or test of the rule, or of a rule that it refers to.
  struct Node {
    enum class How : std::uint8_t { all, any, none, enough, test, constant };
    How how = How::constant;
    int count = 0;                      ///< enough: how many of the parts
    Verdict constant{};                 ///< constant: its answer
    std::size_t fact = 0, place = 0;    ///< test: its fact, and which of that fact's tests it is
    std::vector<std::size_t> parts{};   ///< branches: their places in nodes()
    const Criterion* stated = nullptr;  ///< null for what another service's rule states
  };
  /// Answers put in place of a node's own.
  using Forced = std::vector<std::optional<Verdict>>;

  /// Nothing where the rule has more than 4,096 kinds of people, or edges cannot tell them.
  static std::optional<RuleTable> of(const Criterion& criterion, const Edges& edges,
                                     const Catalogue& catalogue);

  const std::vector<Node>& nodes() const { return nodes_; }
  /// Every part stands before what it is a part of: the whole is the last.
  std::size_t root() const { return nodes_.size() - 1; }
  std::size_t people() const { return people_; }
  /// The answer of the whole for one kind of people, from 0 to people() - 1.
  Verdict answer(std::size_t person, const Forced& forced);

 private:
  std::size_t add(const Criterion& criterion, const Catalogue& catalogue, int depth);
  Node branch(const Criterion& criterion) const;
  Verdict combined(const Node& node) const;

  std::vector<Node> nodes_;
  std::map<std::string, std::size_t> facts_;
  std::vector<std::vector<const Criterion*>> tests_;  ///< by fact
  std::vector<std::vector<Kind>> kinds_;              ///< by fact
  std::size_t people_ = 1;
  std::vector<Verdict> answers_;    ///< room to work in
  std::vector<const Kind*> known_;  ///< the same
};

}  // namespace fingerpost
