// A service as the person is told of it on the paper that they take away.
#pragma once

#include <cstdint>
#include <vector>

#include "core/knowledge/directory.h"
#include "core/words/plan.h"
#include "core/words/query.h"
#include "web/pages/template.h"

namespace fingerpost {

/// For the template `told`: what it is, what to do first, what to bring, by when, where, what to
/// say if it says no, and when it was checked. `match` has a service and was made for the person
/// themselves, who asked `query`; `number` counts the services of the page from 1.
View told_view(const Match& match, const Query& query, std::size_t number);

/// What `query` makes of each of these, in their order, whatever needs it asks for: who chose a
/// service has said that it is wanted.
std::vector<Match> matches_of(const std::vector<const Service*>& services,
                              const Directory& directory, const Query& query);

/// Whether things about abuse at home may stand on the paper, where somebody else may see them.
enum class OnPaper : std::uint8_t { nothing_private, private_too };

/// The words for a crisis that have a number to call, in the vocabulary's order.
std::vector<const Safety*> safety_rows(const Catalogue& catalogue, OnPaper what);
/// The same for a template.
View::List safety_told(const Catalogue& catalogue, OnPaper what);

/// True for a service that is there for domestic abuse, its first need, whatever else it helps
/// with: seen in the wrong hands, its name alone can put somebody in danger.
bool is_private(const Service& service);

}  // namespace fingerpost
