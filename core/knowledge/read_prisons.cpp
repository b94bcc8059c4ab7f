#include "core/knowledge/read_prisons.h"

#include <algorithm>

#include "core/knowledge/postcode.h"
#include "core/knowledge/table.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

std::string wrong_with(const Prison& prison, const Catalogue& catalogue) {
  const std::vector<std::string> held{"men", "women", "men and women", ""};
  if (prison.id.empty() || prison.name.empty()) return "the id or the name is empty";
  const bool taken = std::any_of(catalogue.prisons.begin(), catalogue.prisons.end(),
                                 [&](const Prison& other) { return other.id == prison.id; });
  if (taken) return "another line has the id '" + prison.id + "' too";
  if (!has(held, prison.holds))
    return "it holds '" + prison.holds + "'; use men, women, men and women, or nothing";
  const auto code = parse_postcode(prison.postcode);
  if (!code || !code->whole())
    return "'" + prison.postcode + "' is not a full postcode such as 'LE2 7AJ'";
  if (!catalogue.areas.contains(prison.district))
    return "the district '" + prison.district + "' is no area of areas.csv";
  return {};
}

}  // namespace

void read_prisons(const std::filesystem::path& folder, Catalogue& catalogue, Problems& problems) {
  const CsvTable table{folder / "prisons.csv", "id,name,holds,postcode,district"};
  if (!std::filesystem::exists(table.file)) return;
  read_table(table, problems, [&](const Row& row) {
    const auto text = [&](std::size_t i) { return std::string(row.fields[i]); };
    Prison prison{text(0), text(1), text(2), text(3), text(4)};
    std::string wrong = wrong_with(prison, catalogue);
    if (wrong.empty()) catalogue.prisons.push_back(std::move(prison));
    return wrong;
  });
}

}  // namespace fingerpost
