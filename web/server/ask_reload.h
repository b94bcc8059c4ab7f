// Asks a server that runs on this machine to read the catalogue and the providers anew.
#pragma once

#include <string>

namespace fingerpost {

/// Takes as long as the server's load, at most two minutes. `address` is that of the server,
/// "http://127.0.0.1:8080". Why it has not read them, one sentence; empty: it has.
std::string ask_reload(const std::string& address);

}  // namespace fingerpost
