#include "core/thought/cover.h"
#include "core/words/has.h"

#include <algorithm>
#include <bit>
#include <cstdint>

namespace fingerpost {
namespace {

using Needs = std::uint64_t;  // one bit a need asked for; needs beyond the 64th are not combined

constexpr std::size_t most_needs = 64;
constexpr int most_steps = 5000;

struct Helping {
  const Service* service = nullptr;
  Needs meets = 0;
};

bool exclude_each_other(const Service& a, const Service& b) {
  return has(a.not_with, b.id) || has(b.not_with, a.id);
}

/// The smallest set of options that meets as much as can be met, found by trying, for the need that
/// fewest options meet, each of them in turn (branch and bound).
class Smallest {
 public:
  explicit Smallest(const std::vector<Helping>& options) : options_(options) {}

  void run(Needs wanted) {
    for (const Helping& option : options_) widest_ = std::max(widest_, std::popcount(option.meets));
    look(wanted, 0);
  }
  const std::vector<const Helping*>& best() const { return best_; }
  bool is_sure() const { return steps_ <= most_steps; }

 private:
  /// `left` is still to be met; `missed` of the wanted needs have been given up.
  void look(Needs left, int missed) {
    if (++steps_ > most_steps && found_) return;
    const int at_least = widest_ == 0 ? 0 : (std::popcount(left) + widest_ - 1) / widest_;
    if (found_ && std::pair(missed, int(chosen_.size()) + at_least) >=
                      std::pair(best_missed_, int(best_.size())))
      return;
    if (left == 0) return keep(missed);
    const Needs need = hardest(left);
    for (const Helping& option : options_) {
      if ((option.meets & need) == 0 || !fits_beside_chosen(option)) continue;
      chosen_.push_back(&option);
      look(left & ~option.meets, missed);
      chosen_.pop_back();
    }
    if (is_contested(need)) look(left & ~need, missed + 1);
  }

  void keep(int missed) {
    found_ = true;
    best_missed_ = missed;
    best_ = chosen_;
  }

  /// The need that fewest options meet.
  Needs hardest(Needs left) const {
    Needs hardest = 0;
    std::ptrdiff_t fewest = 0;
    for (Needs rest = left; rest != 0; rest &= rest - 1) {
      const Needs need = rest & (~rest + 1);
      const auto count = std::count_if(options_.begin(), options_.end(),
                                       [&](const Helping& o) { return (o.meets & need) != 0; });
      if (hardest == 0 || count < fewest) hardest = need, fewest = count;
    }
    return hardest;
  }

  bool fits_beside_chosen(const Helping& option) const {
    return std::none_of(chosen_.begin(), chosen_.end(), [&](const Helping* other) {
      return exclude_each_other(*option.service, *other->service);
    });
  }

  /// Whether a need may have to be given up: each option for it excludes, or is excluded by, one.
  bool is_contested(Needs need) const {
    return std::all_of(options_.begin(), options_.end(), [&](const Helping& option) {
      return (option.meets & need) == 0 ||
             std::any_of(options_.begin(), options_.end(), [&](const Helping& other) {
               return exclude_each_other(*option.service, *other.service);
             });
    });
  }

  const std::vector<Helping>& options_;
  int widest_ = 0;
  std::vector<const Helping*> chosen_, best_;
  int best_missed_ = 0;
  bool found_ = false;
  int steps_ = 0;
};

/// The needs of the query that a match meets, as bits.
Needs bits_of(const Match& match, const Query& query) {
  Needs bits = 0;
  for (std::size_t i = 0; i < std::min(query.needs.size(), most_needs); ++i)
    if (has(match.service->needs, query.needs[i])) bits |= Needs{1} << i;
  return bits;
}

/// Services that cannot be had together with some other.
std::vector<std::string> contested(const std::vector<Match>& matches) {
  std::vector<std::string> out;
  for (const Match& match : matches) {
    if (match.service == nullptr || match.service->not_with.empty()) continue;
    out.push_back(match.service->id);
    out.insert(out.end(), match.service->not_with.begin(), match.service->not_with.end());
  }
  return out;
}

/// One option for each service that meets something which no earlier one that goes with everything
/// meets as well.
std::vector<Helping> options_of(const std::vector<Match>& matches, const Query& query, Needs& sure,
                                Needs& all) {
  std::vector<Helping> options;
  const auto never_alone = contested(matches);
  for (const Standing standing : {Standing::yes, Standing::maybe}) {
    for (const Match& match : matches) {
      if (match.standing != standing || !is_within_reach(match)) continue;
      Needs meets = bits_of(match, query);
      all |= meets;
      if (standing == Standing::yes) sure |= meets;
      if (standing == Standing::maybe) meets &= ~sure;
      const bool spare = std::any_of(options.begin(), options.end(), [&](const Helping& option) {
        return (option.meets & meets) == meets && !has(never_alone, option.service->id);
      });
      if (!spare) options.push_back({match.service, meets});
    }
  }
  return options;
}

}  // namespace

bool is_within_reach(const Match& match) {
  const bool usable = match.standing == Standing::yes || match.standing == Standing::maybe;
  return usable && !(match.routes.empty() && match.ask_someone.empty());
}

Cover cover(const Query& query, const std::vector<Match>& matches) {
  Cover out{.services = {}, .needs = {}, .if_it_fits = {}, .wanted = query.needs.size()};
  Needs sure = 0, all = 0;
  const auto options = options_of(matches, query, sure, all);
  Smallest smallest(options);
  smallest.run(all);
  out.fewest = smallest.is_sure() && query.needs.size() <= most_needs;
  Needs met = 0;
  for (const Helping* option : smallest.best()) met |= option->meets;
  for (const Match& match : matches)
    if (std::any_of(smallest.best().begin(), smallest.best().end(),
                    [&](const Helping* option) { return option->service == match.service; }))
      out.services.push_back(match.service);
  for (std::size_t i = 0; i < std::min(query.needs.size(), most_needs); ++i) {
    const Needs bit = Needs{1} << i;
    if ((met & bit) == 0) continue;
    out.needs.push_back(query.needs[i]);
    if ((sure & bit) == 0) out.if_it_fits.push_back(query.needs[i]);
  }
  return out;
}

}  // namespace fingerpost
