// The kiosk: one address, at which each page is the answer to the form of the one before it.
#include <algorithm>

#include "core/words/has.h"
#include "web/json/request_json.h"
#include "web/pages/asking.h"
#include "web/pages/kiosk/check_page.h"
#include "web/pages/kiosk/leave.h"
#include "web/pages/kiosk/question_page.h"
#include "web/pages/kiosk/results_page.h"
#include "web/pages/kiosk/slip_page.h"
#include "web/pages/kiosk/standpoint.h"
#include "web/pages/kiosk/welcome_page.h"
#include "web/server/embedded.h"
#include "web/server/endpoints.h"
#include "web/server/gzip.h"
#include "web/server/responses.h"

namespace fingerpost {
namespace {

constexpr std::size_t more_at_once = 10;

struct Step {
  const Call& call;
  Setting setting{call.site, call.directory.get()};
  const Directory& directory = *call.directory;
  Date today = call.site.today();

  Standpoint stand(const Journey& journey) const { return standpoint(journey, directory, today); }

  std::string question(Journey journey, const std::string& id, const std::string& problem) const {
    journey.page = "question";
    journey.question = id;
    return question_page(setting, journey, stand(without_current(journey)), problem);
  }

  std::string results(Journey journey) const {
    journey.page = "results";
    return results_page(setting, journey, stand(journey));
  }

  /// The question to ask next, or who can help where there is none.
  std::string onward(Journey journey) const {
    const std::string next = stand(journey).next;
    return next.empty() ? results(std::move(journey)) : question(std::move(journey), next, "");
  }

  /// After the question on the screen has been answered, or not.
  std::string answered(Journey journey) const {
    if (journey.question == areas_question) std::erase(journey.asked, needs_question);
    if (!has(journey.asked, journey.question)) journey.asked.push_back(journey.question);
    return onward(std::move(journey));
  }

  std::string next(Journey journey) const {
    if (journey.page != "question") return onward(std::move(journey));
    std::erase(journey.unknown, journey.question);
    std::erase(journey.declined, journey.question);
    const std::string problem = problem_with_answer(journey, directory, today);
    if (!problem.empty()) return question(journey, journey.question, problem);
    return answered(std::move(journey));
  }

  std::string cannot_say(Journey journey, std::vector<std::string> Journey::*how) const {
    forget_answer(journey, journey.question);
    (journey.*how).push_back(journey.question);
    return answered(std::move(journey));
  }

  std::string back(Journey journey) const {
    if (journey.page == "slip" || journey.page == "check") return results(std::move(journey));
    if (journey.asked.empty()) return welcome(std::move(journey));
    if (journey.page == "question") journey = without_current(std::move(journey));
    const std::string last = journey.asked.back();
    journey.asked.pop_back();
    return question(std::move(journey), last, "");
  }

  /// Who can help so far; what was answered on the screen counts if it can be read.
  std::string so_far(Journey journey) const {
    if (journey.page == "question") {
      if (problem_with_answer(journey, directory, today).empty()) {
        if (!has(journey.asked, journey.question)) journey.asked.push_back(journey.question);
      } else {
        forget_answer(journey, journey.question);
      }
    }
    return results(std::move(journey));
  }

  std::string more(Journey journey) const {
    const auto count = shown_matches(journey, stand(journey)).size() + more_at_once;
    journey.look.erase("shown");
    journey.look.emplace("shown", std::to_string(count));
    return results(std::move(journey));
  }

  std::string ask_more(Journey journey) const {
    if (stand(journey).next.empty()) journey.look.emplace("more", "yes");
    return onward(std::move(journey));
  }

  std::string change(Journey journey, const std::string& id) const {
    std::erase(journey.asked, id);
    return question(std::move(journey), id, "");
  }

  std::string check(Journey journey) const {
    journey.page = "check";
    return check_page(setting, journey, stand(journey));
  }

  std::string take(Journey journey) const {
    journey.page = "slip";
    return slip_page(setting, journey, stand(journey));
  }

  std::string welcome(Journey journey) const {
    journey.page = "welcome";
    return welcome_page(setting, journey);
  }

  std::string languages(Journey journey) const {
    if (journey.page != "languages") {
      journey.look.erase("from");
      journey.look.emplace("from", journey.page);
    }
    journey.page = "languages";
    return languages_page(setting, journey);
  }

  std::string switched(Journey journey, const std::string& id) const {
    if (const Language* chosen = language(id)) journey.language = chosen;
    journey.page = value_of(journey.look, "from");
    return same(std::move(journey));
  }

  /// The page that is on the screen, as it is.
  std::string same(Journey journey) const {
    if (journey.page == "question") return question(journey, journey.question, "");
    if (journey.page == "results") return results(std::move(journey));
    if (journey.page == "check") return check(std::move(journey));
    if (journey.page == "slip") return take(std::move(journey));
    if (journey.page == "languages") return languages(std::move(journey));
    return welcome(std::move(journey));
  }

  std::string resized(Journey journey, int by) const {
    const std::string size = value_of(journey.look, "size");
    const int now = size.size() == 1 ? size[0] - '0' : 2;
    journey.look.erase("size");
    journey.look.emplace("size", std::to_string(std::clamp(now + by, 1, 4)));
    return same(std::move(journey));
  }

  std::string coloured(Journey journey, const char* contrast) const {
    journey.look.erase("contrast");
    journey.look.emplace("contrast", contrast);
    return same(std::move(journey));
  }
};

struct Button {
  std::string_view name;
  std::string (*press)(const Step&, Journey);
};

constexpr auto buttons = std::to_array<Button>({
    {"start", [](const Step& step, Journey journey) { return step.onward(std::move(journey)); }},
    {"next", [](const Step& step, Journey journey) { return step.next(std::move(journey)); }},
    {"unknown",
     [](const Step& step, Journey journey) {
       return step.cannot_say(std::move(journey), &Journey::unknown);
     }},
    {"decline",
     [](const Step& step, Journey journey) {
       return step.cannot_say(std::move(journey), &Journey::declined);
     }},
    {"back", [](const Step& step, Journey journey) { return step.back(std::move(journey)); }},
    {"results", [](const Step& step, Journey journey) { return step.so_far(std::move(journey)); }},
    {"more", [](const Step& step, Journey journey) { return step.more(std::move(journey)); }},
    {"ask_more",
     [](const Step& step, Journey journey) { return step.ask_more(std::move(journey)); }},
    {"check", [](const Step& step, Journey journey) { return step.check(std::move(journey)); }},
    {"take", [](const Step& step, Journey journey) { return step.take(std::move(journey)); }},
    {"languages",
     [](const Step& step, Journey journey) { return step.languages(std::move(journey)); }},
    {"larger",
     [](const Step& step, Journey journey) { return step.resized(std::move(journey), 1); }},
    {"smaller",
     [](const Step& step, Journey journey) { return step.resized(std::move(journey), -1); }},
    {"contrast",
     [](const Step& step, Journey journey) { return step.coloured(std::move(journey), "yes"); }},
    {"plain",
     [](const Step& step, Journey journey) { return step.coloured(std::move(journey), ""); }},
});

/// What stands on the screen, or stood there before the list of languages.
std::string page_of(const Journey& journey) {
  return journey.page == "languages" ? value_of(journey.look, "from") : journey.page;
}

/// True for a field that some question of the kiosk has.
bool is_asked_here(const std::string& field, const Vocabulary& vocabulary) {
  return field == areas_question || field == needs_question ||
         std::any_of(vocabulary.questions.begin(), vocabulary.questions.end(),
                     [&](const Question& question) {
                       return belongs_to(field, question.id) &&
                              is_question(question.id, vocabulary);
                     });
}

/// False for what cannot come from a page of ours: a question that is none, an answer that no
/// question could have. What is being typed may be anything.
bool is_sound(const Journey& journey, const Directory& directory, Date today) {
  const Vocabulary& vocabulary = directory.catalogue.vocabulary;
  const bool is_typing = page_of(journey) == "question";
  const auto known = [&](const std::string& id) { return is_question(id, vocabulary); };
  Problems problems;
  query_of(is_typing ? without_current(journey) : journey, directory, today, problems);
  return problems.empty() && std::all_of(journey.asked.begin(), journey.asked.end(), known) &&
         std::all_of(journey.answers.begin(), journey.answers.end(),
                     [&](const auto& field) { return is_asked_here(field.first, vocabulary); }) &&
         (known(journey.question) || (journey.question.empty() && !is_typing));
}

std::string pressed(const Step& step, Journey journey, const Fields& fields) {
  const std::string to_change = value_of(fields, "change");
  if (has(journey.asked, to_change)) return step.change(std::move(journey), to_change);
  if (const auto to = value_of(fields, "switch"); !to.empty())
    return step.switched(std::move(journey), to);
  const std::string name = value_of(fields, "do");
  const auto at = std::find_if(buttons.begin(), buttons.end(),
                               [&](const Button& button) { return button.name == name; });
  return at == buttons.end() ? step.same(std::move(journey)) : at->press(step, std::move(journey));
}

/// With nothing of what was said.
std::string message_page(const Call& call, const Language& in, const char* title,
                         const char* about) {
  Journey nothing;
  nothing.language = &in;
  return kiosk_page("kiosk_message", {call.site, call.directory.get()}, nothing,
                    {{"title", say(in, title)}, {"says", say(in, about)}});
}

Reply not_ready(const Call& call, const Language& in) {
  Reply reply = html_reply(503, message_page(call, in, "not_ready.title", "not_ready.about"));
  reply.headers.emplace_back("Retry-After", "5");
  return reply;
}

Reply show_welcome(const Call& call, const Language& in) {
  Journey journey;
  journey.language = &in;
  journey.page = "welcome";
  if (call.directory == nullptr) return not_ready(call, in);
  return html_reply(200, welcome_page({call.site, call.directory.get()}, journey));
}

}  // namespace

Reply show_kiosk(const Call& call) { return show_welcome(call, english()); }

Reply show_kiosk_in(const Call& call) {
  const Language* in = language(call.id);
  return in == nullptr ? to_first_page() : show_welcome(call, *in);
}

Reply show_kiosk_step(const Call& call) {
  if (!is_form(call.request)) return not_a_form(call.request);
  const Fields fields = read_fields(call.request.body);
  const Journey journey = read_journey(fields);
  if (call.directory == nullptr) return not_ready(call, *journey.language);
  const Step step{call};
  if (!is_sound(journey, step.directory, step.today))
    return html_reply(400, message_page(call, *journey.language, "error.title", "error.other"));
  return html_reply(200, pressed(step, journey, fields));
}

Reply send_kiosk_worker(const Call&) {
  Reply reply = text_reply(200, unzipped(embedded("assets/kiosk_worker.js.gz").value()));
  reply.content_type = "text/javascript; charset=utf-8";
  reply.headers.emplace_back("Service-Worker-Allowed", "/kiosk");
  return reply;
}

}  // namespace fingerpost
