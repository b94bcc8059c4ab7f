#include "core/thought/contract.h"

#include <array>

namespace fingerpost {
namespace {

using std::chrono::days;

bool is_suspended(const Contract& contract, Date day) {
  return contract.suspended_from && day >= *contract.suspended_from &&
         (!contract.suspended_until || day <= *contract.suspended_until);
}

/// Whether an option that nobody has let lapse reaches to `day`.
bool may_run_to(const Contract& contract, Date day) {
  return !contract.notice_given && !contract.extension_options.empty() &&
         day <= contract.extension_options.back();
}

bool end_is_coming(const Contract& contract, Date day) {
  return contract.last_referral || (contract.notice_given && *contract.notice_given <= day);
}

std::string closing_says(const Contract& contract) {
  if (contract.last_referral && contract.end)
    return "Closing: the last day to refer is " + to_words(*contract.last_referral) +
           ", and it ends on " + to_words(*contract.end);
  if (contract.last_referral)
    return "Closing: the last day to refer is " + to_words(*contract.last_referral);
  if (contract.end) return "Closing: it ends on " + to_words(*contract.end);
  return "Closing: notice was given on " + to_words(*contract.notice_given) +
         ", and nobody has said when it ends";
}

std::string suspended_says(const Contract& contract) {
  if (contract.suspended_until)
    return "Suspended: it takes nobody from " + to_words(*contract.suspended_from) + " to " +
           to_words(*contract.suspended_until);
  return "Suspended: it has taken nobody since " + to_words(*contract.suspended_from) +
         ", and nobody has said when it starts again";
}

std::string unconfirmed_says(const Contract& contract, Date day) {
  std::string options;
  for (const Date option : contract.extension_options)
    if (day <= option) options += (options.empty() ? "" : " or ") + to_words(option);
  return "Its contract ran to " + to_words(*contract.end) + " and may have been extended to " +
         options;
}

}  // namespace

Status status_on(Date day, const Contract& contract) {
  const bool past_its_end = contract.end && day > *contract.end;
  const auto& begins = contract.start ? contract.start : contract.signed_on;
  if (begins && day < *begins) return Status::planned;
  if (past_its_end && !may_run_to(contract, day)) return Status::closed;
  if (contract.last_referral && day > *contract.last_referral) return Status::no_new_referrals;
  if (is_suspended(contract, day)) return Status::suspended;
  if (past_its_end) return Status::unconfirmed;
  return end_is_coming(contract, day) ? Status::closing : Status::open;
}

Verdict contract_verdict(const Contract& contract, Date day) {
  const Status status = status_on(day, contract);
  if (status == Status::open || status == Status::closing) return Verdict::yes;
  return status == Status::unconfirmed ? Verdict::unknown : Verdict::no;
}

std::string contract_says(const Contract& contract, Date day) {
  switch (status_on(day, contract)) {
    case Status::planned:
      return contract.start
                 ? "Starts on " + to_words(*contract.start)
                 : "Not begun: its contract was signed on " + to_words(*contract.signed_on);
    case Status::open:
      return {};
    case Status::closing:
      return closing_says(contract);
    case Status::no_new_referrals:
      return "Takes no new referrals: the last day was " + to_words(*contract.last_referral);
    case Status::suspended:
      return suspended_says(contract);
    case Status::unconfirmed:
      return unconfirmed_says(contract, day);
    case Status::closed:
      return "Closed: it ended on " + to_words(*contract.end);
  }
  return {};
}

std::vector<Date> turning_days(const Contract& contract) {
  std::vector<Date> out;
  for (const auto& first : {contract.start ? contract.start : contract.signed_on,
                            contract.notice_given, contract.suspended_from})
    if (first) out.push_back(*first);
  for (const auto& last : {contract.end, contract.last_referral, contract.suspended_until})
    if (last) out.push_back(*last + days{1});
  for (const Date last : contract.extension_options) out.push_back(last + days{1});
  return out;
}

std::string_view to_text(Status status) {
  constexpr std::array<std::string_view, 7> names{
      "planned", "open", "closing", "no_new_referrals", "suspended", "unconfirmed", "closed"};
  return names[static_cast<std::size_t>(status)];
}

}  // namespace fingerpost
