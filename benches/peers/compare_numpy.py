"""The same draws in vectorised NumPy: every observation, every weight, normalisation and aggregation vary.

    python3 benches/peers/compare_numpy.py [draws]

Needs `pip install numpy`; nothing of Gradus needs it. Prints a table beside that of `cargo bench --bench compare`.
One draw: scores within two points of a hundred (triangular), weights of siblings within a quarter of themselves, one of
three normalisations (min-max, rank, Borda), arithmetic or geometric mean over two levels, ranks, who stands above whom.
"""

import os
import sys
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import numpy as np

INDICATORS, NODES, BATCH = 49, 7, 250


def normalised(values):
    units = values.shape[0]
    low, high = values.min(axis=0), values.max(axis=0)
    spread = 1 + 99 * (values - low) / (high - low)
    places = values.argsort(axis=0).argsort(axis=0)
    return np.stack([spread, 1 + 99 * (places + 1) / units, 1 + 99 * places / (units - 1)]).clip(1, 100)


def mean(scores, weights, geometric):
    """Means over the last axis; `geometric` tells by draw which mean."""
    shares = weights / weights.sum(axis=-1, keepdims=True)
    plain = np.einsum("dui,di->du", scores, shares)
    logs = np.exp(np.einsum("dui,di->du", np.log(scores), shares))
    return np.where(geometric[:, None], logs, plain)


def run(units, draws, rng):
    values = 1 + rng.random((units, INDICATORS)) + np.arange(units)[:, None] / units
    methods = normalised(values)
    groups = [np.arange(node, INDICATORS, NODES) for node in range(NODES)]
    above = np.zeros((units, units), dtype=np.int64)
    ranks = np.zeros((units, units + 1), dtype=np.int64)
    rows = np.arange(units)
    for begin in range(0, draws, BATCH):
        count = min(BATCH, draws - begin)
        points = methods[rng.integers(0, 3, count)]
        low, high = np.maximum(points - 2, 1), np.minimum(points + 2, 100)
        scores = rng.triangular(low, points, np.maximum(high, low + 1e-9))
        weights = 1 + 0.25 * (2 * rng.random((count, INDICATORS)) - 1)
        upper = 1 + 0.25 * (2 * rng.random((count, NODES)) - 1)
        geometric = rng.random(count) < 0.5
        nodes = np.stack([mean(scores[:, :, g], weights[:, g], geometric) for g in groups], axis=-1)
        heads = mean(nodes, upper, geometric)
        better = heads[:, :, None] > heads[:, None, :]
        above += better.sum(axis=0)
        places = 1 + better.sum(axis=1)
        for unit in rows:
            ranks[unit] += np.bincount(places[:, unit], minlength=units + 1)
    return above, ranks


def main():
    draws = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    print(f"NumPy {np.__version__}, one thread")
    print("| units × indicators | draws | a draw | in all |")
    print("|---|---|---|---|")
    for units in (51, 193):
        best = float("inf")
        for seed in range(3):
            begin = time.perf_counter()
            run(units, draws, np.random.default_rng(seed))
            best = min(best, time.perf_counter() - begin)
        print(f"| {units} × {INDICATORS} | {draws} | {best / draws * 1e6:.1f} µs | {best:.2f} s |")


if __name__ == "__main__":
    main()
