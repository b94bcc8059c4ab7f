// sample-report FOLDER: writes the made-up report of the tests into FOLDER, for a browser to open.
#include <cstdio>
#include <iterator>

#include "tests/support/sample_report.h"
#include "web/reports/write_report.h"

int main(int count, char** words) {
  if (count != 2) return 2;
  const auto problems =
      fingerpost::write_report(fingerpost::test::sample_report(), *std::next(words));
  for (const auto& problem : problems) std::fprintf(stderr, "%s\n", to_text(problem).c_str());
  return problems.empty() ? 0 : 1;
}
