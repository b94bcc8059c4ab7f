// `fingerpost coverage`, `closure`, `overlap` and `report` as a program: the question that the
// workbench is for, what it writes, and what it refuses.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "core/words/csv.h"
#include "tests/support/temporary_folder.h"

namespace fingerpost {
namespace {

namespace fs = std::filesystem;

/// Runs the program in a folder of its own.
class Runs {
 public:
  int run(const std::string& options) const {
    const std::string command = "cd " + folder_.path().string() +
                                " && " FINGERPOST_BINARY_DIR "/fingerpost " + options +
                                " > out 2> err";
    const int status = std::system(command.c_str());  // NOLINT(cert-env33-c)
    return WEXITSTATUS(status);
  }
  std::string out() const { return text("out"); }
  std::string err() const { return text("err"); }
  std::string text(const std::string& name) const {
    std::ifstream file(folder_.path() / name);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  fs::path path(const std::string& name) const { return folder_.path() / name; }

 private:
  test::TemporaryFolder folder_;
};

bool has_line(const std::string& text, const std::string& line) {
  return text.find(line) != std::string::npos;
}

TEST(ReportsCommand, SaysWhatIsWrongAndWritesNothing) {
  const struct {
    const char* options;
    int status;
    const char* err;
  } rows[] = {
      {"closure --service probation-health-trainer --on 2025-04-01", 1,
       "fingerpost: service: unknown service 'probation-health-trainer'; did you mean "
       "'probation-health-trainers'?\n"},
      {"closure --service probation-health-trainers --on 2024-01-01", 1,
       "fingerpost: on: 1 January 2024 is before this catalogue begins, on 5 June 2024 "
       "(scope.toml): what there was then is not known; choose that day or a later one\n"},
      {"closure --service probation-health-trainers --on 2026-11-22", 1,
       "fingerpost: service: 'probation-health-trainers' takes nobody on 21 November 2026, the day "
       "before (Closed: it ended on 31 March 2025); choose a day until which it would run\n"},
      {"closure --service probation-health-trainers --on 2025-02-30", 2,
       "fingerpost: the day must be a date that exists, like 2026-11-22, not '2025-02-30'\n"},
      {"closure --service probation-health-trainers --on 2025-04-01 --group womens", 1,
       "fingerpost: group: unknown group 'womens'; did you mean 'women'?\n"},
      {"closure --service probation-health-trainers --on 2025-04-01 --cohort lrr", 1,
       "fingerpost: cohort: unknown cohort 'lrr'; did you mean 'llr'?; 'fingerpost cohort' lists "
       "those that there are\n"},
      {"overlap reconnect-llr reconnect-llr", 1,
       "fingerpost: service: 'reconnect-llr' is compared with itself; name two\n"},
      {"coverage --on 2023-01-01", 1,
       "fingerpost: on: 1 January 2023 is before this catalogue begins, on 5 June 2024 "
       "(scope.toml): what there was then is not known; choose that day or a later one\n"},
  };
  for (const auto& row : rows) {
    const Runs program;
    EXPECT_EQ(program.run(std::string("report ") + row.options + " --out made"), row.status)
        << row.options;
    EXPECT_EQ(program.err(), row.err) << row.options;
    EXPECT_EQ(program.out(), "") << row.options;
    EXPECT_FALSE(fs::exists(program.path("made"))) << row.options;
  }
}

/// The council's question, asked as it could have been: what happens if the health trainers end.
TEST(ReportsCommand, TellsWhoLosesTheProbationHealthTrainers) {
  const Runs program;
  ASSERT_EQ(program.run("closure --service probation-health-trainers --on 2025-04-01 "
                        "--group community-order --group released-29-days-or-more "
                        "--group women-in-leicester --format json"),
            0)
      << program.err();
  const std::string says = program.out();
  EXPECT_TRUE(has_line(says, "If Probation Health Trainers ended on 1 April 2025"));
  EXPECT_TRUE(has_line(says, "30 September 2024")) << "the last day to give six months' notice";
  EXPECT_TRUE(has_line(says, "lived experience")) << "what no rule tells";
  EXPECT_FALSE(has_line(says, "Leicestershire Health Trainers"))
      << "its contract was signed four months later";
}

TEST(ReportsCommand, SaysThatTheHealthTrainersAreNotWithinReconnect) {
  const Runs program;
  ASSERT_EQ(program.run("overlap probation-health-trainers reconnect-llr --on 2025-03-31"), 0)
      << program.err();
  EXPECT_TRUE(has_line(program.out(), "Is Probation Health Trainers within RECONNECT? No: "));
}

TEST(ReportsCommand, WritesOneFileAndTheCsvOfEveryTable) {
  const Runs program;
  ASSERT_EQ(program.run("report closure --service probation-health-trainers --on 2025-04-01 "
                        "--people 500 --out made"),
            0)
      << program.err();
  EXPECT_TRUE(fs::exists(program.path("made/closure.html")));
  std::size_t tables = 0;
  for (const auto& file : fs::directory_iterator(program.path("made"))) {
    if (file.path().extension() != ".csv") continue;
    ++tables;
    const std::string name = file.path().filename().string();
    const auto rows = read_csv(name, program.text("made/" + name));
    ASSERT_FALSE(rows.empty()) << name;
    for (const CsvRow& row : rows)
      EXPECT_EQ(row.fields.size(), rows.front().fields.size()) << name << ":" << row.line;
  }
  EXPECT_EQ(program.out(),
            "Written to made: closure.html and " + std::to_string(tables) + " CSV files\n");
}

TEST(ReportsCommand, IsTheSameForTheSameSeed) {
  const Runs program;
  const std::string options = "coverage --people 300 --seed 7 --on 2025-04-01 --format json";
  ASSERT_EQ(program.run(options), 0) << program.err();
  const std::string first = program.out();
  ASSERT_EQ(program.run(options), 0);
  EXPECT_EQ(program.out(), first);
}

}  // namespace
}  // namespace fingerpost
