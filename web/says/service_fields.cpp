#include "web/says/service_fields.h"

#include <algorithm>

#include "core/thought/says.h"
#include "core/thought/will_it_last.h"
#include "core/thought/wording.h"
#include "web/pages/service_view.h"
#include "web/says/contract_view.h"

namespace fingerpost {
namespace {

class FieldList {
 public:
  explicit FieldList(const Catalogue& catalogue) : catalogue_(catalogue) {}

  void add(const char* label, std::string text, std::string who = {}) {
    if (!text.empty()) out_.push_back({label, std::move(text), std::move(who)});
  }
  void each(const char* label, const std::vector<std::string>& texts) {
    for (const auto& text : texts) add(label, text);
  }
  void add(const char* label, const std::optional<Date>& day) {
    if (day) add(label, to_words(*day));
  }

  void add_route(const Route& route) {
    std::string channel = as_sentence(route.channel);
    std::replace(channel.begin(), channel.end(), '_', ' ');
    std::string text = route.value.empty() ? "yes" : route.value;
    const auto also = [&](const std::string& prefix, const std::string& more) {
      if (!more.empty()) text += "; " + prefix + more;
    };
    also("", route.note);
    also("hours: ", route.hours);
    if (!says_nothing(route.eligible))
      also("only for: ", says(route.eligible, catalogue_, Actor::practitioner));
    also("source: ", route.source);
    for (const Actor actor : route.who)
      out_.push_back({channel, text, std::string(fingerpost::to_text(actor))});
  }

  void add_location(const Location& place) {
    std::string text;
    for (const auto* part :
         {&place.name, &place.address, &place.postcode, &place.phone, &place.code, &place.note})
      if (!part->empty()) text += (text.empty() ? "" : ", ") + *part;
    add("Place", text);
  }

  /// Why each part of the rule is asked, and where that is stated.
  void add_reasons(const Criterion& rule) {
    const std::string sentence = says(rule, catalogue_, Actor::practitioner);
    if (!rule.because.empty()) add("Reason", sentence + ": " + rule.because);
    if (!rule.source.empty()) add("Source of a rule", sentence + ": " + rule.source);
    if (const auto* of = parts(rule))
      for (const Criterion& part : *of) add_reasons(part);
  }

  std::vector<Field> take() { return std::move(out_); }

 private:
  const Catalogue& catalogue_;
  std::vector<Field> out_;
};

void add_details(const Service& service, const Catalogue& catalogue, FieldList& fields) {
  fields.add("Address of its page", service.url);
  fields.add("Hours", service.hours);
  fields.add("Cost", service.cost);
  fields.each("Language", service.languages);
  fields.each("Access", service.access);
  fields.each("Have ready", service.bring);
  fields.add("Lasts for one person", length_says(service.support, catalogue.vocabulary));
  fields.add("Source of how long it lasts", service.support.source);
  for (const auto& row : contract_rows(service.contract)) fields.add(row.label.c_str(), row.text);
  fields.each("Taken over by", service.contract.superseded_by);
  fields.each("Not together with", service.not_with);
  fields.each("See also", service.see_also);
  fields.add("If turned away, say", service.if_refused.say);
  fields.add("If turned away", service.if_refused.note);
  fields.add("Source of what to do if turned away", service.if_refused.source);
  fields.each("Warning", service.warnings);
  fields.each("Sources disagree", service.conflicts);
}

void add_proof(const Service& service, FieldList& fields) {
  fields.each("Source", service.sources);
  fields.add("Confidence", service.confidence);
  fields.add("Checked on", service.assured_date);
  fields.add("Looked after by", service.assured_by);
  fields.add("Check again by", service.check_due);
  for (const Example& example : service.examples)
    fields.add("Example", example.says + " (" + to_text(example.as_of) + " " + example.person +
                              ": " + example.expect + ")");
}

}  // namespace

std::vector<Field> fields_of(const Service& service, const Catalogue& catalogue) {
  FieldList fields(catalogue);
  fields.add("Name", service.name);
  fields.add("Provided by", service.provider);
  fields.add("Paid for by", service.commissioner);
  fields.add("Summary", service.summary);
  fields.add("Summary for the person", service.summary_self);
  for (const auto& need : service.needs) fields.add("Helps with", need_labels({need}, catalogue));
  fields.each("Also called", service.words);
  fields.each("To judge", service.suitability);
  for (const Strength& strength : service.strengths) {
    fields.add("What it gives beside its help", strength.says + " [" + strength.id + "]");
    fields.add("Source of what it gives", strength.says + " " + strength.source);
  }
  fields.add_reasons(service.eligible);
  for (const Route& route : service.routes) fields.add_route(route);
  for (const Location& place : service.locations) fields.add_location(place);
  add_details(service, catalogue, fields);
  add_proof(service, fields);
  return fields.take();
}

}  // namespace fingerpost
