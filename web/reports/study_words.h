// Names and numbers as reports about a cohort write them, and the sections that each of them has.
#pragma once

#include <string>
#include <vector>

#include "core/thought/study.h"
#include "web/reports/report.h"

namespace fingerpost {

/// Shares are left out of cells with fewer people than this: chance would decide them.
inline constexpr std::size_t fewest_people = 10;

/// "1,234"
std::string number_says(std::size_t number);
/// "4,500 people", "1 person"
std::string people_say(std::size_t people);
Cell number_cell(std::size_t number);
/// "47.5 %"; "too few people" below fewest_people.
Cell share_cell(std::size_t count, std::size_t of);
/// "12.0 % to 84.5 %", or "12.0 %" where both are one: a sentence's words.
std::string range_says(const Range& range, std::size_t of);
/// "3", or "3 to 5"
Cell range_cell(const Range& range);

/// "Register with a GP", by a need's id
std::string need_name(const std::string& id, const Catalogue& catalogue);
/// "Leicester"; "Everywhere" for none, "Home area not known" for nowhere_known
std::string area_name(const std::string& id, const Catalogue& catalogue);
/// "Women"; "Everybody" for null
std::string group_name(const Group* group);
/// True if nobody has counted who has the need, so that everybody is counted as if they had it.
bool is_uncounted(const std::string& need, const Study& study);
/// The name, and "*" where the need is uncounted.
std::string need_name_marked(const std::string& id, const Study& study);

/// What a star after a need means.
std::string star_note();
/// Which services are counted as meant for people on probation.
std::string meant_note();
/// How far another cohort of this size could differ by chance alone.
std::string chance_note(const Study& study);

/// "In a made-up cohort of 4,500 people (llr, seed 1) as on 1 April 2025."
std::string made_of(const Study& study);

/// What is counted and what is not: the cohort, services without a stated start, providers that
/// could not be read, groups of whom no figure tells. Then its assumptions, what is not known, and
/// the sources.
std::vector<Section> end_of_report(const Study& study);

}  // namespace fingerpost
