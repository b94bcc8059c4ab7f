#include "web/server/clock.h"

namespace fingerpost {

Date today() { return now().day; }

Moment now() {
  using namespace std::chrono;
  return london_moment(floor<seconds>(system_clock::now()));
}

}  // namespace fingerpost
