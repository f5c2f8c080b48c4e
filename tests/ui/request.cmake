expunge_test(ui/request/request_page LINK expunge_ui Qt6::Sql)
