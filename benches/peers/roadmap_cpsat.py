"""The programmes of `cargo bench --bench programme` with OR-tools CP-SAT, two workers.

    cargo bench --bench programme -- export DIR
    python3 benches/peers/roadmap_cpsat.py DIR 1,5,20 [30,100,300,1000] [seeds]
    cargo bench --bench programme -- check DIR

Two formulations of the same problem, with a greedy schedule as a hint: optional intervals with cumulative constraints, and
one Boolean for each start with a row for each resource and quarter. The better of the two is told for each case. Needs
`pip install ortools`; nothing of Gradus needs it.
"""

import json
import resource
import statistics
import sys
import time
from pathlib import Path

import ortools
from ortools.sat.python import cp_model

# What is left of a case's burden is counted in these parts, so that everything is in whole numbers.
PARTS = 10_000
# Parts of an hour in the objective, for the same reason.
OF_HOUR = 100
# All payments of the instances are multiples of so many minor units.
UNIT = 100


class Instance:
    def __init__(self, path):
        data = json.loads(Path(path).read_text())
        self.activities = data["activities"]
        self.quarters = data["quarters"]
        self.capacity = data["capacity"]
        self.hours = data["hours"]
        self.late = data["late"]
        self.funds = data["funds"]
        self.running_fund = data["running_fund"]
        self.discount = data["discount"]
        self.parts = [part for service in data["services"] for part in parts(service)]

    def starts(self, mode):
        return range(self.quarters - mode["quarters"] + 1)

    def spent(self, mode, start, fund, quarter):
        """Minor units that are paid from a fund by the end of a quarter."""
        gone = min(max(quarter + 1 - start, 0), mode["quarters"])
        once = sum(amount for of, amount in mode["spend"] if of == fund)
        # The instances are made so that this division comes out even.
        paid = once * gone // mode["quarters"]
        if fund == self.running_fund:
            paid += mode["running"] * max(quarter + 1 - start - mode["quarters"], 0) // 4
        return paid

    def left(self, part, live, quarter):
        """The share of a part's hours that is left in a quarter; `live` tells when an activity is."""
        left = 1.0
        for activity, share in part["cuts"]:
            if live(activity) <= quarter:
                left *= 1.0 - share
        best = 0.0
        for activity, reach, growth in part["ways"]:
            age = quarter - live(activity)
            if age >= 0:
                best = max(best, growth[min(age, len(growth) - 1)] * reach)
        return left * (1.0 - best)

    def benefit(self, placed):
        never = 10**6
        live = {a: start + self.activities[a]["modes"][m]["quarters"] for start, a, m in placed}
        return sum(
            discount * part["hours"] * (1.0 - self.left(part, lambda a: live.get(a, never), quarter))
            for part in self.parts
            for quarter, discount in enumerate(self.discount)
        )

    def greedy(self):
        """Openers by benefit for cost, each with what it needs, each as early as it fits."""
        placed, state = {}, State(self)

        def needs(a):
            out = []
            for need, _ in self.activities[a]["requires"]:
                out += [n for n in needs(need) if n not in out]
            return out + [a]

        def worth(a):
            gain = sum(p["hours"] * share for p in self.parts for of, share in p["cuts"] if of == a)
            gain += sum(p["hours"] * reach for p in self.parts for of, reach, _ in p["ways"] if of == a)
            cost = sum(sum(x for _, x in self.activities[n]["modes"][0]["spend"]) for n in needs(a) if n not in placed)
            return gain / (cost + 1)

        movers = {a for part in self.parts for a, *_ in part["cuts"] + part["ways"]}
        openers = sorted(sorted(movers), key=worth, reverse=True)
        for opener in openers:
            done = []
            for a in needs(opener):
                if a in placed:
                    continue
                ready = max((placed[n][0] + self.activities[n]["modes"][placed[n][1]]["quarters"] + lag
                             for n, lag in self.activities[a]["requires"]), default=0)
                found = None
                for m, mode in enumerate(self.activities[a]["modes"]):
                    for start in range(ready, self.quarters - mode["quarters"] + 1):
                        if state.fits(a, mode, start):
                            key = (start + mode["quarters"], m, start)
                            found = min(found or key, key)
                            break
                if found is None:
                    for b in done:
                        state.book(b, self.activities[b]["modes"][placed[b][1]], placed.pop(b)[0], -1)
                    break
                placed[a] = (found[2], found[1])
                state.book(a, self.activities[a]["modes"][found[1]], found[2], 1)
                done.append(a)
        return placed


def parts(service):
    """The parts of a service's hours, each with the cuts and the channels that lower it."""
    for figure, hours, can in (
        ("visits", "hours_per_visit", ("transact",)),
        ("enquiries", "hours_per_visit", ("interact", "transact")),
        ("documents", "hours_per_document", ()),
    ):
        all_hours = service["cases"] * service[figure] * service[hours]
        if all_hours > 0:
            yield {
                "hours": all_hours,
                "cuts": [(cut["by"], cut["share"]) for cut in service["cuts"] if cut["on"] in (figure, hours)],
                "ways": [(of["by"], of["reach"], of["growth"]) for of in service["openers"] if of["can"] in can],
            }


class State:
    def __init__(self, instance):
        self.of = instance
        n = instance.quarters
        self.staff = [[0] * n for _ in instance.capacity]
        self.load = [[0.0] * (n + instance.late + 1) for _ in instance.hours]
        self.paid = [[0] * n for _ in instance.funds]
        self.running = 0

    def book(self, a, mode, start, sign):
        of, end = self.of, start + mode["quarters"]
        for skill, need in mode["staff"]:
            for q in range(start, end):
                self.staff[skill][q] += sign * need
        for d in of.activities[a]["departments"]:
            for q in range(end - mode["early"], end - mode["early"] + of_count(of, mode)):
                self.load[d][q] += sign * mode["hours"]
        for f in range(len(of.funds)):
            for q in range(start, of.quarters):
                self.paid[f][q] += sign * of.spent(mode, start, f, q)
        self.running += sign * mode["running"]

    def holds(self):
        of = self.of
        return (
            all(used <= cap for row, cap in zip(self.staff, of.capacity) for used in row)
            and all(used <= cap + 1e-9 for row, cap in zip(self.load, of.hours) for used in row)
            and all(paid <= there for row, fund in zip(self.paid, of.funds) for paid, there in zip(row, fund["by"]))
            and self.running <= of.funds[of.running_fund]["last_year"]
        )

    def fits(self, a, mode, start):
        of, end = self.of, start + mode["quarters"]
        if any(self.staff[s][q] + need > of.capacity[s] for s, need in mode["staff"] for q in range(start, end)):
            return False
        if self.running + mode["running"] > of.funds[of.running_fund]["last_year"]:
            return False
        late = range(end - mode["early"], end - mode["early"] + of_count(of, mode))
        if any(self.load[d][q] + mode["hours"] > of.hours[d] + 1e-9 for d in of.activities[a]["departments"] for q in late):
            return False
        return all(
            self.paid[f][q] + of.spent(mode, start, f, q) <= fund["by"][q]
            for f, fund in enumerate(of.funds)
            for q in range(start, of.quarters)
        )


def of_count(instance, mode):
    """Quarters over which the front line's hours are asked."""
    return mode["early"] + instance.late - 1


class Model:
    """What both formulations share: a Boolean for each way, the quarter in which an activity is live, and the benefit."""

    def __init__(self, instance, indexed):
        self.of, self.model = instance, cp_model.CpModel()
        model, n = self.model, instance.quarters
        self.x, self.start, self.done = {}, {}, []
        for a, activity in enumerate(instance.activities):
            ways = []
            for m, mode in enumerate(activity["modes"]):
                if indexed:
                    for s in instance.starts(mode):
                        self.x[a, m, s] = model.new_bool_var("")
                        ways.append(self.x[a, m, s])
                else:
                    self.x[a, m] = model.new_bool_var("")
                    self.start[a, m] = model.new_int_var(0, n - mode["quarters"], "")
                    ways.append(self.x[a, m])
            done = model.new_bool_var("")
            model.add_exactly_one(ways + [done.negated()])
            self.done.append(done)
        self.by = {}
        (self.index if indexed else self.intervals)()
        self.gain()

    def live_by(self, a, q):
        """A literal or sum: whether an activity is live by the start of a quarter."""
        return self.by[a, q]

    def index(self):
        of, model, n = self.of, self.model, self.of.quarters
        live = {}
        for (a, m, s), x in self.x.items():
            live.setdefault((a, s + of.activities[a]["modes"][m]["quarters"]), []).append(x)
        for a in range(len(of.activities)):
            below = None
            for q in range(n + 1):
                new = live.get((a, q), [])
                if below is None and not new:
                    self.by[a, q] = None
                    continue
                var = model.new_bool_var("")
                model.add(sum(new) + (below if below is not None else 0) == var)
                self.by[a, q] = below = var
        begun = {}
        for (a, m, s), x in self.x.items():
            begun.setdefault((a, s), []).append(x)
        for a, activity in enumerate(of.activities):
            for need, lag in activity["requires"]:
                sofar = []
                for s in range(n):
                    sofar += begun.get((a, s), [])
                    if not begun.get((a, s)):
                        continue
                    by = self.by[need, s - lag] if s >= lag else None
                    model.add(sum(sofar) <= (by if by is not None else 0))
        rows = {}
        for (a, m, s), x in self.x.items():
            mode = of.activities[a]["modes"][m]
            end = s + mode["quarters"]
            for skill, need in mode["staff"]:
                for q in range(s, end):
                    rows.setdefault(("s", skill, q), []).append((x, need))
            for d in of.activities[a]["departments"]:
                for q in range(end - mode["early"], end - mode["early"] + of_count(of, mode)):
                    rows.setdefault(("d", d, q), []).append((x, round(mode["hours"])))
        for (kind, which, _), terms in rows.items():
            there = of.capacity[which] if kind == "s" else int(of.hours[which])
            model.add(sum(x * need for x, need in terms) <= there)
        self.money({key: x for key, x in self.x.items()})

    def money(self, x):
        of, model = self.of, self.model
        for f, fund in enumerate(of.funds):
            for q in range(of.quarters):
                terms = []
                for (a, m, s), var in x.items():
                    if s <= q:
                        paid = of.spent(of.activities[a]["modes"][m], s, f, q)
                        assert paid % UNIT == 0
                        if paid:
                            terms.append((var, paid // UNIT))
                model.add(sum(var * paid for var, paid in terms) <= fund["by"][q] // UNIT)
        self.tail()

    def tail(self):
        of, model = self.of, self.model
        terms = [
            (x, of.activities[key[0]]["modes"][key[1]]["running"] // UNIT) for key, x in self.x.items()
        ]
        model.add(sum(x * r for x, r in terms) <= of.funds[of.running_fund]["last_year"] // UNIT)

    def intervals(self):
        of, model, n = self.of, self.model, self.of.quarters
        staff = [([], []) for _ in of.capacity]
        load = [([], []) for _ in of.hours]
        live = []
        for a, activity in enumerate(of.activities):
            end = model.new_int_var(0, n + 1, "")
            live.append(end)
            model.add(end == n + 1).only_enforce_if(self.done[a].negated())
            for m, mode in enumerate(activity["modes"]):
                s, x = self.start[a, m], self.x[a, m]
                model.add(end == s + mode["quarters"]).only_enforce_if(x)
                work = model.new_optional_fixed_size_interval_var(s, mode["quarters"], x, "")
                for skill, need in mode["staff"]:
                    staff[skill][0].append(work)
                    staff[skill][1].append(need)
                if activity["departments"] and mode["hours"] > 0:
                    from_ = s + (mode["quarters"] - mode["early"])
                    asked = model.new_optional_fixed_size_interval_var(from_, of_count(of, mode), x, "")
                    for d in activity["departments"]:
                        load[d][0].append(asked)
                        load[d][1].append(round(mode["hours"]))
                for need, lag in activity["requires"]:
                    model.add_implication(x, self.done[need])
        for a, activity in enumerate(of.activities):
            for m, mode in enumerate(activity["modes"]):
                for need, lag in activity["requires"]:
                    model.add(self.start[a, m] >= live[need] + lag).only_enforce_if(self.x[a, m])
        for (works, needs), there in zip(staff, of.capacity):
            model.add_cumulative(works, needs, there)
        for (asked, needs), there in zip(load, of.hours):
            model.add_cumulative(asked, needs, int(there))
        # Money and benefit hang on the quarter: a Boolean for each.
        at = {}
        for (a, m), x in self.x.items():
            mode = of.activities[a]["modes"][m]
            for s in of.starts(mode):
                b = model.new_bool_var("")
                at[a, m, s] = b
            model.add(sum(at[a, m, s] for s in of.starts(mode)) == x)
            model.add(self.start[a, m] == sum(s * at[a, m, s] for s in of.starts(mode))).only_enforce_if(x)
        lives = {}
        for (a, m, s), b in at.items():
            lives.setdefault((a, s + of.activities[a]["modes"][m]["quarters"]), []).append(b)
        for a in range(len(of.activities)):
            below = None
            for q in range(n + 1):
                new = lives.get((a, q), [])
                if below is None and not new:
                    self.by[a, q] = None
                    continue
                var = model.new_bool_var("")
                model.add(sum(new) + (below if below is not None else 0) == var)
                self.by[a, q] = below = var
        self.at = at
        self.money(at)

    def gain(self):
        of, model = self.of, self.model
        terms, all_hours = [], 0
        for part in of.parts:
            for q, discount in enumerate(of.discount):
                worth = round(discount * part["hours"] * OF_HOUR)
                if worth <= 0:
                    continue
                all_hours += worth
                terms.append((self.left(part, q), worth))
        # Hours that are saved, in parts of a part: the quotient is taken after solving.
        model.maximize(all_hours * PARTS - sum(left * worth for left, worth in terms))

    def left(self, part, q):
        """What is left of a part in a quarter, at least: the cuts one after the other, times the people who still come."""
        model, left = self.model, PARTS
        for activity, share in part["cuts"]:
            by = self.by[activity, q]
            if by is None:
                continue
            after = model.new_int_var(0, PARTS, "")
            model.add(after * 1000 >= left * round(1000 * (1.0 - share)))
            model.add(after >= left).only_enforce_if(by.negated())
            left = after
        remote = self.remote(part, q)
        if remote is None or isinstance(left, int):
            return left if remote is None else remote
        product = model.new_int_var(0, PARTS * PARTS, "")
        model.add_multiplication_equality(product, [left, remote])
        both = model.new_int_var(0, PARTS, "")
        model.add(both * PARTS >= product)
        return both

    def remote(self, part, q):
        """The people who still come, in parts of all; `None` if nobody can do without."""
        model, reached = self.model, {}
        for activity, reach, growth in part["ways"]:
            for age, used in enumerate(growth):
                by = self.by[activity, q - age] if q >= age else None
                if by is not None:
                    reached.setdefault(round(used * reach * PARTS), []).append((activity, age, by))
        if not reached:
            return None
        below, gained, levels = 0, [], sorted(reached)
        for at, level in enumerate(levels):
            best = {}
            for higher in levels[at:]:
                for a, age, by in reached[higher]:
                    if a not in best or age < best[a][0]:
                        best[a] = (age, by)
            literals = [by for _, by in best.values()]
            any_ = literals[0]
            if len(literals) > 1:
                any_ = model.new_bool_var("")
                model.add(any_ <= sum(literals))
            gained.append((any_, level - below))
            below = level
        come = model.new_int_var(0, PARTS, "")
        model.add(come == PARTS - sum(x * step for x, step in gained))
        return come

    def hint(self, placed):
        """Hints every variable: the rest follows from those of the schedule and is found by fixing them."""
        self.hint_schedule(placed)
        solver = cp_model.CpSolver()
        solver.parameters.fix_variables_to_their_hinted_value = True
        solver.parameters.num_workers = 1
        if solver.solve(self.model) in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            values = list(solver.response_proto.solution)
            self.model.clear_hints()
            for index, value in enumerate(values):
                self.model.add_hint(self.model.get_int_var_from_proto_index(index), value)

    def hint_schedule(self, placed):
        for key, x in self.x.items():
            chosen = key[0] in placed and placed[key[0]][1] == key[1] and (len(key) == 2 or placed[key[0]][0] == key[2])
            self.model.add_hint(x, int(chosen))
        for key, s in self.start.items():
            if key[0] in placed and placed[key[0]][1] == key[1]:
                self.model.add_hint(s, placed[key[0]][0])

    def solve(self, seconds, seed):
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = seconds
        solver.parameters.num_workers = 2
        solver.parameters.random_seed = seed
        # Probing takes longer than all the time there is.
        solver.parameters.cp_model_probing_level = 0
        solver.parameters.max_presolve_iterations = 1
        status = solver.solve(self.model)
        bound = solver.best_objective_bound / (PARTS * OF_HOUR)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return None, bound, False
        placed = []
        for key, x in self.x.items():
            if solver.boolean_value(x):
                start = key[2] if len(key) == 3 else solver.value(self.start[key])
                placed.append((start, key[0], key[1]))
        return placed, bound, status == cp_model.OPTIMAL


def main():
    folder = Path(sys.argv[1])
    seconds = [float(word) for word in sys.argv[2].split(",")]
    cases = [int(word) for word in (sys.argv[3] if len(sys.argv) > 3 else "30,100,300,1000").split(",")]
    seeds = [int(word) for word in (sys.argv[4] if len(sys.argv) > 4 else "1,2,3").split(",")]
    print(f"OR-tools {ortools.__version__}\n")
    print("| activities | seconds | benefit | at most more possible | formulation | hint alone | time | peak MB |")
    print("|---|---|---|---|---|---|---|---|")
    for case in cases:
        instance = Instance(folder / f"programme-{case}.json")
        hint = instance.greedy()
        hinted = instance.benefit([(s, a, m) for a, (s, m) in hint.items()])
        for limit in seconds:
            best = None
            for name, indexed in (("intervals", False), ("starts", True)):
                runs = []
                for seed in seeds:
                    model = Model(instance, indexed)
                    model.hint(hint)
                    begun = time.time()
                    placed, bound, proved = model.solve(limit, seed)
                    took = time.time() - begun
                    if placed is None:
                        # No schedule within the time: what was hinted stands.
                        placed = [(start, a, m) for a, (start, m) in hint.items()]
                    benefit = instance.benefit(placed)
                    runs.append((benefit, bound, proved, placed, took))
                runs.sort(key=lambda run: run[0])
                middle = runs[len(runs) // 2]
                if best is None or middle[0] > best[1][0]:
                    best = (name, middle)
                bounds = [run[1] for run in runs]
                lowest = statistics.median(bounds)
                best_bound = lowest if best[1] is middle or lowest < best_bound else best_bound
            name, (benefit, _, proved, placed, took) = best
            gap = "none: proved" if proved else f"{(best_bound / benefit - 1) * 100:.2f} %" if benefit else "–"
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            print(f"| {case} | {limit:g} | {benefit:.0f} | {gap} | {name} | {hinted:.0f} | {took:.2f} s | {peak} |", flush=True)
            told = {"activities": case, "benefit": benefit, "placed": placed}
            (folder / f"schedule-{case}-{limit:g}.json").write_text(json.dumps(told))


if __name__ == "__main__":
    main()
