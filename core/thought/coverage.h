// How well needs are covered: need by area by group, how many services, and what share of the
// people has at least one. Nothing that is not known is taken for a yes or a no: "surely" is what
// the figures settle, "at most" is what they leave open.
#pragma once

#include <string>
#include <vector>

#include "core/thought/stand_all.h"
#include "core/words/cohort.h"

namespace fingerpost {

/// How many people, between what is sure and what is possible.
struct Range {
  std::size_t surely = 0;
  std::size_t at_most = 0;
  bool operator==(const Range&) const = default;
};

/// What the people of a cell can turn to.
struct Supply {
  Range services{};     ///< that somebody of the cell can use
  Range providers{};    ///< different organisations among them; one that is not named is its own
  Range covered{};      ///< people with at least one service
  Range by_self{};      ///< people with at least one that they can reach by themselves
  Range by_referral{};  ///< people with at least one that a practitioner can refer to
  Range meant{};        ///< people with at least one that is meant for them (is_meant_for_them())
  std::size_t only_one = 0;  ///< people who can surely use exactly one
  bool operator==(const Supply&) const = default;
};

/// People who have a need, live in an area and belong to a group.
struct CoverageCell {
  std::string need{};
  std::string area{};   ///< id; empty: wherever they live; elsewhere: it is not known
  std::string group{};  ///< id; empty: everybody
  std::size_t people = 0;
  Supply supply{};
};

/// The area of people of whom no area served is certain.
inline constexpr const char* nowhere_known = "not-known";

/// What is counted: every need by every area by every group.
struct Counted {
  std::vector<std::string> needs{};
  std::vector<std::string> areas{};    ///< as in CoverageCell
  std::vector<const Group*> groups{};  ///< null: everybody; not owned
};

/// Every need of the vocabulary, everywhere and in each district served, for everybody and each
/// group whose people are known.
Counted count_all(const Cohort& cohort, const Catalogue& catalogue);

/// Who a cell is about, found once for a caseload, which with its catalogue must outlive it.
class Cut {
 public:
  Cut() = default;  ///< of nobody
  Cut(const Counted& counted, const Caseload& caseload, const Catalogue& catalogue);

  std::size_t size() const { return everybody_.of(); }  ///< people
  const Catalogue& catalogue() const { return *catalogue_; }
  const People& living_in(std::size_t area) const { return areas_[area]; }
  const People& group(std::size_t group) const { return groups_[group]; }
  /// Those who have the need; everybody where nobody knows who has it (then the question is how
  /// they would fare if they had it).
  const People& who_need(std::string_view need) const;

 private:
  const Caseload* caseload_ = nullptr;
  const Catalogue* catalogue_ = nullptr;
  People everybody_;
  std::vector<People> areas_, groups_;
};

/// Offers for one need put together, for everybody.
struct NeedCover {
  std::vector<const Offer*> offers{};  ///< that meet the need and that somebody might use
  People surely{}, at_most{};
  People self_surely{}, self_at_most{};
  People referral_surely{}, referral_at_most{};
  People meant_surely{}, meant_at_most{};
  People two_or_more{};  ///< who can surely use at least two
};

/// `people`: how many there are, for a need that nothing meets.
NeedCover cover_of(std::string_view need, const std::vector<const Offer*>& offers,
                   std::size_t people);

/// What the people of a cell can turn to.
Supply supply_for(const Packed& cell, const NeedCover& cover);

/// Every cell, in the order of needs, areas and groups; none if it was stopped.
std::vector<CoverageCell> coverage(const Counted& counted, const std::vector<Offer>& offers,
                                   const Cut& cut, const Work& work);

}  // namespace fingerpost
