#include <fstream>
#include <iostream>
#include <iterator>

#include "core/knowledge/live_directory.h"
#include "core/knowledge/read_query.h"
#include "web/commands/plan_text.h"
#include "web/commands/verbs.h"
#include "web/json/plan_json.h"
#include "web/json/request_json.h"
#include "web/server/clock.h"

namespace fingerpost {
namespace {

std::string all_of(std::istream& in) { return {std::istreambuf_iterator<char>(in), {}}; }

/// An option that is written ID=VALUE: which field of the form it is, and how a good one looks.
struct Assignment {
  std::string option;
  std::string prefix;
  std::string like;
};

void add_fields(Fields& fields, const std::vector<std::string>& given, const Assignment& how,
                Problems& problems) {
  for (const auto& text : given) {
    const auto equals = text.find('=');
    if (equals == std::string::npos)
      problems.push_back({how.option + " " + text, "must be written " + how.like});
    else
      fields.emplace(how.prefix + text.substr(0, equals), text.substr(equals + 1));
  }
}

/// The fields of a form that asks the same; an assignment without "=" is a problem.
Fields fields_of(const MatchOptions& options, Problems& problems) {
  Fields fields;
  add_fields(fields, options.facts, {"--fact", "fact.", "ID=VALUE, like age=34"}, problems);
  add_fields(fields, options.included,
             {"--include", "include.", "ID=REASON, like citizens-advice='She knows them'"},
             problems);
  for (const auto& id : options.already) fields.emplace(std::string("fact.") + already_with, id);
  for (const auto& need : options.needs) fields.emplace("needs", need);
  fields.emplace("text", options.text);
  fields.emplace("as_of", options.as_of);
  fields.emplace("asker", options.asker);
  return fields;
}

std::string question_of(const MatchOptions& options, const Streams& streams,
                        const Vocabulary& vocabulary, Problems& problems) {
  if (options.file.empty()) return request_json(fields_of(options, problems), vocabulary);
  if (options.file == "-") return all_of(streams.in);
  std::ifstream file(options.file, std::ios::binary);
  if (!file) problems.push_back({options.file, "cannot be read"});
  return all_of(file);
}

}  // namespace

int match_services(const MatchOptions& options, const Streams& streams) {
  LiveDirectory live(sources_of(options.folders));
  if (const Problems stopped = live.reload(); !stopped.empty()) {
    for (const Problem& problem : stopped)
      streams.err << "fingerpost: " << to_text(problem) << '\n';
    return cannot_start;
  }
  const auto directory = live.now();
  Problems problems;
  const std::string question =
      question_of(options, streams, directory->catalogue.vocabulary, problems);
  Query query;
  if (problems.empty())
    query = read_query(question, directory->catalogue, directory->gazetteer, today(), problems);
  for (const Problem& problem : problems) streams.err << to_text(problem) << '\n';
  if (!problems.empty()) return problems_found;
  const Plan plan = answer(*directory, query);
  streams.out << (options.format == Format::json ? plan_json(plan, directory->catalogue) + "\n"
                                                 : plan_text(plan, directory->catalogue));
  return done;
}

}  // namespace fingerpost
