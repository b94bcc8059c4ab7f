// Services and rules in the JSON form that catalogue files, providers and the API share.
// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/words/service.h"

namespace fingerpost {

/// One object: {"fact": "age", "at_least": 18}, {"all": [..]}, ...; `because` and `source` where
/// they are given. A Not without a part is {"not": {}}: nobody has said. A Not with several parts,
/// which is no rule, is a list there for its reader to refuse.
nlohmann::json to_json(const Criterion& criterion);

/// One object with the fields that are not empty. What the core fills in (`stated_at`, the point
/// of a location) is left out.
nlohmann::json to_json(const Service& service);

}  // namespace fingerpost
