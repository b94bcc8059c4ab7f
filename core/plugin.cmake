# fingerpost_add_plugin(NAME SOURCE... [FOLDER DIR])
#
# Builds the plugin NAME.so in DIR, which is build/plugins in Fingerpost's own tree, and build/ in
# that of somebody who has find_package(Fingerpost), unless said otherwise. A folder data/ beside the
# first source is copied to DIR/NAME/: the one folder that the plugin can read.
#
# Hidden visibility leaves the door as its only way in; every symbol is resolved when it is loaded,
# so that a plugin with a hole in it is refused at once rather than half way through.
function(fingerpost_add_plugin name)
  cmake_parse_arguments(PARSE_ARGV 1 plugin "" "FOLDER" "")
  if(NOT plugin_FOLDER)
    set(plugin_FOLDER ${CMAKE_BINARY_DIR})
    if(NOT Fingerpost_FOUND)
      string(APPEND plugin_FOLDER /plugins)
    endif()
  endif()

  add_library(plugin_${name} MODULE ${plugin_UNPARSED_ARGUMENTS})
  set_target_properties(plugin_${name} PROPERTIES
    PREFIX "" OUTPUT_NAME ${name} LIBRARY_OUTPUT_DIRECTORY ${plugin_FOLDER}
    CXX_STANDARD 20 CXX_STANDARD_REQUIRED ON CXX_EXTENSIONS OFF
    CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
  target_link_libraries(plugin_${name} PRIVATE Fingerpost::words)
  target_compile_options(plugin_${name} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fno-gnu-unique>)
  target_link_options(plugin_${name} PRIVATE -Wl,-z,now,-z,relro)
  if(NOT FINGERPOST_SANITIZE AND NOT FINGERPOST_FUZZ)  # their runtime is in the program, not here
    target_link_options(plugin_${name} PRIVATE -Wl,--no-undefined)
  endif()
  fingerpost_copy_plugin_data(plugin_${name} ${plugin_FOLDER}/${name})
endfunction()

# Copies data/ beside the target's first source to `folder` whenever a file in it changes.
function(fingerpost_copy_plugin_data target folder)
  get_target_property(sources ${target} SOURCES)
  list(GET sources 0 first)
  get_filename_component(first ${first} ABSOLUTE)
  get_filename_component(data ${first} DIRECTORY)
  set(data ${data}/data)
  if(NOT IS_DIRECTORY ${data})
    return()
  endif()
  file(GLOB files CONFIGURE_DEPENDS ${data}/*)
  set(stamp ${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${target}.data)
  add_custom_command(OUTPUT ${stamp} DEPENDS ${files}
    COMMAND ${CMAKE_COMMAND} -E rm -rf ${folder}
    COMMAND ${CMAKE_COMMAND} -E copy_directory ${data} ${folder}
    COMMAND ${CMAKE_COMMAND} -E touch ${stamp})
  target_sources(${target} PRIVATE ${stamp})
endfunction()
