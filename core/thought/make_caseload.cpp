#include "core/thought/make_caseload.h"

#include <algorithm>
#include <charconv>
#include <numeric>

#include "core/thought/judge_all.h"

namespace fingerpost {
namespace {

/// A number that looks like any other, for one person and one purpose.
std::uint64_t luck(std::uint64_t seed, std::uint64_t person, std::uint64_t purpose) {
  std::uint64_t z = seed;
  for (const std::uint64_t part : {person, purpose}) {
    z += (part + 1) * 0x9e3779b97f4a7c15ULL;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    z ^= z >> 31;
  }
  return z;
}

/// From 0 up to, never at, 1.
double unit(std::uint64_t luck) { return double(luck >> 11) * 0x1.0p-53; }

/// What the purposes of luck are counted from: three for each draw, and one for the person.
enum Purpose : std::uint64_t { which_option, which_of_it, together, each_draw };
constexpr std::uint64_t for_all_needs = ~std::uint64_t{0};

/// What an option can leave known: one thing, or one for each number or day of it.
struct Outcome {
  double up_to = 0;                    ///< the options before it and itself, of 1
  std::vector<std::uint32_t> codes{};  ///< each as likely as the other
};

using Outcomes = std::vector<Outcome>;

Outcomes outcomes_of(const std::vector<Option>& options, FactColumn& column, Date as_of) {
  const double all = std::accumulate(options.begin(), options.end(), 0.0,
                                     [](double sum, const Option& o) { return sum + o.weight; });
  Outcomes out;
  double so_far = 0;
  for (const Option& option : options) {
    so_far += option.weight;
    Outcome outcome{.up_to = so_far / all};
    for (std::int64_t i = 0; i <= option.most - option.least; ++i)
      outcome.codes.push_back(column.code_of(known_after(option, i, as_of)));
    out.push_back(std::move(outcome));
  }
  return out;
}

bool is_between(std::int64_t number, std::string_view ends) {
  const std::size_t dots = ends.find("..");
  const std::string_view first = ends.substr(0, dots);
  const std::string_view last = dots == std::string_view::npos ? first : ends.substr(dots + 2);
  std::int64_t least = 0, most = 0;
  std::from_chars(first.data(), first.data() + first.size(), least);
  std::from_chars(last.data(), last.data() + last.size(), most);
  return number >= least && number <= most;
}

/// Whether a value is what a file writes as `written`.
struct IsWritten {
  std::string_view written;
  Date as_of;

  bool operator()(bool value) const { return written == (value ? "yes" : "no"); }
  bool operator()(std::int64_t value) const { return is_between(value, written); }
  bool operator()(Date value) const { return is_between((value - as_of).count(), written); }
  bool operator()(const std::string& value) const { return written == value; }
  bool operator()(const Place& value) const { return written == value.given; }
  bool operator()(const Choices& value) const {
    std::string joined;
    for (const auto& id : value) joined += (joined.empty() ? "" : "+") + id;
    return written == joined;
  }
};

class Maker {
 public:
  Maker(const Cohort& cohort, const Drawing& drawing, const Catalogue& catalogue, const Work& work)
      : cohort_(cohort), drawing_(drawing), catalogue_(catalogue), work_(work) {
    made_.size = drawing.people == 0 ? cohort.people : drawing.people;
    made_.as_of = drawing.as_of;
  }

  std::optional<Caseload> run() {
    for (std::size_t i = 0; i < cohort_.draws.size(); ++i) {
      if (work_.stop.stop_requested()) return {};
      const Draw& draw = cohort_.draws[i];
      const bool made = draw.kind == Draw::Kind::need ? draw_need(draw, i) : draw_fact(draw, i);
      if (!made) return {};
      if (work_.progress) work_.progress("Making up people", i + 1, cohort_.draws.size());
    }
    return std::move(made_);
  }

 private:
  static constexpr std::size_t in_piece = 128 * People::in_word;

  /// Everybody the draw is for, who have not had a draw of the same thing before.
  People whom(const Draw& draw) {
    People& had = drawn_.try_emplace({draw.kind, draw.id}, made_.size).first->second;
    People out =
        says_nothing(draw.when) ? ~had : judge_all(draw.when, made_, catalogue_).surely - had;
    had |= out;
    return out;
  }

  /// Calls `each(person, row)` for the people, with the row of `rows` that is for them.
  template <class Each>
  bool for_each(const Draw& draw, const std::vector<const std::vector<Option>*>& rows,
                const Each& each) {
    const People people = whom(draw);
    const FactColumn* by = draw.by.empty() ? nullptr : &made_.columns.at(draw.by);
    const std::size_t pieces = (made_.size + in_piece - 1) / in_piece;
    const Work quiet{.threads = work_.threads, .progress = {}, .stop = work_.stop};
    return in_parallel({}, pieces, quiet, [&](std::size_t piece) {
      const std::size_t end = std::min(made_.size, (piece + 1) * in_piece);
      for (std::size_t person = piece * in_piece; person < end; ++person) {
        const std::size_t row = by == nullptr ? 0 : by->codes[person];
        if (people.has(person) && rows[row] != nullptr) each(person, row);
      }
    });
  }

  /// The options for each thing known of what the draw depends on.
  std::vector<const std::vector<Option>*> rows_of(const Draw& draw) const {
    std::vector<const std::vector<Option>*> rows;
    if (draw.by.empty()) return {options_for(draw, {}, made_.as_of)};
    for (const Known& known : made_.columns.at(draw.by).states)
      rows.push_back(options_for(draw, known, made_.as_of));
    return rows;
  }

  bool draw_fact(const Draw& draw, std::size_t number) {
    const auto rows = rows_of(draw);
    FactColumn& column = made_.columns[draw.id];
    column.codes.resize(made_.size);
    std::vector<Outcomes> outcomes;
    for (const auto* options : rows)
      outcomes.push_back(options == nullptr ? Outcomes{}
                                            : outcomes_of(*options, column, made_.as_of));
    return for_each(draw, rows, [&](std::size_t person, std::size_t row) {
      const double drawn = unit(luck(drawing_.seed, person, number * each_draw + which_option));
      const Outcomes& of = outcomes[row];
      auto at = std::find_if(of.begin(), of.end(),
                             [&](const Outcome& outcome) { return drawn < outcome.up_to; });
      if (at == of.end()) --at;  // the sum of the weights was a hair less than 1
      const auto which = luck(drawing_.seed, person, number * each_draw + which_of_it);
      column.codes[person] = at->codes[which % at->codes.size()];
    });
  }

  bool draw_need(const Draw& draw, std::size_t number) {
    const auto rows = rows_of(draw);
    std::vector<double> shares;
    for (const auto* options : rows)
      shares.push_back(options == nullptr ? 0 : share_of_yes(*options));
    People& have = made_.needs.try_emplace(draw.id, made_.size).first->second;
    return for_each(draw, rows, [&](std::size_t person, std::size_t row) {
      const std::uint64_t purpose = number * each_draw;
      const bool shared =
          unit(luck(drawing_.seed, person, purpose + together)) < cohort_.clustering;
      const double drawn =
          unit(luck(drawing_.seed, person, shared ? for_all_needs : purpose + which_option));
      if (drawn < shares[row]) have.add(person);
    });
  }

  static double share_of_yes(const std::vector<Option>& options) {
    double yes = 0, all = 0;
    for (const Option& option : options) {
      all += option.weight;
      if (option.says == "yes") yes += option.weight;
    }
    return yes / all;
  }

  const Cohort& cohort_;
  const Drawing& drawing_;
  const Catalogue& catalogue_;
  const Work& work_;
  Caseload made_;
  /// Who has had a draw of what. A need may have the id of a fact.
  std::map<std::pair<Draw::Kind, std::string>, People> drawn_;
};

}  // namespace

const std::vector<Option>* options_for(const Draw& draw, const Known& by, Date as_of) {
  if (draw.by.empty()) return &draw.options.at("");
  for (const auto& [written, options] : draw.options)
    if (by.value ? std::visit(IsWritten{written, as_of}, *by.value) : written == "not_known")
      return &options;
  return nullptr;
}

Known known_after(const Option& option, std::int64_t which, Date as_of) {
  switch (option.kind) {
    case Option::Kind::value:
      return {option.value};
    case Option::Kind::numbers:
      return {Value(option.least + which)};
    case Option::Kind::days:
      return {Value(as_of + std::chrono::days(option.least + which))};
    case Option::Kind::not_known:
      break;
  }
  return {};
}

std::optional<Caseload> make_caseload(const Cohort& cohort, const Drawing& drawing,
                                      const Catalogue& catalogue, const Work& work) {
  return Maker(cohort, drawing, catalogue, work).run();
}

}  // namespace fingerpost
