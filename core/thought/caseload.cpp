#include "core/thought/caseload.h"

#include <algorithm>

#include "core/thought/imply.h"
#include "core/thought/judge_all.h"

namespace fingerpost {
namespace {

/// What is known once a row of the vocabulary applies; the same where it is no news.
Known with_consequence(const Implication& row, Known known) {
  if (row.rules_out.empty()) {
    if (!known.value) known.value = row.value;
    return known;
  }
  rule_out(row.rules_out, known.ruled_out);
  return known;
}

FactColumn& column_of(const std::string& fact, Caseload& caseload) {
  FactColumn& column = caseload.columns[fact];
  if (column.codes.empty()) column.codes.resize(caseload.size);
  return column;
}

/// For people who may be anything: the new code of each code, found once for each.
template <class Change>
bool recode(FactColumn& column, const People& whom, const Change& change) {
  constexpr std::uint32_t not_asked = ~std::uint32_t{0};
  std::vector<std::uint32_t> becomes(column.states.size(), not_asked);
  bool changed = false;
  for (std::size_t person = 0; person < column.codes.size(); ++person) {
    if (!whom.has(person)) continue;
    std::uint32_t& code = column.codes[person];
    if (code >= becomes.size()) becomes.resize(column.states.size(), not_asked);
    if (becomes[code] == not_asked) {
      const Known from = column.states[code];
      becomes[code] = column.code_of(change(from));
    }
    changed |= becomes[code] != code;
    code = becomes[code];
  }
  return changed;
}

People of_whom_known(const std::string& fact, const Caseload& caseload) {
  People out(caseload.size);
  const auto column = caseload.columns.find(fact);
  if (column == caseload.columns.end()) return out;
  for (std::size_t person = 0; person < caseload.size; ++person)
    if (column->second.states[column->second.codes[person]].value) out.add(person);
  return out;
}

void add_ages(Caseload& caseload, const Vocabulary& vocabulary) {
  for (const Question& question : vocabulary.questions) {
    const auto born = caseload.columns.find(question.years_since);
    if (question.years_since.empty() || born == caseload.columns.end()) continue;
    FactColumn& years = column_of(question.id, caseload);
    for (std::size_t person = 0; person < caseload.size; ++person) {
      const Known& date = born->second.states[born->second.codes[person]];
      Known known = years.states[years.codes[person]];
      if (!date.value || known.value) continue;
      known.value = std::int64_t{whole_years(std::get<Date>(*date.value), caseload.as_of)};
      years.codes[person] = years.code_of(known);
    }
  }
}

}  // namespace

std::uint32_t FactColumn::code_of(const Known& known) {
  const auto at = std::find(states.begin(), states.end(), known);
  if (at == states.end()) {
    states.push_back(known);
    return std::uint32_t(states.size() - 1);
  }
  return std::uint32_t(at - states.begin());
}

Facts facts_of(const Caseload& caseload, std::size_t person) {
  Facts facts;
  for (const auto& [id, column] : caseload.columns) {
    const Known& known = column.states[column.codes[person]];
    if (known.value) facts.known.emplace(id, *known.value);
    if (!known.ruled_out.empty()) facts.ruled_out.emplace(id, known.ruled_out);
  }
  return facts;
}

Caseload caseload_of(const std::vector<Facts>& people, Date as_of) {
  Caseload caseload{.size = people.size(), .as_of = as_of};
  for (std::size_t person = 0; person < people.size(); ++person) {
    std::map<std::string, Known> known;
    for (const auto& [fact, value] : people[person].known) known[fact].value = value;
    for (const auto& [fact, choices] : people[person].ruled_out) known[fact].ruled_out = choices;
    for (const auto& [fact, what] : known) {
      FactColumn& column = column_of(fact, caseload);
      column.codes[person] = column.code_of(what);
    }
  }
  return caseload;
}

void add_implied(Caseload& caseload, const Catalogue& catalogue) {
  add_ages(caseload, catalogue.vocabulary);
  for (bool more = true; more;) {
    more = false;
    for (const Implication& row : catalogue.vocabulary.implications) {
      const People whom = row.known.empty() ? judge_all(row.when, caseload, catalogue).surely
                                            : of_whom_known(row.known, caseload);
      if (whom.empty()) continue;
      more |= recode(column_of(row.fact, caseload), whom,
                     [&](const Known& known) { return with_consequence(row, known); });
    }
  }
}

Caseload with_known(const Caseload& caseload, const std::string& fact, const Known& known) {
  Caseload out = caseload;
  FactColumn column;
  column.codes.assign(caseload.size, column.code_of(known));
  out.columns[fact] = std::move(column);
  return out;
}

}  // namespace fingerpost
