# SPDX-License-Identifier: GPL-3.0-or-later
foreach(unit batches checkpoint device model_file network scoring sgd training)
    expunge_test(core/compute/nn/${unit} LINK expunge_compute)
endforeach()
