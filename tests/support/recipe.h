// A small recipe of a cohort for tests, from rows of text.
#pragma once

#include <string>
#include <vector>

#include "core/words/cohort.h"

namespace fingerpost::test {

/// A cohort over world() with these draws, each the keys of one in JSON: `"fact":"gp","weights":
/// {"yes":1,"no":3}`. Its traits are "hat" (on, off) and "shoe" (left, right). A problem fails the
/// test.
Cohort recipe(const std::vector<std::string>& draws, double clustering = 0);

}  // namespace fingerpost::test
