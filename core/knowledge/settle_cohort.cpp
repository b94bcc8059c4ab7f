#include <algorithm>
#include <charconv>

#include "core/knowledge/read_option.h"
#include "core/knowledge/stated_cohort.h"
#include "core/thought/expected.h"
#include "core/thought/leaves.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

std::string percent(double share) {
  std::string text(32, '\0');
  const auto end = std::to_chars(text.data(), text.data() + text.size(), share * 100,
                                 std::chars_format::fixed, 1);
  text.resize(std::size_t(end.ptr - text.data()));
  return text;
}

/// The facts that a rule asks about, each once.
std::vector<std::string> facts_in(const Criterion& rule, const Catalogue& catalogue) {
  std::vector<std::string> facts;
  each_leaf(rule, catalogue, [&](const auto& leaf) {
    const std::string fact = fact_of(leaf);
    if (!fact.empty() && !has(facts, fact)) facts.push_back(fact);
  });
  return facts;
}

class Settling {
 public:
  Settling(const StatedCohort& stated, const Catalogue& catalogue, Problems& problems)
      : stated_(stated), catalogue_(catalogue), problems_(problems) {}

  Cohort run() {
    Cohort cohort = stated_.cohort;
    for (const StatedDraw& row : stated_.draws) {
      Draw draw = row.draw;
      check_by(draw, cohort.draws);
      check_asked(draw.when, "the rule in 'when' of '" + draw.id + "'", draw.stated_at);
      if (row.overall) scale(draw, *row.overall, cohort.draws);
      if (draw.kind != Draw::Kind::need) drawn_.push_back(draw.id);
      cohort.draws.push_back(std::move(draw));
    }
    for (const StatedGroup& row : stated_.groups) {
      check_asked(row.group.who, "the group '" + row.group.id + "'", row.stated_at);
      cohort.groups.push_back(row.group);
    }
    return cohort;
  }

 private:
  /// What a base does wrong is said once, not again for each cohort that is made on it.
  void problem(const std::string& where, const std::string& what) {
    Problem found{where, what};
    if (!has(problems_, found)) problems_.push_back(std::move(found));
  }

  void check_asked(const Criterion& rule, const std::string& whose, const std::string& where) {
    for (const std::string& fact : facts_in(rule, catalogue_))
      if (!has(drawn_, fact))
        problem(where, whose + " asks about '" + fact +
                           "', which nothing draws before; draw it, or leave the rule out");
  }

  void check_by(const Draw& draw, const std::vector<Draw>& before) {
    if (draw.by.empty()) return;
    if (!has(drawn_, draw.by))
      return problem(draw.stated_at, "'by' of '" + draw.id + "' is '" + draw.by +
                                         "', which nothing draws before; draw it first");
    for (const Draw& by : before)
      if (by.id == draw.by && by.kind != Draw::Kind::need)
        for (const auto& [row, options] : by.options)
          for (const Option& option : options) check_row(draw, option);
  }

  void check_row(const Draw& draw, const Option& of) {
    if (of.kind == Option::Kind::not_known || of.weight <= 0 || covered(draw, of)) return;
    problem(draw.stated_at, "the weights of '" + draw.id + "' have no row for '" + of.says +
                                "', which '" + draw.by + "' can be; add it");
  }

  static bool covered(const Draw& draw, const Option& of) {
    if (draw.options.contains(of.says)) return true;
    if (of.kind == Option::Kind::value) return false;
    // Numbers and days may be split into other ranges; together they must hold every one.
    for (std::int64_t at = of.least; at <= of.most;) {
      const auto row = std::find_if(draw.options.begin(), draw.options.end(),
                                    [&](const auto& r) { return holds(r.first, at); });
      if (row == draw.options.end()) return false;
      ++at;
    }
    return true;
  }

  static bool holds(const std::string& range, std::int64_t number) {
    const std::size_t dots = range.find("..");
    const auto end = [](std::string_view text) {
      std::int64_t n = 0;
      std::from_chars(text.data(), text.data() + text.size(), n);
      return n;
    };
    const std::string_view text = range;
    if (text == "not_known") return false;
    const std::int64_t least = end(text.substr(0, dots));
    const std::int64_t most = dots == std::string::npos ? least : end(text.substr(dots + 2));
    return number >= least && number <= most;
  }

  void scale(Draw& draw, const Overall& overall, const std::vector<Draw>& before) {
    std::optional<Shares> rows = Shares{{"", 1.0}};
    if (!draw.by.empty()) rows = expected_shares(before, draw.by);
    if (!rows)
      return problem(draw.stated_at,
                     "'overall' of '" + draw.id + "' cannot be worked out: '" + draw.by +
                         "' must be drawn once, for everybody, and be no range of numbers or days");
    const auto reach = scale_to(draw, *rows, overall.option, overall.percent / 100);
    if (!reach) return;
    const std::string within = percent(reach->lowest) + " to " + percent(reach->highest);
    problem(draw.stated_at, "'overall' of '" + draw.id + "' cannot be " +
                                percent(overall.percent / 100) + " % '" + overall.option +
                                "': its weights allow " + within + " %");
  }

  const StatedCohort& stated_;
  const Catalogue& catalogue_;
  Problems& problems_;
  std::vector<std::string> drawn_;  ///< facts and traits so far
};

}  // namespace

Cohort settle(const StatedCohort& stated, const Catalogue& catalogue, Problems& problems) {
  return Settling(stated, catalogue, problems).run();
}

}  // namespace fingerpost
