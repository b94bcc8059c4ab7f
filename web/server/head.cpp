#include "web/server/head.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

namespace fingerpost {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return lower(c); });
  return out;
}

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z');
}

/// The characters of a header's name (RFC 9110, token).
bool is_name(std::string_view text) {
  constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
  return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
    return is_letter_or_digit(c) || marks.find(c) != std::string_view::npos;
  });
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

/// "[::1]:8080" -> "[::1]", "localhost:8080" -> "localhost"; nothing for what is no host.
std::optional<std::string> host_name(std::string_view host) {
  const auto bracket = host.find(']');
  const auto colon = host.find(':', bracket == std::string_view::npos ? 0 : bracket);
  const std::string_view name = host.substr(0, colon);
  const std::string_view port =
      colon == std::string_view::npos ? std::string_view{} : host.substr(colon + 1);
  const auto fits = [](char c) {
    return is_letter_or_digit(c) || std::string_view("-._[]:").find(c) != std::string_view::npos;
  };
  const bool digits =
      std::all_of(port.begin(), port.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (name.empty() || !digits || !std::all_of(name.begin(), name.end(), fits)) return {};
  return lower(name);
}

class HeadReader {
 public:
  explicit HeadReader(const std::vector<std::string>& own_hosts) : own_hosts_(own_hosts) {}

  std::variant<Head, Refusal> read(std::string_view text) {
    const bool good = lines(text) && request_line() && headers() && host() && framing() &&
                      expectation() && sender();
    if (!good) return std::move(refusal_);
    return std::move(head_);
  }

 private:
  bool refuse(int status, std::string what) {
    refusal_ = {status, std::move(what), head_.target};
    return false;
  }

  bool lines(std::string_view text) {
    while (!text.empty()) {
      const auto end = text.find("\r\n");
      if (end == std::string_view::npos) return refuse(400, "The head does not end.");
      if (end == 0) break;
      lines_.push_back(text.substr(0, end));
      text.remove_prefix(end + 2);
    }
    const auto is_control = [](unsigned char c) { return (c < 32 && c != 9) || c == 127; };
    for (const auto line : lines_)
      if (std::any_of(line.begin(), line.end(), is_control))
        return refuse(400, "The head holds a control character.");
    if (lines_.empty()) return refuse(400, "The request line is missing.");
    return true;
  }

  bool request_line() {
    const std::string_view line = lines_.front();
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || first == last)
      return refuse(400, "The request line is not 'METHOD /path HTTP/1.1'.");
    head_.method = line.substr(0, first);
    const std::string_view target = line.substr(first + 1, last - first - 1);
    const std::string_view version = line.substr(last + 1);
    if (target.size() > longest_target) return refuse(414, "The address is too long.");
    if (target.empty() || target.front() != '/' ||
        target.find_first_of(" \t#") != std::string_view::npos)
      return refuse(400, "The address is not a path.");
    head_.target = target;
    if (!is_name(head_.method)) return refuse(400, "The method is not a word.");
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
      return refuse(version.starts_with("HTTP/") ? 505 : 400, "Only HTTP/1.1 is spoken here.");
    head_.keep_alive = version == "HTTP/1.1";
    if (head_.method != "GET" && head_.method != "HEAD" && head_.method != "POST")
      return refuse(405, "Only GET, HEAD and POST are answered here.");
    return true;
  }

  bool headers() {
    if (lines_.size() - 1 > most_headers) return refuse(431, "There are too many headers.");
    for (std::size_t i = 1; i < lines_.size(); ++i) {
      const auto colon = lines_[i].find(':');
      if (colon == std::string_view::npos || !is_name(lines_[i].substr(0, colon)))
        return refuse(400, "A header is not 'Name: value'.");
      headers_.emplace(lower(lines_[i].substr(0, colon)), trim(lines_[i].substr(colon + 1)));
    }
    for (const char* once : {"host", "content-length", "content-type", "origin", "sec-fetch-site"})
      if (headers_.count(once) > 1)
        return refuse(400, std::string("The header ") + once + " is given more than once.");
    return true;
  }

  bool host() {
    if (headers_.count("host") == 0) return refuse(400, "The Host header is missing.");
    const auto name = host_name(value("host"));
    if (!name) return refuse(400, "The Host header is not a host.");
    if (!own_hosts_.empty() &&
        std::find(own_hosts_.begin(), own_hosts_.end(), *name) == own_hosts_.end())
      return refuse(421, "This server does not answer for that host name.");
    return true;
  }

  bool framing() {
    if (headers_.count("transfer-encoding") > 0)
      return refuse(400, "Transfer-Encoding is not taken; send a Content-Length.");
    if (headers_.count("content-encoding") > 0)
      return refuse(415, "Content-Encoding is not taken; send the body as it is.");
    if (headers_.count("content-length") == 0) return true;
    const std::string_view text = value("content-length");
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), head_.content_length);
    const bool too_large = error == std::errc::result_out_of_range;
    if (!too_large && (error != std::errc{} || end != text.data() + text.size()))
      return refuse(400, "Content-Length is not a whole number.");
    if (head_.method != "POST" && (too_large || head_.content_length > 0))
      return refuse(400, "A GET request has no body.");
    if (too_large || head_.content_length > longest_body)
      return refuse(413, "The body is larger than 64 kB; send less.");
    return true;
  }

  bool expectation() {
    if (headers_.count("expect") == 0) return true;
    if (lower(value("expect")) != "100-continue")
      return refuse(417, "The only expectation that is met is 100-continue.");
    head_.expects_continue = true;
    return true;
  }

  bool sender() {
    head_.content_type = value("content-type");
    const std::string connection = lower(value("connection"));
    if (connection.find("close") != std::string::npos) head_.keep_alive = false;
    for (const char* name : {"forwarded", "x-forwarded-for", "x-real-ip", "via"})
      head_.forwarded = head_.forwarded || headers_.count(name) > 0;
    head_.takes_gzip = takes_gzip();
    head_.origin = origin();
    if (head_.origin == Origin::other && head_.method == "POST")
      return refuse(403, "A page of another site may not send this.");
    return true;
  }

  // "gzip, deflate, br": a coding with a weight of nought is one that is not taken.
  bool takes_gzip() const {
    std::string list = lower(value("accept-encoding")) + ",";
    list.erase(std::remove(list.begin(), list.end(), ' '), list.end());
    for (const char* coding : {"gzip,", "gzip;q=1,", "gzip;q=1.0,"}) {
      const auto at = list.find(coding);
      if (at == 0 || (at != std::string::npos && list[at - 1] == ',')) return true;
    }
    return false;
  }

  // Sec-Fetch-Site is the browser's own word; a page cannot set it. Our pages send "Origin: null"
  // because they forbid referrers, so that alone says nothing.
  Origin origin() const {
    if (headers_.count("sec-fetch-site") > 0) {
      const std::string_view site = value("sec-fetch-site");
      return site == "same-origin" || site == "none" ? Origin::same : Origin::other;
    }
    if (headers_.count("origin") == 0) return Origin::none;
    const std::string from = lower(value("origin"));
    if (from == "null") return Origin::opaque;
    const std::string host = lower(value("host"));
    return from == "http://" + host || from == "https://" + host ? Origin::same : Origin::other;
  }

  std::string_view value(const std::string& name) const {
    const auto at = headers_.find(name);
    return at == headers_.end() ? std::string_view{} : at->second;
  }

  const std::vector<std::string>& own_hosts_;
  std::vector<std::string_view> lines_;
  std::multimap<std::string, std::string_view> headers_;
  Head head_;
  Refusal refusal_;
};

}  // namespace

std::variant<Head, Refusal> read_head(std::string_view text,
                                      const std::vector<std::string>& own_hosts) {
  return HeadReader(own_hosts).read(text);
}

}  // namespace fingerpost
