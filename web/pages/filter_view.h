// The filters of the results page: what can be chosen, what is, and in which order it stands.
#pragma once

#include <vector>

#include "core/words/plan.h"
#include "web/pages/result_filters.h"
#include "web/pages/template.h"
#include "web/server/fields.h"

namespace fingerpost {

/// For the template `filters`: each group with its rows and how many each would leave of `matches`.
/// A row that would leave none is left out unless it is chosen.
View::List filter_views(const std::vector<const Match*>& matches,
                        const std::vector<FilterGroup>& groups);

/// The filters that are chosen, each with what a button to remove it says.
View::List chosen_filter_views(const std::vector<FilterGroup>& groups);

/// The orders, the one in use marked.
View::List order_views(const Fields& typed);

}  // namespace fingerpost
