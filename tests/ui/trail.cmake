expunge_test(ui/trail/trail_page LINK expunge_ui Qt6::Sql)
