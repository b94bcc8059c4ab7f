#include "web/json/freshness_json.h"

#include <nlohmann/json.hpp>

namespace fingerpost {

void put_freshness(nlohmann::ordered_json& object, const Service& service,
                   const Freshness& freshness) {
  if (service.assured_date) object["assured_date"] = to_text(*service.assured_date);
  if (!service.confidence.empty()) object["confidence"] = service.confidence;
  put_check(object, freshness);
}

void put_check(nlohmann::ordered_json& object, const Freshness& freshness) {
  if (freshness.due) object["check_due"] = to_text(*freshness.due);
  object["check_overdue"] = freshness.overdue;
  if (!freshness.caution.empty()) object["caution"] = freshness.caution;
}

}  // namespace fingerpost
