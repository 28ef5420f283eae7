"""The same published projects with OR-tools CP-SAT, two workers.

    python3 benches/peers/psplib_cpsat.py ../shared/data/psplib [every] [seconds ...] [set ...] [cpu] [seeds=3 | one] [plain]

Interval variables and cumulative constraints; the horizon and the hint are a greedy schedule (longest tail first); overload
checking and time-table edge finding are switched on for cumulative constraints, strong propagation for disjunctive ones.
`plain` leaves out hint and parameters. With `cpu`, a second is two seconds of processor time. The seeds from 1 to the figure
of `seeds` are run, three unless told, and medians over them shown; `one` is `seeds=1`. Needs `pip install ortools`; nothing
of Gradus needs it. Prints a table beside that of `cargo bench --bench psplib`.
"""

import csv
import resource
import statistics
import sys
import threading
import time
from pathlib import Path

import ortools
from ortools.sat.python import cp_model

SEEDS = 3
SETS = ("j30", "j60", "j120")


def section(lines, title, heading):
    start = next(i for i, line in enumerate(lines) if line.startswith(title)) + heading
    for line in lines[start:]:
        if line.startswith("*"):
            return
        yield [int(word) for word in line.split() if word.lstrip("-").isdigit()]


def read(path):
    lines = path.read_text().splitlines()
    after = [row[3:] for row in section(lines, "PRECEDENCE RELATIONS", 2)]
    rows = [(row[2], row[3:]) for row in section(lines, "REQUESTS/DURATIONS", 3)]
    capacity = next(section(lines, "RESOURCEAVAILABILITIES", 2))
    return after, rows, capacity


def greedy(project):
    """Starts by the serial scheme, the activity with the longest tail first."""
    after, rows, capacity = project
    count = len(rows)
    tails = [0] * count
    for i in reversed(range(count)):
        tails[i] = rows[i][0] + max((tails[j - 1] for j in after[i]), default=0)
    before = [[] for _ in rows]
    for i, later in enumerate(after):
        for j in later:
            before[j - 1].append(i)
    used, starts, left = {}, [None] * count, set(range(count))
    while left:
        ready = [i for i in left if all(starts[j] is not None for j in before[i])]
        i = max(ready, key=lambda i: (tails[i], -i))
        duration, need = rows[i]
        start = max((starts[j] + rows[j][0] for j in before[i]), default=0)

        def fits(period):
            there = used.get(period, (0,) * len(capacity))
            return all(u + n <= c for u, n, c in zip(there, need, capacity))

        while not all(fits(period) for period in range(start, start + duration)):
            start += 1
        for period in range(start, start + duration):
            there = used.get(period, (0,) * len(capacity))
            used[period] = tuple(u + n for u, n in zip(there, need))
        starts[i] = start
        left.remove(i)
    return starts


def model_of(project, plain):
    after, rows, capacity = project
    model = cp_model.CpModel()
    first = greedy(project)
    horizon = sum(duration for duration, _ in rows) if plain else first[-1]
    starts = [model.new_int_var(0, horizon, f"s{i}") for i in range(len(rows))]
    work = [model.new_fixed_size_interval_var(s, d, f"i{i}") for i, (s, (d, _)) in enumerate(zip(starts, rows))]
    for i, later in enumerate(after):
        for j in later:
            model.add(starts[j - 1] >= starts[i] + rows[i][0])
    for k, units in enumerate(capacity):
        users = [i for i, (d, need) in enumerate(rows) if need[k] > 0 and d > 0]
        model.add_cumulative([work[i] for i in users], [rows[i][1][k] for i in users], units)
    model.minimize(starts[-1])
    if not plain:
        for start, hint in zip(starts, first):
            model.add_hint(start, hint)
    return model


def solve(project, seconds, seed, words):
    model = model_of(project, "plain" in words)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 2
    solver.parameters.random_seed = seed
    if "plain" not in words:
        solver.parameters.use_overload_checker_in_cumulative = True
        solver.parameters.use_timetable_edge_finding_in_cumulative = True
        solver.parameters.use_strong_propagation_in_disjunctive = True
    begun, done = time.process_time(), threading.Event()
    if "cpu" in words:

        def watch():
            # A stop that comes before the search has begun is lost, hence again and again.
            while not done.wait(0.01):
                if time.process_time() - begun >= 2 * seconds:
                    solver.stop_search()

        threading.Thread(target=watch).start()
    else:
        solver.parameters.max_time_in_seconds = seconds
    status = solver.solve(model)
    done.set()
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None, solver.best_objective_bound, False
    return solver.objective_value, solver.best_objective_bound, status == cp_model.OPTIMAL


def run(folder, known, seconds, seed, words):
    gap, own, proofs, none = 0.0, 0.0, 0, 0
    for row in known:
        end, bound, proven = solve(read(folder / row["instance"]), seconds, seed, words)
        if end is None:
            none += 1
            continue
        best = int(row["upper"])
        gap += (end - best) / best * 100
        own += (end - bound) / max(bound, 1) * 100
        proofs += proven
    count = max(len(known) - none, 1)
    return gap / count, proofs, own / count, none


def main():
    folder, words = Path(sys.argv[1]), sys.argv[2:]
    figures = [float(word) for word in words if word.replace(".", "").isdigit()]
    every = int(figures[0]) if figures else 24
    sets = [name for name in SETS if name in words] or SETS
    told = [int(word.removeprefix("seeds=")) for word in words if word.startswith("seeds=")]
    seeds = max(told[0] if told else 1 if "one" in words else SEEDS, 1)
    print(f"OR-tools {ortools.__version__}, seeds 1 to {seeds}\n")
    print("| set | instances | seconds | gap to best known | proven | own gap | without a schedule |")
    print("|---|---|---|---|---|---|---|")
    for name in sets:
        with open(folder / f"{name}-bounds.csv", encoding="utf-8") as table:
            known = list(csv.DictReader(table))[every // 2 :: every]
        for seconds in figures[1:] or [1.0]:
            runs = [run(folder / name, known, seconds, seed, words) for seed in range(1, seeds + 1)]
            gap, proofs, own, none = (statistics.median(column) for column in zip(*runs))
            print(f"| {name} | {len(known)} | {seconds:g} | {gap:.2f} % | {proofs:g} | {own:.2f} % | {none:g} |", flush=True)
    print(f"\nAt most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB of memory.")


if __name__ == "__main__":
    main()
