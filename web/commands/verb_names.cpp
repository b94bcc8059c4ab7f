#include <iostream>

#include "core/words/nearest_word.h"
#include "web/commands/verbs.h"
#include "web/pages/names_page.h"
#include "web/server/clock.h"

namespace fingerpost {
namespace {

void tell(const Name& name, const Catalogue& catalogue, std::ostream& out) {
  out << name.name << " [" << to_text(name.kind) << "]\n  " << name.says << '\n';
  const std::string when = span_words(name);
  if (!when.empty()) out << "  When: " << when << '\n';
  for (const std::string& other : name.also) out << "  Also called: " << other << '\n';
  for (const NameLink& link : links_of(name, catalogue, today())) {
    out << "  Now: " << link.text;
    if (!link.path.empty()) out << " [" << link.path.substr(link.path.rfind('/') + 1) << ']';
    out << '\n';
  }
  for (const std::string& source : name.sources) out << "  Source: " << source << '\n';
}

}  // namespace

int list_names(const NamesOptions& options, const Streams& streams) {
  Problems fatal;
  const Loaded loaded = load(sources_of(options.folders), {}, fatal);
  for (const Problem& problem : fatal) streams.err << "fingerpost: " << to_text(problem) << '\n';
  if (!fatal.empty()) return cannot_start;
  const Catalogue& catalogue = loaded.catalogue;
  if (options.word.empty()) {
    for (const Name& name : catalogue.names)
      streams.out << to_text(name.kind) << '\t' << name.name << '\n';
    return done;
  }
  const auto found = look_up(catalogue.names, options.word);
  if (found.empty()) {
    streams.err << "no name '" << options.word << "'"
                << did_you_mean(options.word, all_names(catalogue.names)) << '\n';
    return problems_found;
  }
  for (const Name* name : found) tell(*name, catalogue, streams.out);
  return done;
}

}  // namespace fingerpost
