#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does correlation collapse show? NegGrad with its rate raised until accuracy on unseen people has fallen, against DLFD.

  compare_collapse.py --root synthetic --out DIR [the options of compare_methods.py]

Works in the repetitions of compare_methods.py, makes those that are missing, and goes on where it was. A repetition in which no
rate makes NegGrad lose --drop is named and left out. results_page.py puts the table into docs/results.md.
"""
import json

import compare_methods
import tables

RATE_FACTORS = (1, 3, 10, 30, 100, 300)
DROP = 0.10
LABEL = 'collapse-neg_grad'


def lost(result):
    stages = result['stages']
    return stages['original']['unseen_accuracy'] - stages['unlearned']['unseen_accuracy']


def raise_rate(repetition, rate, drop):
    """Runs NegGrad at ever higher rates until one costs `drop` on unseen people."""
    for factor in RATE_FACTORS:
        if lost(repetition.run('neg_grad', {'learning_rate': f'{rate * factor:.6g}'}, f'{LABEL}-{factor}')) >= drop:
            return


def collapsed(folder, drop):
    """The stored run of NegGrad at the lowest of the raised rates that cost `drop`, else None."""
    for factor in RATE_FACTORS:
        file = folder / f'{LABEL}-{factor}.json'
        if file.exists():
            result = json.loads(file.read_text())
            if lost(result) >= drop:
                return result
    return None


def row(number, neg_grad, dlfd):
    before, after = neg_grad['stages']['original'], neg_grad['stages']['unlearned']
    kept = dlfd['stages']['unlearned']
    values = (before['unseen_accuracy'], after['unseen_accuracy'], kept['unseen_accuracy'], after['collapse_index'],
              kept['collapse_index'], before['probe_accuracy'], after['probe_accuracy'], kept['probe_accuracy'])
    return f'| {number} | {neg_grad["settings"]["learning_rate"]} | ' + ' | '.join('–' if v is None else f'{v:.3f}' for v in values) + ' |'


def markdown(out, drop=DROP):
    """The table of what is stored under `out`; empty where NegGrad was not raised."""
    lines, differences = [], {'collapse_index': [], 'probe_accuracy': []}
    for folder in tables.repetition_folders(out):
        number = folder.name.split('-')[1]
        if not (folder / 'dlfd.json').exists() or not any(folder.glob(f'{LABEL}-*.json')):
            continue
        neg_grad, dlfd = collapsed(folder, drop), json.loads((folder / 'dlfd.json').read_text())
        if neg_grad is None:
            lines.append(f'| {number} | no rate tried costs that much |' + ' |' * 8)
            continue
        lines.append(row(number, neg_grad, dlfd))
        for key, values in differences.items():
            pair = [r['stages']['unlearned'][key] for r in (neg_grad, dlfd)]
            if None not in pair:
                values.append(pair[0] - pair[1])
    if not lines:
        return ''
    return '\n'.join([
        f'NegGrad, its rate raised until the accuracy on unseen people has fallen by {100 * drop:g} points or more, beside DLFD:', '',
        '| repetition | NegGrad rate | unseen acc.: original | NegGrad | DLFD | collapse: NegGrad | DLFD '
        '| probe: original | NegGrad | DLFD |', '| --- |' + ' ---: |' * 9, *lines, '',
        'NegGrad − DLFD, paired over repetitions, mean and 95 % t interval: '
        + '; '.join(f'{key.replace("_", " ")} {tables.text(values)} ({len(values)} repetitions)' for key, values in differences.items())
        + '.'])


def main():
    parser = compare_methods.parser(__doc__)
    parser.add_argument('--drop', type=float, default=DROP, help='of the accuracy on unseen people, as a share')
    options = compare_methods.parsed(parser)
    bench = compare_methods.Bench(options)
    rate = next(compare_methods.default_of(m, 'learning_rate') for m in bench.every_method() if m['name'] == 'neg_grad')
    settings = bench.once('chosen/dlfd', lambda: {'settings': {}})['settings']
    for number in range(1, options.repetitions + 1):
        repetition = compare_methods.Repetition(bench, f'repetition-{number}', number).prepare()
        repetition.run('dlfd', settings, 'dlfd')
        raise_rate(repetition, rate, options.drop)
    print(markdown(bench.out, options.drop))


if __name__ == '__main__':
    main()
