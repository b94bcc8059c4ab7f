// The provider SDK: include this one header, describe your services, and that is a plugin.
//
//   #include "core/provider.h"
//   using namespace fingerpost;
//
//   FINGERPOST_PROVIDER("hello", "1.0")(Intake& intake) {
//     intake.add({.id = "tea-and-chat", .name = "Tea and a chat", .eligible = at_least("age",
//     60)});
//   }
//
// The function is called once, in a process of its own that has no network, cannot write files,
// start threads or processes, and ends when the function returns; so it needs no clean-up. It never
// sees a person's facts. Throwing a std::exception reports its words as the reason why this
// provider could not be read. SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/words/columns.h"
#include "core/words/csv.h"
#include "core/words/service.h"

namespace fingerpost {

/// Raised with every change to the layout or meaning of what crosses the door.
inline constexpr std::uint32_t provider_abi = 2;

/// What a provider hands its services to.
class Intake {
 public:
  explicit Intake(std::string folder) : folder_(std::move(folder)) {}

  /// Hands over one service. Whether it is well formed is checked later, by the core.
  void add(Service service) { services_.push_back(std::move(service)); }

  /// The whole text of a file in the provider's own data folder (`name` has no path), the only
  /// folder that it can read. Throws std::runtime_error where there is none.
  std::string read(std::string_view name) const {
    std::ifstream file(folder_ + '/' + std::string(name), std::ios::binary);
    if (!file) throw std::runtime_error("cannot read its data file " + std::string(name));
    return {std::istreambuf_iterator<char>(file), {}};
  }

  const std::vector<Service>& services() const { return services_; }

 private:
  std::string folder_;
  std::vector<Service> services_;
};

/// The exported symbol: data only, so that stamps are compared before any code of the plugin runs.
struct Door {
  std::uint32_t abi;
  std::uint32_t service_size;  ///< sizeof(Service) as the plugin was compiled
  const char* compiler;        ///< __VERSION__ as the plugin was compiled
  const char* name;
  const char* version;
  void (*describe)(Intake&);
};

// Rules, as short to write as to read.

inline Criterion all(std::vector<Criterion> of) { return {.rule = All{std::move(of)}}; }
inline Criterion any(std::vector<Criterion> of) { return {.rule = Any{std::move(of)}}; }
inline Criterion none_of(Criterion part) { return {.rule = Not{{std::move(part)}}}; }
inline Criterion some_of(int count, std::vector<Criterion> of) {
  return {.rule = AtLeast{count, std::move(of)}};
}
inline Criterion is(std::string fact, bool value = true) {
  return {.rule = Is{std::move(fact), value}};
}
/// For a choice: it is one of these. For a set of choices: at least one of them is among these.
inline Criterion one_of(std::string fact, std::vector<std::string> values) {
  return {.rule = OneOf{std::move(fact), std::move(values)}};
}
inline Criterion at_least(std::string fact, std::int64_t least) {
  return {.rule = Between{.fact = std::move(fact), .at_least = least}};
}
inline Criterion at_most(std::string fact, std::int64_t most) {
  return {.rule = Between{.fact = std::move(fact), .at_most = most}};
}
inline Criterion between(std::string fact, std::int64_t least, std::int64_t most) {
  return {.rule = Between{std::move(fact), least, most}};
}
/// From `from` to `to` days around a date fact, both inclusive; negative is before.
inline Criterion window_days(std::string fact, int from, int to) {
  return {.rule =
              Window{std::move(fact), Span{from, Span::Unit::days}, Span{to, Span::Unit::days}}};
}
inline Criterion window_months(std::string fact, int from, int to) {
  return {.rule = Window{std::move(fact), Span{from, Span::Unit::months},
                         Span{to, Span::Unit::months}}};
}
inline Criterion within(std::string fact, std::string area) {
  return {.rule = Within{std::move(fact), std::move(area)}};
}
inline Criterion eligible_for(std::string service) {
  return {.rule = EligibleFor{std::move(service)}};
}
/// The person has to be with that service already.
inline Criterion needs_first(std::string service) {
  return {.rule = NeedsFirst{std::move(service)}};
}
/// Open to everybody; `reason` says who says so.
inline Criterion everyone(std::string reason, std::string source = {}) {
  return {.rule = Everyone{}, .because = std::move(reason), .source = std::move(source)};
}
/// The same rule with the provider's reason for it, and where it is stated.
inline Criterion because(Criterion criterion, std::string reason, std::string source = {}) {
  criterion.because = std::move(reason);
  criterion.source = std::move(source);
  return criterion;
}

}  // namespace fingerpost

/// Opens the door: FINGERPOST_PROVIDER("name", "version")(Intake& intake) { ... }
#define FINGERPOST_PROVIDER(NAME, VERSION)                                                    \
  static void fingerpost_describe(::fingerpost::Intake&);                                     \
  extern "C" __attribute__((visibility("default"))) const ::fingerpost::Door fingerpost_door; \
  const ::fingerpost::Door fingerpost_door{                                                   \
      ::fingerpost::provider_abi, sizeof(::fingerpost::Service), __VERSION__, NAME, VERSION,  \
      fingerpost_describe};                                                                   \
  static void fingerpost_describe
