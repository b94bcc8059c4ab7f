// The vocabulary and the areas that the fuzz targets read against.
#pragma once

#include "core/knowledge/gazetteer.h"
#include "core/words/catalogue.h"

namespace fingerpost::test {

const Gazetteer& gazetteer();

/// One fact of every type, a need, areas, and one service.
const Catalogue& small_world();

}  // namespace fingerpost::test
