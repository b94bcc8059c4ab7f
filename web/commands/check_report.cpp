#include "web/commands/check_report.h"

#include <algorithm>

#include "web/pages/service_view.h"

namespace fingerpost {
namespace {

/// Where it stands in the report: what has no file stands by its place.
std::pair<std::string, int> order_of(const Problem& problem) {
  const FileLine stated = stated_in(problem);
  return {stated.file.empty() ? problem.where : stated.file, stated.line};
}

std::size_t how_many(const Problems& problems, Problem::Severity severity) {
  return std::size_t(std::count_if(problems.begin(), problems.end(), [&](const Problem& problem) {
    return problem.severity == severity;
  }));
}

/// Commands end with their line, and properties with a comma or a colon as well.
std::string escaped(const std::string& text, std::string_view also) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const bool plain = c != '%' && c != '\r' && c != '\n' && also.find(c) == also.npos;
    if (plain)
      out += c;
    else
      out.append("%").append(1, hex[std::size_t(c) >> 4]).append(1, hex[std::size_t(c) & 15]);
  }
  return out;
}

}  // namespace

Problems in_file_order(Problems problems) {
  std::stable_sort(problems.begin(), problems.end(),
                   [](const Problem& a, const Problem& b) { return order_of(a) < order_of(b); });
  return problems;
}

bool has_error(const Problems& problems) {
  return how_many(problems, Problem::Severity::error) > 0;
}

Problems added_problems(const Catalogue& catalogue) {
  Problems all = catalogue.problems;
  std::erase_if(all, [&](const Problem& problem) { return !concerns_added(problem, catalogue); });
  for (const Provider& provider : catalogue.providers)
    if (!provider.instead_of.empty())
      all.push_back({provider.name,
                     "takes the place of " + provider.instead_of +
                         ", which is live, with all its services; if it should not, give it "
                         "another file name",
                     Problem::Severity::warning});
  return in_file_order(std::move(all));
}

std::size_t services_added(const Catalogue& catalogue) {
  std::size_t count = 0;
  for (const Provider& provider : catalogue.providers)
    if (provider.origin == Provider::Origin::added)
      count += std::size_t(
          std::count_if(catalogue.services.begin(), catalogue.services.end(),
                        [&](const Service& service) { return stated_by(service, provider); }));
  return count;
}

std::string problems_text(const Problems& problems, std::size_t services) {
  std::string out;
  for (const Problem& problem : problems)
    out.append(problem.where)
        .append(": ")
        .append(to_text(problem.severity))
        .append(": ")
        .append(problem.what)
        .append("\n");
  return out + counted(services, "service") + ", " +
         counted(how_many(problems, Problem::Severity::error), "error") + ", " +
         counted(how_many(problems, Problem::Severity::warning), "warning") + ".\n";
}

std::string problems_github(const Problems& problems, const std::filesystem::path& catalogue) {
  std::string out;
  for (const Problem& problem : problems) {
    const FileLine stated = stated_in(problem);
    out.append("::").append(to_text(problem.severity));
    if (stated.file.empty()) {
      out += "::" + escaped(to_text(problem), "") + "\n";
      continue;
    }
    out += " file=" + escaped((catalogue / stated.file).lexically_normal().generic_string(), ":,");
    if (stated.line > 0) out += ",line=" + std::to_string(stated.line);
    out += "::" + escaped(problem.what, "") + "\n";
  }
  return out;
}

}  // namespace fingerpost
