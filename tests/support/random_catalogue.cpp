#include "tests/support/random_catalogue.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace fingerpost {
namespace {

using std::chrono::days;
using Words = std::vector<std::string>;

const Words yes_no_facts = {"registered_with_gp", "health_need", "from_custody"};
const Words date_facts = {"release_date", "order_end_date", "date_of_birth"};
const Words place_facts = {"home", "release_place"};
const Words service_words = {"script", "kids", "rent", "tea and a chat"};
const Words name_words = {"dental",       "riverside",   "clinic",    "recovery",
                          "housing",      "advice",      "family",    "prison",
                          "resettlement", "counselling", "debt",      "skills",
                          "mentoring",    "health",      "community", "veterans"};

Question question(std::string id, FactType type, Words choices = {}) {
  Question out{.id = id, .type = type, .label = id, .ask = id + "?", .ask_self = id + "?"};
  for (auto& choice : choices) out.choices.push_back({choice, choice});
  return out;
}

Vocabulary vocabulary() {
  Vocabulary out;
  for (const auto& id : yes_no_facts) out.questions.push_back(question(id, FactType::yes_no));
  for (const auto& id : date_facts) out.questions.push_back(question(id, FactType::date));
  for (const auto& id : place_facts) out.questions.push_back(question(id, FactType::place));
  out.questions.push_back(question("sex", FactType::choice, {"female", "male", "other"}));
  out.questions.push_back(
      question("housing", FactType::choice, {"own_tenancy", "hostel", "no_fixed_abode"}));
  Question supervision =
      question("supervision", FactType::choices, {"community_order", "licence", "bail"});
  supervision.protection = "P3";
  out.questions.push_back(supervision);
  Question with = question(already_with, FactType::choices);
  with.from_services = true;
  out.questions.push_back(with);
  Question age = question("age", FactType::number);
  age.most = 120;
  age.years_since = "date_of_birth";
  out.questions.push_back(age);
  Question savings = question("savings", FactType::number);
  savings.most = 3'000'000;
  savings.unit = "pence";
  out.questions.push_back(savings);
  out.implications = {
      {.known = "release_date", .fact = "from_custody", .value = true, .because = "released"},
      {.when = {OneOf{"supervision", {"licence"}}}, .fact = "from_custody", .value = true},
      {.when = {Between{"age", std::nullopt, 17}}, .fact = "health_need", .value = false},
      {.when = {Between{"age", std::nullopt, 17}},
       .fact = "supervision",
       .rules_out = {"bail", "community_order"}},
      // Two steps: what is ruled out rules out something else.
      {.when = {Not{{{OneOf{"supervision", {"community_order"}}}}}},
       .fact = "housing",
       .rules_out = {"hostel"}}};
  const Words lay[] = {
      {"script"}, {"skint", "rent arrears"}, {"see a dentist"}, {"sleeping rough"}};
  for (int i = 0; i < 16; ++i)
    out.needs.push_back({.id = "need" + std::to_string(i),
                         .label = name_words[std::size_t(i)] + " needs",
                         .words = lay[i % 4]});
  return out;
}

void add_area(Catalogue& catalogue, std::string id, std::string kind, Words within) {
  within.push_back(id);
  std::sort(within.begin(), within.end());
  catalogue.areas.emplace(id, Area{id, "Area " + id, std::move(kind), std::move(within)});
}

/// A country of regions of districts, and one group that takes a district of each region.
void add_areas(Catalogue& catalogue, const Shape& shape) {
  add_area(catalogue, "country", "country", {});
  add_area(catalogue, "group", "group", {"country"});
  for (int r = 0; r < shape.regions; ++r) {
    const std::string region = "r" + std::to_string(r);
    add_area(catalogue, region, "region", {"country"});
    for (int d = 0; d < shape.districts; ++d) {
      Words within = {"country", region};
      if (d == 0) within.push_back("group");
      add_area(catalogue, region + "d" + std::to_string(d), "district", within);
    }
  }
}

std::string any_area(Chance& chance, const Catalogue& catalogue) {
  if (chance.percent(3)) return "no-such-area";
  const Words kinds = {"country", "region", "group", "district", "district", "district"};
  return chance.pick(ids_of_kind(catalogue, chance.pick(kinds)));
}

std::optional<Span> random_span(Chance& chance, int least, int most) {
  if (chance.percent(15)) return std::nullopt;
  if (chance.percent(30)) return Span{chance.between(least / 30, most / 30), Span::Unit::months};
  return Span{chance.between(least, most), Span::Unit::days};
}

/// Another service, or one that is not there.
Criterion needs_first(Chance& chance, const Catalogue& catalogue) {
  return {NeedsFirst{"s" + std::to_string(chance.below(int(catalogue.services.size()) + 1))}};
}

OneOf random_choice(Chance& chance, const Catalogue& catalogue) {
  const auto* row =
      catalogue.vocabulary.question(chance.pick(Words{"sex", "housing", "supervision"}));
  OneOf out{.fact = row->id};
  for (const Choice& choice : row->choices)
    if (chance.percent(50)) out.values.push_back(choice.id);
  return out;
}

Criterion random_leaf(Chance& chance, const Catalogue& catalogue) {
  switch (chance.below(12)) {
    case 0:
      return {Is{chance.pick(yes_no_facts), chance.percent(60)}};
    case 1:
    case 2:
      return {random_choice(chance, catalogue)};
    case 3:
    case 4:
      return {Between{"age", chance.between(10, 30), chance.between(20, 80)}};
    case 5:
      return {Between{"savings", std::nullopt, chance.between(0, 2'000'000)}};
    case 6:
      return {Window{chance.pick(date_facts), random_span(chance, -200, 0),
                     random_span(chance, 0, 300)}};
    case 7:
      return {EligibleFor{"s" + std::to_string(chance.below(int(catalogue.services.size()) + 1))}};
    case 8:
      if (chance.percent(40)) return {Everyone{}, "It says so."};
      return chance.percent(50) ? Criterion{Is{"no_such_fact", true}}
                                : needs_first(chance, catalogue);
    default:
      return {Within{chance.pick(place_facts), any_area(chance, catalogue)}};
  }
}

/// Any of some districts, or a region, or nothing for a service of the whole country.
std::optional<Criterion> plain_area(Chance& chance, const Catalogue& catalogue) {
  const int kind = chance.below(100);
  if (kind < 12) return std::nullopt;
  if (kind < 20) return Criterion{Within{"home", chance.pick(ids_of_kind(catalogue, "region"))}};
  const Words districts = ids_of_kind(catalogue, "district");
  Any any;
  for (int i = chance.between(1, 10); i > 0; --i)
    any.of.push_back({Within{"home", chance.pick(districts)}});
  return any.of.size() == 1 ? any.of.front() : Criterion{any};
}

Criterion plain_rule(Chance& chance, const Catalogue& catalogue) {
  All all;
  if (const auto area = plain_area(chance, catalogue)) all.of.push_back(*area);
  if (chance.percent(85))
    all.of.push_back(
        {Between{"age", 18, chance.percent(30) ? std::optional<std::int64_t>{25} : std::nullopt}});
  if (chance.percent(27)) all.of.push_back({OneOf{"sex", {chance.pick(Words{"female", "male"})}}});
  if (chance.percent(35)) all.of.push_back({OneOf{"supervision", {"licence", "community_order"}}});
  if (chance.percent(20))
    all.of.push_back({Window{"release_date", Span{-84, Span::Unit::days},
                             Span{chance.between(28, 365), Span::Unit::days}}});
  if (chance.percent(20)) all.of.push_back({Is{chance.pick(yes_no_facts), true}});
  if (chance.percent(30)) all.of.push_back({Not{{{OneOf{"housing", {"own_tenancy"}}}}}});
  if (chance.percent(4)) all.of.push_back(needs_first(chance, catalogue));
  if (chance.percent(5))
    all.of.push_back({Any{{random_leaf(chance, catalogue), random_leaf(chance, catalogue)}}});
  return {all};
}

Criterion wild_rule(Chance& chance, const Catalogue& catalogue) {
  Criterion rule = random_rule(chance, catalogue, 4);
  if (chance.percent(40)) return rule;
  // Most services are of some area, so half the people are not to be found in most of them.
  All all{{{Within{chance.pick(place_facts), any_area(chance, catalogue)}}, std::move(rule)}};
  return {all};
}

Contract random_contract(Chance& chance) {
  Contract out;
  if (chance.percent(20)) out.start = chance.near_middle(400);
  if (chance.percent(25)) out.end = chance.near_middle(400);
  if (chance.percent(10)) out.last_referral = chance.near_middle(400);
  if (out.end && chance.percent(30))
    out.extension_options = {*out.end + days{chance.between(1, 400)}};
  if (out.end && chance.percent(15)) out.notice_given = *out.end - days{chance.between(0, 300)};
  if (chance.percent(15)) {
    out.suspended_from = chance.near_middle(300);
    if (chance.percent(70))
      out.suspended_until = *out.suspended_from + days{chance.between(0, 200)};
  }
  return out;
}

Service random_service(Chance& chance, const Catalogue& catalogue, int number) {
  Service out{.id = "s" + std::to_string(number)};
  out.name = chance.some_words(name_words, 3);
  out.provider = chance.some_words(name_words, 2);
  out.summary = chance.some_words(name_words, 8);
  if (chance.percent(10)) out.words.push_back(chance.pick(service_words));
  for (int i = chance.below(4); i > 0; --i)
    out.needs.push_back(chance.pick(catalogue.vocabulary.needs).id);
  if (number > 0 && chance.percent(15))
    out.not_with.push_back("s" + std::to_string(chance.below(number)));
  std::sort(out.needs.begin(), out.needs.end());
  out.needs.erase(std::unique(out.needs.begin(), out.needs.end()), out.needs.end());
  out.contract = random_contract(chance);
  if (chance.percent(70))
    out.routes.push_back(
        {.who = {chance.percent(70) ? Actor::self : Actor::practitioner}, .channel = "phone"});
  if (chance.percent(30))
    out.locations.push_back(
        {.name = "Office", .at = Point{52.0 + chance.below(100) / 100.0, -1.0}});
  return out;
}

}  // namespace

std::vector<std::string> ids_of_kind(const Catalogue& catalogue, std::string_view kind) {
  Words out;
  for (const auto& [id, area] : catalogue.areas)
    if (area.kind == kind) out.push_back(id);
  return out;
}

Criterion random_rule(Chance& chance, const Catalogue& catalogue, int depth) {
  if (depth <= 0 || chance.percent(35)) return random_leaf(chance, catalogue);
  std::vector<Criterion> of;
  for (int i = chance.percent(5) ? 0 : chance.between(1, 4); i > 0; --i)
    of.push_back(random_rule(chance, catalogue, depth - 1));
  switch (chance.below(5)) {
    case 0:
    case 1:
      return {All{std::move(of)}};
    case 2:
      return {Any{std::move(of)}};
    case 3:
      return {AtLeast{chance.between(1, 3), std::move(of)}};
    default:
      of.resize(std::min<std::size_t>(of.size(), 1));
      return {Not{std::move(of)}};
  }
}

Catalogue random_catalogue(Chance& chance, const Shape& shape) {
  Catalogue out;
  out.vocabulary = vocabulary();
  add_areas(out, shape);
  for (int i = 0; i < shape.services; ++i) out.services.push_back(random_service(chance, out, i));
  offer_services(out);
  for (Service& service : out.services)
    service.eligible =
        shape.rules == Shape::Rules::wild ? wild_rule(chance, out) : plain_rule(chance, out);
  if (chance.percent(20))
    out.providers.push_back(
        {.name = "broken", .state = Provider::State::unread, .reason = "It ended early."});
  number_services(out);
  return out;
}

}  // namespace fingerpost
