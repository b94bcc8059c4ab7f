#include "core/knowledge/host_process.h"

#include <charconv>
#include <csignal>
#include <cstring>
#include <optional>

#include "core/knowledge/child_process.h"
#include "core/knowledge/sealed_copy.h"
#include "core/words/provider_limits.h"
#include "core/words/utf8.h"

namespace fingerpost {
namespace {

constexpr std::size_t longest_sentence = 500;

// What a plugin may have had a hand in, made fit for one line of a list.
std::string one_line(std::string_view words) {
  std::string line(words.substr(0, longest_sentence));
  if (const auto whole = utf8_end(line); whole != line.size()) {
    const bool cut = words.size() > longest_sentence && line.size() - whole < 4;
    line.resize(whole);
    if (!cut) line += " (the rest is not UTF-8)";
  }
  for (char& c : line)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  return line;
}

std::optional<std::size_t> take_number(std::string_view& text, char end) {
  std::size_t number = 0;
  const auto [at, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || at == text.data() + text.size() || *at != end) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(at - text.data()) + 1);
  return number;
}

bool take_word(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

// The reply, if it is whole and nothing else came with it (see core/host/channels.h).
std::optional<HostReply> read_reply(std::string_view sent) {
  const bool good = take_word(sent, "described ");
  if (!good && !take_word(sent, "failed ")) return std::nullopt;
  const auto line = good ? 0 : take_number(sent, ' ');
  const auto size = take_number(sent, '\n');
  if (!line || *line > toml_bytes || !size || *size != sent.size() || sent.empty())
    return std::nullopt;
  if (good) return HostReply{.json = std::string(sent)};
  return HostReply{.failure = one_line(sent), .line = static_cast<int>(*line)};
}

std::string seconds(std::chrono::milliseconds time) {
  std::string text = std::to_string(time.count() / 1000);
  if (const auto rest = time.count() % 1000; rest != 0) {
    text += '.' + std::to_string(1000 + rest).substr(1);
    text.resize(text.find_last_not_of('0') + 1);
  }
  return text + " s";
}

std::string why_killed(int signal) {
  if (signal == SIGXCPU)
    return "used more than " + std::to_string(processor_seconds) +
           " s of processor time and was stopped";
  const char* name = ::sigabbrev_np(signal);
  const std::string killed =
      "was killed by " +
      (name == nullptr ? "signal " + std::to_string(signal) : "SIG" + std::string(name));
  switch (signal) {
    case SIGABRT:
      return killed + ": it called abort, or threw where nothing catches";
    case SIGBUS:
      return killed + ": the file is cut short or damaged; copy it again";
    case SIGKILL:
      return killed + ": the machine may be short of memory";
    case SIGXFSZ:
      return killed + ": it tried to write to a file";
    default:
      return killed + ": it has a fault";
  }
}

std::string why_ended(const Ending& ending, const HostLimits& limits) {
  switch (ending.how) {
    case Ending::How::too_slow:
      return "took longer than " + seconds(limits.deadline) + " and was stopped";
    case Ending::How::too_much:
      return "wrote more than " + std::to_string(limits.most_bytes >> 20) + " MB and was stopped";
    case Ending::How::killed:
      return why_killed(ending.code);
    case Ending::How::exited:
    case Ending::How::never_began:
      break;
  }
  if (ending.code != 0 || ending.output.empty())
    return "ended with exit status " + std::to_string(ending.code) +
           " without describing its services";
  return "wrote to the channel of its host: a plugin hands its services to the intake and writes "
         "nothing itself";
}

// `who` is the reader, where it is not the provider's own code that failed.
HostReply run(const Host& host, Child child, const std::string& who) {
  child.program = host.executable;
  child.deadline = host.limits.deadline;
  child.most_bytes = host.limits.most_bytes;
  if (host.sandbox == Sandbox::off) child.arguments.emplace_back("--no-sandbox");
  const Ending ending = run_child(child);
  if (ending.how == Ending::How::never_began)
    return {.failure = "could not be read: " + host.executable.string() +
                       " could not be started: " + ending.error};
  if (ending.how == Ending::How::exited && ending.code == 0)
    if (auto reply = read_reply(ending.output)) return *std::move(reply);
  return {.failure = who + why_ended(ending, host.limits)};
}

}  // namespace

HostReply run_host(const Host& host, HostInput kind, const std::filesystem::path& file) {
  std::string error;
  Child child{.input = sealed_copy(file, error)};
  if (!child.input) return {.failure = "could not be read: " + error};
  if (kind == HostInput::toml) {
    child.arguments = {"toml", file.stem()};
    return run(host, std::move(child), "could not be read: its reader ");
  }
  child.arguments = {"plugin", file.stem()};
  std::error_code unknown;
  if (const auto folder = std::filesystem::path(file).replace_extension();
      std::filesystem::is_directory(folder, unknown))
    child.arguments.insert(child.arguments.end(), {"--data", folder});
  return run(host, std::move(child), "");
}

SandboxReport probe_sandbox(const Host& host) {
  const HostReply reply = run(host, {.arguments = {"probe"}}, "could not be tried: the host ");
  if (!reply.failure.empty()) return {.missing = reply.failure};
  SandboxReport report;
  std::from_chars(reply.json.data(), reply.json.data() + reply.json.size(), report.landlock);
  if (report.landlock == 0)
    report.missing =
        "this kernel has no Landlock (Linux 5.13 or later has): a provider can read every file "
        "that its user can";
  return report;
}

}  // namespace fingerpost
