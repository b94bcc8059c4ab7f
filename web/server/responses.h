// Replies, and the headers that every one of them carries.
#pragma once

#include <span>
#include <string>
#include <utility>

#include "core/words/problem.h"
#include "web/server/exchange.h"
#include "web/server/head.h"

namespace fingerpost {

/// Nothing runs in our pages, nobody frames them, nothing of them is kept or passed on.
std::span<const std::pair<const char*, const char*>> security_headers();

Reply json_reply(int status, std::string json);
Reply html_reply(int status, std::string html);
Reply text_reply(int status, std::string text);

/// {"problems": [{"where": .., "what": ..}]}
Reply problems_reply(int status, const Problems& problems);

/// Why a request goes no further: as problems for the API, as a line of text for everybody else;
/// with the headers that its status calls for (Allow, Retry-After).
Reply refusal_reply(const Refusal& refusal);

}  // namespace fingerpost
