expunge_test(ui/request/request_page LINK expunge_ui Qt6::Sql)
expunge_test(ui/request/request_runs LINK expunge_ui)
expunge_test(ui/request/look_alike_panel LINK expunge_ui)
