// The glossary: names of the council papers and other papers, and what has become of each.
#pragma once

#include <string>

#include "core/words/catalogue.h"

namespace fingerpost {

/// What a name is here, or what took over from it, as links: a path and its text.
struct NameLink {
  std::string path{};  ///< "/services/quitready"; empty: nothing to go to
  std::string text{};
};

/// What it is here first, then what it became. A need leads to the services that meet it and have
/// not closed.
std::vector<NameLink> links_of(const Name& name, const Catalogue& catalogue, Date today);

/// The same on a page, where a need and an area are one link each, to the list of their services.
std::vector<NameLink> page_links(const Name& name, const Catalogue& catalogue, Date today);

/// Where its row stands on the page: "name-old-kitchen".
std::string anchor_of(const Name& name);

/// "2019 to 31 March 2025", "from April 2022", "until 2024"; empty: nobody says.
std::string span_words(const Name& name);

/// "Names you may come across", by kind.
std::string names_page(const Catalogue& catalogue, Date today);

}  // namespace fingerpost
