// What every list of services is made of: which are open, who provides them, and one row each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/words/catalogue.h"
#include "web/pages/template.h"

namespace fingerpost {

using Services = std::vector<const Service*>;

/// All that have not closed, or have, by name whatever its capitals.
Services open_services(const Catalogue& catalogue, Date today);
Services closed_services(const Catalogue& catalogue, Date today);

inline constexpr const char* nobody = "Not known";

/// An organisation, and what it provides that has not closed.
struct Organisation {
  std::string slug{};
  std::string name{};  ///< `nobody` for services of which no source says who provides them
  Services services{};
};

/// What names an organisation in an address: "st-giles-wise". Capitals, marks and blanks do not
/// count, so names that differ in nothing else are one; letters beyond a to z become numbers.
/// "not-known" for a name of none of these.
std::string slug_of(std::string_view name);

/// Everybody who provides one of `services`, by name without a leading "The"; "Not known" is last.
std::vector<Organisation> organisations(const Services& services);

/// "A" to "Z" for what a name is sorted by, or "0-9" where it begins with no such letter.
std::string letter_of(std::string_view name);

/// For the template `listed`.
View::List rows_of(const Services& services, const Catalogue& catalogue, Date today);

/// One sentence for each provider that could not be read, or is served from its last good
/// description: lists never leave these out in silence.
View::List unread_says(const Catalogue& catalogue);

/// "1 service", "31 services"
std::string service_count(std::size_t count);

/// One that a list leads to.
struct Entry {
  std::string path{};  ///< "/needs/housing"
  std::string name{};
};

/// A page of services under headings, and of the providers that could not be read.
class ListPage {
 public:
  ListPage(const Catalogue& catalogue, Date today) : catalogue_(catalogue), today_(today) {}

  /// Offers the form for one person, with this need (its id) ticked.
  void offer_form(const std::string& need) { need_ = need; }

  /// Nothing where there are no services.
  void add(const std::string& heading, const Services& services);

  /// Ends it. `lead` says what these services are; `list` is the list that led here.
  std::string page(const std::string& title, const std::string& lead, const Entry& list);

 private:
  const Catalogue& catalogue_;
  Date today_;
  std::string need_;
  View::List sections_;
};

}  // namespace fingerpost
