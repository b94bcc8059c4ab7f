#include "web/says/contract_view.h"

namespace fingerpost {

std::vector<LabelledText> contract_rows(const Contract& contract) {
  std::vector<LabelledText> rows;
  const auto date = [&](const char* label, const std::optional<Date>& day) {
    if (day) rows.push_back({label, to_words(*day)});
  };
  date("Signed on", contract.signed_on);
  date("Starts", contract.start);
  date("Last day for referrals", contract.last_referral);
  date("Contract ends", contract.end);
  for (const Date option : contract.extension_options) date("Option to extend to", option);
  if (contract.notice) rows.push_back({"Notice to end it", to_text(*contract.notice)});
  date("Notice given on", contract.notice_given);
  date("Suspended from", contract.suspended_from);
  date("Suspended until", contract.suspended_until);
  if (!contract.note.empty()) rows.push_back({"About the contract", contract.note});
  return rows;
}

}  // namespace fingerpost
