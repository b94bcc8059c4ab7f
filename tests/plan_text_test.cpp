#include "web/commands/plan_text.h"

#include <gtest/gtest.h>

#include "tests/support/planned.h"

namespace fingerpost {
namespace {

using namespace test;

TEST(PlanText, SaysAllThatAPlanSays) {
  const Planned here(Actor::practitioner);
  EXPECT_EQ(
      plan_text(here.plan, here.catalogue),
      "Urgent: If somebody's life is in danger, call now. Phone: 999. "
      "(https://www.help.example/999) Checked on 20 November 2026.\n"
      "Urgent: Listeners are there day and night on 116 123. Nobody has said when this was "
      "checked.\n"
      "As of 22 November 2026: 1 can be used now, 1 might fit, 1 not now, 3 do not fit.\n"
      "\nCan use now\n"
      "- Gate, The Trust [gate]\n"
      "    Meets people.\n"
      "    Everything it asks for is met.\n"
      "    Refer by 8 December 2026 (16 days left): It takes people up to 28 days after "
      "release.\n"
      "    Will it last? Support ends on 10 May 2027, 6 months after leaving prison.\n"
      "    phone: 0116 225 6000\n"
      "    Checked on 20 November 2026. Confidence A: its own page or an official notice.\n"
      "\nMight fit\n"
      "- City help [city-help]\n"
      "    Not known yet: Where they live.\n"
      "    1 answer could make this a yes: Where they live.\n"
      "    form\n"
      "    Warning: Check this before you rely on it.\n"
      "    If that does not work out: Gate [gate], phone 0116 225 6000. Checked on 20 November "
      "2026, confidence A.\n"
      "    Checked on 20 November 2026. Confidence C: old, or only partly checked.\n"
      "\nNot now\n"
      "- Later [later]\n"
      "    Not met: Starts on 1 January 2027.\n"
      "    walk_in\n"
      "    Checked on 20 November 2026. Confidence B: a good page by somebody else.\n"
      "\nDoes not fit\n"
      "- Surgery [surgery]\n"
      "    Not met: Has a health need.\n"
      "    What would change this\n"
      "      Can be done: Register with a GP\n"
      "      Comes with time: Aged 35 or over (from 3 June 2027)\n"
      "    walk_in\n"
      "    Checked on 20 November 2026. Confidence B: a good page by somebody else.\n"
      "- For women [women]\n"
      "    Not met: Is a woman.\n"
      "    What would change this\n"
      "      Can be done: Ask a practitioner to refer\n"
      "      Cannot be changed: Is a woman\n"
      "    walk_in\n"
      "    Checked on 20 November 2026. Confidence B: a good page by somebody else.\n"
      "- Tea [tea]\n"
      "    Included anyway: They know him <well> there.\n"
      "    Not met: Aged 60 or over.\n"
      "    walk_in\n"
      "    Checked on 20 November 2026. Confidence B: a good page by somebody else.\n"
      "\nThese 2 services cover 3 of 4 needs, 1 of them only if one that might fit does.\n"
      "- Gate [gate]\n"
      "- City help [city-help]\n"
      "\nNothing can be used now, or might fit, for:\n"
      "- money\n"
      "    Later opens then (from 1 January 2027).\n"
      "    No service is for this need.\n");
}

TEST(PlanText, TellsAPersonWhatIsTheirs) {
  const Planned here(Actor::self);
  const std::string text = plan_text(here.plan, here.catalogue);
  EXPECT_NE(text.find("    Get in touch by 8 December 2026 (16 days left): "), std::string::npos);
  EXPECT_NE(text.find("Can be done: Register with a GP"), std::string::npos);
  EXPECT_EQ(text.find("Cannot be changed"), std::string::npos);
  EXPECT_EQ(text.find("Ask a practitioner to refer"), std::string::npos);
}

}  // namespace
}  // namespace fingerpost
