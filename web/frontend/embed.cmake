# cmake -D OUTPUT=embedded.cpp -D FOLDER=site -D KIT=plugins/template -P embed.cmake
# Writes a C++ file that holds the templates, and the compressed assets and messages of FOLDER, and
# the files of KIT, for embedded.h.
file(GLOB templates RELATIVE "${FOLDER}" "${FOLDER}/templates/*.html")
file(GLOB assets RELATIVE "${FOLDER}" "${FOLDER}/assets/*.gz" "${FOLDER}/messages/*.gz")
set(arrays "")
set(rows "")
foreach(name IN LISTS templates)
  file(READ "${FOLDER}/${name}" text)
  string(LENGTH "${text}" length)
  if(length GREATER 60000)
    message(FATAL_ERROR "${name} is larger than 60 kB; a string literal may not be much longer")
  endif()
  string(APPEND rows "    {\"${name}\", R\"~~(${text})~~\"sv},\n")
endforeach()
file(GLOB kit RELATIVE "${KIT}" "${KIT}/*/*")
foreach(name IN LISTS kit)
  file(READ "${KIT}/${name}" text)
  string(APPEND rows "    {\"kit/${name}\", R\"~~(${text})~~\"sv},\n")
endforeach()
foreach(name IN LISTS assets)
  file(READ "${FOLDER}/${name}" bytes HEX)
  string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${bytes}")
  string(MAKE_C_IDENTIFIER "${name}" array)
  string(APPEND arrays "constexpr auto ${array} = std::to_array<char>({${bytes}});\n")
  string(APPEND rows "    {\"${name}\", {${array}.data(), ${array}.size()}},\n")
endforeach()
file(WRITE "${OUTPUT}"
"#include \"web/server/embedded.h\"

#include <algorithm>
#include <array>

namespace fingerpost {
namespace {
using namespace std::string_view_literals;  // a length that is known needs no counting
${arrays}}  // namespace

std::span<const EmbeddedFile> embedded_files() {
  static constexpr auto files = std::to_array<EmbeddedFile>({
${rows}  });
  return files;
}

std::optional<std::string_view> embedded(std::string_view name) {
  const auto files = embedded_files();
  const auto at = std::find_if(files.begin(), files.end(),
                               [&](const EmbeddedFile& file) { return file.name == name; });
  if (at == files.end()) return {};
  return at->content;
}

}  // namespace fingerpost
")
