// The paper that the person takes away: the services that were chosen, in plain words to them, with
// what the practitioner says how it is printed. Nothing of it is kept.
#pragma once

#include <string>
#include <vector>

#include "core/knowledge/directory.h"
#include "web/pages/asking.h"

namespace fingerpost {

/// Where the paper is made, besides what was asked.
struct PlanSetting {
  const Directory& directory;
  /// What the addresses in a code begin with, without a "/" at the end; empty: none is set.
  std::string public_url{};
};

/// The plan for the services in "choose" and in "include.ID"; empty where there are none.
std::string plan_page(const Asked& asked, const PlanSetting& setting);

/// What a phone that read the code is shown: those services for anybody, of whom nothing is known.
/// One that nobody knows is named so, one that has closed with what is left. At most 20. They are
/// named by ids with "+" between or by a short code (take_code.h).
struct Taken {
  int status = 200;  ///< 404 where none of them is known
  std::string html{};
};
Taken taken_page(std::string_view ids_or_code, const Directory& directory, Date today);

/// What the code on the paper holds: the ids of services, and nothing of the person.
std::string code_text(const std::vector<std::string>& ids, const std::string& public_url);

}  // namespace fingerpost
