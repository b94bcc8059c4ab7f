// What differs between two editions in the questions, the needs and what stands beside them.
#pragma once

#include <string>
#include <vector>

#include "core/thought/touched.h"
#include "web/says/field_changes.h"

namespace fingerpost {

/// One row that was added, taken out or worded otherwise.
struct RowChange {
  std::string kind{};    ///< "Question", "Need", "What follows", "Words for a crisis", ...
  std::string id{};      ///< empty where there is one of its kind
  std::string change{};  ///< "added", "removed" or "changed"
  std::vector<FieldChange> fields{};
};

/// Questions, needs, what follows from facts, words for a crisis, scope and areas. The choices of a
/// question that takes the services for its choices are left out: they change with them. Names of
/// old papers and prisons are not compared.
std::vector<RowChange> vocabulary_changes(const Editions& editions);

}  // namespace fingerpost
