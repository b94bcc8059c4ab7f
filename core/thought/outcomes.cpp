#include "core/thought/outcomes.h"

#include <algorithm>

#include "core/thought/rule_table.h"

namespace fingerpost {
namespace {

using Node = RuleTable::Node;

void forget_reasons(Criterion& criterion) {
  criterion.because.clear();
  criterion.source.clear();
  std::visit(
      [](auto& rule) {
        if constexpr (requires { rule.of; })
          for (Criterion& part : rule.of) forget_reasons(part);
      },
      criterion.rule);
}

bool say_the_same(Criterion a, Criterion b) {
  forget_reasons(a);
  forget_reasons(b);
  return a == b;
}

class Idler {
 public:
  explicit Idler(RuleTable& table) : table_(table), taken_out_(table.nodes().size()) {
    for (std::size_t i = 0; i < table.people(); ++i) answers_.push_back(table.answer(i, {}));
  }

  std::vector<IdlePart> run() {
    const bool all_alike = std::all_of(answers_.begin(), answers_.end(),
                                       [&](Verdict v) { return v == answers_.front(); });
    if (!all_alike) look_into(table_.root(), Sense::plain);
    return found_;
  }

 private:
  enum class Sense : std::uint8_t { plain, turned };  ///< turned: inside a Not

  void look_into(std::size_t at, Sense sense) {
    const Node& node = table_.nodes()[at];
    if (node.stated == nullptr) return;
    if (node.how == Node::How::none) sense = sense == Sense::plain ? Sense::turned : Sense::plain;
    // What it takes to leave the branch a branch when one part is gone.
    const std::size_t fewest = std::size_t(std::max(node.count, 1));
    std::size_t left = node.parts.size();
    for (auto part = node.parts.rbegin(); part != node.parts.rend(); ++part) {
      if (left > fewest && is_idle(*part, node)) {
        found_.push_back({table_.nodes()[*part].stated, why(*part, node, sense)});
        --left;
      } else {
        look_into(*part, sense);
      }
    }
  }

  /// Takes it out for good if that changes nothing: neither by itself nor with those taken out
  /// before.
  bool is_idle(std::size_t part, const Node& branch) {
    const Criterion* stated = table_.nodes()[part].stated;
    if (stated == nullptr || says_nothing(*stated)) return false;
    const Verdict out = branch.how == Node::How::all ? Verdict::yes : Verdict::no;
    RuleTable::Forced alone(table_.nodes().size());
    alone[part] = taken_out_[part] = out;
    if (changes_nothing(alone) && changes_nothing(taken_out_)) return true;
    taken_out_[part].reset();
    return false;
  }

  bool changes_nothing(const RuleTable::Forced& forced) {
    for (std::size_t i = 0; i < answers_.size(); ++i)
      if (table_.answer(i, forced) != answers_[i]) return false;
    return true;
  }

  IdlePart::Why why(std::size_t part, const Node& branch, Sense sense) const {
    const Criterion& stated = *table_.nodes()[part].stated;
    for (const std::size_t other : branch.parts)
      if (other != part && !taken_out_[other] &&
          say_the_same(*table_.nodes()[other].stated, stated))
        return IdlePart::Why::twice;
    if (sense == Sense::turned) return IdlePart::Why::no_difference;
    return branch.how == Node::How::all ? IdlePart::Why::asks_nothing
                                        : IdlePart::Why::lets_in_nobody;
  }

  RuleTable& table_;
  std::vector<Verdict> answers_;
  RuleTable::Forced taken_out_;
  std::vector<IdlePart> found_;
};

}  // namespace

std::optional<Outcomes> outcomes(const Criterion& criterion, const Edges& edges,
                                 const Catalogue& catalogue) {
  auto table = RuleTable::of(criterion, edges, catalogue);
  if (!table) return std::nullopt;
  const bool may_be_unsaid =
      std::any_of(table->nodes().begin(), table->nodes().end(), [](const Node& node) {
        return node.how == Node::How::constant && node.constant == Verdict::unknown;
      });
  Outcomes out;
  for (std::size_t i = 0; i < table->people(); ++i) {
    if (out.yes && out.no && (out.unknown || !may_be_unsaid)) break;
    const Verdict v = table->answer(i, {});
    (v == Verdict::yes ? out.yes : v == Verdict::no ? out.no : out.unknown) = true;
  }
  return out;
}

std::vector<IdlePart> idle_parts(const Criterion& criterion, const Edges& edges,
                                 const Catalogue& catalogue) {
  auto table = RuleTable::of(criterion, edges, catalogue);
  return table ? Idler(*table).run() : std::vector<IdlePart>{};
}

}  // namespace fingerpost
