expunge_test(ui/report/verdict_text LINK expunge_ui expunge_plots)
