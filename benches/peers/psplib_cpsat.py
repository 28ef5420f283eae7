"""The same published projects with OR-tools CP-SAT: interval variables, cumulative constraints, two workers.

    python3 benches/peers/psplib_cpsat.py ../shared/data/psplib [every] [seconds ...]

Needs `pip install ortools`; nothing of Gradus needs it. Prints a table beside that of `cargo bench --bench psplib`.
"""

import csv
import statistics
import sys
import time
from pathlib import Path

import ortools
from ortools.sat.python import cp_model

SEEDS = (1, 2, 3)


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


def solve(project, seconds, seed):
    after, rows, capacity = project
    model = cp_model.CpModel()
    horizon = sum(duration for duration, _ in rows)
    starts = [model.new_int_var(0, horizon, f"s{i}") for i in range(len(rows))]
    work = [model.new_fixed_size_interval_var(s, d, f"i{i}") for i, (s, (d, _)) in enumerate(zip(starts, rows))]
    for i, later in enumerate(after):
        for j in later:
            model.add(starts[j - 1] >= starts[i] + rows[i][0])
    for k, units in enumerate(capacity):
        users = [i for i, (d, need) in enumerate(rows) if need[k] > 0 and d > 0]
        model.add_cumulative([work[i] for i in users], [rows[i][1][k] for i in users], units)
    model.minimize(starts[-1])
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = 2
    solver.parameters.random_seed = seed
    status = solver.solve(model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None, solver.best_objective_bound, False
    return solver.objective_value, solver.best_objective_bound, status == cp_model.OPTIMAL


def main():
    folder = Path(sys.argv[1])
    figures = [float(word) for word in sys.argv[2:]]
    every = int(figures[0]) if figures else 24
    print(f"OR-tools {ortools.__version__}\n")
    print("| set | instances | seconds | gap to best known | proven | own gap | without a schedule |")
    print("|---|---|---|---|---|---|---|")
    for name in ("j30", "j60", "j120"):
        with open(folder / f"{name}-bounds.csv", encoding="utf-8") as table:
            known = list(csv.DictReader(table))[every // 2 :: every]
        for seconds in figures[1:] or [1.0]:
            runs = []
            for seed in SEEDS:
                gap, own, proofs, none = 0.0, 0.0, 0, 0
                for row in known:
                    end, bound, proven = solve(read(folder / name / row["instance"]), seconds, seed)
                    if end is None:
                        none += 1
                        continue
                    best = int(row["upper"])
                    gap += (end - best) / best * 100
                    own += (end - bound) / max(bound, 1) * 100
                    proofs += proven
                count = max(len(known) - none, 1)
                runs.append((gap / count, proofs, own / count, none))
            gap, proofs, own, none = (statistics.median(column) for column in zip(*runs))
            print(f"| {name} | {len(known)} | {seconds:g} | {gap:.2f} % | {proofs:g} | {own:.2f} % | {none:g} |", flush=True)


if __name__ == "__main__":
    begun = time.time()
    main()
    print(f"\n{time.time() - begun:.0f} s in all")
