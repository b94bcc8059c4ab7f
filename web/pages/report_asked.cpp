#include "web/pages/report_asked.h"

#include <algorithm>
#include <charconv>

#include "core/thought/closure.h"
#include "core/thought/day_known.h"
#include "core/words/has.h"
#include "core/words/nearest_word.h"
#include "web/json/written_date.h"
#include "web/reports/check_asked.h"
#include "web/reports/study_words.h"

namespace fingerpost {
namespace {

using Of = ReportKind::Of;

const std::vector<ReportKind>& all_kinds() {
  static const std::vector<ReportKind> kinds{
      {Of::coverage,
       "coverage",
       "Who has a service",
       "For each need, area and group: how many services there are, and what share of a made-up "
       "cohort has at least one, can reach one by themselves, or has only one. On any day.",
       {"on", "cohort", "people", "seed"},
       "on=2025-04-01",
       "Who had a service on 1 April 2025, when the Probation Health Trainers had ended"},
      {Of::closure,
       "closure",
       "If a service closed",
       "Who would lose what and from which day, what would replace it, need by need, and where "
       "nothing would.",
       {"service", "on", "starts", "group", "cohort", "people", "seed"},
       "service=probation-health-trainers&on=2025-04-01&group=community-order&group="
       "released-29-days-or-more&group=women-in-leicester",
       "The end of the Probation Health Trainers on 1 April 2025, for people on community orders, "
       "people released 29 days ago or more, and women in Leicester"},
      {Of::overlap,
       "overlap",
       "Do two services overlap?",
       "Of the people who fit one of them, how many fit the other too, both ways; and who fits "
       "neither.",
       {"service", "on", "cohort", "people", "seed"},
       "service=probation-health-trainers&service=reconnect-llr&on=2025-03-31",
       "Whether the Probation Health Trainers were for the same people as RECONNECT, on 31 March "
       "2025"},
      {Of::equality,
       "equality",
       "Who takes part, compared with whom",
       "The people who take part in a service, group by group, against a population: its source, "
       "year and definition, and what cannot be compared.",
       {"file", "base", "round"},
       "file=probation-health-trainers",
       "Who took part in the Probation Health Trainers, as the council’s papers have it"},
      {Of::outcomes,
       "outcomes",
       "Outcomes and cost",
       "What was achieved and what each plan cost, from figures that you have, and how each number "
       "was rounded.",
       {"file"},
       "file=probation-health-trainers",
       "What the Probation Health Trainers achieved, as the council’s papers have it"},
      {Of::cohort,
       "cohort",
       "The made-up cohort",
       "The people whom these reports count: where their figures come from, and every assumption.",
       {"cohort"},
       "",
       ""}};
  return kinds;
}

std::optional<std::int64_t> whole_number(const std::string& text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  return whole ? std::optional(number) : std::nullopt;
}

/// What a field says, and a problem with what it says.
class FieldReader {
 public:
  FieldReader(const ReportKind& kind, const Fields& typed, Problems& problems)
      : kind_(kind), typed_(typed), problems_(problems) {}

  bool asks(std::string_view field) const { return has(kind_.fields, field); }
  std::string text(const std::string& field) const { return value_of(typed_, field); }

  /// Each once, without what was left empty.
  std::vector<std::string> list(const std::string& field) const {
    std::vector<std::string> out;
    for (const auto& value : values_of(typed_, field))
      if (!value.empty() && !has(out, value)) out.push_back(value);
    return out;
  }

  struct Ends {
    std::int64_t least = 0, most = 999'999'999;
  };
  std::optional<std::int64_t> number(const std::string& field, Ends ends) {
    const std::string typed = text(field);
    if (typed.empty() || !asks(field)) return std::nullopt;
    const auto number = whole_number(typed);
    if (number && *number >= ends.least && *number <= ends.most) return number;
    problems_.push_back({field, "must be a whole number from " +
                                    number_says(std::size_t(ends.least)) + " to " +
                                    number_says(std::size_t(ends.most)) + ", not '" + typed + "'"});
    return std::nullopt;
  }

  /// Absent where it is empty or wrong.
  std::optional<Date> date(const std::string& field) {
    const WrittenDate written = written_date(typed_, field, Century::this_one);
    const auto date = parse_date(written.text);
    const bool is_empty = written.text.empty() && written.wrong.empty();
    const std::string wrong =
        written.wrong.empty() ? "must be a date that exists, like 1 4 2025" : written.wrong;
    if (!date && !is_empty) problems_.push_back({field, wrong});
    return date;
  }

 private:
  const ReportKind& kind_;
  const Fields& typed_;
  Problems& problems_;
};

void add(Problems& problems, Problems more) {
  for (auto& problem : more) problems.push_back(std::move(problem));
}

bool has_problem_at(std::string_view field, const Problems& problems) {
  return std::any_of(problems.begin(), problems.end(),
                     [&](const Problem& problem) { return problem.where == field; });
}

const Cohort* cohort_of(const std::string& typed, const Catalogue& catalogue, Problems& problems) {
  const std::string id = typed.empty() ? catalogue.scope.cohort : typed;
  const Cohort* cohort = catalogue.cohort(id);
  if (cohort == nullptr)
    problems.push_back({"cohort", id.empty() ? "no cohort is named; choose one"
                                             : "unknown cohort '" + id + "'" +
                                                   did_you_mean(id, ids_of(catalogue.cohorts))});
  return cohort;
}

/// What is wrong with the services and the day, once both can be read.
Problems cannot_ask(Of of, const ReportAsked& asked, const Catalogue& catalogue) {
  if (of == Of::closure) return cannot_close({asked.services, asked.on}, catalogue);
  Problems problems = day_known("on", asked.on, catalogue);
  if (of != Of::overlap) return problems;
  if (asked.services.size() == 2)
    add(problems, cannot_compare(asked.services[0], asked.services[1], catalogue));
  else
    problems.push_back({"service", asked.services.size() < 2 ? "choose two different services"
                                                             : "choose two services, not more"});
  return problems;
}

void read_day(const ReportKind& kind, FieldReader& reader, Date today, ReportAsked& asked,
              Problems& problems) {
  const auto on = reader.date("on");
  asked.on = on.value_or(today);
  if (!on && !has_problem_at("on", problems) && kind.of == Of::closure)
    problems.push_back({"on", "enter the first day without the service"});
}

void read_people(const ReportKind& kind, FieldReader& reader, ReportAsked& asked,
                 const Catalogue& catalogue, Problems& problems) {
  asked.services = reader.list("service");
  asked.groups = reader.list("group");
  asked.starts = reader.number("starts", {});
  const auto people = reader.number("people", {1, most_people});
  const auto seed = reader.number("seed", {0, 999'999'999});
  // Which services there are to ask about depends on the day.
  if (!has_problem_at("on", problems) || asked.services.empty())
    add(problems, cannot_ask(kind.of, asked, catalogue));
  asked.seed = static_cast<std::uint64_t>(seed.value_or(1));
  if (asked.cohort == nullptr) return;
  add(problems, unknown_groups(asked.groups, *asked.cohort));
  asked.people = people ? std::size_t(*people) : std::min(asked.cohort->people, most_people);
}

}  // namespace

std::span<const ReportKind> report_kinds() { return all_kinds(); }

const ReportKind* report_kind_at(std::string_view path) {
  for (const std::string_view start : {"/commissioner/", "/api/v1/reports/"}) {
    if (!path.starts_with(start)) continue;
    const std::string_view rest = path.substr(start.size());
    const std::string_view id = rest.substr(0, rest.find('/'));
    for (const ReportKind& kind : all_kinds())
      if (kind.id == id) return &kind;
  }
  return nullptr;
}

bool counts_people(const ReportKind& kind) { return has(kind.fields, "people"); }

ReportAsked read_report_asked(const ReportKind& kind, const Fields& typed, Date today,
                              const Catalogue& catalogue, Problems& problems) {
  FieldReader reader(kind, typed, problems);
  ReportAsked asked;
  if (reader.asks("on")) read_day(kind, reader, today, asked, problems);
  if (reader.asks("cohort")) asked.cohort = cohort_of(reader.text("cohort"), catalogue, problems);
  if (counts_people(kind)) read_people(kind, reader, asked, catalogue, problems);
  asked.file = reader.text("file");
  asked.base = reader.number("base", {1, 999'999'999});
  asked.rounds_to_5 = reader.text("round") == "5";
  const auto place = [&](const Problem& problem) {
    return std::find(kind.fields.begin(), kind.fields.end(), problem.where) - kind.fields.begin();
  };
  std::stable_sort(problems.begin(), problems.end(),
                   [&](const auto& a, const auto& b) { return place(a) < place(b); });
  return asked;
}

std::string encode_percent(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF", plain = "-._";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') || plain.find(c) != std::string_view::npos;
    if (is_plain)
      out += c;
    else
      out.append("%").append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]);
  }
  return out;
}

std::string query_of(const ReportKind& kind, const Fields& typed) {
  std::string out;
  const auto add_field = [&](std::string_view name, const std::string& value) {
    if (value.empty()) return;
    out.append(out.empty() ? "" : "&").append(name).append("=").append(encode_percent(value));
  };
  for (const std::string_view name : kind.fields) {
    if (name == "on")
      add_field(name, written_date(typed, "on", Century::this_one).text);
    else
      for (const std::string& value : values_of(typed, name)) add_field(name, value);
  }
  return out;
}

}  // namespace fingerpost
