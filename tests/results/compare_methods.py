#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares every unlearning method with the retrained model on one data set, over repetitions; prints its tables.

  compare_methods.py --cli build/dev/bin/expunge-cli --root FACES --out DIR [--task T] [--repetitions 10] [--epochs 20] …

FACES holds manifest.csv; `--root synthetic` makes synthetic faces first. Every step leaves a small JSON file under DIR and is
skipped when that file is there, so that a stopped comparison goes on where it was. `--estimate` only measures one epoch and
prints what the whole would take. results_page.py makes docs/results.md of what is stored under one DIR or several.

Fairness. Each method gets the same number of trials (its recommended preset at a third of, once and three times its own
learning rate, or its own --trial settings), the same time cap (a trial slower than the retraining it replaces is out), and the
program's one checkpoint rule and steering sample. Trials use splits, forget sets and seeds apart from those reported and see
the validation set alone (`run.kept`). "Best other" is the method with the best validation NoMUS over the repetitions, never
chosen on what is reported.
"""
import argparse
import json
import pathlib
import random
import statistics
import subprocess
import sys
import time

import tables

TRIAL_SPLITS = 2          # splits, forget sets and seeds of their own
FIRST_TRIAL_SEED = 9001   # far from the repetitions' 1, 2, …
RATE_FACTORS = (1 / 3, 1.0, 3.0)
NOT_COMPARED = {'retrain'}  # it is the reference itself


class Bench:
    """The data set, where results go, and how the program is called."""

    def __init__(self, options):
        self.options = options
        self.out = pathlib.Path(options.out)
        self.out.mkdir(parents=True, exist_ok=True)

    def cli(self, *arguments, workspace=None):
        command = [self.options.cli, '--json']
        if workspace:
            command += ['--workspace', str(workspace)]
        command += [str(a) for a in arguments]
        answer = subprocess.run(command, capture_output=True, text=True)
        if answer.returncode != 0:
            sys.exit(f'{" ".join(command)}\n{answer.stderr or answer.stdout}')
        return json.loads(answer.stdout)

    def once(self, name, make):
        """The stored result of a step, or make()'s, stored."""
        file = self.out / f'{name}.json'
        if file.exists():
            return json.loads(file.read_text())
        result = make()
        file.parent.mkdir(parents=True, exist_ok=True)
        partial = file.with_suffix('.partial')
        partial.write_text(json.dumps(result, indent=1, sort_keys=True) + '\n')
        partial.rename(file)
        return result

    def faces(self):
        if self.options.root != 'synthetic':
            return pathlib.Path(self.options.root)
        folder = self.out / 'faces'
        if not (folder / 'manifest.csv').exists():
            self.cli('faces', folder, '--people', self.options.people, '--size', self.options.image_size, '--seed', 1)
        return folder

    def every_method(self):
        return [m for m in self.cli('methods')['methods'] if m['name'] not in NOT_COMPARED]

    def methods(self):
        chosen = self.options.methods.split(',') if self.options.methods else None
        every = self.every_method()
        if chosen:
            unknown = set(chosen) - {m['name'] for m in every}
            if unknown:
                sys.exit(f'--methods: {", ".join(sorted(unknown))} is unknown')
        return [m for m in every if not chosen or m['name'] in chosen]


def draw_forget_people(people, share, seed):
    """About `share` of the training people, stratified by image count: the same share of each quarter of the ranking."""
    ranked = sorted(people, key=lambda p: (p['images'], p['identity']))
    draw = random.Random(seed)
    wanted = max(5, round(share * len(ranked)))
    chosen = []
    for quarter in range(4):
        stratum = ranked[len(ranked) * quarter // 4:len(ranked) * (quarter + 1) // 4]
        count = wanted * (quarter + 1) // 4 - wanted * quarter // 4
        chosen += draw.sample(stratum, min(count, len(stratum)))
    return sorted(p['identity'] for p in chosen)


class Repetition:
    """One split, forget set and seed: a workspace with the original and the retrained model."""

    def __init__(self, bench, name, seed):
        self.bench, self.name, self.seed = bench, name, seed
        self.workspace = bench.out / 'workspaces' / name

    def prepare(self):
        o = self.bench.options

        def make():
            ws = self.workspace
            if ws.exists():
                subprocess.run(['rm', '-rf', str(ws)], check=True)
            ws.parent.mkdir(parents=True, exist_ok=True)
            self.bench.cli('init', ws)
            label = ['--label-column', o.task] if o.task else []
            sets = self.bench.cli('import', '--format', 'manifest', '--root', self.bench.faces(), '--image-size', o.image_size,
                                  '--split-seed', self.seed, *label, workspace=ws)['sets']
            train = ['--epochs', o.epochs, '--batch', o.batch, '--lr', o.lr, '--seed', self.seed]
            original = self.bench.cli('train', *train, workspace=ws)['model']
            people = self.bench.cli('people', '--set', 'train', '--limit', 1000000, workspace=ws)['people']
            forget = draw_forget_people(people, o.share, self.seed)
            request = self.bench.cli('request', 'new', '--reference', f'results {self.seed}', '--experiment', '--people',
                                     ','.join(forget), workspace=ws)['request']
            # a chance of its own: the retrained model is another draw of the training, not a twin of the original
            retrained = self.bench.cli('train', '--exclude', request['id'], '--seed', self.seed + 500, workspace=ws)['model']
            return {'sets': sets, 'original': original, 'retrained': retrained, 'request': request['id'],
                    'forget_people': len(forget), 'forget_images': request['images']}

        if not self.workspace.exists():  # results without the workspace they came from can be read, not added to
            stored = self.bench.out / f'{self.name}/prepared.json'
            stored.unlink(missing_ok=True)
        self.prepared = self.bench.once(f'{self.name}/prepared', make)
        return self

    def run(self, method, settings, label):
        def make():
            p = self.prepared
            arguments = ['run', '--request', p['request'], '--model', p['original']['id'], '--retrained', p['retrained']['id'],
                         '--method', method, '--seed', self.seed]
            for key, value in settings.items():
                arguments += ['--set', f'{key}={value}']
            started = time.time()
            findings = self.bench.cli(*arguments, workspace=self.workspace)
            return tables.extract(findings, settings, time.time() - started)

        return self.bench.once(f'{self.name}/{label}', make)


def default_of(method, key):
    value = next((o['default'] for o in method['options'] if o['key'] == key), None)
    recommended = next((p for p in method.get('preset_details', []) if p['name'] == 'recommended'), {})
    return recommended.get('values', {}).get(key, value)


def trial_settings(method, options):
    """The same number of settings for every method."""
    own = options.trial.get(method['name'])
    if own:
        return own
    rate = default_of(method, 'learning_rate')
    key = 'learning_rate'
    if rate is None:  # no learning rate: its strength is the first option that scales what it does
        key = next((o['key'] for o in method['options'] if o['key'] in ('alpha', 'strength')), None)
        rate = default_of(method, key) if key else None
    if rate is None:
        return [{}] * 1
    return [{key: f'{rate * factor:.6g}'} for factor in RATE_FACTORS]


def choose_settings(bench, method):
    """The settings with the best mean validation NoMUS over the trial splits."""
    scored = []
    for number, settings in enumerate(trial_settings(method, bench.options)):
        results = []
        for split in range(TRIAL_SPLITS):
            repetition = Repetition(bench, f'trial-{split + 1}', FIRST_TRIAL_SEED + split).prepare()
            results.append((repetition.run(method['name'], settings, f'{method["name"]}-{number}'),
                            repetition.prepared['retrained']['seconds']))
        if any(r['seconds'] > cap for r, cap in results):
            continue
        scores = [r['validation_nomus'] for r, _ in results]
        if None in scores:
            scores = [0]
        scored.append((statistics.fmean(scores), -number, settings))
    if not scored:
        print(f'{method["name"]}: every trial took longer than retraining; left out', file=sys.stderr)
        return None
    return max(scored)[2]


def estimate(bench):
    """Seconds the whole would take, from one epoch of training: an epoch of unlearning costs a method about one to six of those."""
    o = bench.options
    probe = Repetition(bench, 'probe', 1)
    ws = probe.workspace
    subprocess.run(['rm', '-rf', str(ws)], check=True)
    ws.parent.mkdir(parents=True, exist_ok=True)
    bench.cli('init', ws)
    bench.cli('import', '--format', 'manifest', '--root', bench.faces(), '--image-size', o.image_size, workspace=ws)
    epoch = bench.cli('train', '--epochs', 1, '--batch', o.batch, workspace=ws)['model']['seconds']
    subprocess.run(['rm', '-rf', str(ws)], check=True)
    methods = len(bench.methods())
    repetitions = o.repetitions + TRIAL_SPLITS
    training = repetitions * 2 * o.epochs * epoch
    runs = methods * (o.repetitions + TRIAL_SPLITS * len(RATE_FACTORS)) * (6 * epoch + o.audit_seconds)
    print(f'One epoch of training takes {epoch:.1f} s. {repetitions} splits with two models each: {training / 60:.0f} min; '
          f'{methods} methods: about {runs / 60:.0f} min. Together about {(training + runs) / 3600:.1f} h.', flush=True)


def parser(description):
    """The options that say on what data set, how large and where."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--cli', default='build/dev/bin/expunge-cli')
    parser.add_argument('--root', required=True, help='folder with manifest.csv, or "synthetic"')
    parser.add_argument('--out', required=True, help='where results and workspaces go')
    parser.add_argument('--task', help='label column; default: the first')
    parser.add_argument('--methods', help='names separated by commas; default: all but retrain')
    parser.add_argument('--repetitions', type=int, default=10)
    parser.add_argument('--share', type=float, default=0.08, help='of the training people, to forget')
    parser.add_argument('--epochs', type=int, default=20)
    parser.add_argument('--batch', type=int, default=32)
    parser.add_argument('--lr', type=float, default=0.02)
    parser.add_argument('--image-size', type=int, default=64)
    parser.add_argument('--people', type=int, default=150, help='of the synthetic data set')
    parser.add_argument('--audit-seconds', type=float, default=20, help='for the estimate')
    parser.add_argument('--trial', action='append', default=[], metavar='METHOD:k=v,k=v',
                        help='one trial setting of a method in place of its three learning rates; three per method, please')
    return parser


def parsed(parser):
    options = parser.parse_args()
    own = {}
    for trial in options.trial:
        method, _, settings = trial.partition(':')
        own.setdefault(method, []).append(dict(pair.split('=', 1) for pair in settings.split(',') if pair))
    options.trial = own
    return options


def main():
    own = parser(__doc__)
    own.add_argument('--estimate', action='store_true', help='print the time estimate and stop')
    own.add_argument('--tables', action='store_true', help='print the tables of what is there and stop')
    options = parsed(own)
    bench = Bench(options)
    methods = bench.methods()
    if not options.tables:
        estimate(bench)
        if options.estimate:
            return
        bench.once('compared', lambda: {'options': {k: v for k, v in vars(options).items() if k not in ('cli', 'out', 'root')},
                                        'methods': [m['name'] for m in methods]})
        chosen = {}
        for method in methods:
            settings = bench.once(f'chosen/{method["name"]}', lambda: {'settings': choose_settings(bench, method)})['settings']
            if settings is not None:
                chosen[method['name']] = settings
        for number in range(1, options.repetitions + 1):
            repetition = Repetition(bench, f'repetition-{number}', number).prepare()
            for method, settings in chosen.items():
                repetition.run(method, settings, method)
            print(f'repetition {number} of {options.repetitions} is done', flush=True)
    print(tables.markdown(bench.out, [m['name'] for m in methods]))


if __name__ == '__main__':
    main()
