# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND plot_sources
    plots/bar_plot.cpp
    plots/confusion_plot.cpp
    plots/crosshair.cpp
    plots/curve_plot.cpp
    plots/grouped_plot.cpp
    plots/heat_cells.cpp
    plots/heat_map_order.cpp
    plots/heat_map_plot.cpp
    plots/histogram_plot.cpp
    plots/live_plot.cpp
    plots/panel_grid.cpp
    plots/plot.cpp
    plots/plot_csv.cpp
    plots/plot_export.cpp
    plots/plot_keys.cpp
    plots/plot_style.cpp
    plots/profile_plot.cpp
    plots/scatter_plot.cpp)
