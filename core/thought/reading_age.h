// How hard a text is to read, as the age at which most people can: for what the kiosk says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fingerpost {

/// What everything that a person is asked or told keeps to.
inline constexpr int oldest_reading_age = 11;

/// Automated Readability Index: letters per word and words per sentence. A score of 6 is read at
/// the age of 10 to 11. R. J. Senter and E. A. Smith, "Automated Readability Index", Aerospace
/// Medical Research Laboratories, Wright-Patterson Air Force Base, November 1967 (DTIC AD0667273).
/// Of at least one sentence; of a few words it says little.
double difficulty(const std::vector<std::string>& sentences);

/// The upper end of the two years that a score stands for: 11 for a score of more than 5 and at
/// most 6. From 5 to 18.
int reading_age(double difficulty);

/// A text cut after each full stop, question mark and exclamation mark that a space follows.
std::vector<std::string> sentences_of(std::string_view text);

}  // namespace fingerpost
