# cmake --install build --prefix P: the programs in P/bin, the catalogue in P/share/fingerpost, the
# plugins in P/lib/fingerpost, and the SDK for providers: headers, words, find_package(Fingerpost).
include(CMakePackageConfigHelpers)

set_target_properties(fingerpost_words PROPERTIES EXPORT_NAME words)
install(TARGETS fingerpost fingerpost-host fingerpost_words EXPORT Fingerpost
  RUNTIME DESTINATION bin ARCHIVE DESTINATION lib/fingerpost)
install(EXPORT Fingerpost NAMESPACE Fingerpost:: FILE FingerpostTargets.cmake
  DESTINATION lib/cmake/Fingerpost)

set(made ${CMAKE_BINARY_DIR}/install)
configure_package_config_file(${CMAKE_SOURCE_DIR}/core/FingerpostConfig.cmake.in
  ${made}/FingerpostConfig.cmake INSTALL_DESTINATION lib/cmake/Fingerpost)
write_basic_package_version_file(${made}/FingerpostConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${made}/FingerpostConfig.cmake ${made}/FingerpostConfigVersion.cmake
  ${CMAKE_SOURCE_DIR}/core/plugin.cmake DESTINATION lib/cmake/Fingerpost)

install(FILES ${CMAKE_SOURCE_DIR}/core/provider.h DESTINATION include/fingerpost/core)
install(DIRECTORY ${CMAKE_SOURCE_DIR}/core/words DESTINATION include/fingerpost/core
  FILES_MATCHING PATTERN "*.h")
install(DIRECTORY ${CMAKE_SOURCE_DIR}/catalogue DESTINATION share/fingerpost)
install(DIRECTORY ${CMAKE_BINARY_DIR}/plugins DESTINATION lib/fingerpost
  PATTERN CMakeFiles EXCLUDE PATTERN *.cmake EXCLUDE)
