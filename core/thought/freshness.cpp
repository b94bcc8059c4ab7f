#include "core/thought/freshness.h"

#include <algorithm>

#include "core/thought/wording.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

std::optional<Date> counted_from(const std::optional<Date>& checked, const Scope& scope,
                                 std::string_view confidence) {
  const auto length = scope.check_after.find(confidence);
  if (!checked || length == scope.check_after.end()) return std::nullopt;
  return add(*checked, length->second);
}

/// What a confidence means, in words.
struct Confidence {
  const char* full;
  const char* brief;
  const char* self;  ///< the same to the person, as a sentence
  const char* brief_self;
};

Confidence words_for(std::string_view confidence) {
  if (confidence == "A")
    return {"Confidence A: its own page or an official notice.", "confidence A",
            "It comes from its own page or an official notice.",
            "from its own page or an official notice"};
  if (confidence == "B")
    return {"Confidence B: a good page by somebody else.", "confidence B",
            "It comes from a good page by somebody else.", "from a good page by somebody else"};
  if (confidence == "C")
    return {"Confidence C: old, or only partly checked.", "confidence C",
            "It is old, or only partly checked.", "but old or only partly checked"};
  return {"", "", "", ""};
}

std::string checked_on(const std::optional<Date>& checked, const Freshness& freshness) {
  if (!checked) return "Nobody has said when this was checked";
  return (freshness.overdue ? "Last checked on " : "Checked on ") + to_words(*checked);
}

/// Whether there is a number for who reads it.
bool can_be_rung(const Service& service, Actor reader) {
  const auto rings = [&](const Route& route) {
    return route.channel == "phone" && !route.value.empty() && has(route.who, reader);
  };
  return std::any_of(service.routes.begin(), service.routes.end(), rings) ||
         std::any_of(service.locations.begin(), service.locations.end(),
                     [](const Location& location) { return !location.phone.empty(); });
}

/// True on whatever later day the question is about.
std::string counted_to(Date due) { return "it has to be checked again after " + to_words(due); }

/// Why its details may no longer be so; empty where nothing speaks for that.
std::string doubt(const Service& service, const Freshness& freshness) {
  if (!service.assured_date) return "nobody has said when it was checked";
  if (!freshness.overdue) return {};
  return counted_to(*freshness.due);
}

std::string caution(const Service& service, const Freshness& freshness, Actor reader) {
  const std::string why = doubt(service, freshness);
  if (service.confidence == "C")
    return "Check this before you rely on it" + (why.empty() ? "" : ": " + why) + ".";
  if (why.empty()) return {};
  return as_sentence(why) + ": " + (can_be_rung(service, reader) ? "ring" : "check") +
         " before you rely on it.";
}

bool is_stale(const Service& service, const Catalogue& catalogue) {
  return std::any_of(
      catalogue.providers.begin(), catalogue.providers.end(), [&](const Provider& provider) {
        return provider.state == Provider::State::stale && stated_by(service, provider);
      });
}

void add_sentence(std::string& text, const std::string& sentence) {
  text += (text.empty() || sentence.empty() ? "" : " ") + sentence;
}

}  // namespace

std::optional<Date> check_due(const Service& service, const Scope& scope) {
  if (service.check_due) return service.check_due;
  return counted_from(service.assured_date, scope, service.confidence);
}

std::optional<Date> check_due(const Safety& safety, const Scope& scope) {
  return counted_from(safety.assured_date, scope, "A");
}

bool is_well_checked(const Service& service) {
  return service.confidence == "A" || service.confidence == "B";
}

Freshness freshness(const Service& service, const Catalogue& catalogue, Date day, Actor reader) {
  const bool self = reader == Actor::self;
  const Confidence confidence = words_for(service.confidence);
  Freshness out;
  out.due = check_due(service, catalogue.scope);
  out.overdue = out.due && day > *out.due;
  out.checked = out.brief = checked_on(service.assured_date, out);
  out.checked += ".";
  add_sentence(out.checked, self ? confidence.self : confidence.full);
  const std::string brief = self ? confidence.brief_self : confidence.brief;
  if (!brief.empty()) out.brief += ", " + brief;
  out.caution = caution(service, out, reader);
  if (is_stale(service, catalogue))
    add_sentence(out.caution,
                 "Its provider could not be read again: this is its last good description.");
  return out;
}

Freshness freshness(const Safety& safety, const Scope& scope, Date day) {
  Freshness out;
  out.due = check_due(safety, scope);
  out.overdue = out.due && day > *out.due;
  out.checked = out.brief = checked_on(safety.assured_date, out);
  out.checked += ".";
  if (out.overdue)
    out.caution = as_sentence(counted_to(*out.due)) + ": " +
                  (safety.phone.empty() ? "ask" : "call") + " all the same.";
  return out;
}

}  // namespace fingerpost
