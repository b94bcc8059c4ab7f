#include "core/words/opening_hours.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <iterator>
#include <string>
#include <utility>

namespace fingerpost {
namespace {

constexpr std::array<std::string_view, 7> day_names{"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The length of the time of day that `text` begins with: "9", "10.30", "8:30am", "9 am".
std::size_t length_of_time(std::string_view text) {
  const auto at = [&](std::size_t i) { return i < text.size() ? text[i] : ' '; };
  std::size_t end = text.find_first_not_of("0123456789");
  end = std::min(end, text.size());
  if ((at(end) == '.' || at(end) == ':') && is_digit(at(end + 1)) && is_digit(at(end + 2)))
    end += 3;
  const std::size_t mark = at(end) == ' ' ? end + 1 : end;
  const bool is_marked =
      (at(mark) == 'a' || at(mark) == 'p') && at(mark + 1) == 'm' && !is_letter(at(mark + 2));
  return is_marked ? mark + 2 : end;
}

// Words, times, commas and semicolons; absent if there is anything else.
std::optional<std::vector<std::string>> parts_of(std::string_view text) {
  std::string plain;
  std::transform(text.begin(), text.end(), std::back_inserter(plain), lower);
  if (plain.ends_with('.')) plain.pop_back();
  std::vector<std::string> parts;
  for (std::string_view rest = plain; !rest.empty();) {
    std::size_t size = 1;
    if (is_letter(rest[0]))
      size = std::min(rest.find_first_not_of("abcdefghijklmnopqrstuvwxyz"), rest.size());
    else if (is_digit(rest[0]))
      size = length_of_time(rest);
    else if (rest[0] != ',' && rest[0] != ';' && rest[0] != ' ')
      return std::nullopt;
    if (rest[0] != ' ') parts.emplace_back(rest.substr(0, size));
    rest.remove_prefix(size);
  }
  return parts;
}

struct TimeOfDay {
  int hour = 0;
  int minute = 0;
  char mark = ' ';  // 'a', 'p' or none

  // Absent where there is no such time.
  std::optional<int> minutes() const {
    if (hour < 1 || hour > 12 || minute > 59) return std::nullopt;
    const bool is_afternoon = mark == 'p' || (mark == ' ' && (hour == 12 || hour < 7));
    return (hour % 12 + (is_afternoon ? 12 : 0)) * 60 + minute;
  }
};

TimeOfDay time_of(std::string_view part) {
  TimeOfDay time;
  std::size_t at = 0;
  for (; at < part.size() && at < 2 && is_digit(part[at]); ++at)
    time.hour = time.hour * 10 + (part[at] - '0');
  if (at < part.size() && is_digit(part[at])) return {};  // three digits and more
  if (part.size() >= at + 3 && is_digit(part[at + 1]))
    time.minute = (part[at + 1] - '0') * 10 + (part[at + 2] - '0');
  if (part.back() == 'm') time.mark = part[part.size() - 2];
  return time;
}

std::optional<std::size_t> day_of(std::string_view word) {
  if (word.ends_with('s')) word.remove_suffix(1);  // "Tuesdays"
  const auto* const found = std::find(day_names.begin(), day_names.end(), word);
  if (found == day_names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - day_names.begin());
}

using Days = std::array<bool, 7>;

constexpr Stretch whole_day{0, minutes_of_day};

// Reads pairs of days and times, either always the days first or always the times. What does not
// fit the grammar leaves `ok_` false.
class Reader {
 public:
  explicit Reader(std::vector<std::string> parts) : parts_(std::move(parts)) {}

  std::optional<OpeningTimes> run() {
    if (take({"any", "time"})) return at_end() ? std::optional(every_day(whole_day)) : std::nullopt;
    const bool days_first = !is_at_time();
    while (ok_) {
      if (days_first) read_days();
      if (days_first) take({","});
      read_times();
      if (!days_first) take({","});
      if (!days_first) read_days();
      keep();
      if (at_end()) break;
      if (!take({";"})) ok_ = take_and() && ok_;
    }
    if (!ok_) return std::nullopt;
    return either_open(found_, {});
  }

 private:
  static OpeningTimes every_day(Stretch stretch) {
    OpeningTimes times;
    for (int day = 0; day < 7; ++day)
      times.push_back({day * minutes_of_day + stretch.from, day * minutes_of_day + stretch.until});
    return either_open(times, {});
  }

  bool at_end() const { return at_ == parts_.size(); }
  std::string_view part(std::size_t ahead) const {
    return at_ + ahead < parts_.size() ? std::string_view(parts_[at_ + ahead]) : "";
  }

  bool take(std::initializer_list<std::string_view> words) {
    std::size_t ahead = 0;
    for (const auto& word : words)
      if (part(ahead++) != word) return false;
    at_ += words.size();
    return true;
  }
  // ",", "and" or ", and"
  bool take_and() {
    const bool comma = take({","});
    return take({"and"}) || comma;
  }

  bool is_at_time() const {
    return !part(0).empty() && is_digit(part(0)[0]) && part(1) != "days";  // "7 days a week"
  }
  bool is_at_day() const { return day_of(part(0)) || part(0) == "every" || part(1) == "days"; }

  void read_days() {
    days_ = {};
    do read_day();
    while (ok_ && take_and_before(&Reader::is_at_day));
  }
  void read_day() {
    if (take({"every", "day", "of", "the", "year"}) || take({"every", "day"}) ||
        take({"7", "days", "a", "week"}) || take({"365", "days", "a", "year"})) {
      for (std::size_t day = 0; day < 7; ++day) add_day(day);
      return;
    }
    const auto first = day_of(part(0));
    ok_ = ok_ && first;
    if (!ok_) return;
    ++at_;
    add_day(*first);
    if (!take({"to"})) return;
    const auto last = day_of(part(0));
    ok_ = last && *last != *first;
    if (!ok_) return;
    ++at_;
    for (std::size_t day = *first; day != *last;) add_day(day = (day + 1) % 7);
  }
  void add_day(std::size_t day) {
    ok_ = ok_ && !days_[day] && !done_[day];
    days_[day] = true;
  }

  void read_times() {
    times_ = {};
    do read_time();
    while (ok_ && take_and_before(&Reader::is_at_time));
  }
  void read_time() {
    if (take({"24", "hours", "a", "day"})) {
      ok_ = ok_ && times_.empty();
      times_.push_back(whole_day);
      return;
    }
    ok_ = ok_ && is_at_time() && part(1) == "to" && !part(2).empty() && is_digit(part(2)[0]);
    if (!ok_) return;
    const TimeOfDay from = time_of(part(0)), until = time_of(part(2));
    at_ += 3;
    const auto begins = from.minutes(), ends = until.minutes();
    ok_ = (from.mark == ' ') == (until.mark == ' ') && begins && ends && *begins < *ends &&
          (times_.empty() || times_.back().until <= *begins);
    if (ok_) times_.push_back({*begins, *ends});
  }

  // A separator counts here only if more of the same follows it.
  bool take_and_before(bool (Reader::*is_more)() const) {
    const std::size_t before = at_;
    if (take_and() && (this->*is_more)()) return true;
    at_ = before;
    return false;
  }

  // Day and night on some days only would end at a midnight: not read.
  void keep() {
    const bool daily = std::find(days_.begin(), days_.end(), false) == days_.end();
    ok_ = ok_ && (daily || std::find(times_.begin(), times_.end(), whole_day) == times_.end());
    for (std::size_t day = 0; day < 7; ++day) {
      done_[day] = done_[day] || days_[day];
      if (!days_[day]) continue;
      const int start = static_cast<int>(day) * minutes_of_day;
      for (const Stretch& time : times_) found_.push_back({start + time.from, start + time.until});
    }
  }

  std::vector<std::string> parts_;
  std::size_t at_ = 0;
  bool ok_ = true;
  Days days_{}, done_{};  // of this pair; of those before it
  OpeningTimes times_{}, found_{};
};

}  // namespace

std::optional<OpeningTimes> read_opening_hours(std::string_view text) {
  auto parts = parts_of(text);
  if (!parts || parts->empty()) return std::nullopt;
  return Reader(std::move(*parts)).run();
}

OpeningTimes either_open(const OpeningTimes& a, const OpeningTimes& b) {
  OpeningTimes all = a, out;
  all.insert(all.end(), b.begin(), b.end());
  std::sort(all.begin(), all.end(), [](Stretch x, Stretch y) { return x.from < y.from; });
  for (const Stretch& next : all) {
    if (out.empty() || out.back().until < next.from)
      out.push_back(next);
    else
      out.back().until = std::max(out.back().until, next.until);
  }
  return out;
}

}  // namespace fingerpost
