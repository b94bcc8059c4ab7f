#include "core/thought/says.h"

#include <optional>

#include "core/thought/says_leaf.h"
#include "core/thought/wording.h"

namespace fingerpost {
namespace {

constexpr std::size_t most_clauses = 3;   // in one sentence; more are easier to read as a list
constexpr std::size_t longest_text = 20;  // words in a joined sentence

/// A rule or its opposite.
struct Claim {
  const Criterion* rule;
  Sense sense;
};

constexpr Sense opposite(Sense sense) {
  return sense == Sense::holds ? Sense::fails : Sense::holds;
}

/// How the parts of a branch are joined. The opposite of `every` is `some` of the opposites.
enum class Joint : std::uint8_t { every, some, count };

/// A part of a sentence: a leaf, what is said of one place, or (neither) a rule in itself.
struct Piece {
  const Criterion* leaf = nullptr;
  Sense sense = Sense::holds;
  Places places{};

  bool is_place() const { return !places.fact.empty(); }
  bool is_clause() const { return leaf != nullptr || is_place(); }
};

/// `claim` without the Nots and the branches of one part that stand round it.
Claim unwrapped(Claim claim) {
  const auto* of = parts(*claim.rule);
  if (of == nullptr || of->size() != 1) return claim;
  const bool turns = std::holds_alternative<Not>(claim.rule->rule);
  return unwrapped({&of->front(), turns ? opposite(claim.sense) : claim.sense});
}

Joint joint_of(const Claim& branch) {
  const auto* some = std::get_if<AtLeast>(&branch.rule->rule);
  if (some != nullptr && some->count > 1 && std::size_t(some->count) < some->of.size())
    return Joint::count;
  const bool every =
      std::holds_alternative<All>(branch.rule->rule) || (some != nullptr && some->count > 1);
  return every == (branch.sense == Sense::holds) ? Joint::every : Joint::some;
}

/// Puts `place` together with one said before, if that makes one sentence: "in A or B", "in A, not
/// in B", "not in A or B".
bool merged(const Places& place, Joint joint, std::vector<Piece>& pieces) {
  for (Piece& piece : pieces) {
    Places& before = piece.places;
    if (before.fact != place.fact) continue;
    const bool one_says_where = before.in.empty() || place.in.empty();
    const bool none_says_where_not = before.out.empty() && place.out.empty();
    if (joint == Joint::count || !(joint == Joint::every ? one_says_where : none_says_where_not))
      continue;
    before.in.insert(before.in.end(), place.in.begin(), place.in.end());
    before.out.insert(before.out.end(), place.out.begin(), place.out.end());
    return true;
  }
  return false;
}

std::vector<Piece> pieces_of(const Claim& branch);

void add_piece(Piece piece, Joint joint, std::vector<Piece>& pieces) {
  if (!piece.is_place() || !merged(piece.places, joint, pieces)) pieces.push_back(std::move(piece));
}

/// What one part of a branch says: the pieces of a branch that is joined the same way stand beside
/// the others.
void add_part(const Claim& part, Joint joint, std::vector<Piece>& pieces) {
  const auto* of = parts(*part.rule);
  if (of == nullptr) {
    const auto* within = std::get_if<Within>(&part.rule->rule);
    if (within == nullptr) return pieces.push_back({part.rule, part.sense});
    Piece piece{.places = {.fact = within->fact}};
    (part.sense == Sense::holds ? piece.places.in : piece.places.out).push_back(within->area);
    return add_piece(std::move(piece), joint, pieces);
  }
  std::vector<Piece> inner = pieces_of(part);
  const bool beside = joint != Joint::count && joint_of(part) == joint;
  if (inner.empty() || !(beside || inner.size() == 1)) return pieces.push_back({});
  for (Piece& piece : inner) add_piece(std::move(piece), joint, pieces);
}

std::vector<Piece> pieces_of(const Claim& branch) {
  std::vector<Piece> pieces;
  const Joint joint = joint_of(branch);
  const Sense sense = joint == Joint::count ? Sense::holds : branch.sense;
  for (const Criterion& part : *parts(*branch.rule))
    add_part(unwrapped({&part, sense}), joint, pieces);
  return pieces;
}

std::string heading(const Claim& branch) {
  const bool holds = branch.sense == Sense::holds;
  if (const auto* some = std::get_if<AtLeast>(&branch.rule->rule);
      some != nullptr && joint_of(branch) == Joint::count)
    return holds ? "At least " + std::to_string(some->count) + " of these"
                 : "At most " + std::to_string(some->count - 1) + " of these";
  if (joint_of(branch) == Joint::every) return holds ? "All of these" : "None of these";
  return holds ? "At least one of these" : "Not all of these";
}

/// The whole branch as one sentence; empty if it is too long or too deep for that.
std::string one_sentence(const Claim& branch, const Voice& voice) {
  const std::vector<Piece> pieces = pieces_of(branch);
  if (pieces.size() > most_clauses) return {};
  std::vector<std::string> clauses;
  for (const Piece& piece : pieces) {
    if (!piece.is_clause()) return {};
    std::string said = piece.is_place() ? places_says(piece.places, voice)
                                        : leaf_says(*piece.leaf, piece.sense, voice);
    if (pieces.size() == 1) return said;
    clauses.push_back(as_clause(std::move(said)));
  }
  const Joint joint = joint_of(branch);
  std::string text = join(clauses, joint == Joint::every ? "and" : "or");
  if (joint == Joint::count) {
    text = heading(branch) + " " + std::to_string(clauses.size()) + ": " + clauses.front();
    for (std::size_t i = 1; i < clauses.size(); ++i) text += "; " + clauses[i];
  }
  return word_count(text) > longest_text ? std::string{} : as_sentence(std::move(text));
}

}  // namespace

std::string says(const Criterion& criterion, const Catalogue& catalogue, Actor listener) {
  const Voice voice{catalogue, listener};
  const Claim claim = unwrapped({&criterion, Sense::holds});
  const auto* of = parts(*claim.rule);
  if (of == nullptr) return leaf_says(*claim.rule, claim.sense, voice);
  if (of->empty()) {
    const bool turned =
        std::holds_alternative<Not>(claim.rule->rule) == (claim.sense == Sense::holds);
    return turned ? "Nobody has said who this is not for" : "Nobody has said who this is for";
  }
  const std::string sentence = one_sentence(claim, voice);
  return sentence.empty() ? heading(claim) : sentence;
}

bool says_it_all(const Criterion& criterion, const Catalogue& catalogue, Actor listener) {
  const Claim claim = unwrapped({&criterion, Sense::holds});
  const auto* of = parts(*claim.rule);
  return of == nullptr || of->empty() || !one_sentence(claim, {catalogue, listener}).empty();
}

}  // namespace fingerpost
