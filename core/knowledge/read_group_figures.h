// Reading who uses a service and whom to compare them with, from CSV files of the catalogue or of
// a commissioner.
#pragma once

#include <string>
#include <string_view>

#include "core/knowledge/named_rows.h"
#include "core/words/group_figure.h"

namespace fingerpost {

/// The columns of a take-up file: characteristic,group,people,percent,base,published,population,
/// area,ages,year,definition_id,definition,source,caution. A row gives people of a base or a
/// percentage; neither where `group` is empty and `caution` says why it is not known.
GroupFigures read_take_up(const std::string& file, std::string_view text, Problems& problems);

/// One group as it is given on a command line, "Sex,Women,17%,120": characteristic, group, people
/// or percentage, and the base where it is known. The rest, such as the source, is as in `same`.
void read_take_up_row(const std::string& text, const GroupFigure& same, GroupFigures& out,
                      Problems& problems);

/// The columns of a file of comparators: characteristic,group,people,base,percent,population,area,
/// ages,year,definition_id,definition,source,confidence,basis,counted,caution.
GroupFigures read_comparators(const std::string& file, std::string_view text, Problems& problems);

}  // namespace fingerpost
