#include "core/knowledge/read_contract.h"

#include <algorithm>

#include "core/words/nearest_word.h"

namespace fingerpost {
namespace {

using nlohmann::json;

/// A length of time, so at least a day or a month.
void read_length(ObjectReader& object, const std::string& key, std::optional<Span>& out) {
  std::string found;
  object.text(key, found);
  if (found.empty()) return;
  out = parse_span(found);
  if (out && out->count > 0) return;
  out.reset();
  object.problem("'" + key + "' is '" + found +
                 "', which is not a length of time; write it as \"84 days\" or \"6 months\"");
}

struct Named {
  const char* name;
  std::optional<Date> date;
};

void in_order(const ObjectReader& object, Named first, Named then) {
  if (first.date && then.date && *then.date < *first.date)
    object.problem("the contract's " + std::string(then.name) + " (" + to_text(*then.date) +
                   ") is before its " + first.name + " (" + to_text(*first.date) +
                   "); correct one of them");
}

void check_order(const ObjectReader& object, const Contract& contract) {
  const Named start{"start", contract.start}, end{"end", contract.end};
  const Named last_referral{"last_referral", contract.last_referral};
  const Named paused{"suspended_from", contract.suspended_from};
  const Named signed_on{"signed_on", contract.signed_on};
  in_order(object, signed_on, start);
  in_order(object, signed_on, end);
  in_order(object, start, end);
  in_order(object, start, last_referral);
  in_order(object, last_referral, end);
  for (const Date option : contract.extension_options)
    in_order(object, end, {"extension option", std::optional(option)});
  in_order(object, {"notice_given", contract.notice_given}, end);
  in_order(object, start, paused);
  in_order(object, paused, {"suspended_until", contract.suspended_until});
  if (contract.extension_options.empty()) in_order(object, paused, end);
  if (contract.suspended_until && !contract.suspended_from)
    object.problem(
        "the contract has 'suspended_until' but no 'suspended_from'; give the first day of the "
        "pause, or leave both out");
}

}  // namespace

Contract read_contract(const json& value, const Where& where, Problems& problems) {
  ObjectReader object(value, where, problems);
  Contract contract;
  object.date("signed_on", contract.signed_on);
  object.date("start", contract.start);
  object.date("end", contract.end);
  object.date("last_referral", contract.last_referral);
  object.dates("extension_options", contract.extension_options);
  read_length(object, "notice", contract.notice);
  object.date("notice_given", contract.notice_given);
  object.date("suspended_from", contract.suspended_from);
  object.date("suspended_until", contract.suspended_until);
  object.text("note", contract.note);
  object.texts("superseded_by", contract.superseded_by);
  object.finish("a contract");
  std::sort(contract.extension_options.begin(), contract.extension_options.end());
  check_order(object, contract);
  return contract;
}

Support read_support(const json& value, const Where& where, const Catalogue& catalogue,
                     Problems& problems) {
  ObjectReader object(value, where, problems);
  const std::size_t before = problems.size();
  Support support;
  read_length(object, "lasts", support.lasts);
  object.text("after", support.after);
  object.text("source", support.source);
  object.finish("support");
  if (!support.lasts && problems.size() == before)
    object.problem("'support' needs 'lasts': for how long it goes on, like \"6 months\"");
  const Question* question = catalogue.vocabulary.question(support.after);
  const bool a_date = question != nullptr && question->type == FactType::date;
  if (support.after.empty() || a_date) return support;
  std::vector<std::string> dates;
  for (const Question& row : catalogue.vocabulary.questions)
    if (row.type == FactType::date) dates.push_back(row.id);
  object.problem("'after' is '" + support.after +
                 "', which is no date fact of the vocabulary; name one, like release_date" +
                 did_you_mean(support.after, dates));
  return {};
}

}  // namespace fingerpost
