expunge_test(ui/run/options_form LINK expunge_ui)
expunge_test(ui/run/run_form LINK expunge_ui Qt6::Sql)
expunge_test(ui/run/run_jobs LINK expunge_ui)
expunge_test(ui/run/run_page LINK expunge_ui expunge_plots Qt6::Sql)
