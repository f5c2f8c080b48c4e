# SPDX-License-Identifier: GPL-3.0-or-later
expunge_test(ui/shell/elided_label LINK expunge_ui)
expunge_test(ui/shell/job_runner LINK expunge_ui)
expunge_test(ui/shell/time_left LINK expunge_ui)
expunge_test(ui/shell/theme LINK expunge_ui)
expunge_test(ui/shell/session LINK expunge_ui)
expunge_test(ui/shell/import_dialog LINK expunge_ui)
expunge_test(ui/shell/train_dialog LINK expunge_ui expunge_compute)
expunge_test(ui/shell/main_window LINK expunge_ui)
