# SPDX-License-Identifier: GPL-3.0-or-later
expunge_test(core/formats/safetensors LINK expunge_formats)
