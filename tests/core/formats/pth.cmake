# SPDX-License-Identifier: GPL-3.0-or-later
expunge_test(core/formats/pickle LINK expunge_formats)
expunge_test(core/formats/pth LINK expunge_formats)
expunge_test(core/formats/zip LINK expunge_formats)

# Against PyTorch itself, where Debian's Python has it; else ctest says "Skipped".
add_executable(pth_tool pth_tool.cpp)
set_target_properties(pth_tool PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
target_link_libraries(pth_tool PRIVATE expunge_formats)
find_program(EXPUNGE_PYTHON python3 HINTS /usr/bin DOC "The Python that PyTorch is installed for")
if(EXPUNGE_PYTHON)
    add_test(NAME core/formats/pth_and_pytorch COMMAND ${EXPUNGE_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/check_pth.py $<TARGET_FILE:pth_tool>)
    set_tests_properties(core/formats/pth_and_pytorch PROPERTIES LABELS fast TIMEOUT 600 SKIP_RETURN_CODE 77
        ENVIRONMENT "OMP_WAIT_POLICY=passive;OMP_NUM_THREADS=1;LC_ALL=C.UTF-8")
endif()
