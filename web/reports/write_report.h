// A report as files in a folder: the page that opens from a disk, and the CSV of every table.
#pragma once

#include <filesystem>

#include "core/words/problem.h"
#include "web/reports/report.h"

namespace fingerpost {

/// Writes ID.html and the CSVs into `folder`, which is made if it is not there. All of them or
/// none: with a problem, what was there before is there still. A folder with anything in it that
/// this report would not write is refused, so that nothing of somebody else's is lost; files of the
/// same names are replaced.
Problems write_report(const Report& report, const std::filesystem::path& folder);

}  // namespace fingerpost
