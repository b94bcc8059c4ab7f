# fetch_packages(FROM TO): what the package-lock.json in the folder FROM pins is fetched into TO, a
# folder of the build; TO/fetched is there once that is done, and done anew when the pins change.
find_program(NPM npm REQUIRED)
find_program(NODE node REQUIRED)
function(fetch_packages from to)
  add_custom_command(OUTPUT ${to}/fetched
    COMMAND ${CMAKE_COMMAND} -E make_directory ${to}
    COMMAND ${CMAKE_COMMAND} -E copy ${from}/package.json ${from}/package-lock.json ${from}/.npmrc ${to}
    COMMAND ${CMAKE_COMMAND} -E chdir ${to} ${NPM} ci --silent
    COMMAND ${CMAKE_COMMAND} -E touch ${to}/fetched
    DEPENDS ${from}/package.json ${from}/package-lock.json ${from}/.npmrc
    VERBATIM)
endfunction()
