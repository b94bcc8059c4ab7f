// A question asked with a form or on the command line, as the JSON that the API takes: one reader
// (core/knowledge/read_query.h) then checks all three.
#pragma once

#include <string>
#include <string_view>

#include "core/words/vocabulary.h"
#include "web/server/fields.h"

namespace fingerpost {

/// What a field begins with that puts a service on the plan anyway.
inline constexpr std::string_view include_prefix = "include.";

/// The fields are
///   fact.ID          what was answered: "yes" or "no", a number, a choice (more than one for a
///                    set), a place, a date, or "declined"
///   fact.ID.day, fact.ID.month, fact.ID.year    a date in three boxes, instead of
///                  one text or with the same (written_date.h)
///   fact.ID.pounds   a number kept in pence, typed as pounds: "1,234.50"
///   include.ID       the practitioner's reason to have a service on the plan whatever the rules
///   say needs (once for each), text, as_of (or as_of.day and so on), asker, limit, include_no
/// Empty ones are left out. What cannot be understood goes on as it was typed, and so does a field
/// that nobody knows: the reader says what is wrong with it.
std::string request_json(const Fields& fields, const Vocabulary& vocabulary);

/// True for "fact.ID" and for each of its parts, "fact.ID.day".
bool belongs_to(std::string_view field, std::string_view fact);

}  // namespace fingerpost
