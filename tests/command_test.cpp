#include <gtest/gtest.h>
#include <signal.h>

#include <filesystem>
#include <fstream>

#include "tests/support/program.h"
#include "tests/support/served.h"

namespace fingerpost {
namespace {

using namespace test;
namespace fs = std::filesystem;

struct Outcome {
  int status;
  std::string out, err;
};

Outcome run(const SmallCatalogue& where, Words words) {
  Program program(where, std::move(words));
  const int status = program.wait();
  return {status, program.out(), program.err()};
}

Outcome run_verb(const SmallCatalogue& where, const std::string& verb, Words words) {
  const Words options = where.options();
  words.insert(words.begin(), verb);
  words.insert(words.end(), options.begin(), options.end());
  return run(where, words);
}

TEST(Command, AnswersAQuestionAsTextAndAsTheApiDoes) {
  const SmallCatalogue small;
  const Words question{"--fact", "age=64", "--need", "loneliness", "--as-of", "2026-11-22"};
  const Outcome text = run_verb(small, "match", question);
  EXPECT_EQ(text.status, 0) << text.err;
  EXPECT_EQ(text.out,
            "As of 22 November 2026: 1 can be used now, 0 might fit, 0 not now, 0 do not fit.\n"
            "\nCan use now\n"
            "- Tea and a chat, The Hall [tea-and-chat]\n"
            "    Everything it asks for is met.\n"
            "      Met: Aged 60 or over\n"
            "    walk_in\n"
            "    Checked on 22 November 2026. It comes from its own page or an official notice.\n");
  Words as_json = question;
  as_json.emplace_back("--json");
  const Outcome json = run_verb(small, "match", as_json);
  std::ofstream(small.file("question.json"))
      << R"({"facts":{"age":64},"needs":["loneliness"],"as_of":"2026-11-22"})";
  const Outcome file = run_verb(small, "match", {small.file("question.json"), "--json"});
  EXPECT_EQ(json.out, file.out);
  EXPECT_TRUE(json.out.starts_with(R"({"as_of":"2026-11-22","matches":[{"service":"tea-and-chat")"))
      << json.out;
}

TEST(Command, ListsEveryProblemOfAQuestion) {
  const SmallCatalogue small;
  const Outcome wrong =
      run_verb(small, "match", {"--fact", "agee=64", "--need", "lonely", "--as-of", "tomorrow"});
  EXPECT_EQ(wrong.status, 1);
  EXPECT_EQ(wrong.err,
            "as_of: must be a date that exists, written as 2026-11-22\n"
            "needs[0]: unknown need 'lonely'\n"
            "facts.agee: unknown fact 'agee'; did you mean 'age'?\n");
  EXPECT_EQ(run_verb(small, "match", {"--fact", "age"}).err,
            "--fact age: must be written ID=VALUE, like age=34\n");
  EXPECT_EQ(run_verb(small, "match", {"--include", "tea-and-chat"}).err,
            "--include tea-and-chat: must be written ID=REASON, like citizens-advice='She knows "
            "them'\n");
}

TEST(Command, TakesWhatAFormTakesBesideAService) {
  const SmallCatalogue small;
  const Outcome with = run_verb(small, "match", {"--already", "tea-and-chat"});
  EXPECT_TRUE(with.err.starts_with("facts.already_with: ")) << "no such fact here: " << with.err;
  const Outcome anyway = run_verb(small, "match", {"--include", "coffee=They know him"});
  EXPECT_TRUE(anyway.err.starts_with("include_anyway")) << "a practitioner's alone: " << anyway.err;
}

TEST(Command, ChecksTheCatalogue) {
  const SmallCatalogue small;
  const Outcome good = run_verb(small, "check", {});
  EXPECT_EQ(good.status, 0) << good.out;
  EXPECT_EQ(good.out,
            "services/tea.toml:1: warning: 'tea-and-chat' has no example that expects yes, no (or "
            "not_now) or maybe; add one of each, at the edges of its rule\n"
            "services/tea.toml:1: warning: 'tea-and-chat' can be reached by people themselves, but "
            "has no summary_self; say to them in a sentence or two what it does\n"
            "1 service, 0 errors, 2 warnings.\n");
  small.write("services/tea.toml",
              SmallCatalogue::service("eligible = { fact = \"agee\", is = true }"));
  const Outcome wrong = run_verb(small, "check", {});
  EXPECT_EQ(wrong.status, 1);
  EXPECT_TRUE(wrong.out.starts_with("services/tea.toml:")) << wrong.out;
  EXPECT_NE(wrong.out.find("did you mean 'age'?"), std::string::npos) << wrong.out;
  const Outcome json = run_verb(small, "check", {"--format", "json"});
  EXPECT_EQ(json.status, 1);
  EXPECT_TRUE(json.out.starts_with(R"({"problems":[{"where":"services/tea.toml:)")) << json.out;
  const Outcome github = run_verb(small, "check", {"--format", "github"});
  EXPECT_EQ(github.status, 1);
  EXPECT_NE(github.out.find("services/tea.toml,line=9::unknown fact 'agee'"), std::string::npos)
      << github.out;
}

TEST(Command, ExplainsAndListsServices) {
  const SmallCatalogue small;
  const Outcome explained = run_verb(small, "explain", {"tea-and-chat"});
  EXPECT_EQ(explained.status, 0) << explained.err;
  EXPECT_EQ(explained.out,
            "Tea and a chat [tea-and-chat]\nThe Hall\nHelps with: Company\n"
            "\nWho it is for\n  Aged 60 or over (the service's sources)\n"
            "As the person hears it\n  Aged 60 or over\n"
            "\nHow to get it\n  walk_in (for self)\n"
            "\nContract: open\n"
            "\nSources\n  https://hall.example/\n"
            "  Checked on 22 November 2026. Confidence A: its own page or an official notice.\n"
            "  Not known: where it is, opening hours, what it costs, languages, access for "
            "disabled people, how long it lasts and who pays for it.\n"
            "  Stated at services/tea.toml:1\n");
  EXPECT_EQ(run_verb(small, "explain", {"tea"}).err, "unknown service 'tea'\n");
  EXPECT_EQ(run_verb(small, "services", {}).out,
            "tea-and-chat\tTea and a chat\tThe Hall\tChecked on 22 November 2026, confidence A\n");
  EXPECT_EQ(run_verb(small, "services", {"--need", "lonliness"}).err,
            "unknown need 'lonliness'; did you mean 'loneliness'?\n");
}

TEST(Command, SaysWhatAnOldNameMeans) {
  const SmallCatalogue small;
  EXPECT_EQ(run_verb(small, "names", {}).out, "") << "without the file";
  small.write("names.toml", R"([[name]]
name = "Old Kitchen"
also = ["Soup Line"]
kind = "service"
became = ["tea-and-chat"]
until = 2025-03-31
says = "Gave soup."
sources = ["Minutes, 1 May 2024"]
)");
  EXPECT_EQ(run_verb(small, "names", {}).out, "service\tOld Kitchen\n");
  EXPECT_EQ(run_verb(small, "names", {"soup line"}).out,
            "Old Kitchen [service]\n  Gave soup.\n  When: until 31 March 2025\n"
            "  Also called: Soup Line\n  Now: Tea and a chat [tea-and-chat]\n"
            "  Source: Minutes, 1 May 2024\n");
  const Outcome slip = run_verb(small, "names", {"Old Kichen"});
  EXPECT_EQ(slip.status, 1);
  EXPECT_EQ(slip.err, "no name 'Old Kichen'; did you mean 'Old Kitchen'?\n");
  const Outcome search = run_verb(small, "match", {"--text", "old kitchen", "--json"});
  EXPECT_NE(search.out.find("tea-and-chat"), std::string::npos) << search.out;
}

TEST(Command, ListsWhatHasToBeCheckedAgain) {
  const SmallCatalogue small;
  small.write("scope.toml",
              "assured_by = \"Ada, of \\\"The Hall\\\"\"\n"
              "check_after = { A = \"12 months\" }\n");
  const Outcome none = run_verb(small, "stale", {"--as-of", "2027-11-22"});
  EXPECT_EQ(none.status, 0) << none.err;
  EXPECT_EQ(none.out, "Nothing has to be checked again yet.\n");
  const Outcome soon = run_verb(small, "stale", {"--as-of", "2027-10-23", "--within", "30 days"});
  EXPECT_EQ(soon.status, 0);
  EXPECT_EQ(soon.out,
            "Ada, of \"The Hall\": 0 overdue, 1 due soon\n"
            "  Tea and a chat [tea-and-chat]\n"
            "    Due soon: confidence A, checked on 22 November 2026, counts to 22 November 2027.\n"
            "    Look at https://hall.example/.\n"
            "    services/tea.toml:1\n");
  const Outcome csv = run_verb(small, "stale", {"--as-of", "2027-11-23", "--format", "csv"});
  EXPECT_EQ(csv.status, 1);
  EXPECT_EQ(csv.out,
            "assured_by,id,name,confidence,assured_date,check_due,overdue,ask,where\r\n"
            "\"Ada, of \"\"The Hall\"\"\",tea-and-chat,Tea and a chat,A,2026-11-22,2027-11-22,yes,"
            "https://hall.example/,services/tea.toml:1\r\n");
  const Outcome json = run_verb(small, "stale", {"--as-of", "2027-11-23", "--format", "json"});
  EXPECT_EQ(json.out,
            R"({"as_of":"2027-11-23","stale":[{"assured_by":"Ada, of \"The Hall\"",)"
            R"("id":"tea-and-chat","name":"Tea and a chat","confidence":"A","overdue":true,)"
            R"("assured_date":"2026-11-22","check_due":"2027-11-22","ask":"https://hall.example/",)"
            R"("where":"services/tea.toml:1"}]})"
            "\n");
  EXPECT_EQ(
      run_verb(small, "stale", {"--as-of", "soon", "--within", "a while"}).err,
      "fingerpost: --as-of must be a date, like 2026-11-22, not 'soon'\n"
      "fingerpost: --within must be a length of time, like \"30 days\" or \"2 months\", not 'a "
      "while'\n");
  EXPECT_EQ(run_verb(small, "stale", {"--within", "-1 days"}).status, 2);
}

TEST(Command, TellsWrongUseFromWhatCannotStart) {
  const SmallCatalogue small;
  EXPECT_EQ(run(small, {}).status, 2);
  EXPECT_EQ(run(small, {"serve", "--colour", "red"}).status, 2);
  EXPECT_EQ(run(small, {"help"}).status, 0);
  EXPECT_EQ(run(small, {"match", "--help"}).status, 0);
  const Outcome verb = run(small, {"help", "dance"});
  EXPECT_EQ(verb.status, 2);
  EXPECT_EQ(verb.err, "fingerpost: there is no verb 'dance'; see fingerpost help\n");
  const Outcome listen = run_verb(small, "serve", {"--listen", "8080"});
  EXPECT_EQ(listen.status, 2);
  EXPECT_EQ(listen.err,
            "fingerpost: --listen must be HOST:PORT, like 127.0.0.1:8080, not '8080'\n");
  fs::remove_all(small.catalogue());
  const Outcome missing = run_verb(small, "serve", {"--listen", "127.0.0.1:0"});
  EXPECT_EQ(missing.status, 3);
  EXPECT_TRUE(missing.err.starts_with("fingerpost: ")) << missing.err;
}

TEST(Command, ServesUntilItIsToldToStop) {
  const SmallCatalogue small;
  ServingProgram server(small);
  const int port = server.port();
  ASSERT_NE(port, 0) << server.err();
  EXPECT_TRUE(test::exchange(port, get_request("/ready"))
                  .ends_with(R"({"status":"ready","generation":1})"));

  small.write("services/tea.toml",
              SmallCatalogue::service("eligible = { fact = \"age\", at_least = 50 }"));
  server.signal(SIGHUP);
  server.printed(server.err_file(), "(reload: 1 service )");
  EXPECT_TRUE(test::exchange(port, get_request("/ready"))
                  .ends_with(R"({"status":"ready","generation":2})"));

  const Outcome second =
      run_verb(small, "serve", {"--listen", "127.0.0.1:" + std::to_string(port)});
  EXPECT_EQ(second.status, 3);
  EXPECT_EQ(second.err, "fingerpost: cannot listen on 127.0.0.1:" + std::to_string(port) +
                            ": the port is in use; stop the other program or choose another with "
                            "--listen HOST:PORT\n");
  server.signal(SIGTERM);
  EXPECT_EQ(server.wait(), 0);
}

}  // namespace
}  // namespace fingerpost
