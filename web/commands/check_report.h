// What `fingerpost check` prints: for people, and for the tools that show problems beside the line
// they are about.
#pragma once

#include <filesystem>
#include <string>

#include "core/words/catalogue.h"
#include "core/words/problem.h"

namespace fingerpost {

/// By file, then by line; problems of the same line in the order given.
Problems in_file_order(Problems problems);

/// True if one of them is more than a warning.
bool has_error(const Problems& problems);

/// Of `catalogue.problems`, what concerns a folder that is tried out, in file order; what it takes
/// the place of is a warning.
Problems added_problems(const Catalogue& catalogue);

/// How many services that folder has.
std::size_t services_added(const Catalogue& catalogue);

/// One a line, "services/tea.toml:3: error: what, and what to do", and at the end how many.
std::string problems_text(const Problems& problems, std::size_t services);

/// One workflow command of GitHub Actions a line, "::error
/// file=catalogue/services/tea.toml,line=3:: what", and nothing at the end. `catalogue` is the
/// folder of the files, seen from the top of the repository. A problem of no file has its place in
/// its text.
std::string problems_github(const Problems& problems, const std::filesystem::path& catalogue);

}  // namespace fingerpost
