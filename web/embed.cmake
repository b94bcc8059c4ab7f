# cmake -D OUTPUT=embedded.cpp -D FOLDER=web -P embed.cmake -- templates/a.html assets/b.css ...
# Writes a C++ file that holds those files of FOLDER, for embedded.h.
set(rows "")
set(after_dashes FALSE)
math(EXPR last "${CMAKE_ARGC} - 1")
foreach(i RANGE ${last})
  set(name "${CMAKE_ARGV${i}}")
  if(after_dashes)
    file(READ "${FOLDER}/${name}" text)
    string(LENGTH "${text}" length)
    if(length GREATER 60000)
      message(FATAL_ERROR "${name} is larger than 60 kB; a string literal may not be much longer")
    endif()
    string(APPEND rows "    {\"${name}\", R\"~~(${text})~~\"},\n")
  elseif(name STREQUAL "--")
    set(after_dashes TRUE)
  endif()
endforeach()
file(WRITE "${OUTPUT}"
"#include \"web/embedded.h\"

#include <algorithm>
#include <array>
#include <utility>

namespace fingerpost {

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
