// Everything that the five council papers name has its row in catalogue/names.toml, in the order in
// which the papers name it: what kind of thing it is, and what it leads to.
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "tests/support/real_directory.h"

namespace fingerpost {
namespace {

const Catalogue& real() { return test::real_directory().catalogue; }

/// "the name as a paper has it = kind, what it is here; became what took over; id of a group".
constexpr const char* named = R"list(
# 3.1 Equality Impact Assessment, Leicestershire, 6 August 2024
Probation Health Trainers Service = service, service probation-health-trainers; became 5 services
PHT = service, service probation-health-trainers; became 5 services
Ingeus = organisation
Leicestershire County Council = organisation, area E10000018
Public Health = organisation
Public Health DMT = step
Strategic Lead = step
Public Health Grant = paper
MTFS = paper
Saving of £90,000 = paper
NHSE-commissioned RECONNECT = service, service reconnect-llr
First Contact Plus = service, service first-contact-plus
First Contract Plus = service, service first-contact-plus
Wider public health commissioned services = service
GP care = need, need gp-registration
Dental care = need, need dental-registration
Probation Practitioner = term
Probation officer = term
Probation Service = organisation, service probation-service-llr
Community order = circumstance, fact supervision community_order
Licence = circumstance, fact supervision licence
Personal Health Plan = term
Peterborough prison = organisation
18 service users = step
18 Probation staff = step
13 Ingeus staff = step
ONS 2021 population = paper
National Prisons Strategy White Paper = paper
Overarching Equalities Statement = paper
Age = group, fact age; id age
Disability = group; id disability
Race = group; id race
Sex = group, fact sex; id sex
Gender reassignment = group; id gender-reassignment
Marriage and civil partnership = group; id marriage-and-civil-partnership
Sexual orientation = group; id sexual-orientation
Pregnancy and maternity = group, fact pregnant_or_baby; id pregnancy-and-maternity
Religion or belief = group; id religion-or-belief
Armed forces = group, fact armed_forces; id armed-forces
Rural isolation = group; id rural-isolation
Deprivation = group; id deprivation
Health inequality = group; id health-inequality
Carers = group; id carers
Asylum seekers and refugees = group; id asylum-seekers-and-refugees
Looked-after children = group, fact care_experienced; id looked-after-children
Disadvantaged communities = group; id disadvantaged-communities
Men = group, fact sex male; id men
18-39 = group, fact age; id aged-18-to-39
Disabled people = group; id disability
Ethnic minority = group; id ethnic-minorities
Muslim = group; id muslims
6 months' notice = step
No action plan = step
# 3.2 Report to the Health Overview and Scrutiny Committee, 5 June 2024
Health Overview and Scrutiny Committee = step
Cabinet = step
Director of Public Health = step
Director of Law and Governance = step
County £67,500 = paper, service probation-health-trainers
City £100,000 = paper, service probation-health-trainers
total £167,500 = paper, service probation-health-trainers
Leicester City Council = organisation, area E06000016
Public Health Strategy 2022-27 = paper
Joint Health and Wellbeing Strategy 2022-32 = paper
Strategic Plan 2022-26 = paper
Revolving Doors Agency = organisation
Home Office = organisation
Public Health England = organisation; became Office for Health Improvement and Disparities
OHID = organisation
RECONNECT by Leicestershire Partnership Trust = service, service reconnect-llr
Leicestershire Partnership Trust = organisation
Substance misuse treatment service, criminal justice team = service, service substance-misuse-criminal-justice-team
Mental health support = need, need mental-health
Access to benefits = need, need benefits
GP registration = need, need gp-registration
Onward referral = step
Signposting = step
Co-location with probation teams = term
Lived experience = term
Prison release = circumstance, fact release_date
Mortality 50% higher = paper
One remaining service in the East Midlands = paper
Gypsy, Roma and Traveller = group; id gypsy-roma-and-traveller
Equality Act 2010 = paper
Engagement = step
Report to Cabinet = step
2022/23: 40 plans, 19 achieved = paper
2023/24: 119 plans, 88 achieved = paper
# 3.3 Its minutes
3 full-time equivalent staff = term
Volunteers = term
Police and Crime Commissioner = organisation
Public Health substance misuse services = service, need drugs
Pathways for referral into services = step
Some support for the health needs of offenders to remain = step
Share of all releases = paper
# 3.4 Transforming Rehabilitation, Nottinghamshire, 23 July 2013
Transforming Rehabilitation = paper
21 contract package areas = area; became Probation regions, Probation Delivery Units
National Probation Service = organisation
Local delivery units = area
Regional providers = organisation
Prime providers = organisation
Secondary providers = organisation
Large national providers = organisation
Co-operative or social enterprise bid = term
Nottinghamshire, Derbyshire and Leicestershire = area
Payment by results = term
Resettlement prisons = circumstance
Through-the-gate = circumstance, fact release_date
Probation Trusts = organisation; became National Probation Service, Community Rehabilitation Companies
Risk of harm = circumstance, fact rosh
Community Safety Partnership = organisation
Local Criminal Justice Board = organisation
Health and Wellbeing Board = organisation
Integrated Offender Management = circumstance
Police = organisation
Courts and sentencers = organisation
Local authorities = organisation
Youth offending service = organisation
Drug and alcohol services = need, need drugs
Drug Intervention Programme = service
Directors of Public Health = step
27 offender health teams = organisation
15 PHE centres = organisation
Youth Justice Board = organisation
Youth Offending Teams = organisation
Seconded probation officers = term
Transition at 18 = circumstance, fact age
Drug Testing Orders = circumstance
Extended licence = circumstance
18-21 supported accommodation = service, need housing
MAPPA = organisation
MARAC = organisation
Safeguarding Boards = organisation
Serious Case Reviews = paper
Domestic Homicide Reviews = paper
NHS primary care = organisation, need gp-registration
Specialist mental health = organisation, need mental-health
Specialist drugs and alcohol = organisation, need drugs
Housing and social landlords = organisation, need housing
PCCs = organisation
Community Safety Fund = paper
# 3.5 Cheshire, Warrington and Wirral, March 2014
Warrington CCG = area; became NHS Cheshire and Merseyside Integrated Care Board
Vale Royal CCG = area; became NHS Cheshire and Merseyside Integrated Care Board
South Cheshire CCG = area; became NHS Cheshire and Merseyside Integrated Care Board
Wirral CCG = area; became NHS Cheshire and Merseyside Integrated Care Board
Eastern Cheshire CCG = area; became NHS Cheshire and Merseyside Integrated Care Board
West Cheshire CCG = area; became NHS Cheshire and Merseyside Integrated Care Board
Cheshire, Warrington and Wirral offender health action plan = paper
35 Probation Trusts = organisation; became National Probation Service, Community Rehabilitation Companies
NPS = organisation
21 CRCs = organisation
Contract package areas = area; became Probation regions, Probation Delivery Units
MoJ = organisation
ITN = step
30 bidders = organisation
Tier 1 providers = organisation
Target Operating Model = paper
GPs = need, need gp-registration
Community Mental Health Teams = organisation, need mental-health
Emergency risk escalation = step
Housing = need, need housing
Accommodation = need, need housing
Employment advice = need, need employment
Employment and education = need, need education
Education = need, need education
Drug treatment = need, need drugs
Substance misuse = need, need drugs
Mental health = need, need mental-health
Benefits = need, need benefits
Benefits and debt = need, need debt
CSPs = organisation
Safeguarding Children Boards = organisation
Youth Offending Partnerships = organisation
IOM = circumstance
Community Budgets = term
Total Place = term
Troubled Families = organisation
Women Offender Community Schemes = service, need womens-support
Resettlement projects = service
Social housing projects = service
Back to work projects = service
Victim Support = service, service victim-support
Restorative justice = service, service victim-first
Service user mentoring = service, need mentoring
Health and Wellbeing Boards = organisation
Local authority = organisation
Lancashire NHS Area Team = organisation
NOMS RSAM = organisation
NOMS = organisation
Community Account Management teams = organisation
Justice Committee = organisation
# 3.6 Found while checking
PRJ_5598 = service, service crs-personal-wellbeing-leicestershire
Health Trainer Support = service, service crs-personal-wellbeing-leicestershire
CGL = organisation
PACT = organisation
PRJ_5798 = service, service crs-women-leicestershire
Changing Lives = organisation
New Dawn New Day = organisation, service new-dawn-new-day
PRJ_5549 = service, service crs-accommodation-east-midlands
Nacro = organisation
PRJ_7639 = service, service crs-finance-east-midlands
Community Support Service = service
Leicestershire, Lincolnshire = area
Leicester, Leicestershire and Rutland Probation Delivery Unit = area, area leicester-leicestershire-and-rutland
2 Cobden Street = organisation, service probation-service-llr
Loughborough Probation Office = organisation, service probation-service-llr
Coalville Probation Office = organisation, service probation-service-llr
Melton Mowbray Probation Office = organisation, service probation-service-llr
Hinckley: The Salvation Army = organisation, service probation-service-llr
38 Friar Lane = organisation, service probation-service-llr
Leicestershire and Rutland Probation Trust = organisation; became National Probation Service, Community Rehabilitation Companies
# 3.7 Conflicts and traps
Offender = term
)list";

std::string joined(const std::vector<std::string>& list) {
  std::string out;
  for (const auto& text : list) out += (out.empty() ? "" : ", ") + text;
  return out;
}

std::string described(const Name& name) {
  std::string out(to_text(name.kind));
  for (const auto& [what, id] : {std::pair{"service", name.service},
                                 {"need", name.need},
                                 {"area", name.area},
                                 {"fact", name.fact}})
    if (!id.empty()) out += std::string(", ") + what + " " + id;
  if (!name.choice.empty()) out += " " + name.choice;
  if (name.became.size() > 2)
    out += "; became " + std::to_string(name.became.size()) + " services";
  else if (!name.became.empty())
    out += "; became " + joined(name.became);
  return out + (name.id.empty() ? "" : "; id " + name.id);
}

TEST(CouncilPapers, EverythingTheyNameHasItsRow) {
  std::istringstream lines(named);
  int rows = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.starts_with("#")) continue;
    const std::string name = line.substr(0, line.find(" = "));
    const auto found = look_up(real().names, name);
    ASSERT_EQ(found.size(), 1u) << "'" << name << "' has no row of its own in names.toml";
    EXPECT_EQ(name + " = " + described(*found[0]), line) << found[0]->stated_at;
    ++rows;
  }
  EXPECT_GE(rows, 180);
}

TEST(CouncilPapers, WhatTookOverIsNamed) {
  const auto found = look_up(real().names, "PHT");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(joined(found[0]->became),
            "reconnect-llr, first-contact-plus, substance-misuse-criminal-justice-team, "
            "probation-service-llr, leicestershire-health-trainers");
  EXPECT_EQ(found[0]->until, "2025-03-31");
  EXPECT_EQ(real().service("probation-health-trainers")->contract.superseded_by, found[0]->became);
}

TEST(CouncilPapers, ServicesFoundWhileCheckingAreThere) {
  for (const char* id :
       {"probation-health-trainers", "leicestershire-health-trainers", "reconnect-llr",
        "first-contact-plus", "substance-misuse-criminal-justice-team",
        "crs-personal-wellbeing-leicestershire", "crs-women-leicestershire",
        "crs-accommodation-east-midlands", "crs-finance-east-midlands", "probation-service-llr"})
    EXPECT_NE(real().service(id), nullptr) << id;
}

TEST(CouncilPapers, ASearchKnowsTheirWords) {
  const struct {
    const char *word, *service;
  } rows[] = {{"First Contract Plus", "first-contact-plus"},
              {"PHT", "leicestershire-health-trainers"},
              {"PRJ_5598", "crs-personal-wellbeing-leicestershire"}};
  for (const auto& row : rows) {
    const auto& words = real().service(row.service)->words;
    EXPECT_NE(std::find(words.begin(), words.end(), row.word), words.end()) << row.word;
  }
}

bool holds(const std::string& text, const std::vector<std::string>& words) {
  return std::all_of(words.begin(), words.end(),
                     [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

TEST(CouncilPapers, ConflictsInThemAreRecorded) {
  const auto& conflicts = real().service("probation-health-trainers")->conflicts;
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
           {"31 March 2025", "May 31, 2025", "May 2025"}, {"2019", "2009-10"}})
    EXPECT_TRUE(std::any_of(conflicts.begin(), conflicts.end(),
                            [&](const std::string& text) { return holds(text, words); }))
        << "no conflict of probation-health-trainers says " << joined(words);
  const struct {
    const char* name;
    std::vector<std::string> words;
  } rows[] = {
      {"First Contract Plus", {"First Contract Plus"}},
      {"Plans made and achieved", {"47%", "47.5%", "73.9%", "74%"}},
      {"Saving of £90,000", {"£67,500", "£22,500"}},
      {"EIA", {"120 people", "not stated"}},
      {"Race", {"99.2%"}},
      {"Disability", {"46%", "6.1%", "check"}},
      {"Risk of harm", {"3.1", "swaps"}},
      {"Probation Trusts", {"briefing of 2014 says", "April 2014"}},
      {"Offender", {"person on probation"}},
  };
  for (const auto& row : rows) {
    const auto found = look_up(real().names, row.name);
    ASSERT_EQ(found.size(), 1u) << row.name;
    EXPECT_TRUE(holds(found[0]->says, row.words)) << row.name << ": " << found[0]->says;
  }
}

}  // namespace
}  // namespace fingerpost
