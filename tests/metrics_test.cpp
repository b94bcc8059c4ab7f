#include "web/server/metrics.h"

#include <gtest/gtest.h>

#include "tests/support/served.h"

namespace fingerpost {
namespace {

using std::chrono::milliseconds;

TEST(Metrics, CountRoutesAndTimes) {
  Metrics metrics;
  metrics.count({"GET", "/services/{id}", 200, milliseconds(2)});
  metrics.count({"HEAD", "/services/{id}", 200, milliseconds(30)});
  metrics.count({"-", "-", 400, milliseconds(9000)});
  EXPECT_EQ(
      metrics.text(nullptr),
      "# HELP fingerpost_requests_total Requests answered.\n"
      "# TYPE fingerpost_requests_total counter\n"
      "fingerpost_requests_total{route=\"-\",status=\"400\"} 1\n"
      "fingerpost_requests_total{route=\"/services/{id}\",status=\"200\"} 2\n"
      "# HELP fingerpost_request_seconds Time from the first byte of a request to the last of "
      "its answer.\n"
      "# TYPE fingerpost_request_seconds histogram\n"
      "fingerpost_request_seconds_bucket{le=\"0.0005\"} 0\n"
      "fingerpost_request_seconds_bucket{le=\"0.001\"} 0\n"
      "fingerpost_request_seconds_bucket{le=\"0.0025\"} 1\n"
      "fingerpost_request_seconds_bucket{le=\"0.005\"} 1\n"
      "fingerpost_request_seconds_bucket{le=\"0.01\"} 1\n"
      "fingerpost_request_seconds_bucket{le=\"0.025\"} 1\n"
      "fingerpost_request_seconds_bucket{le=\"0.05\"} 2\n"
      "fingerpost_request_seconds_bucket{le=\"0.1\"} 2\n"
      "fingerpost_request_seconds_bucket{le=\"0.5\"} 2\n"
      "fingerpost_request_seconds_bucket{le=\"2.5\"} 2\n"
      "fingerpost_request_seconds_bucket{le=\"+Inf\"} 3\n"
      "fingerpost_request_seconds_sum 9.032\n"
      "fingerpost_request_seconds_count 3\n"
      "# HELP fingerpost_directory_generation Which load of the directory is in use; 0 for "
      "none.\n"
      "# TYPE fingerpost_directory_generation gauge\n"
      "fingerpost_directory_generation 0\n");
}

TEST(Metrics, SayHowTheProvidersAre) {
  test::TestSite site("[]");
  site.catalogue().providers = {{"a", "1.0", Provider::State::read, ""},
                                {"b", "", Provider::State::unread, "it ended with a fault"}};
  const std::string text = site.get("/metrics").body;
  EXPECT_TRUE(
      text.ends_with("fingerpost_providers{state=\"read\"} 1\n"
                     "fingerpost_providers{state=\"stale\"} 0\n"
                     "fingerpost_providers{state=\"unread\"} 1\n"))
      << text;
}

TEST(Metrics, TheLogLineSaysTheSame) {
  EXPECT_EQ(log_line({"POST", "/results", 400, std::chrono::microseconds(1260)}),
            "POST /results 400 1.3 ms");
}

}  // namespace
}  // namespace fingerpost
