// A date as somebody writes it, in one text or in three boxes of a form: the day before the month.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/words/date.h"
#include "core/words/vocabulary.h"
#include "web/server/fields.h"

namespace fingerpost {

/// What a year of two figures means. A date of birth lies between 1930 and 2029, which no clock has
/// to tell: nobody born in 2030 is on probation before 2040. Every other date lies in this century.
enum class Century : std::uint8_t { this_one, of_birth };

/// Of birth where an age follows from the question.
Century century_of(const Question& question, const Vocabulary& vocabulary);

/// "10 November 2026", "10th Nov 26", "10/11/2026", "10.11.26", "2026-11-10". A month may be named
/// by its first three letters; the year is always needed, and the month never stands first.
std::optional<Date> read_written_date(std::string_view text, Century century);

struct WrittenDate {
  std::string text{};   ///< as 2026-11-10, or as it was typed where that is no date; empty if it is
  std::string wrong{};  ///< why it is no date and what to type; empty if it is one or nothing is
};

/// The field `name` ("fact.release_date", "as_of") in one text, `name`.day and so on in three
/// boxes, or both where they agree.
WrittenDate written_date(const Fields& fields, const std::string& name, Century century);

}  // namespace fingerpost
