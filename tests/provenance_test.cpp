// Not one invented detail: every phone number, email address, web address, postcode and date of the
// catalogue, the plugins and the pages' own words stands in a line of the material it was written
// from. That material lies beside the project's folder (../shared) and is no part of it; where it
// is not there, what can be held without it still is.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "core/json/write_json.h"
#include "tests/support/details.h"
#include "tests/support/material.h"
#include "tests/support/real_directory.h"

namespace fingerpost {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using test::Detail;

const fs::path project = FINGERPOST_SOURCE_DIR;

/// A detail, and where the project states it.
struct Stated {
  std::string owner;  ///< "service quitready"
  std::string field;  ///< "route[0].value"
  std::string at;     ///< "services/healthy_living.toml:12"
  Detail detail;
};

// What the project states.

class Collector {
 public:
  std::vector<Stated> run(const Catalogue& catalogue) {
    for (const Service& service : catalogue.services) add(service);
    add(catalogue.vocabulary);
    for (const Name& name : catalogue.names) add(name);
    for (const Cohort& cohort : catalogue.cohorts) add(cohort);
    add_files(project / "catalogue" / "areas", ".csv", Lines::comments);
    for (const auto& entry : fs::directory_iterator(project / "plugins"))
      if (fs::is_directory(entry.path() / "data"))
        add_files(entry.path() / "data", ".csv", Lines::all);
    add_files(project / "web" / "templates", ".njk", Lines::all);
    return std::move(found_);
  }

 private:
  enum class Lines : std::uint8_t { all, comments };

  void add_text(const std::string& field, std::string_view text) {
    for (Detail& detail : test::details_in(text))
      found_.push_back({owner_, field, at_, std::move(detail)});
  }

  /// A field that holds a number alone: a short one counts too.
  void add_number(const std::string& field, const std::string& text) {
    if (text.find_first_not_of("0123456789 +") != std::string::npos) return add_text(field, text);
    const Detail phone = test::phone_of(text);
    if (!phone.key.empty()) found_.push_back({owner_, field, at_, phone});
  }

  /// Every text of a JSON value, but for the made-up people and the days of our own checking.
  void add_json(const std::string& field, const json& value) {
    if (value.is_string()) return add_text(field, value.get<std::string>());
    if (value.is_array())
      for (std::size_t i = 0; i < value.size(); ++i)
        add_json(field + "[" + std::to_string(i) + "]", value[i]);
    if (!value.is_object()) return;
    const std::string channel = value.value("channel", "");
    for (const auto& [key, part] : value.items()) {
      const std::string path = field.empty() ? key : field + "." + key;
      const bool number =
          key == "phone" || (key == "value" && (channel == "phone" || channel == "text"));
      if (key == "example" || key == "assured_date" || key == "check_due") continue;
      if (number && part.is_string())
        add_number(path, part.get<std::string>());
      else
        add_json(path, part);
    }
  }

  void add(const Service& service) {
    owner_ = "service " + service.id;
    at_ = service.stated_at;
    add_json("", to_json(service));
  }

  void add(const Vocabulary& vocabulary) {
    at_ = "needs.toml";
    for (const Safety& safety : vocabulary.safety) {
      owner_ = "safety " + safety.id;
      add_text("says", safety.says);
      add_number("phone", safety.phone);
      add_text("source", safety.source);
    }
    at_ = "facts.toml";
    for (const Question& question : vocabulary.questions) {
      owner_ = "fact " + question.id;
      for (const auto& text : {question.ask, question.ask_self, question.hint, question.to_yes})
        add_text("words", text);
    }
    for (const Implication& row : vocabulary.implications) {
      owner_ = "implication about " + row.fact;
      add_text("because", row.because);
      add_text("source", row.source);
    }
  }

  void add(const Name& name) {
    owner_ = "name " + name.name;
    at_ = name.stated_at;
    add_text("says", name.says);
    for (const auto& [key, when] : {std::pair{"from", name.from}, {"until", name.until}})
      if (when.size() > 4) add_text(key, time_words(when));
    for (const auto& source : name.sources) add_text("sources", source);
    for (const auto& other : name.also) add_text("also", other);
  }

  void add(const Figure& figure) {
    for (const auto& text :
         {figure.says, figure.source, figure.year, figure.population, figure.caution})
      add_text("figure", text);
  }

  void add(const Cohort& cohort) {
    owner_ = "cohort " + cohort.id;
    at_ = "cohorts/" + cohort.id + ".toml";
    add_text("about", cohort.about);
    for (const std::string& text : cohort.not_known) add_text("not_known", text);
    for (const Group& group : cohort.groups) add_text("not_known", group.not_known);
    add(cohort.size);
    add(cohort.clustering_figure);
    for (const Draw& draw : cohort.draws) {
      at_ = draw.stated_at;
      add(draw.figure);
    }
  }

  void add_files(const fs::path& folder, const char* extension, Lines which) {
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (entry.path().extension() != extension) continue;
      const std::string name = fs::relative(entry.path(), project).string();
      owner_ = name;
      std::ifstream file(entry.path());
      int number = 0;
      for (std::string line; std::getline(file, line);) {
        at_ = name + ":" + std::to_string(++number);
        if (which == Lines::comments && !line.starts_with("#")) continue;
        add_text("line", line);
      }
    }
  }

  std::string owner_, at_;
  std::vector<Stated> found_;
};

const std::vector<Stated>& stated() {
  static const std::vector<Stated> all = Collector().run(test::real_directory().catalogue);
  return all;
}

TEST(Provenance, EveryDetailStandsInALineItWasWrittenFrom) {
  if (!fs::is_directory(test::material_folder() / "facts"))
    GTEST_SKIP() << "the material that the catalogue was written from is not at "
                 << test::material_folder() << ": nothing to hold its details against";
  const test::Material sources = test::read_material();
  std::ofstream list(FINGERPOST_BINARY_DIR "/tests/provenance.txt");
  std::map<std::string_view, int> count;
  for (const Stated& row : stated()) {
    const test::SourceLine* line = sources.carrier(row.detail);
    ++count[to_text(row.detail.kind)];
    list << to_text(row.detail.kind) << '\t' << row.detail.key << '\t' << row.owner << '\t'
         << row.field << '\t' << (line == nullptr ? "NO LINE" : line->at) << '\t'
         << (line == nullptr ? "" : line->under.substr(0, 60)) << '\t'
         << (line == nullptr ? "" : line->text.substr(0, 100)) << '\n';
    if (line == nullptr)
      ADD_FAILURE() << row.at << ": " << row.owner << ", " << row.field << ": the "
                    << to_text(row.detail.kind) << " '" << row.detail.key
                    << "' is in no line of the material; take it out, or name where it stands";
  }
  for (const auto& [kind, number] : count)
    std::cout << "           " << number << " x " << kind << '\n';
  EXPECT_GT(stated().size(), 1000u);
}

TEST(Provenance, OverlooksNoWayInAndNoPlace) {
  const auto seen = [](const Service& service, const std::string& field) {
    return std::any_of(stated().begin(), stated().end(), [&](const Stated& row) {
      return row.owner == "service " + service.id && row.field == field;
    });
  };
  const std::set<std::string> held{"phone", "text", "email", "web"};
  for (const Service& service : test::real_directory().catalogue.services) {
    for (std::size_t i = 0; i < service.routes.size(); ++i)
      EXPECT_TRUE(service.routes[i].value.empty() || !held.contains(service.routes[i].channel) ||
                  seen(service, "route[" + std::to_string(i) + "].value"))
          << service.stated_at << ": " << service.routes[i].value << " is not held to a source";
    for (std::size_t i = 0; i < service.locations.size() && i < 20; ++i)
      EXPECT_TRUE(service.locations[i].postcode.empty() ||
                  seen(service, "location[" + std::to_string(i) + "].postcode"))
          << service.stated_at << ": " << service.locations[i].postcode;
    EXPECT_TRUE(service.url.empty() || seen(service, "url")) << service.stated_at << service.url;
  }
}

TEST(Provenance, WhatCarriesADetailNamesItsSource) {
  const auto& catalogue = test::real_directory().catalogue;
  std::set<std::string> carriers;
  for (const Stated& row : stated()) carriers.insert(row.owner);
  for (const Service& service : catalogue.services)
    EXPECT_TRUE(!service.sources.empty() || !carriers.contains("service " + service.id))
        << service.stated_at << ": " << service.id << " names no source";
  for (const Name& name : catalogue.names)
    EXPECT_FALSE(name.sources.empty()) << name.stated_at << ": " << name.name;
}

/// An address on the web, or a paper or file with its date or year, or one that says it has none.
bool is_traceable(const std::string& source) {
  static const std::regex year(R"(\((no date|(19|20)\d\d)\))");
  const auto details = test::details_in(source);
  return std::regex_search(source, year) ||
         std::any_of(details.begin(), details.end(), [](const Detail& detail) {
           return detail.kind == Detail::Kind::url || detail.kind == Detail::Kind::date;
         });
}

TEST(Provenance, EverySourceIsAnAddressOrAPaperWithItsDate) {
  const auto& catalogue = test::real_directory().catalogue;
  for (const Service& service : catalogue.services) {
    for (const auto& source : service.sources)
      EXPECT_TRUE(is_traceable(source)) << service.stated_at << ": " << source;
    for (const Route& route : service.routes)
      EXPECT_TRUE(route.source.empty() || is_traceable(route.source))
          << service.stated_at << ": " << route.source;
  }
  for (const Name& name : catalogue.names)
    for (const auto& source : name.sources)
      EXPECT_TRUE(is_traceable(source)) << name.stated_at << ": " << source;
  for (const Cohort& cohort : catalogue.cohorts)
    for (const Draw& draw : cohort.draws)
      EXPECT_TRUE(draw.figure.basis == Basis::assumption || is_traceable(draw.figure.source))
          << draw.stated_at << ": " << draw.figure.source;
  EXPECT_TRUE(is_traceable("NHS England, Organisation Data Service, as at 1 September 2025"));
  EXPECT_FALSE(is_traceable("Somebody said so"));
}

// The test itself can fail.

std::string found_in(std::string_view text) {
  std::vector<std::string> rows;
  for (const Detail& detail : test::details_in(text))
    rows.push_back(std::string(to_text(detail.kind)) + " " + detail.key);
  std::sort(rows.begin(), rows.end());
  std::string out;
  for (const auto& row : rows) out += (out.empty() ? "" : "; ") + row;
  return out;
}

TEST(Provenance, FindsTheDetailsOfAText) {
  const struct {
    const char *text, *found;
  } rows[] = {
      {"Ring 0116 225 6000, or 01162 256-000.", "phone 01162256000; phone 01162256000"},
      {"(0116) 225 6000", "phone 01162256000"},
      {"+44 116 225 6000", "phone 01162256000"},
      {"08 08 16 89 111", "phone 08081689111"},
      {"call 999, NHS 111 or Samaritans on 116 123", "phone 111; phone 999"},
      {"<a href=\"tel:116123\">116 123</a>", "phone 116123"},
      {"40 plans, 19 achieved, 2022/23, 9am-5pm, 84 nights", ""},
      {"Notice 048624-2025 at https://bidatlas.co.uk/tenders/048624-2025",
       "phone 0486242025; url bidatlas.co.uk/tenders/048624-2025"},
      {"jo@Samaritans.org.", "email jo@samaritans.org"},
      {"(http://www.Example.org/a/), talktofrank.com", "url example.org/a; url talktofrank.com"},
      {"see facts.toml, e.g. PRJ_5549.json", ""},
      {"LE1 5RA, LE15RA, CV10 0AA and E06000016",
       "postcode CV100AA; postcode LE15RA; "
       "postcode LE15RA"},
      {"On 31 July 2025, 31st July 2025, July 31, 2025, 2025-07-31 and 31/7/2025",
       "date 2025-07-31; date 2025-07-31; date 2025-07-31; date 2025-07-31; date 2025-07-31"},
      {"April 2022 to 31 March, 1 Apr 2026-31 Mar 2028",
       "date --03-31; date 2022-04; date 2026-04-01; date 2028-03-31"},
      {"March and May; in 2025; from 12 weeks", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(found_in(row.text), row.found) << row.text;
}

TEST(Provenance, MissesWhatIsInvented) {
  test::Material known;
  known.read_line({"facts/a.md:2", "# A",
                   "1 Apr 2025-31 Mar 2029 (+24 months); ocds-h6vhtk-1a; some/repo@c356a23"});
  known.read_line({"facts/a.md:1", "# A",
                   "phone 0116 225 6000, text 66777, jo@a.org, https://www.a.org/b/, LE1 5RA, "
                   "31 July 2025"});
  const auto carried = [&](const char* text) {
    const auto details = test::details_in(text);
    return details.size() == 1 && known.carrier(details[0]) != nullptr;
  };
  for (const char* there : {"01162256000", "JO@a.org", "http://a.org/b", "www.a.org", "LE15RA",
                            "2025-07-31", "July 2025", "31 July", "31 March 2031",
                            "https://d3tenders.com/contract/?ocid=ocds-h6vhtk-1a",
                            "github.com/some/repo", "github.com/some"})
    EXPECT_TRUE(carried(there)) << there;
  for (const char* invented :
       {"0116 225 6001", "jo@b.org", "http://a.org/c", "www.b.org", "LE1 5RB", "30 July 2025",
        "June 2025", "30 July", "July 2024", "31 March 2030", "github.com/some/code"})
    EXPECT_FALSE(carried(invented)) << invented;
  EXPECT_NE(known.carrier(test::phone_of("66777")), nullptr);
  EXPECT_EQ(known.carrier(test::phone_of("66778")), nullptr);
}

}  // namespace
}  // namespace fingerpost
