#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints docs/results.md from what compare_methods.py and compare_collapse.py stored.

  results_page.py 'Synthetic faces'=DIR 'Photographs'=DIR > docs/results.md
"""
import json
import pathlib
import statistics
import sys

import compare_collapse
import tables

INTRODUCTION = '''# Results

How the unlearning methods compare with each other and with retraining. This page is the output of `tests/results/results_page.py`
over what `tests/results/compare_methods.py` and `tests/results/compare_collapse.py` stored; nothing on it is typed.

Each repetition is a new split by person, a forget set stratified by image count, and a seed; all methods get the same ones, the same
rule for which weights are kept, the same steering sample, the same number of trials and the same cap on time. Trials use splits,
forget sets and seeds apart from those reported and see the validation set alone, and so does the choice of the best other method.
NoMUS = ½ (accuracy on unseen people + 1 − 2 |accuracy of the cross-validated attack − ½|); the retrained model is the goal.'''


def section(title, out):
    compared = json.loads((out / 'compared.json').read_text())
    options, methods = compared['options'], compared['methods']
    prepared = [json.loads((f / 'prepared.json').read_text()) for f in tables.repetition_folders(out) if (f / 'prepared.json').exists()]
    sets = prepared[0]['sets']
    result = json.loads(next(iter(sorted(out.glob('repetition-*/dlfd.json')))).read_text())
    versions = result['versions']
    text = [f'## {title}', '',
            'First repetition: ' + ', '.join(f'{name} {size["people"]} people with {size["images"]} images' for name, size in sets.items())
            + f'; to forget {statistics.fmean(p["forget_people"] for p in prepared):.0f} people with '
            f'{min(p["forget_images"] for p in prepared)} to {max(p["forget_images"] for p in prepared)} images. '
            f'ResNet-18 at {options["image_size"]} pixels, {options["epochs"]} epochs, batch {options["batch"]}, learning rate {options["lr"]:g}. '
            f'Expunge {versions["expunge"]}, LibTorch {versions["libtorch"]}, {versions["threads"]} threads; seconds are those of the '
            'unlearning alone, on a machine that may have been shared.', '',
            tables.markdown(out, methods)]
    collapse = compare_collapse.markdown(out)
    return '\n'.join(text + (['', collapse] if collapse else []))


def main():
    if len(sys.argv) < 2 or any('=' not in argument for argument in sys.argv[1:]):
        sys.exit(__doc__)
    pages = [INTRODUCTION]
    for argument in sys.argv[1:]:
        title, _, out = argument.partition('=')
        pages.append(section(title, pathlib.Path(out)))
    print('\n\n'.join(pages))


if __name__ == '__main__':
    main()
