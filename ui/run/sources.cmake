list(APPEND sources
    run/options_form.cpp run/method_choice.cpp run/run_form.cpp run/run_monitor.cpp run/stopped_jobs.cpp run/run_page.cpp)
