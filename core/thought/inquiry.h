// One query being answered, and what is worked out from it once for all services.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/thought/judge.h"
#include "core/words/catalogue.h"
#include "core/words/query.h"

namespace fingerpost {

/// Made for one answer and used by one thread. The facts of each day asked about are worked out
/// once: age and what follows from dates change with the day.
class Inquiry {
 public:
  /// Both must outlive it.
  Inquiry(const Query& asked, const Catalogue& known);

  const Query& query;
  const Catalogue& catalogue;
  /// Needs that are urgent and were asked for or spoken of.
  const std::vector<std::string> urgent;

  /// What a rule is judged on, on `day`; valid as long as this is.
  Ground on(Date day);
  /// The same on the day the query is about.
  Ground today() { return on(query.as_of); }

 private:
  std::map<Date, Facts> facts_;
};

}  // namespace fingerpost
