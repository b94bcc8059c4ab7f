// One thing that can come out of a draw, from the key of its weight in a cohort's file.
#pragma once

#include <optional>
#include <string>

#include "core/words/catalogue.h"
#include "core/words/cohort.h"

namespace fingerpost {

/// What `written` says of `question`: "female", "yes" (or "true"), "18..20", "-28..-1", "a+b", an
/// area's id, "not_known". Its weight is left at 0. Nothing where it says none, and then `wrong` is
/// why, and what to write.
std::optional<Option> read_option(const std::string& written, const Question& question,
                                  const Catalogue& catalogue, std::string& wrong);

}  // namespace fingerpost
