#include "core/words/criterion.h"

namespace fingerpost {
namespace {

struct Same {
  const Criterion& other;

  bool operator()(const All& a) const { return a.of == std::get<All>(other.rule).of; }
  bool operator()(const Any& a) const { return a.of == std::get<Any>(other.rule).of; }
  bool operator()(const Not& a) const { return a.of == std::get<Not>(other.rule).of; }
  bool operator()(const AtLeast& a) const {
    const auto& b = std::get<AtLeast>(other.rule);
    return a.count == b.count && a.of == b.of;
  }
  bool operator()(const Is& a) const {
    const auto& b = std::get<Is>(other.rule);
    return a.fact == b.fact && a.value == b.value;
  }
  bool operator()(const OneOf& a) const {
    const auto& b = std::get<OneOf>(other.rule);
    return a.fact == b.fact && a.values == b.values;
  }
  bool operator()(const Between& a) const {
    const auto& b = std::get<Between>(other.rule);
    return a.fact == b.fact && a.at_least == b.at_least && a.at_most == b.at_most;
  }
  bool operator()(const Window& a) const {
    const auto& b = std::get<Window>(other.rule);
    return a.fact == b.fact && a.from == b.from && a.to == b.to;
  }
  bool operator()(const Within& a) const {
    const auto& b = std::get<Within>(other.rule);
    return a.fact == b.fact && a.area == b.area;
  }
  bool operator()(const EligibleFor& a) const {
    return a.service == std::get<EligibleFor>(other.rule).service;
  }
  bool operator()(const NeedsFirst& a) const {
    return a.service == std::get<NeedsFirst>(other.rule).service;
  }
  bool operator()(const Everyone&) const { return true; }
};

}  // namespace

bool operator==(const Criterion& a, const Criterion& b) {
  return a.rule.index() == b.rule.index() && a.because == b.because && a.source == b.source &&
         std::visit(Same{b}, a.rule);
}

const std::vector<Criterion>* parts(const Criterion& criterion) {
  if (const auto* r = std::get_if<All>(&criterion.rule)) return &r->of;
  if (const auto* r = std::get_if<Any>(&criterion.rule)) return &r->of;
  if (const auto* r = std::get_if<Not>(&criterion.rule)) return &r->of;
  if (const auto* r = std::get_if<AtLeast>(&criterion.rule)) return &r->of;
  return nullptr;
}

bool says_nothing(const Criterion& criterion) {
  const auto* of = parts(criterion);
  return of != nullptr && of->empty();
}

}  // namespace fingerpost
