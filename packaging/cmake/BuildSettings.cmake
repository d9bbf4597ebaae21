# SPDX-License-Identifier: GPL-3.0-or-later
# One interface target carries every flag: zhanggui_settings. Link it PUBLIC from the libraries.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_INTERPROCEDURAL_OPTIMIZATION OFF)
if(NOT MSVC)
    set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
endif()

option(ZHANGGUI_SANITIZE "Address and undefined-behaviour sanitizers" OFF)

add_library(zhanggui_settings INTERFACE)
target_include_directories(zhanggui_settings INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(zhanggui_settings INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_KEYWORDS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    ZHANGGUI_VERSION="${PROJECT_VERSION}")

if(MSVC)
    target_compile_options(zhanggui_settings INTERFACE /W4 /utf-8 /permissive-)
else()
    target_compile_options(zhanggui_settings INTERFACE -Wall -Wextra -Wpedantic -Wshadow
        -Wnon-virtual-dtor -Woverloaded-virtual -Wno-missing-field-initializers)
    # g++ 12, when it optimises, takes the empty half of a moved Result for uninitialised.
    target_compile_options(zhanggui_settings INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()

if(ZHANGGUI_SANITIZE)
    target_compile_options(zhanggui_settings INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer -g1 -Og
        # The address sanitizer sees null pointers too; these checks, at every access, cost a third of the build.
        -fno-sanitize=null,alignment)
    target_link_options(zhanggui_settings INTERFACE -fsanitize=address,undefined)
endif()

# mold links the tests several times faster than bfd; the default linker does where it is missing.
find_program(ZHANGGUI_MOLD mold)
if(ZHANGGUI_MOLD AND CMAKE_SYSTEM_NAME STREQUAL "Linux")
    target_link_options(zhanggui_settings INTERFACE -fuse-ld=mold)
endif()
