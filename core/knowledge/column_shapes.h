// What stands in the columns of an official table, held against what they are declared to hold.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/words/date.h"

namespace fingerpost {

/// The words of "one of A C D P", in order, with a space before and after each; empty for another
/// shape.
std::string words_of(std::string_view shape);

/// True for a shape that there is.
bool is_shape(std::string_view shape);

/// What `text` should have been, in words ("a date like 20250901, or nothing"); empty if it has the
/// shape. A postcode is not judged here: some places have none.
std::string wanted_instead(std::string_view text, std::string_view shape);

/// "20250901" as a date.
std::optional<Date> parse_plain_date(std::string_view text);

}  // namespace fingerpost
