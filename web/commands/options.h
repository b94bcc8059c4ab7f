// Options that several verbs have.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <map>
#include <string>

#include "web/commands/verbs.h"

namespace fingerpost {

inline constexpr const char* statuses =
    "Exit status: 0 done, 1 problems found (all are listed), 2 wrong usage, 3 cannot start.";

void add_catalogue(CLI::App* verb, Folders& folders);
void add_plugins(CLI::App* verb, Folders& folders);
void add_data(CLI::App* verb, Folders& folders);
/// `--with`, on verbs that can look at a provider before it is live.
void add_with(CLI::App* verb, Folders& folders);
void add_sandbox(CLI::App* verb, std::function<void()> switch_off);
/// All four.
void add_folders(CLI::App* verb, Folders& folders);

/// `--format`: one of these, text if nothing is said.
void add_format(CLI::App* verb, Format& format, const std::map<std::string, Format>& formats);

}  // namespace fingerpost
