# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND sources
    metrics/accuracy.cpp
    metrics/agreement.cpp
    metrics/area.cpp
    metrics/attack_accuracy.cpp
    metrics/audit.cpp
    metrics/audit_data.cpp
    metrics/class_ranks.cpp
    metrics/correlation.cpp
    metrics/correlation_statistics.cpp
    metrics/curves.cpp
    metrics/embedding.cpp
    metrics/image_measures.cpp
    metrics/membership.cpp
    metrics/membership_resampling.cpp
    metrics/nomus.cpp
    metrics/people.cpp
    metrics/probe.cpp
    metrics/sample_size.cpp
    metrics/shadow_attack.cpp
    metrics/shared_classes.cpp
    metrics/stage_membership.cpp
    metrics/verdict.cpp
    metrics/warnings.cpp
    metrics/words.cpp
    metrics/would_settle.cpp)
