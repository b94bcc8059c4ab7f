#include "core/knowledge/load.h"

#include <future>
#include <nlohmann/json.hpp>

#include "core/knowledge/check.h"
#include "core/knowledge/inputs.h"
#include "core/knowledge/json_text.h"
#include "core/knowledge/postcode_store.h"
#include "core/knowledge/read_cohort.h"
#include "core/knowledge/read_names.h"
#include "core/knowledge/read_prisons.h"
#include "core/knowledge/read_scope.h"
#include "core/knowledge/read_service.h"
#include "core/knowledge/read_vocabulary.h"

namespace fingerpost {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

std::string where_of(const Input& input, const HostReply& reply) {
  return reply.line > 0 ? input.name + ":" + std::to_string(reply.line) : input.name;
}

class Loader {
 public:
  Loader(const Sources& sources, const Descriptions& last_good, Problems& fatal)
      : sources_(sources), last_good_(last_good), fatal_(fatal) {}

  Loaded run() {
    if (!fs::is_directory(sources_.catalogue)) {
      fatal_.push_back({"catalogue", "there is no folder at " + sources_.catalogue.string() +
                                         "; name the right one with --catalogue"});
      return {};
    }
    out_.gazetteer = Gazetteer::read(sources_.catalogue / "areas", problems());
    if (!sources_.data.empty())
      out_.gazetteer.read_imported(postcode_store_in(sources_.data), problems());
    for (const Area& area : out_.gazetteer.areas()) {
      Area& row = out_.catalogue.areas.emplace(area.id, area).first->second;
      row.within = out_.gazetteer.containing(area.id);
    }
    read_prisons(sources_.catalogue / "areas", out_.catalogue, problems());
    read_vocabulary();
    if (!fatal_.empty()) return {};
    read_scope();
    read_providers();
    if (!fatal_.empty()) return {};
    name_who_assures();
    read_names();
    read_cohorts();
    check(out_.catalogue, out_.gazetteer);
    return std::move(out_);
  }

 private:
  Problems& problems() { return out_.catalogue.problems; }

  HostReply host(const Input& input) const {
    return run_host(sources_.host, input.kind, input.file);
  }

  void read_vocabulary() {
    std::vector<std::pair<std::string, json>> found;
    for (const char* name : {"facts.toml", "needs.toml"}) {
      const Input input{.name = name, .file = sources_.catalogue / name};
      const HostReply reply = host(input);
      if (!reply.failure.empty()) {
        fatal_.push_back({where_of(input, reply), reply.failure});
        continue;
      }
      found.emplace_back(name, parse_json(reply.json, name, fatal_));
    }
    for (const auto& [name, description] : found)
      read_questions(description, name, out_.catalogue, problems());
    for (const auto& [name, description] : found)
      read_implications(description, name, out_.catalogue, problems());
  }

  /// Without the file the directory serves no area in particular, and no check ever falls due.
  void read_scope() {
    const char* name = "scope.toml";
    const Input input{.name = name, .file = sources_.catalogue / name};
    if (!fs::exists(input.file)) return;
    const HostReply reply = host(input);
    if (!reply.failure.empty())
      return problems().push_back({where_of(input, reply), reply.failure});
    fingerpost::read_scope(parse_json(reply.json, name, problems()), name, out_.catalogue,
                           problems());
  }

  /// After the services, which its rows may name. Without the file there are no names.
  void read_names() {
    const Input input{.name = "names.toml", .file = sources_.catalogue / "names.toml"};
    if (!fs::exists(input.file)) return;
    const HostReply reply = host(input);
    if (!reply.failure.empty())
      return problems().push_back({where_of(input, reply), reply.failure});
    fingerpost::read_names(parse_json(reply.json, input.name, problems()), input.name,
                           out_.catalogue, problems());
    add_names_to_search(out_.catalogue);
  }

  /// After the services, which a rule may name. Without the folder there are no cohorts.
  void read_cohorts() {
    std::vector<CohortFile> files;
    for (const Input& input :
         inputs_in(sources_.catalogue / "cohorts", HostInput::toml, "cohorts")) {
      const HostReply reply = host(input);
      if (reply.failure.empty())
        files.push_back({input.name, parse_json(reply.json, input.name, problems())});
      else
        problems().push_back({where_of(input, reply), reply.failure});
    }
    fingerpost::read_cohorts(files, out_.catalogue, problems());
  }

  void name_who_assures() {
    for (Service& service : out_.catalogue.services)
      if (service.assured_by.empty()) service.assured_by = out_.catalogue.scope.assured_by;
  }

  void read_providers() {
    const std::vector<Input> inputs = inputs_of(sources_, fatal_);
    if (!fatal_.empty()) return;
    if (!fs::is_directory(sources_.plugins))
      problems().push_back({"plugins", "there is no folder at " + sources_.plugins.string() +
                                           "; name the right one with --plugins"});
    // All at once, so that one that hangs costs its own deadline and no more.
    std::vector<std::future<HostReply>> replies;
    for (const Input& input : inputs)
      replies.push_back(std::async(std::launch::async, [this, &input] { return host(input); }));
    std::vector<json> descriptions;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      descriptions.push_back(take(inputs[i], replies[i].get()));
      add_service_choices(descriptions.back(), out_.catalogue.vocabulary);
    }
    // Only now can every rule be read: it may name any service, as one that somebody is with.
    for (std::size_t i = 0; i < inputs.size(); ++i)
      read_description(descriptions[i], out_.catalogue.providers[i]);
  }

  /// What one provider wrote, or its last good description; null if there is neither.
  json take(const Input& input, const HostReply& reply) {
    Provider provider{.name = input.name, .origin = input.origin, .instead_of = input.instead_of};
    Problems unreadable;
    json description;
    if (!reply.failure.empty())
      unreadable.push_back({where_of(input, reply), reply.failure});
    else
      description = parse_json(reply.json, input.name, unreadable);
    if (unreadable.empty()) {
      out_.descriptions[input.name] = reply.json;
    } else {
      provider.reason = unreadable.front().what;
      const auto last = last_good_.find(input.name);
      const bool stale = last != last_good_.end();
      provider.state = stale ? Provider::State::stale : Provider::State::unread;
      problems().push_back({unreadable.front().where, unreadable.front().what});
      if (stale) {
        out_.descriptions[input.name] = last->second;
        description = parse_json(last->second, input.name, problems());
      }
    }
    out_.catalogue.providers.push_back(std::move(provider));
    return description;
  }

  void read_description(const json& description, Provider& provider) {
    if (description.is_null()) return;
    Problems found;
    ObjectReader object(description, {.source = provider.name}, found);
    const std::size_t before = out_.catalogue.services.size();
    object.each("services", [&](const json& value, const Where& at) {
      auto service = read_service(value, at, out_.catalogue, found);
      if (service) out_.catalogue.services.push_back(std::move(*service));
    });
    if (const json* stamp = object.take("provider")) {
      ObjectReader row(*stamp, object.at("provider"), found);
      std::string name;
      row.text("name", name);
      row.text("version", provider.version);
      row.finish("a provider");
    }
    object.finish("a provider's description");
    if (out_.catalogue.services.size() == before && found.empty())
      found.push_back({provider.name, "describes no services; add one, or remove it"});
    problems().insert(problems().end(), found.begin(), found.end());
  }

  const Sources& sources_;
  const Descriptions& last_good_;
  Problems& fatal_;
  Loaded out_;
};

}  // namespace

Loaded load(const Sources& sources, const Descriptions& last_good, Problems& fatal) {
  return Loader(sources, last_good, fatal).run();
}

}  // namespace fingerpost
