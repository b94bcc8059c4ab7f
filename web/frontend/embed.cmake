# cmake -D OUTPUT=embedded.cpp -D FOLDER=site -P embed.cmake
# Writes a C++ file that holds the templates and the compressed assets of FOLDER, for embedded.h.
file(GLOB templates RELATIVE "${FOLDER}" "${FOLDER}/templates/*.html")
file(GLOB assets RELATIVE "${FOLDER}" "${FOLDER}/assets/*.gz")
set(arrays "")
set(rows "")
foreach(name IN LISTS templates)
  file(READ "${FOLDER}/${name}" text)
  string(LENGTH "${text}" length)
  if(length GREATER 60000)
    message(FATAL_ERROR "${name} is larger than 60 kB; a string literal may not be much longer")
  endif()
  string(APPEND rows "    {\"${name}\", R\"~~(${text})~~\"},\n")
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
#include <utility>

namespace fingerpost {
namespace {
${arrays}}  // namespace

std::optional<std::string_view> embedded(std::string_view name) {
  using Row = std::pair<std::string_view, std::string_view>;
  static constexpr auto files = std::to_array<Row>({
${rows}  });
  const auto at = std::find_if(files.begin(), files.end(),
                               [&](const Row& row) { return row.first == name; });
  if (at == files.end()) return {};
  return at->second;
}

}  // namespace fingerpost
")
