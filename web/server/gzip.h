// Texts made smaller for the way to the browser (zlib).
#pragma once

#include <string>
#include <string_view>

namespace fingerpost {

/// `text` as one gzip member, made quickly rather than as small as can be.
std::string gzipped(std::string_view text);

/// What a whole gzip member holds; throws std::runtime_error for anything else. Only for files of
/// our own: what it holds may be of any size.
std::string unzipped(std::string_view gzip);

}  // namespace fingerpost
