# SPDX-License-Identifier: GPL-3.0-or-later
"""What compare_methods.py keeps of a run, and the tables of it."""
import json
import statistics

import student_t

# key, heading, path inside a stage of the findings
STAGE_MEASURES = [
    ('retain_accuracy', 'retain acc.', ('accuracy', 'retain')),
    ('forget_accuracy', 'forget acc.', ('accuracy', 'forget')),
    ('unseen_accuracy', 'unseen acc.', ('accuracy', 'unseen')),
    ('auc', 'AUC', ('membership', 'auc')),
    ('auc_class_matched', 'matched AUC', ('membership', 'auc_class_matched')),
    ('cv_accuracy', 'CV attack', ('membership', 'cv_accuracy')),
    ('nomus', 'NoMUS', ('nomus',)),
    ('probe_accuracy', 'probe', ('correlation', 'probe_accuracy')),
    ('collapse_index', 'collapse', ('correlation', 'collapse_index')),
    ('distance_to_retrained', 'NoMUS − retr.', ('distance_to_retrained',)),
]


def value_at(stage, path):
    for key in path:
        stage = (stage or {}).get(key)
    return (stage or {}).get('value')


def measures(stage):
    return {key: value_at(stage, path) for key, _, path in STAGE_MEASURES}


def extract(findings, settings, wall_seconds):
    kept = findings['run'].get('kept')
    return {'settings': settings, 'seconds': findings['run']['seconds'], 'wall_seconds': wall_seconds,
            'validation_nomus': None if kept is None
            else 0.5 * (kept['validation_accuracy'] + 1 - 2 * kept['forgetting_score']),
            'kept': kept,
            'versions': findings['run']['versions'],
            'verdict': {k: findings['verdict'][k] for k in ('forgetting', 'utility')},
            'stages': {name: measures(stage) for name, stage in findings['stages'].items() if stage}}


def repetition_folders(out):
    return sorted(out.glob('repetition-*'), key=lambda f: int(f.name.split('-')[1]))


def load(out, methods):
    """repetitions: [{method: result}] for those that have every method."""
    repetitions = []
    for folder in repetition_folders(out):
        results = {m: json.loads((folder / f'{m}.json').read_text()) for m in methods if (folder / f'{m}.json').exists()}
        if results:
            repetitions.append(results)
    done = [m for m in methods if repetitions and all(m in r for r in repetitions)]
    return [{m: r[m] for m in done} for r in repetitions], done


def text(values, digits=3):
    values = [v for v in values if v is not None]
    if not values:
        return '–'
    mean, low, high = student_t.interval(values)
    if low is None:
        return f'{mean:.{digits}f}'
    return f'{mean:.{digits}f} ({low:.{digits}f} to {high:.{digits}f})'


def rows_of(repetitions, methods):
    """name -> one measures dict per repetition; original and retrained beside the methods."""
    rows = {'original': [next(iter(r.values()))['stages']['original'] for r in repetitions],
            'retrained': [next(iter(r.values()))['stages']['retrained'] for r in repetitions]}
    for m in methods:
        rows[m] = [r[m]['stages']['unlearned'] for r in repetitions]
    return rows


def differences(rows, a, b, key):
    return [x[key] - y[key] for x, y in zip(rows[a], rows[b]) if x[key] is not None and y[key] is not None]


def ranked_by_distance(rows, methods):
    """Mean |ΔNoMUS| + |ΔAUC| to retrained, smallest first."""
    def distance(m):
        return statistics.fmean(abs(x['nomus'] - y['nomus']) + abs(x['auc_class_matched'] - y['auc_class_matched'])
                                for x, y in zip(rows[m], rows['retrained'])
                                if None not in (x['nomus'], y['nomus'], x['auc_class_matched'], y['auc_class_matched']))
    return sorted((distance(m), m) for m in methods)


def markdown(out, methods):
    repetitions, done = load(out, methods)
    if not repetitions:
        return 'No repetition is complete.'
    rows = rows_of(repetitions, done)
    lines = [f'{len(repetitions)} repetitions. Mean and 95 % t interval over repetitions; the same splits, forget sets and seeds for '
             'every method.', '',
             '| | ' + ' | '.join(heading for _, heading, _ in STAGE_MEASURES) + ' | seconds |',
             '| --- |' + ' --- |' * (len(STAGE_MEASURES) + 1)]
    for name, values in rows.items():
        seconds = '' if name in ('original', 'retrained') else text([r[name]['seconds'] for r in repetitions], 0)
        lines.append(f'| {name} | ' + ' | '.join(text([v[key] for v in values]) for key, _, _ in STAGE_MEASURES) + f' | {seconds} |')
    lines += ['', 'Settings chosen on the trials: ' + '; '.join(
        f'{m}: ' + (', '.join(f'{k} {v}' for k, v in repetitions[0][m]['settings'].items()) or 'recommended') for m in done) + '.']
    lines += ['', 'Closest to retrained, by |ΔNoMUS| + |ΔAUC|: ' + ', '.join(f'{m} {d:.3f}' for d, m in ranked_by_distance(rows, done)) + '.']
    if 'dlfd' in done and len(done) > 1:
        lines += [''] + against_others(rows, repetitions, [m for m in done if m != 'dlfd'])
    return '\n'.join(lines)


def against_others(rows, repetitions, others):
    def validation(m):
        scores = [r[m]['validation_nomus'] for r in repetitions]
        return statistics.fmean(s for s in scores if s is not None) if any(s is not None for s in scores) else -1
    best = max(others, key=validation)
    lines = ['| DLFD − other, paired | NoMUS | unseen acc. | matched AUC |', '| --- | --- | --- | --- |']
    for m in others:
        mark = ' (best other on validation)' if m == best else ''
        lines.append(f'| {m}{mark} | ' + ' | '.join(text(differences(rows, 'dlfd', m, key))
                                                    for key in ('nomus', 'unseen_accuracy', 'auc_class_matched')) + ' |')
    lines += ['', f'DLFD − original, unseen accuracy: {text(differences(rows, "dlfd", "original", "unseen_accuracy"))}. '
                  f'DLFD − retrained, matched AUC: {text(differences(rows, "dlfd", "retrained", "auc_class_matched"))}.']
    return lines
