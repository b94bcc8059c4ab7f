// Whether a list holds an item: the one question that half the code asks of its lists.
#pragma once

#include <algorithm>

namespace fingerpost {

/// By looking at each; for lists of a few items.
template <class List, class Item>
bool has(const List& list, const Item& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

}  // namespace fingerpost
