// What differs between two descriptions of one thing, field by field, in words.
#pragma once

#include <string>
#include <vector>

namespace fingerpost {

/// One thing that is stated. A field with several values has a row for each.
struct Field {
  std::string label{};
  std::string text{};
  std::string who{};  ///< whom it is for: "self"; empty where it is for all
};

/// One value that is another now. Empty: there was none, or is none now.
struct FieldChange {
  std::string label{};  ///< "Phone for self and practitioner"
  std::string before{}, after{};
};

/// In the order of `before`, then of what only `after` has. Fields without text do not count, nor
/// does the order of the values of one field. What changed alike for several is said once.
std::vector<FieldChange> field_changes(const std::vector<Field>& before,
                                       const std::vector<Field>& after);

/// "Phone for self: 0116 1 -> 0116 2", "Cost: free (added)", "Cost: free (taken out)".
std::string to_text(const FieldChange& change);

}  // namespace fingerpost
