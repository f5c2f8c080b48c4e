# SPDX-License-Identifier: GPL-3.0-or-later
# Flags every target shares, stated once; third-party headers stay SYSTEM.
add_library(expunge_common INTERFACE)
target_compile_features(expunge_common INTERFACE cxx_std_20)
target_include_directories(expunge_common INTERFACE ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR}/generated)
target_compile_definitions(expunge_common INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH QT_USE_QSTRINGBUILDER)
target_compile_options(expunge_common INTERFACE
    -Wall -Wextra -Wold-style-cast -Woverloaded-virtual -Wnon-virtual-dtor -Wcast-align)
if(EXPUNGE_WERROR)
    target_compile_options(expunge_common INTERFACE -Werror)
endif()
if(EXPUNGE_ASAN)
    target_compile_options(expunge_common INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    target_link_options(expunge_common INTERFACE -fsanitize=address,undefined)
endif()
if(EXPUNGE_TSAN)
    target_compile_options(expunge_common INTERFACE -fsanitize=thread)
    target_link_options(expunge_common INTERFACE -fsanitize=thread)
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Release" AND NOT EXPUNGE_ASAN AND NOT EXPUNGE_TSAN)
    target_compile_options(expunge_common INTERFACE -fstack-protector-strong -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
    target_link_options(expunge_common INTERFACE -Wl,-z,relro,-z,now)
endif()

# version.h: what About, `doctor` and every report print. Looked at in every build, since a commit does not configure anew.
add_custom_target(expunge_version
    COMMAND ${CMAKE_COMMAND} -DSOURCE=${PROJECT_SOURCE_DIR} -DVERSION=${PROJECT_VERSION}
        -DHEADER=${PROJECT_BINARY_DIR}/generated/version.h -P ${PROJECT_SOURCE_DIR}/cmake/version.cmake
    BYPRODUCTS ${PROJECT_BINARY_DIR}/generated/version.h COMMENT "")
add_dependencies(expunge_common expunge_version)

# expunge_library(name SOURCES … PUBLIC … PRIVATE …): one static library per folder.
function(expunge_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC expunge_common ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
endfunction()
