// What a commissioner asks a report about, as a query says it: nothing of it is about a person, so
// it stands in the address and can be passed on as a link.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/words/catalogue.h"
#include "core/words/date.h"
#include "web/server/fields.h"

namespace fingerpost {

/// One kind of report: a row of the list at /commissioner.
struct ReportKind {
  enum class Of : std::uint8_t { coverage, closure, overlap, equality, outcomes, cohort } of{};
  std::string_view id{};                   ///< "closure", as in its address and in Report::id
  std::string_view name{};                 ///< "If a service closed"
  std::string_view answers{};              ///< what it answers, in a sentence
  std::vector<std::string_view> fields{};  ///< what a query may say
  std::string_view example{};              ///< a query worth showing; empty: none
  std::string_view example_says{};
};

/// In the order in which they are listed.
std::span<const ReportKind> report_kinds();
/// The kind of "/commissioner/closure", "/commissioner/closure/cells.csv" or
/// "/api/v1/reports/closure"; null if there is none.
const ReportKind* report_kind_at(std::string_view path);

/// True for a report that is counted over a made-up cohort.
bool counts_people(const ReportKind& kind);

/// More people than this are not made up for a page.
inline constexpr std::size_t most_people = 100'000;

struct ReportAsked {
  Date on{};
  const Cohort* cohort = nullptr;  ///< null where the report needs none, or with a problem
  std::size_t people = 0;
  std::uint64_t seed = 1;
  std::vector<std::string> services{};
  std::vector<std::string> groups{};
  std::optional<std::int64_t> starts{};  ///< people who begin in a year
  std::string file{};                    ///< a file of figures: "probation-health-trainers"
  std::optional<std::int64_t> base{};    ///< assumed of percentages that give none
  bool rounds_to_5 = false;
};

/// Reads it, and says all that is wrong; each problem is at the field that it is of, in the order
/// of the form. What is left empty is as usual: today, the cohort of the catalogue, and as many
/// people as it says.
ReportAsked read_report_asked(const ReportKind& kind, const Fields& typed, Date today,
                              const Catalogue& catalogue, Problems& problems);

/// The same as a query, without what is empty: "on=2025-04-01&service=probation-health-trainers".
std::string query_of(const ReportKind& kind, const Fields& typed);

/// "closed-service.csv" in an address: everything but letters, figures and "-._" encoded.
std::string encode_percent(std::string_view text);

}  // namespace fingerpost
