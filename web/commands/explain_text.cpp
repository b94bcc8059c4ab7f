#include <sstream>

#include "core/thought/contract.h"
#include "core/thought/freshness.h"
#include "core/thought/not_known.h"
#include "core/thought/says.h"
#include "core/thought/will_it_last.h"
#include "core/thought/wording.h"
#include "web/pages/service_view.h"
#include "web/says/contract_view.h"
#include "web/says/explain.h"
#include "web/says/rule_lines.h"

namespace fingerpost {
namespace {

struct Text {
  const Explained& explained;
  std::ostream& out;
  const Service& service = explained.service;
  const Catalogue& catalogue = explained.catalogue;

  void write() const {
    write_head();
    write_rule();
    write_strengths();
    write_routes();
    write_details();
    write_contract();
    write_notes();
    write_sources();
    write_examples();
  }

 private:
  void line(const char* label, const std::string& text) const {
    if (!text.empty()) out << label << text << '\n';
  }
  void each(const char* label, const std::vector<std::string>& texts) const {
    for (const auto& text : texts) line(label, text);
  }
  /// "Citizens Advice [citizens-advice]"
  std::string named(const std::string& id) const {
    const Service* other = catalogue.service(id);
    return other == nullptr ? id : other->name + " [" + id + "]";
  }

  void write_head() const {
    out << service.name << " [" << service.id << "]\n";
    line("", service.provider);
    line("Paid for by ", service.commissioner);
    line("", service.summary);
    line("To the person: ", service.summary_self);
    out << "Helps with: " << need_labels(service.needs, catalogue) << '\n';
    line("Also called: ", join(service.words, "and"));
  }

  void write_rule() const {
    out << "\nWho it is for\n";
    for (const RuleLine& rule : rule_lines(service.eligible, catalogue, Actor::practitioner)) {
      const std::string indent(std::size_t(2 + 2 * rule.depth), ' ');
      const bool leans = !rule.heads && rule.source.empty() && !service.sources.empty();
      out << indent << rule.says << (leans ? " (the service's sources)" : "") << '\n';
      if (!rule.because.empty()) out << indent << "  because: " << rule.because << '\n';
      if (!rule.source.empty()) out << indent << "  source: " << rule.source << '\n';
    }
    each("  To judge: ", service.suitability);
    out << "As the person hears it\n";
    for (const RuleLine& rule : rule_lines(service.eligible, catalogue, Actor::self))
      out << std::string(std::size_t(2 + 2 * rule.depth), ' ') << rule.says << '\n';
  }

  void write_strengths() const {
    if (!service.strengths.empty()) out << "\nWhat it gives beside its help\n";
    for (const Strength& strength : service.strengths)
      out << "  " << strength.says << " [" << strength.id << "]\n    source: " << strength.source
          << '\n';
  }

  void write_routes() const {
    out << "\nHow to get it\n";
    if (service.routes.empty()) out << "  Nobody has said.\n";
    for (const Route& route : service.routes) {
      out << "  " << route.channel << (route.value.empty() ? "" : ": " + route.value) << " (for";
      for (const Actor actor : route.who) out << ' ' << to_text(actor);
      out << ")\n";
      line("    ", route.note);
      line("    hours: ", route.hours);
      if (!says_nothing(route.eligible))
        line("    only for: ", says(route.eligible, catalogue, Actor::practitioner));
      line("    source: ", route.source);
    }
  }

  void write_details() const {
    for (const Location& place : service.locations) {
      std::string text = place.name;
      for (const auto* part : {&place.address, &place.postcode, &place.phone, &place.note})
        if (!part->empty()) text += (text.empty() ? "" : ", ") + *part;
      line("  place: ", text);
    }
    line("  page: ", service.url);
    line("  hours: ", service.hours);
    line("  cost: ", service.cost);
    each("  language: ", service.languages);
    each("  access: ", service.access);
    each("  have ready: ", service.bring);
    line("  if turned away, say: ", service.if_refused.say);
    line("  if turned away: ", service.if_refused.note);
    line("\nLasts for one person: ", length_says(service.support, catalogue.vocabulary));
  }

  void write_contract() const {
    const Contract& contract = service.contract;
    out << "\nContract: " << to_text(status_on(explained.day, contract)) << '\n';
    const std::string status = contract_says(contract, explained.day);
    if (!status.empty()) out << "  " << status << ".\n";
    for (const auto& row : contract_rows(contract))
      out << "  " << row.label << ": " << row.text << '\n';
    for (const auto& id : contract.superseded_by) line("  Taken over by ", named(id));
  }

  void write_notes() const {
    const bool none = service.warnings.empty() && service.conflicts.empty() &&
                      service.not_with.empty() && service.see_also.empty();
    if (none) return;
    out << "\nWhat to know\n";
    each("  Note: ", service.warnings);
    each("  Sources disagree: ", service.conflicts);
    for (const auto& id : service.not_with) line("  Not together with ", named(id));
    for (const auto& id : service.see_also) line("  See also ", named(id));
  }

  void write_sources() const {
    out << "\nSources\n";
    each("  ", service.sources);
    const Freshness fresh = freshness(service, catalogue, explained.day, Actor::practitioner);
    line("  ", fresh.checked);
    line("  ", fresh.caution);
    line("  Looked after by ", service.assured_by);
    if (fresh.due) line("  To be checked again by ", to_words(*fresh.due));
    line("  ", not_known_says(service));
    line("  Stated at ", service.stated_at);
  }

  void write_examples() const {
    if (explained.examples.empty()) return;
    out << "\nExamples\n";
    for (const TriedExample& tried : explained.examples) {
      const Example& example = *tried.example;
      out << "  " << example.says << " On " << to_words(example.as_of) << ": " << example.expect;
      if (!tried.problem.empty())
        out << ", but it cannot be read: " << tried.problem;
      else if (!tried.holds())
        out << ", but the rule gives " << tried.gives;
      out << ".\n    " << example.person << '\n';
    }
  }
};

}  // namespace

std::string explain_text(const Explained& explained) {
  std::ostringstream out;
  Text{explained, out}.write();
  return out.str();
}

}  // namespace fingerpost
