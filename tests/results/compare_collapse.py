#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does correlation collapse show? NegGrad with its rate raised until accuracy on unseen people has fallen, against DLFD.

  compare_collapse.py --root synthetic --out DIR [the options of compare_methods.py]

Works in the repetitions of compare_methods.py, makes those that are missing, and goes on where it was. A repetition in which no
rate makes NegGrad lose --drop points is named and left out. Prints a table for docs/results.md.
"""
import compare_methods
import tables

RATE_FACTORS = (1, 3, 10, 30, 100, 300)


def first_collapsed(repetition, rate, drop):
    """The run of NegGrad at the lowest of the raised rates that costs `drop` on unseen people, and that rate; else None."""
    for factor in RATE_FACTORS:
        raised = f'{rate * factor:.6g}'
        result = repetition.run('neg_grad', {'learning_rate': raised}, f'collapse-neg_grad-{factor}')
        lost = result['stages']['original']['unseen_accuracy'] - result['stages']['unlearned']['unseen_accuracy']
        if lost >= drop:
            return result, raised
    return None


def row(number, raised, neg_grad, dlfd):
    before, after = neg_grad['stages']['original'], neg_grad['stages']['unlearned']
    kept = dlfd['stages']['unlearned']

    def figure(value):
        return '–' if value is None else f'{value:.3f}'

    return f'| {number} | {raised} | ' + ' | '.join(figure(v) for v in (
        before['unseen_accuracy'], after['unseen_accuracy'], kept['unseen_accuracy'], after['collapse_index'],
        kept['collapse_index'], before['probe_accuracy'], after['probe_accuracy'], kept['probe_accuracy'])) + ' |'


def main():
    parser = compare_methods.parser(__doc__)
    parser.add_argument('--drop', type=float, default=0.10, help='of the accuracy on unseen people, as a share')
    options = compare_methods.parsed(parser)
    bench = compare_methods.Bench(options)
    rate = next(compare_methods.default_of(m, 'learning_rate') for m in bench.methods() if m['name'] == 'neg_grad')
    settings = bench.once('chosen/dlfd', lambda: {'settings': {}})['settings']
    lines, differences = [], {'collapse_index': [], 'probe_accuracy': []}
    for number in range(1, options.repetitions + 1):
        repetition = compare_methods.Repetition(bench, f'repetition-{number}', number).prepare()
        found = first_collapsed(repetition, rate, options.drop)
        if found is None:
            lines.append(f'| {number} | no rate up to {rate * RATE_FACTORS[-1]:g} costs that much |' + ' |' * 8)
            continue
        neg_grad, raised = found
        dlfd = repetition.run('dlfd', settings, 'dlfd')
        lines.append(row(number, raised, neg_grad, dlfd))
        for key, values in differences.items():
            pair = [r['stages']['unlearned'][key] for r in (neg_grad, dlfd)]
            if None not in pair:
                values.append(pair[0] - pair[1])
    print('| repetition | NegGrad rate | unseen acc.: original | NegGrad | DLFD | collapse: NegGrad | DLFD '
          '| probe: original | NegGrad | DLFD |')
    print('| --- |' + ' ---: |' * 9)
    print('\n'.join(lines))
    print('\nNegGrad − DLFD, paired over repetitions, mean and 95 % t interval: '
          + '; '.join(f'{key.replace("_", " ")} {tables.text(values)}, {len(values)} repetitions'
                      for key, values in differences.items()) + '.')


if __name__ == '__main__':
    main()
