#include "core/words/moment.h"

namespace fingerpost {

using namespace std::chrono;

Moment london_moment(sys_seconds instant) {
  const year_month_day utc{floor<days>(instant)};
  const auto change = [&](month m) { return sys_days{utc.year() / m / Sunday[last]} + hours{1}; };
  const bool summer = instant >= change(March) && instant < change(October);
  const sys_seconds wall = summer ? instant + hours{1} : instant;
  const sys_days day = floor<days>(wall);
  return {day, static_cast<int>(floor<minutes>(wall - day).count())};
}

}  // namespace fingerpost
