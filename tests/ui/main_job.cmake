# SPDX-License-Identifier: GPL-3.0-or-later
expunge_test(ui/main_job/main_job LINK expunge_ui)
