# SPDX-License-Identifier: GPL-3.0-or-later
foreach(test heat_map_order plots plot_interaction plot_panels live_plot)
    expunge_test(ui/plots/${test} LINK expunge_plots)
endforeach()
