#include "core/knowledge/read_draw.h"

#include <array>

#include "core/knowledge/object_reader.h"
#include "core/knowledge/read_criterion.h"
#include "core/knowledge/read_figure.h"
#include "core/knowledge/read_option.h"
#include "core/words/nearest_word.h"

namespace fingerpost {
namespace {

using nlohmann::json;

class Reader {
 public:
  Reader(const json& value, const Where& where, const Catalogue& words, Problems& problems)
      : object_(value, where, problems), words_(words), problems_(problems) {}

  StatedDraw run() {
    Draw& draw = out_.draw;
    const Question* what = read_what();
    object_.text("by", draw.by);
    if (const json* when = object_.take("when"))
      draw.when = read_criterion(*when, object_.at("when"), words_, problems_);
    const json* weights = object_.take("weights");
    const json* overall = object_.take("overall");
    if (what != nullptr) {
      read_weights(weights, *what);
      if (overall != nullptr) read_overall(*overall, *what);
    }
    draw.figure = read_figure(object_, "the draw of '" + draw.id + "'");
    object_.finish("a draw");
    draw.stated_at = to_text(object_.where());
    return std::move(out_);
  }

 private:
  static constexpr std::array<std::pair<const char*, Draw::Kind>, 3> kinds{
      {{"fact", Draw::Kind::fact}, {"trait", Draw::Kind::trait}, {"need", Draw::Kind::need}}};

  /// Null where it is none that anybody knows.
  const Question* read_what() {
    int given = 0;
    for (const auto& [key, kind] : kinds) {
      std::string id;
      object_.text(key, id);
      if (id.empty()) continue;
      ++given;
      out_.draw.kind = kind;
      out_.draw.id = id;
    }
    if (given == 1) return find_what();
    object_.problem("a draw needs one of 'fact', 'trait' and 'need'");
    return nullptr;
  }

  const Question* find_what() {
    const Draw& draw = out_.draw;
    if (draw.kind == Draw::Kind::need) {
      need_.id = draw.id;
      if (words_.vocabulary.need(draw.id) != nullptr) return &need_;
      object_.problem("unknown need '" + draw.id + "'" +
                      did_you_mean(draw.id, ids_of(words_.vocabulary.needs)));
      return nullptr;
    }
    if (const Question* question = words_.vocabulary.question(draw.id)) return question;
    object_.problem(std::string("unknown ") + (draw.kind == Draw::Kind::fact ? "fact" : "trait") +
                    " '" + draw.id + "'" +
                    did_you_mean(draw.id, ids_of(words_.vocabulary.questions)));
    return nullptr;
  }

  void read_weights(const json* weights, const Question& what) {
    if (weights == nullptr || !weights->is_object())
      return object_.problem("the draw of '" + what.id +
                             "' needs 'weights', like { female = 11, male = 89 }");
    Draw& draw = out_.draw;
    if (draw.by.empty()) return read_row(*weights, object_.at("weights"), what, "");
    const Question* by = words_.vocabulary.question(draw.by);
    if (by == nullptr)
      return object_.problem("'by' is '" + draw.by + "', which is no fact and no trait" +
                             did_you_mean(draw.by, ids_of(words_.vocabulary.questions)));
    for (const auto& [key, row] : weights->items()) {
      if (key == "@line") continue;
      std::string wrong;
      const auto value = read_option(key, *by, words_, wrong);
      if (value)
        read_row(row, object_.at("weights." + key), what, value->says);
      else
        object_.problem("in 'weights' by '" + draw.by + "', " + wrong);
    }
  }

  void read_row(const json& row, const Where& where, const Question& what, const std::string& by) {
    ObjectReader object(row, where, problems_);
    if (!row.is_object()) return;
    std::vector<Option>& options = out_.draw.options[by];
    double sum = 0;
    bool sound = true;
    for (const auto& [key, weight] : row.items()) {
      if (key == "@line") continue;
      std::string wrong;
      auto option = read_option(key, what, words_, wrong);
      if (option && &what == &need_ && option->kind == Option::Kind::not_known) {
        option.reset();
        wrong = "'not_known' is no option of a need; write yes and no, or leave the draw out";
      }
      if (option && (!weight.is_number() || weight.get<double>() < 0)) {
        option.reset();
        wrong = "the weight of '" + key + "' must be a number, 0 or more";
      }
      if (!option) {
        object.problem(wrong);
        sound = false;
        continue;
      }
      option->weight = weight.get<double>();
      sum += option->weight;
      options.push_back(std::move(*option));
    }
    if (sound && sum <= 0)
      object.problem("the weights of '" + what.id + "'" + (by.empty() ? "" : " for '" + by + "'") +
                     " come to nothing; at least one must be above 0");
  }

  void read_overall(const json& value, const Question& what) {
    ObjectReader object(value, object_.at("overall"), problems_);
    const char* must = "'overall' must name one option and its percentage, like { white = 80 }";
    if (!value.is_object()) return;
    for (const auto& [key, percent] : value.items()) {
      if (key == "@line") continue;
      std::string wrong;
      const auto option = read_option(key, what, words_, wrong);
      if (!option) return object.problem("in 'overall', " + wrong);
      if (out_.overall || !percent.is_number()) return object.problem(must);
      out_.overall = Overall{option->says, percent.get<double>()};
    }
    if (!out_.overall) object.problem(must);
  }

  ObjectReader object_;
  const Catalogue& words_;
  Problems& problems_;
  Question need_{};  ///< a need is a question of yes or no
  StatedDraw out_;
};

}  // namespace

StatedDraw read_draw(const json& value, const Where& where, const Catalogue& words,
                     Problems& problems) {
  return Reader(value, where, words, problems).run();
}

}  // namespace fingerpost
