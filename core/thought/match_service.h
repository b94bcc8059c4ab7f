// One service for one query: where it stands, from when and until when, why, and how to reach it.
#pragma once

#include "core/thought/judge.h"
#include "core/words/plan.h"
#include "core/words/query.h"

namespace fingerpost {

/// True if the query asks for this service's kind of help: it meets one of the needs, its text
/// fits, or nothing in particular was asked for.
bool is_asked_for(const Service& service, double text_score, const Query& query);

/// What match() lists for `service`. `ground` holds the query's facts, with what follows from them,
/// on the day the query is about.
Match match_service(const Service& service, double text_score, const Query& query,
                    const Ground& ground);

}  // namespace fingerpost
