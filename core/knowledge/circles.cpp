#include "core/knowledge/circles.h"

#include <algorithm>
#include <deque>
#include <optional>

namespace fingerpost {
namespace {

/// That the rule of one service names another, and how.
struct Link {
  std::size_t to;
  const char* how;
};

void add_links(const Criterion& criterion, const Catalogue& catalogue, std::vector<Link>& links) {
  if (const auto* of = parts(criterion))
    for (const auto& part : *of) add_links(part, catalogue, links);
  const auto add = [&](const std::string& service, const char* how) {
    const auto at = catalogue.positions.find(service);
    if (at != catalogue.positions.end()) links.push_back({at->second, how});
  };
  if (const auto* other = std::get_if<EligibleFor>(&criterion.rule))
    add(other->service, "eligible_for");
  if (const auto* before = std::get_if<NeedsFirst>(&criterion.rule))
    add(before->service, "needs_first");
}

using Links = std::vector<std::vector<Link>>;

/// How a service was come to: the one before it, and the link from there.
struct Step {
  std::size_t from;
  const char* how;
};

Circle told(const std::vector<std::optional<Step>>& steps, std::size_t start,
            const Catalogue& catalogue) {
  Circle circle;
  std::size_t at = start;
  circle.says = catalogue.services[start].id;
  do {
    const Step step = *steps[at];
    at = step.from;
    circle.services.push_back(at);
    circle.says = catalogue.services[at].id + " (" + step.how + ") -> " + circle.says;
  } while (at != start);
  std::reverse(circle.services.begin(), circle.services.end());
  return circle;
}

/// The shortest way from a service back to itself, breadth first.
std::optional<Circle> way_back(std::size_t start, const Links& links, const Catalogue& catalogue) {
  std::vector<std::optional<Step>> steps(links.size());
  std::deque<std::size_t> next{start};
  while (!next.empty()) {
    const std::size_t from = next.front();
    next.pop_front();
    for (const Link& link : links[from]) {
      if (steps[link.to]) continue;
      steps[link.to] = Step{from, link.how};
      if (link.to == start) return told(steps, start, catalogue);
      next.push_back(link.to);
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<Circle> circles(const Catalogue& catalogue) {
  Links links;
  for (const Service& service : catalogue.services)
    add_links(service.eligible, catalogue, links.emplace_back());
  std::vector<Circle> found;
  std::vector<bool> named(links.size(), false);
  for (std::size_t i = 0; i < links.size(); ++i) {
    if (named[i]) continue;
    const auto circle = way_back(i, links, catalogue);
    if (!circle) continue;
    for (const std::size_t service : circle->services) named[service] = true;
    found.push_back(*circle);
  }
  return found;
}

}  // namespace fingerpost
