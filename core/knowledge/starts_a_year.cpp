#include "core/knowledge/starts_a_year.h"

#include "core/knowledge/named_rows.h"
#include "core/knowledge/read_achievements.h"

namespace fingerpost {
namespace {

/// The row of the latest year that has a cost, and so counts what was delivered; null for none.
const Achievement* latest(const Achievements& rows, const std::string& service) {
  const Achievement* found = nullptr;
  for (const Achievement& row : rows)
    if (row.service == service && row.pence && (found == nullptr || row.year > found->year))
      found = &row;
  return found;
}

}  // namespace

std::optional<StartsAYear> starts_a_year(const std::vector<std::string>& services,
                                         const std::filesystem::path& catalogue,
                                         Problems& problems) {
  StartsAYear out;
  for (const auto& id : services) {
    const auto file = catalogue / "outcomes" / (id + ".csv");
    if (!std::filesystem::exists(file)) return std::nullopt;
    const auto text = read_file(file.string(), problems);
    if (!text) return std::nullopt;
    const Achievements rows = read_achievements(file.string(), *text, problems);
    const Achievement* row = latest(rows, id);
    if (row == nullptr) return std::nullopt;
    out.people += row->of;
    out.source +=
        (out.source.empty() ? "" : " ") + row->what + ", " + row->year + " (" + row->source + ").";
  }
  return out;
}

}  // namespace fingerpost
