# cmake -D BUILD=build -D COMPILER=c++ -P sdk.cmake
# The SDK as a stranger has it: installs Fingerpost into a folder of its own, makes a plugin with it,
# builds and checks that, and is told what is wrong with one of another ABI or another compiler.
set(folder ${BUILD}/tests/sdk)
set(prefix ${folder}/prefix)
set(fingerpost ${prefix}/bin/fingerpost)
file(REMOVE_RECURSE ${folder})
file(MAKE_DIRECTORY ${folder})

# run(STATUS COMMAND...): what it printed is in `printed`.
function(run wanted)
  execute_process(COMMAND ${ARGN} WORKING_DIRECTORY ${folder}
    RESULT_VARIABLE status OUTPUT_VARIABLE out ERROR_VARIABLE err)
  if(NOT status EQUAL wanted)
    message(FATAL_ERROR "${ARGN}\nended with ${status}, not ${wanted}:\n${out}${err}")
  endif()
  set(printed "${out}${err}" PARENT_SCOPE)
endfunction()

function(expect text)
  string(REGEX REPLACE "[ \n]+" " " words "${printed}")  # CMake breaks its lines where it likes
  string(FIND "${words}" "${text}" at)
  if(at EQUAL -1)
    message(FATAL_ERROR "this is missing:\n${text}\nin:\n${printed}")
  endif()
endfunction()

set(configure ${CMAKE_COMMAND} -S tea-bus -DCMAKE_CXX_COMPILER=${COMPILER}
  -DCMAKE_PREFIX_PATH=${prefix} -B)

run(0 ${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix})
run(0 ${fingerpost} new-provider tea-bus --plugin)
run(0 ${configure} tea-bus/build)
run(0 ${CMAKE_COMMAND} --build tea-bus/build)
run(0 ${fingerpost} check --with tea-bus)
expect("1 service, 0 errors, 0 warnings.")
run(1 ${fingerpost} add-provider tea-bus)
expect("Nothing was written.")

# The same, built for the next ABI.
set(header ${prefix}/include/fingerpost/core/provider.h)
file(READ ${header} text)
string(REGEX MATCH "provider_abi = ([0-9]+);" found "${text}")
set(abi ${CMAKE_MATCH_1})
math(EXPR next "${abi} + 1")
string(REPLACE "${found}" "provider_abi = ${next};" text "${text}")
file(WRITE ${header} "${text}")
run(0 ${CMAKE_COMMAND} --build tea-bus/build)
run(1 ${fingerpost} check --with tea-bus)
expect("plugin tea-bus: error: was built for provider ABI ${next} and this fingerpost has ABI ${abi}: build it again with the core/provider.h of this fingerpost 0 services, 1 error, 0 warnings.")

# The same, where Fingerpost was built by another compiler.
set(config ${prefix}/lib/cmake/Fingerpost/FingerpostConfig.cmake)
file(READ ${config} text)
string(REGEX REPLACE "Fingerpost_COMPILER \"[^\"]+\"" "Fingerpost_COMPILER \"Other 1.0\"" text "${text}")
file(WRITE ${config} "${text}")
run(1 ${configure} tea-bus/build)
expect("Fingerpost was built by Other 1.0 and this is ")
expect(": it would refuse the plugin. Configure in an empty folder with -DCMAKE_CXX_COMPILER=")
