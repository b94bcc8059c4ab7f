#include "core/words/vocabulary.h"

#include <algorithm>
#include <array>

namespace fingerpost {
namespace {

constexpr std::array<std::string_view, 6> type_names{"yes_no", "number",  "date",
                                                     "choice", "choices", "place"};

constexpr std::array<std::string_view, 3> urgency_names{"routine", "soon", "urgent"};

template <class Row>
const Row* find_row(const std::vector<Row>& rows, std::string_view id) {
  const auto at = std::find_if(rows.begin(), rows.end(), [&](const Row& r) { return r.id == id; });
  return at == rows.end() ? nullptr : &*at;
}

}  // namespace

std::string_view to_text(FactType type) { return type_names[static_cast<std::size_t>(type)]; }

std::optional<FactType> parse_fact_type(std::string_view text) {
  for (std::size_t i = 0; i < type_names.size(); ++i)
    if (type_names[i] == text) return static_cast<FactType>(i);
  return std::nullopt;
}

std::string_view to_text(Urgency urgency) {
  return urgency_names[static_cast<std::size_t>(urgency)];
}

std::optional<Urgency> parse_urgency(std::string_view text) {
  for (std::size_t i = 0; i < urgency_names.size(); ++i)
    if (urgency_names[i] == text) return static_cast<Urgency>(i);
  return std::nullopt;
}

const Question* Vocabulary::question(std::string_view id) const { return find_row(questions, id); }
const Need* Vocabulary::need(std::string_view id) const { return find_row(needs, id); }

std::string_view label_of(const Question& question, std::string_view choice) {
  const Choice* row = find_row(question.choices, choice);
  return row == nullptr ? choice : std::string_view{row->label};
}

}  // namespace fingerpost
