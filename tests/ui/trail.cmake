expunge_test(ui/trail/event_words LINK expunge_ui)
target_compile_definitions(test_ui_trail_event_words PRIVATE EXPUNGE_SOURCES="${PROJECT_SOURCE_DIR}")
expunge_test(ui/trail/trail_page LINK expunge_ui Qt6::Sql)
