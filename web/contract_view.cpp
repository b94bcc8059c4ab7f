#include "web/contract_view.h"

namespace fingerpost {

std::vector<LabelledText> contract_rows(const Contract& contract) {
  std::vector<LabelledText> rows;
  const auto date = [&](const char* label, const std::optional<Date>& day) {
    if (day) rows.push_back({label, to_words(*day)});
  };
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

std::string support_length(const Support& support, const Vocabulary& vocabulary) {
  if (!support.lasts) return {};
  const std::string length = to_text(*support.lasts);
  if (support.after.empty()) return length;
  const Question* question = vocabulary.question(support.after);
  const bool named = question != nullptr && !question->phrases.around.empty();
  return length + " after " + (named ? question->phrases.around : support.after);
}

}  // namespace fingerpost
