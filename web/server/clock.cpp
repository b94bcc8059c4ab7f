#include "web/server/clock.h"

namespace fingerpost {

Date today() {
  using namespace std::chrono;
  return london_date(floor<seconds>(system_clock::now()));
}

}  // namespace fingerpost
