#include "web/pages/take_code.h"

#include "core/words/has.h"
#include "core/words/nearest_word.h"
#include "core/words/short_code.h"
#include "core/words/utf8.h"
#include "web/pages/asking.h"
#include "web/pages/search.h"
#include "web/pages/template.h"
#include "web/server/endpoints.h"
#include "web/server/fields.h"
#include "web/server/responses.h"

namespace fingerpost {
namespace {

constexpr std::size_t longest_code = 500;  // bytes; twenty services in ids are shorter

/// “A”, “B” and “C”
std::string quoted(const std::vector<std::string>& list) {
  std::string out;
  for (std::size_t i = 0; i < list.size(); ++i)
    out += (i == 0 ? "" : i + 1 == list.size() ? " and " : ", ") + ("“" + list[i] + "”");
  return out;
}

std::string not_known_says(const std::vector<std::string>& list) {
  const bool one = list.size() == 1;
  return quoted(list) + (one ? " leads" : " lead") + " to no service here. Check " +
         (one ? "it" : "them") + " against the paper.";
}

std::string path_of(const std::vector<std::string>& ids) {
  std::string path = "/take/";
  for (const auto& id : ids) path += (path.ends_with('/') ? "" : "+") + id;
  return path;
}

/// The ids under a QR code; nothing where the text is none.
TypedCode read_ids(std::string_view text, const Catalogue& catalogue) {
  TypedCode read;
  if (catalogue.service(std::string(text)) != nullptr) read.ids.emplace_back(text);
  for (const auto& id : ids_in(text, catalogue))
    (catalogue.service(id) == nullptr ? read.not_known : read.ids).push_back(id);
  return read;
}

}  // namespace

std::vector<std::string> ids_taken(std::string_view address, const Catalogue& catalogue) {
  std::vector<std::string> ids;
  for (bool more = true; more;) {
    const auto end = address.find('+');
    const std::string part(address.substr(0, end));
    more = end != std::string_view::npos;
    address.remove_prefix(more ? end + 1 : address.size());
    ids.push_back(part);
    if (catalogue.service(part) != nullptr) continue;
    const auto code = read_short_code(part, ids_of(catalogue.services));
    if (!code || code->ids.empty()) continue;
    ids.pop_back();
    ids.insert(ids.end(), code->ids.begin(), code->ids.end());
    ids.insert(ids.end(), code->not_known.begin(), code->not_known.end());
  }
  return ids;
}

TypedCode read_typed_code(std::string_view text, const Catalogue& catalogue) {
  if (text.empty()) return {.problem = "Type the code from the paper."};
  TypedCode read;
  if (text.size() <= longest_code) {
    read = read_ids(text, catalogue);
    const auto code = read.ids.empty() && read.not_known.empty()
                          ? read_short_code(text, ids_of(catalogue.services))
                          : std::nullopt;
    if (code) read = {code->ids, code->not_known, {}};
  }
  if (!read.not_known.empty())
    read.problem = not_known_says(read.not_known);
  else if (read.ids.empty())
    read.problem =
        "This is not a whole code. Each part of a code is 4 letters and numbers, like K7QM-2XWD. "
        "Check it against the paper.";
  return read;
}

Reply lead_to_taken(const std::vector<std::string>& ids, const std::string& visit) {
  Reply reply = text_reply(303, "");
  reply.headers.emplace_back("Location", path_of(ids) + (visit.empty() ? "" : "?visit=" + visit));
  return reply;
}

std::string take_code_page(std::string_view typed, const TypedCode& read) {
  const bool wrong = !read.problem.empty();
  const bool one = read.ids.size() == 1;
  return render("take_code", {{"title", wrong ? "Error: type the code from the paper"
                                              : "Type the code from the paper"},
                              {"typed", typed.substr(0, utf8_end(typed.substr(0, longest_code)))},
                              {"problem", read.problem},
                              {"may_be_gone", !read.not_known.empty()},
                              {"found", wrong && !read.ids.empty() ? path_of(read.ids) : ""},
                              {"found_says", one ? "Show the service that was found"
                                                 : "Show the " + std::to_string(read.ids.size()) +
                                                       " services that were found"}});
}

Reply show_take_code(const Call&) { return html_reply(200, take_code_page("", {})); }

Reply find_taken(const Call& call) {
  if (!is_form(call.request)) return not_a_form(call.request);
  const std::string typed = value_of(read_fields(call.request.body), "code");
  const TypedCode read = read_typed_code(typed, call.directory->catalogue);
  if (read.problem.empty()) return lead_to_taken(read.ids, call.visit);
  return html_reply(400, take_code_page(typed, read));
}

}  // namespace fingerpost
