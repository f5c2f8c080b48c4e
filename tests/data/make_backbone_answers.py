#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds to reference.json what torchvision's DenseNet-121 and EfficientNet-B0 answer in training mode without dropout (Debian's
python3-torchvision), on inputs made by its fill_rule; checks the answers in evaluation mode that are there.

usage: make_backbone_answers.py reference.json"""
import json
import math
import sys

import numpy
import torch
import torchvision


def filled(k, shape, scale=1.0, offset=0.0):
    index = numpy.arange(math.prod(shape), dtype=numpy.uint64) + (numpy.uint64(k) << numpy.uint64(32))
    with numpy.errstate(over="ignore"):
        z = index + numpy.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> numpy.uint64(30))) * numpy.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> numpy.uint64(27))) * numpy.uint64(0x94D049BB133111EB)
        z ^= z >> numpy.uint64(31)
    values = (z >> numpy.uint64(11)).astype(numpy.float64) / 2.0**52 - 1.0
    return torch.from_numpy((values * scale + offset).astype(numpy.float32)).reshape(shape)


def fill(model):
    with torch.no_grad():
        for k, (name, tensor) in enumerate(model.state_dict().items()):
            shape = list(tensor.shape)
            if name.endswith("num_batches_tracked"):
                tensor.zero_()
            elif tensor.dim() >= 2:
                tensor.copy_(filled(k, shape, math.sqrt(6 / tensor[0].numel())))
            elif name.endswith("running_mean"):
                tensor.copy_(filled(k, shape, 0.1))
            elif name.endswith("running_var"):
                tensor.copy_(filled(k, shape, 0.2, 1.0))
            elif name.endswith("weight"):
                tensor.copy_(filled(k, shape, 0.1, 0.7))
            else:
                tensor.copy_(filled(k, shape, 0.05))


def main(path):
    with open(path) as file:
        reference = json.load(file)
    for name in ("densenet121", "efficientnet_b0"):
        answers = reference["forward"][name]
        model = getattr(torchvision.models, name)(num_classes=answers["classes"])
        fill(model)
        model.eval()
        with torch.no_grad():
            known = torch.tensor(answers["logits"])
            error = (model(filled(answers["input_k"], answers["input"])) - known).abs().max() / known.abs().max()
            assert error < 1e-4, f"{name}: evaluation mode is off by {error}"
            model.train()
            for module in model.modules():
                if isinstance(module, (torch.nn.Dropout, torchvision.ops.StochasticDepth)):
                    module.eval()
            shape = [4, 3, 64, 64]
            logits = model(filled(2, shape))
        answers["train_mode_logits_no_dropout"] = {"input": shape, "input_k": 2, "logits": logits.double().tolist()}
        print(f"{name}: evaluation mode agrees to {error:.1e}; training mode added")
    with open(path, "w") as file:
        json.dump(reference, file)


main(sys.argv[1])
