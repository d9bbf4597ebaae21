# SPDX-License-Identifier: GPL-3.0-or-later
# zhanggui_resource_folder(TARGET NAME PREFIX DIR PATTERN...) embeds the files of one resource folder.

function(zhanggui_resource_folder target name prefix dir)
    set(files "")
    foreach(pattern ${ARGN})
        file(GLOB found CONFIGURE_DEPENDS "${dir}/${pattern}")
        list(APPEND files ${found})
    endforeach()
    if(files)
        qt_add_resources(${target} ${name} PREFIX ${prefix} BASE "${dir}" FILES ${files})
    endif()
endfunction()
