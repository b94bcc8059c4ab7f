#include "tests/support/served.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>

namespace fingerpost::test {
namespace {

Request request(const std::string& method, const std::string& target) {
  Request made;
  made.method = method;
  const auto question = target.find('?');
  made.path = target.substr(0, question);
  if (question != std::string::npos) made.query = target.substr(question + 1);
  made.from_this_machine = true;
  return made;
}

}  // namespace

TestSite::TestSite(std::string_view services_json, const Catalogue& words)
    : services_json_(services_json), words_(words), directory_(build(1)) {
  site_.directory = [this] {
    const std::lock_guard lock(mutex_);
    return directory_;
  };
  site_.reload = [this] { return reload(); };
  set_now({day("2026-11-22"), 10 * 60});
  site_.metrics = &metrics_;
  site_.figures = FINGERPOST_SOURCE_DIR "/catalogue";
  site_.new_visit = [] { return std::string(32, '0'); };  // pages that can be compared
}

void TestSite::set_now(Moment moment) {
  site_.today = [moment] { return moment.day; };
  site_.now = [moment] { return moment; };
}

std::shared_ptr<Directory> TestSite::build(int generation) const {
  auto made = std::make_shared<Directory>();
  made->catalogue = world_with(services_json_, words_);
  made->gazetteer = gazetteer();
  made->index = Index::build(folder_.path(), made->catalogue);
  made->generation = generation;
  return made;
}

Problems TestSite::reload() {
  const std::lock_guard lock(mutex_);
  directory_ = build(directory_->generation + 1);
  return {};
}

void TestSite::unload() {
  const std::lock_guard lock(mutex_);
  directory_.reset();
}

Reply TestSite::get(const std::string& path_and_query) const {
  return answer(site_, request("GET", path_and_query));
}

Reply TestSite::post_json(const std::string& path, const std::string& body) const {
  Request made = request("POST", path);
  made.content_type = "application/json";
  made.body = body;
  return answer(site_, made);
}

Reply TestSite::post_form(const std::string& path, const std::string& body) const {
  Request made = request("POST", path);
  made.content_type = "application/x-www-form-urlencoded";
  made.body = body;
  return answer(site_, made);
}

RunningServer::RunningServer(Handler handler, Limits limits)
    : server_(
          std::move(handler),
          [this](const Served& served) {
            const std::string line = log_line(served);
            const std::lock_guard lock(mutex_);
            lines_.push_back(line.substr(0, line.rfind(' ', line.size() - 4)));
          },
          limits) {
  port_ = server_.listen({"127.0.0.1", 0}).port;
  runner_ = std::thread([this] { server_.run(); });
}

RunningServer::~RunningServer() { stop(); }

void RunningServer::stop() {
  server_.stop();
  if (runner_.joinable()) runner_.join();
}

std::vector<std::string> RunningServer::log() const {
  const std::lock_guard lock(mutex_);
  return lines_;
}

Line::Line(int port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  EXPECT_EQ(::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
}

Line::~Line() { ::close(socket_); }

void Line::send(std::string_view text) {
  while (!text.empty()) {
    const ssize_t sent = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
    if (sent <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(sent));
  }
}

bool Line::read_more() {
  char buffer[4096];
  const ssize_t size = ::recv(socket_, buffer, sizeof buffer, 0);
  if (size <= 0) return false;
  unread_.append(buffer, static_cast<std::size_t>(size));
  return true;
}

std::string Line::read_all() {
  while (read_more()) {
  }
  return std::exchange(unread_, {});
}

std::string Line::read_answer() {
  while (unread_.find("\r\n\r\n") == std::string::npos && read_more()) {
  }
  const auto head = unread_.find("\r\n\r\n");
  if (head == std::string::npos) return std::exchange(unread_, {});
  std::size_t size = head + 4;
  if (const auto at = unread_.find("Content-Length: "); at < head)
    size += std::strtoul(unread_.c_str() + at + 16, nullptr, 10);
  while (unread_.size() < size && read_more()) {
  }
  const std::string text = unread_.substr(0, size);
  unread_.erase(0, size);
  return text;
}

std::string exchange(int port, std::string_view text) {
  Line line(port);
  line.send(text);
  return line.read_all();
}

std::string get_request(const std::string& path) {
  return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
}

std::string status_of(const std::string& answer) {
  return answer.starts_with("HTTP/1.1 ") ? answer.substr(9, 3) : "";
}

std::string body_of(const std::string& answer) {
  const auto head = answer.find("\r\n\r\n");
  return head == std::string::npos ? "" : answer.substr(head + 4);
}

}  // namespace fingerpost::test
