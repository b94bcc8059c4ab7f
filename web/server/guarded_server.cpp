#include "web/server/guarded_server.h"

#include <httplib.h>
#include <sys/socket.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <thread>

#include "web/server/connection.h"
#include "web/server/fields.h"
#include "web/server/head.h"
#include "web/server/responses.h"
#include "web/server/socket_queue.h"

// The HTTP library accepts connections and writes answers. It never reads what a stranger sent: it
// is given a head that this file wrote, after the real one was read and checked.

namespace fingerpost {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int backlog = 128;
constexpr std::chrono::milliseconds grace{50};

/// What the library reads from and writes to: a head of our own, and the connection.
class Wire : public httplib::Stream {
 public:
  Wire(Connection& connection, std::string head, Connection::Deadline deadline)
      : connection_(connection), head_(std::move(head)), deadline_(deadline) {}

  bool is_readable() const override { return at_ < head_.size(); }
  bool is_writable() const override { return !broken_; }
  ssize_t read(char* to, size_t size) override {
    const auto copied = head_.copy(to, size, at_);
    at_ += copied;
    return static_cast<ssize_t>(copied);
  }
  ssize_t write(const char* from, size_t size) override {
    broken_ = broken_ || !connection_.write({from, size}, deadline_);
    return broken_ ? -1 : static_cast<ssize_t>(size);
  }
  void get_remote_ip_and_port(std::string&, int&) const override {}
  void get_local_ip_and_port(std::string&, int&) const override {}
  socket_t socket() const override { return connection_.socket(); }

  bool broken() const { return broken_; }

 private:
  Connection& connection_;
  const std::string head_;
  const Connection::Deadline deadline_;
  size_t at_ = 0;
  bool broken_ = false;
};

/// Runs each job where it is: the library's accept loop hands sockets to our own queue.
class RunAtOnce : public httplib::TaskQueue {
 public:
  void enqueue(std::function<void()> job) override { job(); }
  void shutdown() override {}
};

/// The answer that the library is to write now, on this thread.
thread_local const Reply* reply_to_write = nullptr;

void fill(httplib::Response& response, const Reply& reply) {
  response.status = reply.status;
  for (const auto& [name, value] : security_headers()) response.set_header(name, value);
  for (const auto& [name, value] : reply.headers) response.set_header(name, value);
  response.set_content(reply.body, reply.content_type);
}

Refusal refusal(Connection::Got got) {
  switch (got) {
    case Connection::Got::too_long:
      return {431, "The head of the request is larger than 8 kB.", ""};
    case Connection::Got::garbled:
      return {400, "A line of the head does not end with CR LF.", ""};
    default:
      return {408, "The request did not arrive in time.", ""};
  }
}

Request request_of(const Head& head) {
  Request request;
  request.method = head.method;
  const auto question = head.target.find('?');
  request.path = decode_percent(head.target.substr(0, question));
  if (question != std::string::npos) request.query = head.target.substr(question + 1);
  request.content_type = head.content_type;
  request.origin = head.origin;
  request.takes_gzip = head.takes_gzip;
  return request;
}

/// The same word, but one that lives for ever.
std::string_view method_name(const std::string& method) {
  return method == "GET" ? "GET" : method == "HEAD" ? "HEAD" : "POST";
}

std::vector<std::string> own_hosts(const Address& address) {
  std::vector<std::string> hosts{"localhost", "127.0.0.1", "[::1]"};
  const bool six = address.host.find(':') != std::string::npos;
  const std::string own = six ? "[" + address.host + "]" : address.host;
  if (std::find(hosts.begin(), hosts.end(), own) != hosts.end() || own.starts_with("127."))
    hosts.push_back(own);
  else
    hosts.clear();  // open to other machines, which may know this one by any name
  return hosts;
}

}  // namespace

std::string to_text(const Address& address) {
  const bool six = address.host.find(':') != std::string::npos;
  return (six ? "[" + address.host + "]" : address.host) + ":" + std::to_string(address.port);
}

class GuardedServer::Engine : public httplib::Server {
 public:
  Engine(fingerpost::Handler handler, Observer observer, Limits limits)
      : handler_(std::move(handler)),
        observer_(std::move(observer)),
        limits_(limits),
        waiting_(limits.queue) {
    set_tcp_nodelay(true);
    set_keep_alive_timeout(limits.idle.count() / 1000);
    set_keep_alive_max_count(static_cast<std::size_t>(limits.requests_per_connection));
    set_socket_options([](socket_t socket) {
      const int yes = 1;
      ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    new_task_queue = [] { return new RunAtOnce; };
    set_pre_routing_handler([](const httplib::Request&, httplib::Response& response) {
      fill(response, *reply_to_write);
      return HandlerResponse::Handled;
    });
  }

  Address listen_on(const Address& address) {
    errno = 0;
    const int port = address.port == 0
                         ? bind_to_any_port(address.host)
                         : (bind_to_port(address.host, address.port) ? address.port : -1);
    if (port < 0)
      throw CannotListen("cannot listen on " + to_text(address) + ": " +
                         (errno == EADDRINUSE ? "the port is in use; stop the other program or "
                                                "choose another with --listen HOST:PORT"
                                              : "check the address given to --listen HOST:PORT (" +
                                                    std::generic_category().message(errno) + ")"));
    ::listen(svr_sock_, backlog);  // the library's own is 5
    hosts_ = own_hosts(address);
    return {address.host, port};
  }

  void run_until_stopped() {
    started_ = true;
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < limits_.threads; ++i)
      threads.emplace_back([this] {
        while (const auto socket = waiting_.pop()) serve(*socket);
      });
    if (!stopping_) listen_after_bind();
    waiting_.close();
    for (auto& thread : threads) thread.join();
    finished_ = true;
  }

  void stop_soon() {
    stopping_ = true;
    if (!started_) return;  // run() will see it
    // The library forgets a stop() that comes before its loop has begun.
    while (!finished_ && !is_running()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    httplib::Server::stop();
  }

 private:
  enum class After : std::uint8_t { keep, close };

  // Called by the library's accept loop, on its thread: it must not wait for anybody.
  bool process_and_close_socket(socket_t socket) override {
    if (waiting_.push(socket)) return true;
    Connection connection(socket);
    const Reply busy = refusal_reply({503, "The server is busy; try again in a few seconds.", ""});
    write("GET", busy, After::close, connection);
    connection.finish(Clock::now());
    observer_({"-", busy.route, busy.status, {}});
    return true;
  }

  void serve(int socket) {
    Connection connection(socket);
    int left = limits_.requests_per_connection;
    // A new connection gets a moment for its request even when others wait.
    bool arrived = connection.wait(-1, Clock::now() + grace) || next_arrives(connection);
    while (arrived) arrived = exchange(connection, --left) && next_arrives(connection);
  }

  bool next_arrives(Connection& connection) const {
    return connection.wait(waiting_.wake(), Clock::now() + limits_.idle);
  }

  /// One request and its answer; true if the connection may carry another. `left` is how many more
  /// it may carry at all.
  bool exchange(Connection& connection, int left) {
    const auto begin = Clock::now();
    std::string text;
    const auto got = connection.read_head(longest_head, begin + limits_.head, text);
    if (got == Connection::Got::nothing) return false;
    if (got != Connection::Got::all) return refuse(connection, refusal(got), begin);
    const auto read = read_head(text, hosts_);
    if (const auto* refused = std::get_if<Refusal>(&read))
      return refuse(connection, *refused, begin);
    const Head& head = std::get<Head>(read);
    Request request = request_of(head);
    request.from_this_machine = !head.forwarded && connection.from_loopback();
    if (!take_body(connection, head, request.body))
      return refuse(connection, {408, "The body did not arrive in time.", head.target}, begin);
    const Reply reply = answer(request);
    const bool keep = head.keep_alive && left > 0 && !waiting_.somebody_waits();
    const bool sent = write(head.method, reply, keep ? After::keep : After::close, connection);
    observer_({method_name(head.method), reply.route, reply.status, Clock::now() - begin});
    return sent && keep;
  }

  bool take_body(Connection& connection, const Head& head, std::string& body) const {
    if (head.content_length == 0) return true;
    const auto deadline = Clock::now() + limits_.body;
    if (head.expects_continue) connection.write("HTTP/1.1 100 Continue\r\n\r\n", deadline);
    return connection.read_body(head.content_length, deadline, body) == Connection::Got::all;
  }

  Reply answer(const Request& request) const {
    try {
      return handler_(request);
    } catch (...) {
      return refusal_reply({500, "Something went wrong here.", request.path});
    }
  }

  bool refuse(Connection& connection, const Refusal& refusal, Clock::time_point begin) {
    const Reply reply = refusal_reply(refusal);
    write("GET", reply, After::close, connection);
    const bool sends_nothing = refusal.status == 408;
    if (!sends_nothing) connection.finish(Clock::now() + limits_.idle);
    observer_({"-", reply.route, reply.status, Clock::now() - begin});
    return false;
  }

  bool write(const std::string& method, const Reply& reply, After after, Connection& connection) {
    const char* close = after == After::close ? "Connection: close\r\n" : "";
    Wire wire(connection, method + " / HTTP/1.1\r\nHost: fingerpost\r\n" + close + "\r\n",
              Clock::now() + limits_.write);
    bool closed = false;
    reply_to_write = &reply;
    process_request(wire, after == After::close, closed, nullptr);
    reply_to_write = nullptr;
    return !wire.broken();
  }

  fingerpost::Handler handler_;
  Observer observer_;
  Limits limits_;
  SocketQueue waiting_;
  std::vector<std::string> hosts_;
  std::atomic<bool> started_{false};
  std::atomic<bool> stopping_{false};
  std::atomic<bool> finished_{false};
};

GuardedServer::GuardedServer(Handler handler, Observer observer, Limits limits)
    : engine_(std::make_unique<Engine>(std::move(handler), std::move(observer), limits)) {}
GuardedServer::~GuardedServer() = default;

Address GuardedServer::listen(const Address& address) { return engine_->listen_on(address); }
void GuardedServer::run() { engine_->run_until_stopped(); }
void GuardedServer::stop() { engine_->stop_soon(); }

}  // namespace fingerpost
