// The real program over a catalogue of one service, run as somebody runs it.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/temporary_folder.h"

namespace fingerpost::test {

using Words = std::vector<std::string>;

/// A catalogue of one service, without plugins, and a place for the index.
class SmallCatalogue {
 public:
  SmallCatalogue();

  /// The text of the one service, with this rule.
  static std::string service(const std::string& rule);

  void write(const std::string& name, const std::string& text) const;
  const std::filesystem::path& folder() const { return folder_.path(); }
  std::filesystem::path catalogue() const { return folder() / "catalogue"; }
  std::filesystem::path plugins() const { return folder() / "plugins"; }
  std::filesystem::path file(const std::string& name) const { return folder() / name; }
  /// What tells the program to use it.
  Words options() const {
    return {"--catalogue", catalogue(), "--plugins", plugins(), "--data", file("data")};
  }

 private:
  TemporaryFolder folder_;
};

/// The program, running in the folder of a catalogue; its output goes to files there.
class Program {
 public:
  Program(const SmallCatalogue& where, Words words);
  ~Program();
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  /// Its exit status; 128 and more for a signal.
  int wait();
  void signal(int number) const;
  pid_t process() const { return process_; }
  std::string out() const;
  std::string err() const;

  /// Waits until what it printed matches, or it has ended; the first group of the match.
  std::string printed(const std::filesystem::path& where, const char* pattern) const;
  const std::filesystem::path& out_file() const { return out_; }
  const std::filesystem::path& err_file() const { return err_; }

 private:
  std::filesystem::path out_, err_;
  pid_t process_ = 0;
  int status_ = -1;
};

/// "serve" on a free port, with the options of a catalogue; port() waits until it listens.
class ServingProgram : public Program {
 public:
  explicit ServingProgram(const SmallCatalogue& where);
  /// 0 if it ended instead.
  int port() const;
};

}  // namespace fingerpost::test
