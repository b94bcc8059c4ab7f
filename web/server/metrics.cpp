#include "web/server/metrics.h"

#include <cstdio>
#include <sstream>

namespace fingerpost {
namespace {

double seconds_of(const Served& served) {
  return std::chrono::duration<double>(served.took).count();
}

void head(std::ostream& out, const char* name, const char* type, const char* help) {
  out << "# HELP " << name << ' ' << help << "\n# TYPE " << name << ' ' << type << '\n';
}

void put_directory(std::ostream& out, const Directory* directory) {
  head(out, "fingerpost_directory_generation", "gauge",
       "Which load of the directory is in use; 0 for none.");
  out << "fingerpost_directory_generation " << (directory == nullptr ? 0 : directory->generation)
      << '\n';
  if (directory == nullptr) return;
  const Catalogue& catalogue = directory->catalogue;
  head(out, "fingerpost_services", "gauge", "Services in the directory.");
  out << "fingerpost_services " << catalogue.services.size() << '\n';
  head(out, "fingerpost_catalogue_problems", "gauge", "What is wrong in the catalogue.");
  out << "fingerpost_catalogue_problems " << catalogue.problems.size() << '\n';
  head(out, "fingerpost_providers", "gauge", "Providers by how reading them went.");
  std::array<int, 3> states{};
  for (const Provider& provider : catalogue.providers)
    ++states[static_cast<std::size_t>(provider.state)];
  constexpr std::array<const char*, 3> names{"read", "stale", "unread"};
  for (std::size_t i = 0; i < names.size(); ++i)
    out << "fingerpost_providers{state=\"" << names[i] << "\"} " << states[i] << '\n';
}

}  // namespace

void Metrics::count(const Served& served) {
  const double seconds = seconds_of(served);
  const std::lock_guard lock(mutex_);
  ++by_route_[{served.route, served.status}];
  for (std::size_t i = 0; i < bounds.size(); ++i)
    if (seconds <= bounds[i]) ++up_to_[i];
  ++all_;
  seconds_ += seconds;
}

std::string Metrics::text(const Directory* directory) const {
  std::ostringstream out;
  {
    const std::lock_guard lock(mutex_);
    head(out, "fingerpost_requests_total", "counter", "Requests answered.");
    for (const auto& [key, count] : by_route_)
      out << "fingerpost_requests_total{route=\"" << key.first << "\",status=\"" << key.second
          << "\"} " << count << '\n';
    head(out, "fingerpost_request_seconds", "histogram",
         "Time from the first byte of a request to the last of its answer.");
    for (std::size_t i = 0; i < bounds.size(); ++i)
      out << "fingerpost_request_seconds_bucket{le=\"" << bounds[i] << "\"} " << up_to_[i] << '\n';
    out << "fingerpost_request_seconds_bucket{le=\"+Inf\"} " << all_
        << "\nfingerpost_request_seconds_sum " << seconds_ << "\nfingerpost_request_seconds_count "
        << all_ << '\n';
  }
  put_directory(out, directory);
  return out.str();
}

std::string log_line(const Served& served) {
  char time[32];
  std::snprintf(time, sizeof time, "%.1f ms", seconds_of(served) * 1000);
  return std::string(served.method) + " " + std::string(served.route) + " " +
         std::to_string(served.status) + " " + time;
}

}  // namespace fingerpost
