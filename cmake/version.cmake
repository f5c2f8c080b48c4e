# SPDX-License-Identifier: GPL-3.0-or-later
# Run at every build: -DSOURCE=… -DVERSION=… -DHEADER=… Writes version.h when the commit, or whether the tree differs from it, has changed.
execute_process(COMMAND git -C ${SOURCE} describe --always --dirty --abbrev=12 --exclude=*
    OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE failed)
if(failed)
    set(commit "unknown")
endif()
configure_file(${CMAKE_CURRENT_LIST_DIR}/version.h.in ${HEADER} @ONLY)
