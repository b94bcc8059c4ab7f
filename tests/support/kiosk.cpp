#include "tests/support/kiosk.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <filesystem>
#include <vector>

#include "core/knowledge/load.h"
#include "web/server/fields.h"

namespace fingerpost::test {
namespace {

constexpr std::size_t end_of_text = std::string::npos;

std::string unescaped(std::string text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> marks{
      {{"&lt;", "<"},
       {"&gt;", ">"},
       {"&quot;", "\""},
       {"&apos;", "'"},
       {"&#39;", "'"},
       {"&amp;", "&"}}};
  for (const auto& [mark, sign] : marks)
    for (auto at = text.find(mark); at != end_of_text; at = text.find(mark, at + 1))
      text.replace(at, mark.size(), sign);
  return text;
}

/// A tag, without its brackets, or what stands between two.
struct Piece {
  bool is_tag = false;
  std::string text{};

  std::string_view name() const {
    return std::string_view(text).substr(0, text.find_first_of(" \n"));
  }
  bool is(std::string_view wanted) const { return is_tag && name() == wanted; }
  bool has(const std::string& flag) const {
    return (text + " ").find(" " + flag + " ") != end_of_text;
  }
  std::string value(const std::string& attribute) const {
    const std::string start = " " + attribute + "=\"";
    const auto at = text.find(start);
    if (at == end_of_text) return {};
    const auto from = at + start.size();
    return unescaped(text.substr(from, text.find('"', from) - from));
  }
};

std::vector<Piece> pieces_of(std::string_view html) {
  std::vector<Piece> pieces;
  while (!html.empty()) {
    const bool is_tag = html.front() == '<';
    const auto end = html.find(is_tag ? '>' : '<');
    pieces.push_back({is_tag, std::string(html.substr(is_tag ? 1 : 0, end - (is_tag ? 1 : 0)))});
    html.remove_prefix(std::min(html.size(), end == end_of_text ? end : end + (is_tag ? 1 : 0)));
  }
  return pieces;
}

std::string without_extra_blanks(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n';
    if (!blank || (!out.empty() && out.back() != ' ')) out += blank ? ' ' : c;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string between(const std::string& html, const std::string& from, const std::string& to) {
  const auto begin = html.find(from);
  return begin == end_of_text ? "" : html.substr(begin, html.find(to, begin) - begin);
}

/// What a tag puts on the screen before the text that follows it; empty: nothing to see.
std::string mark_of(const Piece& tag) {
  const std::string type = tag.value("type");
  if (tag.is("input") && (type == "radio" || type == "checkbox")) {
    const char* ticked = type == "radio" ? "(o) " : "[x] ";
    const char* empty = type == "radio" ? "( ) " : "[ ] ";
    return tag.has("checked") ? ticked : empty;
  }
  if (tag.is("input") && type != "hidden") return "|" + tag.value("value") + "|";
  if (tag.is("h1") || tag.is("h2") || tag.is("h3")) return "# ";
  if (tag.is("option")) return tag.has("selected") ? "* " : "- ";
  return {};
}

bool breaks(const Piece& tag) {
  static constexpr std::string_view inline_tags[] = {"span", "/span", "strong", "/strong",
                                                     "bdi",  "/bdi",  "a",      "/a"};
  return std::find(std::begin(inline_tags), std::end(inline_tags), tag.name()) ==
         std::end(inline_tags);
}

/// Puts the lines of a screen together.
class Screen {
 public:
  void add(const Piece& piece) {
    if (!piece.is_tag) {
      line_ += unescaped(piece.text);
      return;
    }
    if (piece.is("/button")) line_ += '>';
    // A tile is a label around its box and its text.
    if (breaks(piece) && !piece.is("input")) end_line();
    if (piece.is("button") && !piece.has("hidden")) line_ += '<';
    line_ += mark_of(piece);
    if (piece.is("input") && line_.ends_with('|')) end_line();
  }
  std::string end() {
    end_line();
    return text_;
  }

 private:
  void end_line() {
    const std::string line = without_extra_blanks(line_);
    line_.clear();
    if (line.empty() || line == "#") {
      line_ = line.empty() ? "" : "# ";
      return;
    }
    text_ += (text_.empty() ? "" : "\n") + line;
  }

  std::string line_, text_;
};

/// The fields of the form with that id, as a browser sends them without a press.
class Form {
 public:
  explicit Form(const std::string& html) {
    for (const Piece& piece : pieces_of(between(html, "id=\"kiosk\"", "</form>"))) add(piece);
  }

  void fill_in(const std::string& name, const std::vector<std::string>& values) {
    EXPECT_TRUE(names_.contains(name)) << "no input of this page is called " << name;
    fields.erase(name);
    for (const auto& value : values)
      if (!value.empty()) fields.emplace(name, value);
  }

  Fields fields;

 private:
  void add(const Piece& piece) {
    if (piece.is("select")) list_ = piece.value("name");
    if (piece.is("select")) names_.emplace(list_, "");
    if (piece.is("option") && piece.has("selected")) fields.emplace(list_, piece.value("value"));
    if (!piece.is("input")) return;
    const std::string type = piece.value("type"), name = piece.value("name");
    if (type != "hidden") names_.emplace(name, "");
    const bool can_tick = type == "radio" || type == "checkbox";
    if (!can_tick || piece.has("checked")) fields.emplace(name, piece.value("value"));
  }

  std::string list_;
  Fields names_;
};

/// What holds of every page of the kiosk: nothing that was said stands in an address.
void look_at(const std::string& html) {
  for (const Piece& piece : pieces_of(html))
    for (const char* attribute : {"href", "action", "formaction", "src", "content"}) {
      EXPECT_EQ(piece.is_tag ? piece.value(attribute).find('?') : end_of_text, end_of_text)
          << piece.text;
    }
}

std::string encoded(const std::string& text) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0)
      out += c;
    else
      out.append({'%', digits[byte / 16], digits[byte % 16]});
  }
  return out;
}

std::string form_text(const Fields& fields) {
  std::string body;
  for (const auto& [name, value] : fields)
    body += (body.empty() ? "" : "&") + encoded(name) + "=" + encoded(value);
  return body;
}

}  // namespace

const Catalogue& real_words() {
  static const Catalogue words = [] {
    namespace fs = std::filesystem;
    const TemporaryFolder folder;
    const fs::path real = FINGERPOST_SOURCE_DIR "/catalogue";
    for (const char* file : {"facts.toml", "needs.toml", "names.toml", "scope.toml"})
      fs::copy(real / file, folder.path() / file);
    fs::copy(real / "areas", folder.path() / "areas");
    fs::create_directory(folder.path() / "services");
    Problems fatal;
    Loaded read = load(
        {.catalogue = folder.path(),
         .plugins = folder.path() / "services",
         .data = {},
         .host = {.executable = FINGERPOST_HOST, .limits = {.deadline = std::chrono::minutes(1)}}},
        {}, fatal);
    EXPECT_EQ(lines(fatal), "");
    return std::move(read.catalogue);
  }();
  return words;
}

std::string screen_of(const std::string& html) {
  Screen screen;
  for (const Piece& piece : pieces_of(between(html, "<main", "</main>"))) screen.add(piece);
  return screen.end();
}

std::string text_of(const std::string& html) {
  std::string text;
  for (const Piece& piece : pieces_of(html)) text += piece.is_tag ? " " : unescaped(piece.text);
  return without_extra_blanks(text);
}

AtKiosk::AtKiosk(const TestSite& site, const std::string& address)
    : site_(site), reply_(site.get(address)) {
  EXPECT_EQ(reply_.status, 200) << address;
  look_at(html());
}

AtKiosk& AtKiosk::press(const std::string& button, const std::string& typed) {
  const auto equals = button.find('=');
  const std::string name = equals == end_of_text ? "do" : button.substr(0, equals);
  const std::string value = equals == end_of_text ? button : button.substr(equals + 1);
  EXPECT_NE(html().find("name=\"" + name + "\" value=\"" + value + "\""), end_of_text)
      << "there is no button " << button << " on\n"
      << screen();
  Form form(html());
  const Fields given = read_fields(typed);
  for (auto at = given.begin(); at != given.end(); at = given.upper_bound(at->first))
    form.fill_in(at->first, values_of(given, at->first));
  form.fields.emplace(name, value);
  sent_ = form_text(form.fields);
  reply_ = site_.post_form("/kiosk", sent_);
  EXPECT_EQ(reply_.status, 200) << sent_;
  look_at(html());
  return *this;
}

AtKiosk& AtKiosk::want(const std::string& areas, const std::string& needs) {
  press("start").press("next", areas);
  return needs.empty() ? *this : press("next", needs);
}

std::string AtKiosk::heading() const {
  const std::string title = between(html(), "<h1", "</h1>");
  return text_of(title.substr(std::min(title.size(), title.find('>') + 1)));
}

}  // namespace fingerpost::test
