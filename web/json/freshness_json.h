// How fresh an entry is, as fields that every JSON answer gives in the same way.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/words/plan.h"

namespace fingerpost {

/// Adds assured_date and confidence, where they are known, and what put_check adds.
void put_freshness(nlohmann::ordered_json& object, const Service& service,
                   const Freshness& freshness);

/// Adds check_due where there is such a day, check_overdue, and caution where there is one.
void put_check(nlohmann::ordered_json& object, const Freshness& freshness);

}  // namespace fingerpost
