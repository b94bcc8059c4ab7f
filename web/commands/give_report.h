// Handing over a report: on the command line, or as files in a folder.
#pragma once

#include "web/commands/verbs.h"
#include "web/reports/report.h"

namespace fingerpost {

/// Prints it, or writes its page and the CSV of every table into the folder named. The verb's exit
/// status: problems_found, with what is wrong, where the files could not be written; none is then.
int give_report(const Report& report, const Giving& giving, const Streams& streams);

}  // namespace fingerpost
