// What is wrong with what a report was asked about, whoever asks: a page, a program or a verb.
#pragma once

#include <string>
#include <vector>

#include "core/words/catalogue.h"

namespace fingerpost {

/// Groups that the cohort does not have; each at "group".
Problems unknown_groups(const std::vector<std::string>& wanted, const Cohort& cohort);

/// Services that are not there, or one beside itself; each at "service".
Problems cannot_compare(const std::string& first, const std::string& second,
                        const Catalogue& catalogue);

}  // namespace fingerpost
