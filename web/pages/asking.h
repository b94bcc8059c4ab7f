// What a page that carries answers was sent: the fields of its form, and the question that they
// make. What was typed travels on inside the page's forms, never in an address.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "core/words/moment.h"
#include "core/words/query.h"
#include "web/pages/template.h"
#include "web/server/exchange.h"
#include "web/server/fields.h"
#include "web/server/site.h"

namespace fingerpost {

struct Asked {
  Query query{};
  Fields typed{};  ///< without what a button to remove took out
  /// The time of day, where the question is about today: opening hours can be told then.
  std::optional<Moment> now{};
};

/// Reads the body of a POST, for a practitioner who wants every service placed. A Reply where there
/// is no question to answer: 415 for what is no form, or 400 with the form again and every problem.
std::variant<Asked, Reply> read_asked(const Call& call);

/// Every field of the form, but for those that only a program may say (asker, limit, include_no)
/// and the visit, which is in every form anyway (frame.h); without what a button to remove took
/// out.
Fields typed_in(const Request& request);

bool is_form(const Request& request);
Reply not_a_form(const Request& request);

/// True for what says how a page is shown and nothing of the question: which services are chosen
/// for the plan ("choose"), "filter.need" and its like, "sort", "show" and "show.no", how the plan
/// is printed
/// ("paper", "print") and what a letter holds ("to", "share", "strike").
bool is_of_the_page(std::string_view field);

/// A field's name for the id of what stands in a page: without its full stops, which would have to
/// be escaped wherever an id is looked for.
std::string as_id(std::string name);

/// What was typed, but for the fields that `left_out` names, for the template `hidden`.
View::List hidden_fields(const Fields& typed,
                         const std::function<bool(const std::string&)>& left_out);

}  // namespace fingerpost
