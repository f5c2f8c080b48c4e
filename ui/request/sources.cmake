list(APPEND sources
    request/look_alike_model.cpp request/look_alike_panel.cpp request/people_panel.cpp
    request/request_list_model.cpp request/request_people_model.cpp request/request_form.cpp
    request/request_details.cpp request/request_actions.cpp request/request_runs.cpp request/request_page.cpp request/people_rows.cpp
    request/request_person_delegate.cpp)
