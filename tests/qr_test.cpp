#include <gtest/gtest.h>

#include <qrcodegen/qrcodegen.hpp>
#include <sstream>

#include "web/pages/plan_page.h"
#include "web/pages/qr.h"

namespace fingerpost {
namespace {

const std::string& part(const View& view, const char* name) {
  return std::get<std::string>(std::get<View::Parts>(view.value).at(name).value);
}

/// The path as rows of dark and light squares.
std::vector<std::string> drawn(const View& view) {
  const auto size = std::stoul(part(view, "size"));
  std::vector<std::string> rows(size, std::string(size, ' '));
  std::istringstream path(part(view, "path"));
  char letter = 0;
  std::size_t x = 0, y = 0, width = 0, back = 0;
  int one = 0;
  while (path >> letter >> x >> y >> letter >> width >> letter >> one >> letter) {
    path.ignore(1) >> back >> letter;
    EXPECT_EQ(one, 1);
    EXPECT_EQ(back, width);
    rows.at(y).replace(x, width, width, '#');
  }
  return rows;
}

TEST(Qr, DrawsTheCodeInsideABorderOfFour) {
  const std::string text = "https://example.org/take/gp+dentist";
  const View view = qr_view(text);
  EXPECT_EQ(part(view, "says"), text);
  const auto rows = drawn(view);
  const auto code = qrcodegen::QrCode::encodeText(text.c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
  ASSERT_EQ(rows.size(), std::size_t(code.getSize()) + 8);
  for (int y = -4; y < code.getSize() + 4; ++y)
    for (int x = -4; x < code.getSize() + 4; ++x)
      ASSERT_EQ(rows[std::size_t(y + 4)][std::size_t(x + 4)] == '#', code.getModule(x, y));
}

TEST(Qr, IsNotDrawnWhereTheTextIsTooLong) {
  EXPECT_EQ(std::get<bool>(qr_view(std::string(3000, 'x')).value), false);
}

TEST(Qr, HoldsIdsOfServicesAlone) {
  EXPECT_EQ(code_text({"gp", "food-bank"}, "https://example.org/f"),
            "https://example.org/f/take/gp+food-bank");
  EXPECT_EQ(code_text({"gp", "food-bank"}, ""), "fingerpost: gp food-bank");
}

}  // namespace
}  // namespace fingerpost
