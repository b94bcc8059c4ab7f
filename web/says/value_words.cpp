#include "web/says/value_words.h"

#include "web/pages/question_view.h"

namespace fingerpost {
namespace {

std::string pounds(std::int64_t pence) {
  std::string text = std::to_string(pence / 100);
  for (auto at = static_cast<int>(text.size()) - 3; at > 0; at -= 3)
    text.insert(static_cast<std::size_t>(at), ",");
  const std::string rest = std::to_string(100 + pence % 100).substr(1);
  return "£" + text + (rest == "00" ? "" : "." + rest);
}

struct Words {
  const Question& question;

  std::string operator()(bool yes) const { return yes ? "Yes" : "No"; }
  std::string operator()(std::int64_t number) const {
    if (question.unit == "pence") return pounds(number);
    const std::string unit = question.unit.empty() ? "" : " " + question.unit;
    return std::to_string(number) + unit;
  }
  std::string operator()(Date date) const { return to_words(date); }
  std::string operator()(const std::string& choice) const {
    return capitalised(label_of(question, choice));
  }
  std::string operator()(const Choices& chosen) const {
    std::string text;
    for (const auto& choice : chosen)
      text += (text.empty() ? "" : ", ") + std::string(label_of(question, choice));
    return capitalised(text);
  }
  std::string operator()(const Place& place) const { return place.given; }
};

}  // namespace

std::string value_words(const Question& question, const Value& value) {
  return std::visit(Words{question}, value);
}

}  // namespace fingerpost
