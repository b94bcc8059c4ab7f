// The whole straight line at start-up and at each reload: real files, the real host, real plugins.
#include "core/knowledge/load.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <thread>

#include "core/knowledge/live_directory.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

namespace fs = std::filesystem;
using test::lines;
using test::TemporaryFolder;

const fs::path source = FINGERPOST_SOURCE_DIR;
const fs::path built = FINGERPOST_BINARY_DIR;

Host host() {
  return {.executable = FINGERPOST_HOST, .limits = {.deadline = std::chrono::minutes(1)}};
}

Sources real_sources(const fs::path& data) {
  return {.catalogue = source / "catalogue",
          .plugins = built / "plugins",
          .data = data,
          .host = host()};
}

void write(const fs::path& file, const std::string& text) {
  fs::create_directories(file.parent_path());
  std::ofstream(file) << text;
}

/// A small catalogue of files in a folder of its own, with one service in each of two files.
class SmallCatalogue {
 public:
  SmallCatalogue() {
    fs::create_directories(plugins());
    fs::create_directories(catalogue());
    for (const char* part : {"facts.toml", "needs.toml", "areas"})
      fs::copy(source / "catalogue" / part, catalogue() / part, fs::copy_options::recursive);
    write(file("good"), service("good", "age"));
    write(file("other"), service("other", "age"));
  }
  fs::path catalogue() const { return folder_.path() / "catalogue"; }
  fs::path plugins() const { return folder_.path() / "plugins"; }
  fs::path file(const std::string& name) const {
    return catalogue() / "services" / (name + ".toml");
  }
  Sources sources() const { return {catalogue(), plugins(), folder_.path() / "data", host()}; }
  static std::string service(const std::string& id, const std::string& fact) {
    return "[[service]]\nid = \"" + id + "\"\nname = \"The " + id +
           " service\"\nsources = [\"a test\"]\nconfidence = \"A\"\nassured_date = 2026-11-22\n"
           "[[service.route]]\nwho = [\"self\"]\nchannel = \"walk_in\"\n[service.eligible]\nfact = "
           "\"" +
           fact + "\"\nat_least = 18\n";
  }

 private:
  TemporaryFolder folder_;
};

std::string ids(const Catalogue& catalogue) {
  std::string out;
  for (const Service& service : catalogue.services) out += (out.empty() ? "" : " ") + service.id;
  return out;
}

TEST(Load, TheRealCatalogueHasNoErrors) {
  Problems fatal;
  const Loaded loaded = load(real_sources({}), {}, fatal);
  EXPECT_EQ(lines(fatal), "");
  for (const Problem& problem : loaded.catalogue.problems)
    EXPECT_EQ(problem.severity, Problem::Severity::warning) << to_text(problem);
  for (const Provider& provider : loaded.catalogue.providers)
    EXPECT_EQ(provider.state, Provider::State::read) << provider.name << ": " << provider.reason;
}

TEST(Load, EveryServiceThatIsNamedIsThere) {
  Problems fatal;
  const Loaded loaded = load(real_sources({}), {}, fatal);
  for (const char* id : {"probation-health-trainers",
                         "leicestershire-health-trainers",
                         "reconnect-llr",
                         "enhanced-reconnect",
                         "first-contact-plus",
                         "turning-point-leicester",
                         "turning-point-leicestershire-rutland",
                         "substance-misuse-criminal-justice-team",
                         "gp-registration",
                         "gp-prison-pre-registration",
                         "inclusion-healthcare",
                         "nhs-dentist",
                         "urgent-dental-care",
                         "nhs-low-income-scheme",
                         "mental-health-central-access-point",
                         "neighbourhood-mental-health-cafes",
                         "nhs-talking-therapies-llr",
                         "mental-health-treatment-requirement",
                         "samaritans",
                         "citizens-advice-leicestershire",
                         "universal-credit-prison-leavers",
                         "leicester-homelessness",
                         "cas3",
                         "duty-to-refer",
                         "crs-accommodation-east-midlands",
                         "crs-personal-wellbeing-leicestershire",
                         "crs-finance-east-midlands",
                         "crs-women-leicestershire",
                         "crs-ete-east-midlands",
                         "quitready",
                         "live-well-leicester",
                         "op-courage",
                         "op-nova",
                         "freeva-helpline",
                         "jenkins-centre",
                         "prisoner-id",
                         "prisoner-banking",
                         "breathing-space",
                         "unlock",
                         "adult-out-of-court-resolution",
                         "action-homeless",
                         "falcon-support-services",
                         "leicester-emergency-food-partnership",
                         "charity-link",
                         "citizens-advice-rutland"})
    EXPECT_NE(loaded.catalogue.service(id), nullptr) << id;
  for (const Service& service : loaded.catalogue.services) {
    EXPECT_GE(service.examples.size(), 2u) << service.id;
    EXPECT_TRUE(service.assured_date) << service.id;
  }
}

TEST(Load, AMissingFolderIsOneSentence) {
  Problems fatal;
  load({.catalogue = "/nowhere/catalogue", .host = host()}, {}, fatal);
  EXPECT_EQ(
      lines(fatal),
      "catalogue: there is no folder at /nowhere/catalogue; name the right one with --catalogue");
  const SmallCatalogue small;
  Sources sources = small.sources();
  sources.plugins = "/nowhere/plugins";
  fatal.clear();
  const Loaded loaded = load(sources, {}, fatal);
  EXPECT_EQ(lines(fatal), "");
  EXPECT_EQ(lines(loaded.catalogue.problems),
            "plugins: there is no folder at /nowhere/plugins; name the right one with --plugins");
  EXPECT_EQ(ids(loaded.catalogue), "good other");
}

TEST(Load, ABrokenFileLosesOnlyItself) {
  const SmallCatalogue small;
  const struct {
    const char *text, *problems;
  } rows[] = {
      {"[[service]\nid = 1\n", "services/good.toml:1: "},
      {"[[service]]\nid = \"good\"\nname = \"x\"\nid = \"again\"\n", "services/good.toml:4: "},
      {"", "services/good.toml: describes no services; add one, or remove it"},
  };
  for (const auto& row : rows) {
    write(small.file("good"), row.text);
    Problems fatal;
    const Loaded loaded = load(small.sources(), {}, fatal);
    EXPECT_TRUE(lines(loaded.catalogue.problems).starts_with(row.problems))
        << lines(loaded.catalogue.problems);
    EXPECT_EQ(loaded.catalogue.problems.size(), 1u);
    EXPECT_EQ(ids(loaded.catalogue), "other");
  }
  write(small.file("good"), SmallCatalogue::service("good", "agee"));
  Problems fatal;
  const Loaded loaded = load(small.sources(), {}, fatal);
  EXPECT_EQ(ids(loaded.catalogue), "good other");
  EXPECT_EQ(lines({loaded.catalogue.problems.front()}),
            "services/good.toml:10: unknown fact 'agee'; did you mean 'age'?");
}

TEST(Load, ARuleMayNameAServiceThatIsReadLater) {
  const SmallCatalogue small;
  std::string text = SmallCatalogue::service("good", "already_with");
  text.replace(text.find("at_least = 18"), std::string::npos, "one_of = [\"other\"]\n");
  write(small.file("good"), text);
  Problems fatal;
  const Loaded loaded = load(small.sources(), {}, fatal);
  EXPECT_EQ(lines(fatal), "");
  EXPECT_EQ(lines(loaded.catalogue.problems), "");
  std::string choices;
  for (const Choice& choice : loaded.catalogue.vocabulary.question("already_with")->choices)
    choices += choice.id + " (" + choice.label + ") ";
  EXPECT_EQ(choices, "good (The good service) other (The other service) ");
}

TEST(Load, WithoutAVocabularyThereIsNoDirectory) {
  const SmallCatalogue small;
  write(small.catalogue() / "facts.toml", "[[fact]]\nid = \n");
  Problems fatal;
  load(small.sources(), {}, fatal);
  ASSERT_EQ(fatal.size(), 1u);
  EXPECT_EQ(fatal.front().where, "facts.toml:2");
}

/// Every liar beside the real plugins: the directory serves all that the real ones say.
TEST(Load, LiarsLoseOnlyThemselves) {
  const TemporaryFolder data;
  Problems fatal;
  const Loaded honest = load(real_sources(data.path()), {}, fatal);
  Sources sources = real_sources(data.path());
  const TemporaryFolder plugins;
  for (const fs::path& folder : {built / "plugins", fs::path(FINGERPOST_LIARS)})
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (entry.path().extension() == ".so")
        fs::copy(entry.path(), plugins.path() / entry.path().filename());
      if (fs::exists(entry.path().string() + ".so"))  // its data
        fs::copy(entry.path(), plugins.path() / entry.path().filename());
    }
  sources.plugins = plugins.path();
  sources.host.limits.deadline = std::chrono::seconds(10);
  const Loaded loaded = load(sources, {}, fatal);
  EXPECT_EQ(lines(fatal), "");
  for (const Service& service : honest.catalogue.services)
    EXPECT_NE(loaded.catalogue.service(service.id), nullptr) << service.id;
  int unread = 0;
  for (const Provider& provider : loaded.catalogue.providers) {
    if (provider.state != Provider::State::unread) continue;
    ++unread;
    EXPECT_FALSE(provider.reason.empty()) << provider.name;
  }
  EXPECT_GE(unread, 20);
}

TEST(Reload, AProviderThatNowFailsKeepsItsLastGoodDescription) {
  const SmallCatalogue small;
  LiveDirectory live(small.sources());
  EXPECT_EQ(live.now(), nullptr);
  EXPECT_EQ(lines(live.reload()), "");
  const auto first = live.now();
  EXPECT_EQ(ids(first->catalogue), "good other");

  write(small.file("good"), "[[service]\n");
  EXPECT_EQ(lines(live.reload()), "");
  const auto second = live.now();
  EXPECT_EQ(second->generation, 2);
  EXPECT_EQ(ids(second->catalogue), "good other");
  EXPECT_EQ(second->catalogue.providers.front().state, Provider::State::stale);
  const Plan stale = answer(*second, test::query(R"({"facts":{"age":30}})", second->catalogue));
  ASSERT_EQ(stale.matches.size(), 2u);
  EXPECT_EQ(stale.matches[0].freshness.caution,
            "Its provider could not be read again: this is its last good description.");
  EXPECT_EQ(stale.totals.unchecked, 0);
  EXPECT_TRUE(stale.problems.front().what.starts_with(
      "could not be read again, so its last good description "
      "is in use: "));

  write(small.file("good"), SmallCatalogue::service("better", "age"));
  EXPECT_EQ(lines(live.reload()), "");
  EXPECT_EQ(ids(live.now()->catalogue), "better other");
  fs::remove(small.file("other"));
  EXPECT_EQ(lines(live.reload()), "");
  EXPECT_EQ(ids(live.now()->catalogue), "better");

  // What was in use at first still answers as it did.
  EXPECT_EQ(answer(*first, test::query(R"({"facts":{"age":30}})", first->catalogue)).totals.yes, 2);
}

TEST(Reload, WhatStopsTheWholeLeavesTheOldDirectoryInUse) {
  const SmallCatalogue small;
  LiveDirectory live(small.sources());
  EXPECT_EQ(lines(live.reload()), "");
  const auto first = live.now();
  write(small.catalogue() / "facts.toml", "[[fact]\n");
  EXPECT_EQ(live.reload().size(), 1u);
  EXPECT_EQ(live.now(), first);
}

TEST(Reload, ADataFolderThatIsNoFolderIsOneSentence) {
  const SmallCatalogue small;
  Sources sources = small.sources();
  write(sources.data, "a file");
  LiveDirectory live(sources);
  const Problems problems = live.reload();
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems.front().where, "data");
  EXPECT_NE(problems.front().what.find(sources.data.string()), std::string::npos)
      << problems.front().what;
  EXPECT_EQ(live.now(), nullptr);
}

TEST(Reload, QueriesRunOnWhileItSwaps) {
  const SmallCatalogue small;
  LiveDirectory live(small.sources());
  EXPECT_EQ(lines(live.reload()), "");
  std::atomic<bool> done = false;
  std::atomic<int> answered = 0;
  std::vector<std::thread> askers;
  for (int i = 0; i < 3; ++i)
    askers.emplace_back([&] {
      while (!done) {
        const auto directory = live.now();
        const Plan plan =
            answer(*directory, test::query(R"({"facts":{"age":30}})", directory->catalogue));
        EXPECT_EQ(plan.totals.yes, 2);
        ++answered;
      }
    });
  for (int i = 0; i < 5; ++i) EXPECT_EQ(lines(live.reload()), "");
  done = true;
  for (auto& asker : askers) asker.join();
  EXPECT_GT(answered, 0);
}

}  // namespace
}  // namespace fingerpost
