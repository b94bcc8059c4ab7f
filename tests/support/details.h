// The details of a text that somebody could act on, and so must never be invented: phone numbers,
// email addresses, web addresses, postcodes and dates.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fingerpost::test {

struct Detail {
  enum class Kind : std::uint8_t { phone, email, url, postcode, date };
  Kind kind = Kind::phone;
  std::string key{};  ///< written one way: "01162256000", "2025-07-31", "2025-07", "--07-31"
  bool operator==(const Detail&) const = default;
};

/// "phone", "email", "url", "postcode", "date"
std::string_view to_text(Detail::Kind kind);

/// All of a text, in no particular order. A short number counts where the words say that it is
/// called ("call 999"); a date may lack its day or its year.
std::vector<Detail> details_in(std::string_view text);

/// What a detail proves besides itself: the day of a date its month and its day of the year.
std::vector<Detail> proven_by(const Detail& detail);

/// The short numbers of a line that speaks of calling or texting: "999", "116 123", "66777".
std::vector<Detail> short_numbers_in(std::string_view line);

/// A whole date that many months later; anything else as it is.
Detail later(const Detail& detail, int months);

/// The addresses of what a line names without them: a contract notice by its number
/// ("ocds-h6vhtk-.."), a repository on GitHub by its name and commit ("owner/name@c356a23").
std::vector<Detail> named_addresses_in(std::string_view line);

/// What stands in a field for phone numbers alone, whatever its length.
Detail phone_of(std::string_view value);

}  // namespace fingerpost::test
