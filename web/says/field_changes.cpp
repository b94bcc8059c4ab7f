#include "web/says/field_changes.h"

#include <algorithm>

#include "core/thought/wording.h"

namespace fingerpost {
namespace {

using Texts = std::vector<std::string>;

/// A change, and for whom.
struct Found {
  std::string label, before, after;
  Texts who;
};

bool same_field(const Field& a, const Field& b) { return a.label == b.label && a.who == b.who; }

Texts texts_of(const Field& field, const std::vector<Field>& fields) {
  Texts out;
  for (const Field& other : fields)
    if (same_field(field, other) && !other.text.empty()) out.push_back(other.text);
  return out;
}

/// What is in `some` and not in `others`, each as often as it is missing there.
Texts without(Texts some, const Texts& others) {
  for (const auto& text : others)
    if (const auto at = std::find(some.begin(), some.end(), text); at != some.end()) some.erase(at);
  return some;
}

void add(Found change, std::vector<Found>& found) {
  for (Found& earlier : found) {
    const bool alike = earlier.label == change.label && earlier.before == change.before &&
                       earlier.after == change.after;
    if (!alike) continue;
    earlier.who.insert(earlier.who.end(), change.who.begin(), change.who.end());
    return;
  }
  found.push_back(std::move(change));
}

void compare(const Field& field, const Texts& before, const Texts& after,
             std::vector<Found>& found) {
  const Texts gone = without(before, after), come = without(after, before);
  const Texts who = field.who.empty() ? Texts{} : Texts{field.who};
  if (gone.size() == 1 && come.size() == 1)
    return add({field.label, gone.front(), come.front(), who}, found);
  for (const auto& text : gone) add({field.label, text, "", who}, found);
  for (const auto& text : come) add({field.label, "", text, who}, found);
}

}  // namespace

std::vector<FieldChange> field_changes(const std::vector<Field>& before,
                                       const std::vector<Field>& after) {
  std::vector<Field> seen;
  std::vector<Found> found;
  for (const std::vector<Field>* fields : {&before, &after})
    for (const Field& field : *fields) {
      if (std::any_of(seen.begin(), seen.end(),
                      [&](const Field& earlier) { return same_field(earlier, field); }))
        continue;
      seen.push_back(field);
      compare(field, texts_of(field, before), texts_of(field, after), found);
    }
  std::vector<FieldChange> out;
  for (Found& change : found)
    out.push_back({change.label + (change.who.empty() ? "" : " for " + join(change.who, "and")),
                   std::move(change.before), std::move(change.after)});
  return out;
}

std::string to_text(const FieldChange& change) {
  if (change.before.empty()) return change.label + ": " + change.after + " (added)";
  if (change.after.empty()) return change.label + ": " + change.before + " (taken out)";
  return change.label + ": " + change.before + " -> " + change.after;
}

}  // namespace fingerpost
