#include <iostream>

#include "core/thought/contract.h"
#include "core/thought/freshness.h"
#include "core/thought/says.h"
#include "core/thought/will_it_last.h"
#include "core/words/nearest_word.h"
#include "web/clock.h"
#include "web/contract_view.h"
#include "web/service_view.h"
#include "web/verbs.h"

namespace fingerpost {
namespace {

void write_rule(std::ostream& out, const Criterion& rule, const Catalogue& catalogue,
                const std::string& indent) {
  out << indent << says(rule, catalogue, Actor::practitioner) << '\n';
  if (!rule.because.empty()) out << indent << "  because: " << rule.because << '\n';
  if (!rule.source.empty()) out << indent << "  source: " << rule.source << '\n';
  const auto* of = parts(rule);
  if (of == nullptr) return;
  for (const Criterion& part : *of) write_rule(out, part, catalogue, indent + "  ");
}

void write_routes(std::ostream& out, const Service& service, const Catalogue& catalogue) {
  out << "\nHow to get it\n";
  if (service.routes.empty()) out << "  Nobody has said.\n";
  for (const Route& route : service.routes) {
    out << "  " << route.channel << (route.value.empty() ? "" : ": " + route.value) << " (for";
    for (const Actor actor : route.who) out << ' ' << to_text(actor);
    out << ")\n";
    if (!route.note.empty()) out << "    " << route.note << '\n';
    if (!says_nothing(route.eligible))
      out << "    only for: " << says(route.eligible, catalogue, Actor::practitioner) << '\n';
  }
}

void write_contract(std::ostream& out, const Contract& contract) {
  const Date day = today();
  out << "\nContract: " << to_text(status_on(day, contract)) << '\n';
  const std::string status = contract_says(contract, day);
  if (!status.empty()) out << "  " << status << ".\n";
  for (const auto& row : contract_rows(contract))
    out << "  " << row.label << ": " << row.text << '\n';
  for (const auto& id : contract.superseded_by) out << "  Taken over by " << id << '\n';
}

void write_service(std::ostream& out, const Service& service, const Catalogue& catalogue) {
  out << service.name << " [" << service.id << "]\n";
  if (!service.provider.empty()) out << service.provider << '\n';
  if (!service.summary.empty()) out << service.summary << '\n';
  out << "Helps with: " << need_labels(service.needs, catalogue) << "\n\nWho it is for\n";
  write_rule(out, service.eligible, catalogue, "  ");
  for (const auto& text : service.suitability) out << "  To judge: " << text << '\n';
  write_routes(out, service, catalogue);
  const std::string lasts = length_says(service.support, catalogue.vocabulary);
  if (!lasts.empty()) out << "\nLasts for one person: " << lasts << '\n';
  write_contract(out, service.contract);
  out << "\nSources\n";
  for (const auto& source : service.sources) out << "  " << source << '\n';
  for (const auto& conflict : service.conflicts) out << "  They disagree: " << conflict << '\n';
  const Freshness fresh = freshness(service, catalogue, today(), Actor::practitioner);
  out << "  " << fresh.checked << '\n';
  if (!fresh.caution.empty()) out << "  " << fresh.caution << '\n';
  out << "  Stated at " << service.stated_at << '\n';
}

}  // namespace

int explain_service(const ExplainOptions& options, const Streams& streams) {
  Problems fatal;
  const Loaded loaded = load(sources_of(options.folders), {}, fatal);
  for (const Problem& problem : fatal) streams.err << "fingerpost: " << to_text(problem) << '\n';
  if (!fatal.empty()) return cannot_start;
  const Service* service = loaded.catalogue.service(options.service);
  if (service == nullptr) {
    std::vector<std::string> ids;
    for (const auto& [id, position] : loaded.catalogue.positions) ids.push_back(id);
    streams.err << "unknown service '" << options.service << "'"
                << did_you_mean(options.service, ids) << '\n';
    return problems_found;
  }
  write_service(streams.out, *service, loaded.catalogue);
  return done;
}

}  // namespace fingerpost
