# SPDX-License-Identifier: GPL-3.0-or-later

# desk_module(NAME DEPENDS module... LIBS library... PRIVATE_LIBS library...)
#
# A module of core: the static library desk_NAME made of core/NAME/*.cpp. A dependency that has not been
# declared yet is an error, so the order of the lines in core/CMakeLists.txt is a topological order and a
# cycle cannot be written.
function(desk_module name)
    cmake_parse_arguments(MODULE "" "" "DEPENDS;LIBS;PRIVATE_LIBS" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${name}/*.cpp ${name}/*.h)
    foreach(dependency IN LISTS MODULE_DEPENDS)
        if(NOT TARGET desk_${dependency})
            message(FATAL_ERROR "core/${name} may not depend on core/${dependency}: "
                    "core/CMakeLists.txt does not declare it above.")
        endif()
        list(APPEND modules desk_${dependency})
    endforeach()
    add_library(desk_${name} STATIC ${sources})
    target_link_libraries(desk_${name} PUBLIC desk_flags Qt6::Core ${modules} ${MODULE_LIBS}
                          PRIVATE ${MODULE_PRIVATE_LIBS})
endfunction()

# desk_embed_texts(MODULE file...)
#
# Puts files of resources/ into the static library of a module, so that nothing has to be installed beside a
# program or registered at its start: defines desk::MODULE::embeddedTexts(), which core/MODULE/embedded.h declares.
function(desk_embed_texts module)
    set(entries "")
    foreach(name IN LISTS ARGN)
        set(path ${PROJECT_SOURCE_DIR}/resources/${name})
        file(READ ${path} text)
        string(APPEND entries "    {\"${name}\", R\"DESKTEXT(${text})DESKTEXT\"},\n")
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${path})
    endforeach()
    list(LENGTH ARGN count)
    set(output ${CMAKE_CURRENT_BINARY_DIR}/${module}_embedded.cpp)
    file(CONFIGURE OUTPUT ${output} @ONLY CONTENT
"// Made by desk_embed_texts(); edit the files in resources/ instead.
#include \"core/@module@/embedded.h\"

#include <array>

namespace desk::@module@ {

std::span<const EmbeddedText> embeddedTexts()
{
    static constexpr std::array<EmbeddedText, @count@> texts{{
@entries@    }};
    return texts;
}

} // namespace desk::@module@
")
    target_sources(desk_${module} PRIVATE ${output})
endfunction()
