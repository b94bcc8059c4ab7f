// The form in which a commissioner asks for a report. It is sent with GET: what it asks is about
// nobody, and its address can be passed on. Figures that are pasted are sent with POST.
#pragma once

#include <string>

#include "web/pages/report_asked.h"
#include "web/server/site.h"

namespace fingerpost {

/// The page, filled with what was typed, each problem at its field. Problems "pasted:3" are those
/// of the figures pasted.
std::string report_form(const ReportKind& kind, const Fields& typed, const Problems& problems,
                        const Call& call);

}  // namespace fingerpost
