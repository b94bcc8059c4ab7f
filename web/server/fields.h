// Named fields as a browser sends them: name=value&name=value, in a form's body or after a "?".
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace fingerpost {

/// What was typed, by field name. A name may come more than once (ticked boxes).
using Fields = std::multimap<std::string, std::string, std::less<>>;

/// "%4C%4e" -> "LN"; a percent sign without two hexadecimal digits stays as it is.
std::string decode_percent(std::string_view text);

/// Everything before the first "=" of a part is its name; "+" is a blank. Parts without a name are
/// left out.
Fields read_fields(std::string_view encoded);

/// The first value of that name without blanks at its ends; empty if there is none.
std::string value_of(const Fields& fields, std::string_view name);
std::vector<std::string> values_of(const Fields& fields, std::string_view name);

}  // namespace fingerpost
