# SPDX-License-Identifier: GPL-3.0-or-later
expunge_test(ui/people/people_model LINK expunge_ui)
expunge_test(ui/people/people_page LINK expunge_ui Qt6::Sql)
expunge_test(ui/people/people_selection LINK expunge_ui Qt6::Sql)
expunge_test(ui/people/people_filters LINK expunge_ui Qt6::Sql)
