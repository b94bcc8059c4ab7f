// The page that asks: every question comes from the vocabulary.
#pragma once

#include <string>

#include "core/words/catalogue.h"
#include "core/words/problem.h"
#include "web/server/fields.h"

namespace fingerpost {

/// The form with what was typed before, and what is wrong with it on top.
std::string form_page(const Catalogue& catalogue, const Fields& typed, const Problems& found);

}  // namespace fingerpost
