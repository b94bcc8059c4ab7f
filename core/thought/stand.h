// Where one service stands for one query, without words: enough to count it, rank it and see what
// it covers. Every service that could fit is placed; only those shown are explained (see tell.h).
#pragma once

#include "core/thought/inquiry.h"
#include "core/words/plan.h"

namespace fingerpost {

/// A service, and how well the words of the query fit it.
struct Candidate {
  std::size_t service = 0;  ///< its place in Catalogue::services
  double text_score = 0;    ///< above 0 where the words of the query fit it
};

/// True if the query asks for this service's kind of help: it meets one of the needs, its text
/// fits, or nothing in particular was asked for.
bool is_asked_for(const Service& service, double text_score, const Query& query);

/// Contract and rule together on one day; needs and what the person already has are left aside.
Verdict verdict_on(const Service& service, const Ground& ground);

/// Fills service, standing, needs_met, from, missing, routes, ask_someone, distance_km and
/// text_score.
Match stand(const Candidate& candidate, Inquiry& inquiry);

}  // namespace fingerpost
