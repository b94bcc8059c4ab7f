#include "web/pages/qr.h"

#include <qrcodegen/qrcodegen.hpp>

namespace fingerpost {
namespace {

using qrcodegen::QrCode;

constexpr int border = 4;  ///< of light squares on every side

int end_of_run(const QrCode& code, int x, int y) {
  while (x < code.getSize() && code.getModule(x, y)) ++x;
  return x;
}

/// "M4 4h7v1h-7z": one flat box for each run of dark squares.
std::string path_of(const QrCode& code) {
  std::string path;
  for (int y = 0; y < code.getSize(); ++y)
    for (int x = 0; x < code.getSize(); ++x) {
      const int width = end_of_run(code, x, y) - x;
      if (width == 0) continue;
      path += "M" + std::to_string(x + border) + " " + std::to_string(y + border) + "h" +
              std::to_string(width) + "v1h-" + std::to_string(width) + "z";
      x += width;
    }
  return path;
}

}  // namespace

View qr_view(const std::string& text) {
  try {
    const QrCode code = QrCode::encodeText(text.c_str(), QrCode::Ecc::MEDIUM);
    return {{"path", path_of(code)},
            {"size", std::to_string(code.getSize() + 2 * border)},
            {"says", text}};
  } catch (const qrcodegen::data_too_long&) {
    return false;
  }
}

}  // namespace fingerpost
