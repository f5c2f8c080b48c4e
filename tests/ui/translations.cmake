# SPDX-License-Identifier: GPL-3.0-or-later
expunge_test(ui/translations/translations LINK expunge_ui)
target_compile_definitions(test_ui_translations_translations PRIVATE EXPUNGE_TRANSLATIONS="${PROJECT_SOURCE_DIR}/translations")
