// The counted tables of the report on a closure.
#pragma once

#include "web/reports/closure_report.h"

namespace fingerpost {

/// A row an area, a column a need: who surely has a service meant for them, before and after.
Table area_matrix(const Closure& closure, const Study& study);

/// Need by group wherever they live, the worst first.
Table worst_groups_table(const Closure& closure, const Study& study);

/// Every cell that has less, with all that is counted of it.
Table cells_table(const Closure& closure, const Study& study);

/// Each group: how many could use what ends, and who is left with nothing for some need.
Table group_loss_table(const Closure& closure, const Study& study);

/// One group, need by need: who had a service and who has one left.
Table one_group_table(const Group& group, const Closure& closure, const Study& study);

/// What else takes the people who could use what ends, for one need.
Table takeover_table(const NeedLost& lost, const Study& study);

/// Cover by days since release, with and without what ends.
Table after_release_table(const Closing& closing, const Study& study);

}  // namespace fingerpost
