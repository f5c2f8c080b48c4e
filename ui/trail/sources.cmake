list(APPEND sources
    trail/event_details.cpp trail/event_model.cpp trail/event_words.cpp trail/report_list_model.cpp trail/chain_card.cpp trail/trail_page.cpp)
