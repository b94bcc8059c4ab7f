#include "web/server/guarded_server.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>

#include "tests/support/served.h"
#include "web/server/responses.h"

namespace fingerpost {
namespace {

using namespace test;

/// Answers "hello" to everything.
Reply hello(const Request&) { return text_reply(200, "hello"); }

TEST(GuardedServer, EndsARequestThatDoesNotArrive) {
  RunningServer server(hello, {.head = std::chrono::milliseconds(50),
                               .body = std::chrono::milliseconds(50),
                               .idle = std::chrono::milliseconds(50)});
  EXPECT_EQ(status_of(exchange(server.port(), "GET / HTTP/1.1\r\nHost: loc")), "408");
  EXPECT_EQ(
      status_of(exchange(server.port(),
                         "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nab")),
      "408");
  EXPECT_EQ(exchange(server.port(), ""), "") << "a connection without a request just ends";
}

TEST(GuardedServer, SaysNothingAboutWhatFailedInside) {
  RunningServer server([](const Request&) -> Reply { throw std::runtime_error("the secret"); });
  const std::string answer = exchange(server.port(), get_request("/"));
  EXPECT_EQ(status_of(answer), "500");
  EXPECT_EQ(body_of(answer), "Something went wrong here.\n");
  EXPECT_EQ(answer.find("secret"), std::string::npos);
}

TEST(GuardedServer, APortInUseIsOneSentence) {
  RunningServer first(hello);
  GuardedServer second(hello, [](const Served&) {});
  const std::string address = "127.0.0.1:" + std::to_string(first.port());
  try {
    second.listen({"127.0.0.1", first.port()});
    FAIL() << "two servers share a port";
  } catch (const CannotListen& problem) {
    EXPECT_EQ(problem.what(), "cannot listen on " + address +
                                  ": the port is in use; stop the other program or choose another "
                                  "with --listen HOST:PORT");
  }
}

/// A handler that waits until it is let go.
struct Gate {
  std::promise<void> entered, open;
  std::shared_future<void> opened{open.get_future()};

  Reply operator()(const Request& request) {
    if (request.path != "/wait") return hello(request);
    entered.set_value();
    opened.wait();
    return text_reply(200, "late but whole");
  }
};

TEST(GuardedServer, AnswersWhatHasArrivedBeforeItStops) {
  Gate gate;
  RunningServer server([&](const Request& request) { return gate(request); });
  Line line(server.port());
  line.send(get_request("/wait"));
  gate.entered.get_future().wait();
  std::thread stopping([&] { server.stop(); });
  gate.open.set_value();
  EXPECT_EQ(body_of(line.read_all()), "late but whole");
  stopping.join();
}

TEST(GuardedServer, TurnsAwayWhomItCannotServe) {
  Gate gate;
  RunningServer server([&](const Request& request) { return gate(request); },
                       {.threads = 1, .queue = 1});
  Line served(server.port());
  served.send(get_request("/wait"));
  gate.entered.get_future().wait();
  Line waiting(server.port());
  waiting.send(get_request("/"));
  Line turned_away(server.port());
  const std::string answer = turned_away.read_all();
  EXPECT_EQ(status_of(answer), "503");
  EXPECT_NE(answer.find("\r\nRetry-After: 5\r\n"), std::string::npos) << answer;
  gate.open.set_value();
  EXPECT_EQ(body_of(served.read_all()), "late but whole");
  EXPECT_EQ(body_of(waiting.read_all()), "hello");
}

TEST(GuardedServer, AnIdleConnectionGivesWay) {
  RunningServer server(hello, {.idle = std::chrono::hours(1), .threads = 1});
  Line idle(server.port());
  idle.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(body_of(idle.read_answer()), "hello");
  EXPECT_EQ(body_of(exchange(server.port(), get_request("/"))), "hello");
  EXPECT_EQ(idle.read_all(), "");
}

TEST(GuardedServer, ServesManyAtOnce) {
  RunningServer server(hello, {.queue = 1000});
  std::vector<std::thread> askers;
  std::atomic<int> good{0};
  for (int i = 0; i < 8; ++i)
    askers.emplace_back([&] {
      for (int j = 0; j < 50; ++j)
        if (body_of(exchange(server.port(), get_request("/"))) == "hello") ++good;
    });
  for (auto& asker : askers) asker.join();
  EXPECT_EQ(good, 400);
}

TEST(GuardedServer, CanBeStoppedBeforeItRuns) {
  GuardedServer server(hello, [](const Served&) {});
  server.listen({"127.0.0.1", 0});
  server.stop();
  server.run();
}

}  // namespace
}  // namespace fingerpost
