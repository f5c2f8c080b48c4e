# SPDX-License-Identifier: GPL-3.0-or-later
foreach(unit batches checkpoint device model_file scoring sgd training)
    expunge_test(core/compute/nn/${unit} LINK expunge_compute)
endforeach()
expunge_test(core/compute/nn/network DATA LINK expunge_compute)
