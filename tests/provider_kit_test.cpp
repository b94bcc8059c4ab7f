// A provider from nothing to live, through the program: made, tried out, shown as a preview, added.
#include <gtest/gtest.h>
#include <signal.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "tests/support/program.h"
#include "tests/support/served.h"
#include "web/commands/provider_files.h"

namespace fingerpost {
namespace {

using namespace test;
namespace fs = std::filesystem;

constexpr const char* plugin = FINGERPOST_BINARY_DIR "/plugins-sample/hello.so";

std::string text_of(const fs::path& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write(const fs::path& file, const std::string& text) { std::ofstream(file) << text; }

/// The exit status, and all that was printed, where every path is from the catalogue's folder.
std::string run(const SmallCatalogue& where, Words words) {
  Program program(where, std::move(words));
  const int status = program.wait();
  std::string out = std::to_string(status) + "\n" + program.out() + program.err();
  const std::string folder = where.folder().string() + "/";
  for (auto at = out.find(folder); at != std::string::npos; at = out.find(folder))
    out.erase(at, folder.size());
  return out;
}

std::string run_verb(const SmallCatalogue& where, Words words) {
  const Words options = where.options();
  words.insert(words.end(), options.begin(), options.end());
  return run(where, std::move(words));
}

/// The kit's service, as somebody who has a real source writes it.
void make_it_ours(const fs::path& file) {
  std::string text = text_of(file);
  for (const auto& [sample, ours] :
       {std::pair{"example.org", "hall.example"}, {"Nobody: this service is made up", "The Hall"}})
    for (auto at = text.find(sample); at != std::string::npos; at = text.find(sample))
      text.replace(at, std::string_view(sample).size(), ours);
  write(file, text);
}

/// Every file below `folder`, with what it holds.
std::string files_in(const fs::path& folder) {
  std::map<std::string, std::string> all;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) all[entry.path().string()] = text_of(entry.path());
  std::string out;
  for (const auto& [name, text] : all) out.append(name).append("\n").append(text);
  return out;
}

TEST(ProviderKit, MakesAFolderThatPassesItsOwnExamples) {
  const SmallCatalogue small;
  EXPECT_EQ(run(small, {"new-provider", "tea_hall"}),
            "0\nMade tea_hall, with a made-up service to write over in tea_hall/tea_hall.toml.\n"
            "What to do next stands in tea_hall/README.md.\n");
  EXPECT_EQ(run_verb(small, {"check", "--with", "tea_hall"}),
            "0\n1 service, 0 errors, 0 warnings.\n"
            "Elsewhere: 2 problems, listed by 'fingerpost check'.\n");
  EXPECT_NE(text_of(small.file("tea_hall/tea_hall.toml")).find("id = \"tea-hall\""),
            std::string::npos);
  EXPECT_EQ(files_in(small.file("tea_hall")).find('@'), std::string::npos) << "nothing to fill in";
}

TEST(ProviderKit, MakesAPluginThatStillHasToBeBuilt) {
  const SmallCatalogue small;
  EXPECT_EQ(run(small, {"new-provider", "tea-bus", "--plugin", "--into", "ours"}),
            "0\nMade ours/tea-bus, with a made-up service to write over in "
            "ours/tea-bus/tea-bus.cpp.\nWhat to do next stands in ours/tea-bus/README.md.\n");
  EXPECT_EQ(files_in(small.file("ours")).find('@'), std::string::npos) << "nothing to fill in";
  EXPECT_TRUE(fs::exists(small.file("ours/tea-bus/.gitignore")));
  EXPECT_EQ(run_verb(small, {"check", "--with", "ours/tea-bus"}),
            "3\nfingerpost: ours/tea-bus: has no *.toml, and no *.so in it or in its build/; if "
            "it is a plugin, build it first, as its README.md says\n");
}

TEST(ProviderKit, RefusesANameOrAFolder) {
  const SmallCatalogue small;
  for (const char* name : {"Tea", "tea hall", "tea--hall", "-tea", "tea-", "../tea", "7tea"})
    EXPECT_EQ(run(small, {"new-provider", "--", name}),
              "2\nfingerpost: NAME must be lower-case words joined by hyphens or underscores, like "
              "tea-hall, not '" +
                  std::string(name) + "'\n");
  fs::create_directory(small.file("tea"));
  EXPECT_EQ(run(small, {"new-provider", "tea"}),
            "2\nfingerpost: tea is there already, and is left as it is: choose another name\n");
  EXPECT_TRUE(fs::is_empty(small.file("tea")));
  EXPECT_EQ(run_verb(small, {"check", "--with", "nowhere"}),
            "3\nfingerpost: nowhere: there is no such folder; name that of the provider\n");
}

TEST(ProviderKit, ReadsItBesideWhatIsLive) {
  const SmallCatalogue small;
  run(small, {"new-provider", "tea-hall"});
  const std::string explained = run_verb(small, {"explain", "tea-hall", "--with", "./tea-hall/"});
  EXPECT_NE(explained.find("Stated at tea-hall/tea-hall.toml:5"), std::string::npos) << explained;
  EXPECT_NE(
      run_verb(small, {"match", "--need", "loneliness", "--with", "tea-hall"}).find("[tea-hall]"),
      std::string::npos);
  EXPECT_NE(run_verb(small, {"services", "--with", "tea-hall"}).find("\ntea-hall\t"),
            std::string::npos);
  EXPECT_EQ(run_verb(small, {"services"}).find("tea-hall"), std::string::npos) << "it is not live";
  const std::string differs =
      run(small, {"diff", "--with", "tea-hall", "--catalogue", small.catalogue(), "--plugins",
                  small.plugins(), "--people", "50", "--as-of", "2026-11-22"});
  EXPECT_TRUE(differs.starts_with("1\n")) << differs;
  EXPECT_NE(differs.find("Services: 1 added."), std::string::npos) << differs;
  EXPECT_EQ(run(small, {"diff"}),
            "2\nfingerpost: diff needs two catalogues, or one provider's folder with --with\n");
}

TEST(ProviderKit, TakesThePlaceOfTheSameFileAndOfNoOther) {
  const SmallCatalogue small;
  fs::create_directory(small.file("new"));
  const std::string service =
      SmallCatalogue::service("eligible = { fact = \"age\", at_least = 50 }");
  write(small.file("new/tea.toml"), service);
  const std::string same = run_verb(small, {"check", "--with", "new"});
  EXPECT_NE(same.find("new/tea.toml: warning: takes the place of services/tea.toml, which is "
                      "live, with all its services; if it should not, give it another file name\n"),
            std::string::npos)
      << same;
  EXPECT_NE(run_verb(small, {"explain", "tea-and-chat", "--with", "new"}).find("Aged 50 or over"),
            std::string::npos);
  fs::rename(small.file("new/tea.toml"), small.file("new/other.toml"));
  const std::string other = run_verb(small, {"check", "--with", "new"});
  EXPECT_TRUE(other.starts_with(
      "1\nnew/other.toml:1: error: the id 'tea-and-chat' is taken by services/tea.toml:1; this "
      "one is left out: give one of the two another id\n"
      "services/tea.toml:1: error: the id 'tea-and-chat' is also that of new/other.toml:1, which "
      "is left out; give one of the two another id\n"))
      << other;
  EXPECT_TRUE(run_verb(small, {"check", "--with", "new", "--format", "github"})
                  .starts_with("1\n::error file=new/other.toml,line=1::the id"));
}

TEST(ProviderKit, ReadsAPluginOfItsBuild) {
  const SmallCatalogue small;
  fs::create_directories(small.file("bus/build"));
  fs::copy(plugin, small.file("bus/build/hello.so"));
  const std::string checked = run_verb(small, {"check", "--with", "bus"});
  EXPECT_NE(checked.find("\n1 service, "), std::string::npos) << checked;
  EXPECT_TRUE(checked.find("plugin hello") != std::string::npos) << checked;
}

TEST(ProviderKit, WritesNothingWhereAnythingIsWrong) {
  const SmallCatalogue small;
  run(small, {"new-provider", "tea-hall"});
  const std::string before = files_in(small.catalogue()) + files_in(small.plugins());
  const auto unchanged = [&] {
    return files_in(small.catalogue()) + files_in(small.plugins()) == before;
  };
  EXPECT_EQ(run_verb(small, {"add-provider", "tea-hall"}),
            "1\ntea-hall/tea-hall.toml:5: error: 'tea-hall' is still the sample's: write who "
            "provides it, and what else is theirs\n"
            "tea-hall/tea-hall.toml:5: error: 'tea-hall' still has the sample's source "
            "https://example.org/tea-hall; write where it is really stated\n"
            "1 service, 2 errors, 0 warnings.\n"
            "Nothing was written. Mend the errors, and try again.\n");
  EXPECT_TRUE(unchanged());
  make_it_ours(small.file("tea-hall/tea-hall.toml"));
  fs::copy(small.file("tea-hall/tea-hall.toml"), small.file("tea-hall/tea.toml"));
  const std::string twice = run_verb(small, {"add-provider", "tea-hall"});
  EXPECT_TRUE(twice.starts_with("1\n")) << twice;
  EXPECT_NE(twice.find("catalogue/services/tea.toml: error: is live already; give --replace to "
                       "put the new one in its place, or give the new one another file name\n"),
            std::string::npos)
      << twice;
  EXPECT_TRUE(unchanged());
  write(small.file("tea-hall/tea.toml"), "[[service]\n");
  EXPECT_TRUE(run_verb(small, {"add-provider", "tea-hall", "--replace"}).starts_with("1\n"));
  EXPECT_TRUE(unchanged());
}

TEST(ProviderKit, GoesLiveAndIsReadByTheServerThatRuns) {
  const SmallCatalogue small;
  run(small, {"new-provider", "tea-hall"});
  make_it_ours(small.file("tea-hall/tea-hall.toml"));
  ServingProgram server(small);
  const int port = server.port();
  ASSERT_NE(port, 0) << server.err();
  const std::string address = "http://127.0.0.1:" + std::to_string(port);
  // The server writes to the same folder's out and err: what is printed here is not read.
  const SmallCatalogue elsewhere;
  Words words{"add-provider", small.file("tea-hall"), "--reload", address};
  const Words options = small.options();
  words.insert(words.end(), options.begin(), options.end());
  EXPECT_EQ(run(elsewhere, words), "0\n1 service, 0 errors, 0 warnings.\nPut in place: " +
                                       (small.catalogue() / "services/tea-hall.toml").string() +
                                       "\nThe server at " + address + " has read it.\n");
  EXPECT_EQ(status_of(test::exchange(port, get_request("/services/tea-hall"))), "200");
  server.signal(SIGTERM);
  EXPECT_EQ(server.wait(), 0);
  EXPECT_EQ(text_of(small.catalogue() / "services/tea-hall.toml"),
            text_of(small.file("tea-hall/tea-hall.toml")));
}

TEST(ProviderKit, SaysWhereNothingReadsWhatWentLive) {
  const SmallCatalogue small;
  run(small, {"new-provider", "tea-hall"});
  make_it_ours(small.file("tea-hall/tea-hall.toml"));
  const std::string unread =
      run_verb(small, {"add-provider", "tea-hall", "--reload", "http://127.0.0.1:1"});
  EXPECT_EQ(unread,
            "1\n1 service, 0 errors, 0 warnings.\n"
            "Put in place: catalogue/services/tea-hall.toml\n"
            "fingerpost: the files are in place, but the server at http://127.0.0.1:1 has not read "
            "them: nothing answers there; is it running?\n");
}

TEST(ProviderKit, PutsAPluginInPlaceWithItsData) {
  const SmallCatalogue small;
  fs::create_directories(small.file("bus/build/bus"));
  write(small.file("bus/build/bus.so"), "plugin");
  write(small.file("bus/build/bus/times.csv"), "new");
  fs::create_directories(small.plugins() / "bus");
  write(small.plugins() / "bus/old.csv", "old");
  const std::string before = files_in(small.plugins());
  const Sources sources{.catalogue = small.catalogue(),
                        .plugins = small.plugins(),
                        .data = {},
                        .host = {},
                        .with = small.file("bus")};
  auto files = placings(sources);
  files.push_back({small.file("nowhere"), small.plugins() / "nowhere.so"});
  EXPECT_THROW(put_in_place(files), std::runtime_error);
  EXPECT_EQ(files_in(small.plugins()), before) << "all of it or nothing";
  put_in_place(placings(sources));
  EXPECT_EQ(files_in(small.plugins()), small.plugins().string() + "/bus.so\nplugin" +
                                           small.plugins().string() + "/bus/times.csv\nnew");
}

TEST(ProviderKit, APreviewSaysSoOnEveryPage) {
  const TestSite small("[]");
  const char* strip =
      "<aside class=\"app-preview\" aria-label=\"Preview\" lang=\"en-GB\" dir=\"ltr\">\n"
      "<p class=\"app-preview__text\"><strong>Preview, not live.</strong> tea-hall is shown here "
      "as if it had been added. Send nobody anywhere because of this page.</p>\n</aside>";
  Site preview = small.site();
  preview.preview = "tea-hall";
  for (const Endpoint& endpoint : endpoints()) {
    Request request{.method = std::string(endpoint.method), .path = std::string(endpoint.pattern)};
    if (request.path == "/kiosk/{id}") request.path = "/kiosk/ur";
    const std::string shown = answer(preview, request).body;
    const bool page = shown.find("<html") != std::string::npos;
    EXPECT_EQ(shown.find(strip) != std::string::npos, page) << request.path << "\n" << shown;
    const std::string live = answer(small.site(), request).body;
    EXPECT_EQ(live.find("review, not live"), std::string::npos) << request.path;
    EXPECT_EQ(live.find("<!--preview-->"), std::string::npos) << request.path;
  }
}

}  // namespace
}  // namespace fingerpost
