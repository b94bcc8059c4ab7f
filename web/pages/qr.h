// A text as a QR code, drawn in the page itself.
#pragma once

#include <string>

#include "web/pages/template.h"

namespace fingerpost {

/// For the template `qr`: the code as one path, its size with the quiet border that readers need,
/// and `says`, the same text in readable form. False where the text is too long for any code (about
/// 2,900 bytes).
View qr_view(const std::string& text);

}  // namespace fingerpost
