#include "core/thought/person_says.h"

#include "core/thought/says.h"
#include "core/thought/wording.h"

namespace fingerpost {
namespace {

constexpr std::size_t most_said = 6;

/// The rules that say of one fact what its value is.
struct Rules {
  const std::string& fact;
  const Ground& ground;

  using Made = std::vector<Criterion>;
  Made operator()(bool yes) const { return {{Is{fact, yes}}}; }
  Made operator()(std::int64_t number) const { return {{Between{fact, number, number}}}; }
  Made operator()(Date date) const {
    const Span away{int((ground.as_of - date).count()), Span::Unit::days};
    return {{Window{fact, away, away}}};
  }
  Made operator()(const std::string& choice) const { return {{OneOf{fact, {choice}}}}; }
  Made operator()(const Choices& chosen) const {
    Made out;
    for (const auto& choice : chosen) out.push_back({OneOf{fact, {choice}}});
    return out;
  }
  Made operator()(const Place& place) const {
    if (place.given.empty()) return {};
    return {{Within{fact, place.given}}};
  }
};

}  // namespace

std::string person_says(const std::vector<std::string>& facts, const Ground& ground) {
  std::string out;
  std::size_t said = 0;
  for (const auto& fact : facts) {
    const auto at = ground.facts.known.find(fact);
    if (at == ground.facts.known.end() || said == most_said) continue;
    ++said;
    for (const Criterion& rule : std::visit(Rules{fact, ground}, at->second))
      out += (out.empty() ? "" : ", ") + as_clause(says(rule, ground.catalogue, ground.asker));
  }
  return out.empty() ? "Nothing is known about them" : as_sentence(std::move(out));
}

}  // namespace fingerpost
