expunge_test(ui/report/findings_words LINK expunge_ui expunge_plots)
expunge_test(ui/report/verdict_text LINK expunge_ui expunge_plots)
