# SPDX-License-Identifier: GPL-3.0-or-later
expunge_test(ui/main_job/main_job LINK expunge_ui)
# It measures how long the window keeps still while a job runs: nothing else may run beside it.
set_tests_properties(ui/main_job/main_job PROPERTIES RUN_SERIAL TRUE)
