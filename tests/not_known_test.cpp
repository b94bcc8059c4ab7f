#include "core/thought/not_known.h"

#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

TEST(NotKnown, NamesWhatNobodyHasSaid) {
  const struct {
    const char *service, *says;
  } rows[] = {
      {R"({"id":"a","name":"A"})",
       "Not known: who it is for, how to get it, opening hours, what it costs, languages, access "
       "for "
       "disabled people, how long it lasts, who runs it and who pays for it."},
      {R"({"id":"a","name":"A","provider":"P","commissioner":"C","hours":"9 to 5","cost":"Free",
           "languages":["English"],"access":["Step-free"],"support":{"lasts":"6 months"},
           "contract":{"end":"2027-03-31"},"eligible":{"everyone":true,"because":"x"},
           "route":[{"who":["self"],"channel":"phone","value":"0116 225 6000"}]})",
       ""},
      // The hours of one way in are hours; a service that is visited has an address.
      {R"({"id":"a","name":"A","provider":"P","commissioner":"C","cost":"Free",
           "languages":["English"],"access":["Step-free"],"support":{"lasts":"6 months"},
           "contract":{"start":"2026-04-01"},"eligible":{"everyone":true,"because":"x"},
           "route":[{"who":["self"],"channel":"walk_in","hours":"9 to 5"}]})",
       "Not known: where it is and when its contract ends."},
  };
  for (const auto& row : rows) {
    const Catalogue catalogue = world_with("[" + std::string(row.service) + "]");
    EXPECT_EQ(not_known_says(catalogue.services.front()), row.says) << row.service;
  }
}

TEST(NotKnown, NamesTheKeysOfACatalogueFile) {
  const Catalogue catalogue = world_with(R"([{"id":"a","name":"A","commissioner":"C"}])");
  std::string fields;
  for (const NotKnown& one : not_known(catalogue.services.front())) fields += one.field + " ";
  EXPECT_EQ(fields,
            "eligible route hours cost languages access support.lasts provider contract.end ");
}

}  // namespace
}  // namespace fingerpost
