#include "web/pages/asking.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/knowledge/read_query.h"
#include "web/json/request_json.h"
#include "web/pages/form_page.h"
#include "web/server/responses.h"

namespace fingerpost {
namespace {

/// Takes out the answers that a button to remove names: "include.ID" whole, with every field that
/// begins with it and a full stop (a date's boxes, all that "filter" begins), and of several
/// answers to one fact the one in "fact.already_with=ID".
void take_out_removed(Fields& fields) {
  const auto values = values_of(fields, "remove");
  const std::set<std::string, std::less<>> removed(values.begin(), values.end());
  const auto is_removed = [&](const auto& field) {
    const std::string_view name = field.first;
    for (auto dot = name.find('.'); dot != std::string_view::npos; dot = name.find('.', dot + 1))
      if (removed.contains(name.substr(0, dot))) return true;
    return removed.contains(name) || removed.contains(field.first + "=" + field.second);
  };
  if (!removed.empty()) std::erase_if(fields, is_removed);
  fields.erase("remove");
}

/// The same question as a program would put it, for a practitioner who wants to see everything.
std::string question_of(const Fields& typed, const Vocabulary& vocabulary) {
  Fields fields;
  for (const auto& field : typed)
    if (!is_of_the_page(field.first)) fields.insert(field);
  fields.emplace("asker", "practitioner");
  fields.emplace("include_no", "true");
  fields.emplace("limit", "1000");
  return request_json(fields, vocabulary);
}

}  // namespace

std::variant<Asked, Reply> read_asked(const Call& call) {
  if (!is_form(call.request)) return not_a_form(call.request);
  const Directory& directory = *call.directory;
  Asked asked{{}, typed_in(call.request), {}};
  Problems problems;
  asked.query = read_query(question_of(asked.typed, directory.catalogue.vocabulary),
                           directory.catalogue, directory.gazetteer, call.site.today(), problems);
  if (!problems.empty())
    return html_reply(400, form_page(directory.catalogue, asked.typed, problems));
  const Moment now = call.site.now();
  if (now.day == asked.query.as_of) asked.now = now;
  return asked;
}

Fields typed_in(const Request& request) {
  Fields fields = read_fields(request.body);
  for (const char* ours : {"asker", "limit", "include_no", "visit"}) fields.erase(ours);
  take_out_removed(fields);
  return fields;
}

bool is_form(const Request& request) {
  return request.content_type.starts_with("application/x-www-form-urlencoded");
}

Reply not_a_form(const Request& request) {
  return error_reply(415, request.path, "Send this as a form (application/x-www-form-urlencoded).");
}

bool is_of_the_page(std::string_view field) {
  constexpr std::array<std::string_view, 9> names{"choose", "sort", "show",  "show.no", "paper",
                                                  "print",  "to",   "share", "strike"};
  return field.starts_with("filter.") ||
         std::find(names.begin(), names.end(), field) != names.end();
}

std::string as_id(std::string name) {
  std::replace(name.begin(), name.end(), '.', '-');
  return name;
}

View::List hidden_fields(const Fields& typed,
                         const std::function<bool(const std::string&)>& left_out) {
  View::List hidden;
  for (const auto& [name, value] : typed)
    if (!value.empty() && !left_out(name)) hidden.push_back({{"name", name}, {"value", value}});
  return hidden;
}

}  // namespace fingerpost
