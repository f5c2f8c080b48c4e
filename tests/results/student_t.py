# SPDX-License-Identifier: GPL-3.0-or-later
"""Means with 95 % t intervals over repetitions. Standard library only, so that a results host needs nothing but python3."""
import math
import statistics


def density(x, df):
    return math.exp(math.lgamma((df + 1) / 2) - math.lgamma(df / 2)) / math.sqrt(df * math.pi) * (1 + x * x / df) ** (-(df + 1) / 2)


def quantile_975(df):
    """The point below which 97.5 % of Student's t lie: bisection on Simpson's rule over the density from 0."""
    def upper_half(x, steps=2000):
        h = x / steps
        inner = sum((4 if i % 2 else 2) * density(i * h, df) for i in range(1, steps))
        return h / 3 * (density(0, df) + inner + density(x, df))
    low, high = 0.0, 20.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if upper_half(middle) < 0.475 else (low, middle)
    return (low + high) / 2


def interval(values):
    """(mean, low, high); low and high are None for fewer than two values."""
    mean = statistics.fmean(values)
    if len(values) < 2:
        return mean, None, None
    half = quantile_975(len(values) - 1) * statistics.stdev(values) / math.sqrt(len(values))
    return mean, mean - half, mean + half


if __name__ == '__main__':  # known answers: tables of Student's t
    assert abs(quantile_975(1) - 12.7062) < 1e-3, quantile_975(1)
    assert abs(quantile_975(9) - 2.26216) < 1e-4, quantile_975(9)
    assert abs(quantile_975(30) - 2.04227) < 1e-4, quantile_975(30)
    mean, low, high = interval([1, 2, 3])
    assert mean == 2 and abs(high - 2 - 4.30265 / math.sqrt(3)) < 1e-4
    print('student_t: ok')
