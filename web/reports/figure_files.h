// The CSV files of figures in a folder of the catalogue.
#pragma once

#include <string>
#include <vector>

#include "core/words/group_figure.h"
#include "core/words/problem.h"

namespace fingerpost {

/// The CSV files of a folder in the order of their names, or the one file that it is. A folder
/// without any is a problem.
std::vector<std::string> csv_files(const std::string& path, Problems& problems);

/// Every comparator of a file or of a folder of them.
GroupFigures comparators_in(const std::string& path, Problems& problems);

}  // namespace fingerpost
