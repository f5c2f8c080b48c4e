# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND sources
    unlearn/dlfd.cpp
    unlearn/dlfd_batch.cpp
    unlearn/dlfd_options.cpp
    unlearn/fine_tune.cpp
    unlearn/forgetting_score.cpp
    unlearn/optimal_transport.cpp
    unlearn/perturbation.cpp
    unlearn/progress_feed.cpp
    unlearn/retrain.cpp
    unlearn/selection.cpp
    unlearn/steered_run.cpp
    unlearn/steered_run_options.cpp
    unlearn/steering.cpp
    unlearn/unlearn.cpp)
