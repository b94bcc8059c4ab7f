#include "web/says/diff_words.h"

#include <algorithm>

#include "core/thought/edge_values.h"
#include "core/thought/leaves.h"
#include "core/thought/person_says.h"
#include "core/thought/says.h"
#include "core/thought/stand.h"
#include "core/thought/tell.h"
#include "core/thought/wording.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

std::string counted_people(std::size_t count) { return with_thousands(std::int64_t(count)); }

const char* was_words(const Stood& stood) {
  if (!stood) return "";
  switch (*stood) {
    case Standing::yes:
      return " who could use it";
    case Standing::maybe:
      return " who might have been able to use it";
    case Standing::not_now:
      return " who would have had to wait for it";
    default:
      return " who could not use it";
  }
}

const char* is_words(const Stood& stood) {
  if (!stood) return " will not find it any more";
  switch (*stood) {
    case Standing::yes:
      return " now can";
    case Standing::maybe:
      return " now might, once more is known";
    case Standing::not_now:
      return " now must wait";
    default:
      return " now cannot";
  }
}

/// Of a service that is new.
const char* added_words(const Stood& stood) {
  if (stood == Standing::yes) return " can use it";
  if (stood == Standing::maybe) return " might, once more is known";
  return stood == Standing::not_now ? " must wait for it" : " cannot use it";
}

std::string move_says(const Move& move) {
  const std::string count = counted_people(move.people.size());
  return move.before ? count + was_words(move.before) + is_words(move.after)
                     : count + added_words(move.after);
}

/// A rule of one or two leaves in one sentence.
std::string common_says(const Criterion& rule, const Catalogue& catalogue) {
  const Actor listener = Actor::practitioner;
  if (says_it_all(rule, catalogue, listener)) return says(rule, catalogue, listener);
  std::vector<std::string> clauses;
  for (const Criterion& part : *parts(rule))
    clauses.push_back(as_clause(says(part, catalogue, listener)));
  return as_sentence(join(clauses, std::holds_alternative<All>(rule.rule) ? "and" : "or"));
}

/// The facts that the rules of a service ask about in either edition, and what somebody is with.
std::vector<std::string> facts_asked(const std::string& id, const Editions& editions) {
  std::vector<std::string> out;
  for (const Catalogue* catalogue : {&editions.before, &editions.after})
    if (const Service* service = catalogue->service(id))
      each_leaf(service->eligible, *catalogue, [&](const auto& leaf) {
        if (std::string fact = fact_of(leaf); !fact.empty() && !has(out, fact))
          out.push_back(std::move(fact));
      });
  if (!has(out, already_with)) out.emplace_back(already_with);
  return out;
}

/// Why somebody stands where they do; empty where the service is not there.
std::string why(const std::string& service, Inquiry& inquiry) {
  const auto at = inquiry.catalogue.positions.find(service);
  if (at == inquiry.catalogue.positions.end()) return {};
  Match match = stand({at->second, 0}, inquiry);
  tell(match, inquiry);
  return match.why.says;
}

Query asked(const Facts& person, const Catalogue& catalogue, Date as_of) {
  Query query;
  query.facts = placed(person, catalogue);
  query.as_of = as_of;
  query.asker = Actor::practitioner;
  return query;
}

std::string where_says(const NeedMoves& moves, const Editions& editions) {
  if (served_districts(editions.after).empty()) return {};
  if (moves.area.empty()) return " outside the areas served, or where no home is known";
  return " in " + editions.after.areas.at(moves.area).name;
}

}  // namespace

MoveWords move_words(const Move& move, const std::string& service, const Comparison& comparison) {
  const Editions& editions = comparison.editions;
  MoveWords words{.before = std::string(to_text(move.before)),
                  .after = std::string(to_text(move.after)),
                  .people = move.people.size(),
                  .says = move_says(move)};
  if (move.in_common) words.in_common = common_says(*move.in_common, editions.after);
  const Facts& person = comparison.people[move.people.front()];
  const Query then = asked(person, editions.before, editions.as_of);
  const Query now = asked(person, editions.after, editions.as_of);
  Inquiry before(then, editions.before), after(now, editions.after);
  words.was = why(service, before);
  words.is = why(service, after);
  words.person =
      person_says(facts_asked(service, editions), move.after ? after.today() : before.today());
  return words;
}

NeedWords need_words(const NeedMoves& moves, const Comparison& comparison) {
  const Editions& editions = comparison.editions;
  const Need* need = editions.after.vocabulary.need(moves.need);
  if (need == nullptr) need = editions.before.vocabulary.need(moves.need);
  const std::string what = need == nullptr ? moves.need : need->label;
  const std::string where = where_says(moves, editions) + ".";
  const auto of_all = [&](std::size_t count) {
    return counted_people(count) + " of " + counted_people(comparison.people.size()) + " people ";
  };
  NeedWords words{.need = moves.need,
                  .area = moves.area,
                  .lost = moves.lost.size(),
                  .gained = moves.gained.size()};
  if (words.lost > 0)
    words.loss = of_all(words.lost) + (words.lost == 1 ? "loses" : "lose") +
                 " their only service for " + what + where;
  if (words.gained > 0)
    words.gain = of_all(words.gained) + "who had no service for " + what +
                 (words.gained == 1 ? " gains one" : " gain one") + where;
  return words;
}

}  // namespace fingerpost
