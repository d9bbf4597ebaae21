# SPDX-License-Identifier: GPL-3.0-or-later
# zhanggui_module(NAME SOURCES … LIBRARIES …): a part of the program in a file of its own,
# bin/plugins/zhanggui_NAME; app/base/module.h says what for. The target zhanggui_modules stands for them all.

add_custom_target(zhanggui_modules)

function(zhanggui_module name)
    cmake_parse_arguments(arg "" "" "SOURCES;LIBRARIES" ${ARGN})
    set(target zhanggui_${name}_module)
    add_library(${target} MODULE ${arg_SOURCES})
    target_link_libraries(${target} PRIVATE zhanggui_app ${arg_LIBRARIES})
    if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
        # Its door alone is for others: the loader need not look up the rest, nor keep 1.5 MB of names in memory.
        target_link_options(${target} PRIVATE -Wl,--exclude-libs,ALL)
    endif()
    set_target_properties(${target} PROPERTIES PREFIX "" OUTPUT_NAME zhanggui_${name} CXX_VISIBILITY_PRESET hidden
        LIBRARY_OUTPUT_DIRECTORY "${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/plugins")
    add_dependencies(zhanggui_modules ${target})
endfunction()
