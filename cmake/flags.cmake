# SPDX-License-Identifier: GPL-3.0-or-later
# desk_flags: what every target of ours is compiled and linked with.

add_library(desk_flags INTERFACE)
target_include_directories(desk_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(desk_flags INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_JAVA_STYLE_ITERATORS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)

if(MSVC)
    target_compile_options(desk_flags INTERFACE /W4 /permissive- /utf-8 $<$<BOOL:${RIGHTSDESK_WERROR}>:/WX>)
else()
    target_compile_options(desk_flags INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Woverloaded-virtual
        -Wnon-virtual-dtor $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond> $<$<CXX_COMPILER_ID:GNU>:-Wlogical-op>
        $<$<BOOL:${RIGHTSDESK_WERROR}>:-Werror>)
    if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # A source inside a unity file looks like a header, in which an anonymous namespace would be wrong.
        target_compile_options(desk_flags INTERFACE -Wno-subobject-linkage)
    endif()
    # Hardening belongs to what people run; it fights the sanitizers and slows the debugger.
    target_compile_options(desk_flags INTERFACE
        $<$<CONFIG:Release,RelWithDebInfo>:-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -D_GLIBCXX_ASSERTIONS
        -fstack-protector-strong -fPIE>)
    if(UNIX AND NOT APPLE)
        target_link_options(desk_flags INTERFACE $<$<CONFIG:Release,RelWithDebInfo>:-pie -Wl,-z,relro,-z,now>)
    endif()
endif()

if(RIGHTSDESK_SANITIZE)
    target_compile_options(desk_flags INTERFACE -fsanitize=${RIGHTSDESK_SANITIZE} -fno-omit-frame-pointer
                           -fno-sanitize-recover=all)
    target_link_options(desk_flags INTERFACE -fsanitize=${RIGHTSDESK_SANITIZE})
endif()

if(RIGHTSDESK_FUZZ)
    if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        message(FATAL_ERROR "Fuzzers need Clang: use the preset \"fuzz\", or turn RIGHTSDESK_FUZZ off.")
    endif()
    # What is searched must tell which of its branches an input took; only the fuzzers link the engine itself.
    target_compile_options(desk_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

find_program(LLD ld.lld)
if(LLD AND CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang" AND NOT APPLE)
    target_link_options(desk_flags INTERFACE -fuse-ld=lld)
endif()
