// The NHS register is in capitals with telephone numbers run together: this makes it readable.
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace fingerpost::nhs {

/// "ST PETER'S MED CENTRE (RP TEW),LEICESTER" -> "St Peter's Med Centre (RP Tew), Leicester".
/// Abbreviations stay as they are; nothing is spelt out.
std::string readable(std::string_view capitals);

/// "0116 2212780" -> "0116 221 2780"; a number of any other shape is left alone.
std::string readable_phone(std::string_view number);

}  // namespace fingerpost::nhs
