"""Whether a dump's sentences stand in the order of their source: prints the weights of cleaner/text/ties/order-evidence.ts. From the repository's
root, after train_sentences.py (same WORK_DIR):

    python3 training/text/train_order.py WORK_DIR
"""
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

import bench
import make_dumps

#: As in order-evidence.ts: what clips a measure (all but the size), and the log-odds that are asked for.
CLIP, ORDERED = (-6, 12), -1
#: A dump in another order weighs half a real one.
MADE_WEIGHT, L2 = 0.5, 2.0


def measure(work, name):
    subprocess.run(["node", "--import", "tsx", "training/text/dump-order.ts", str(work / f"{name}.jsonl"), str(work), str(work / f"order-{name}.json")], check=True)
    x = np.array(json.loads((work / f"order-{name}.json").read_text()))
    return np.c_[np.clip(x[:, :-1], *CLIP), x[:, -1]]


def fit(x, y, weight):
    mean, deviation = x.mean(0), x.std(0) + 1e-6
    scaled = (x - mean) / deviation

    def loss(p):
        z = scaled @ p[:-1] + p[-1]
        g = weight * (1 / (1 + np.exp(-z)) - y)
        return (weight * (np.logaddexp(0, z) - y * z)).sum() + 0.5 * L2 * (p[:-1] @ p[:-1]), np.append(scaled.T @ g + L2 * p[:-1], g.sum())

    p = minimize(loss, np.zeros(x.shape[1] + 1), jac=True, method="L-BFGS-B").x
    w = p[:-1] / deviation
    return w, p[-1] - w @ mean


def main(work):
    mixed = bench.rows("mixed.dev")
    folds = bench.mixed_folds(mixed)
    docs = [d for d in map(json.loads, open(work / "units.jsonl", encoding="utf-8")) if d["kind"] == "mixed"]
    work = work / "pairs"
    work.mkdir(exist_ok=True)
    more = [d for d in make_dumps.write(work, docs, work.parent / "stems.jsonl") if not d["id"].startswith("made")]
    (work / "again.jsonl").write_text("".join(json.dumps(row) + "\n" for row in more))
    level = np.array([r["level"] for r in mixed] + [d["level"] for d in more])
    fold = np.r_[folds, [d["fold"] for d in more]]
    x, y = np.r_[measure(work, "units"), measure(work, "again")], (level != "shuffled").astype(float)
    real = np.arange(len(y)) < len(mixed)
    weight, odds = np.where(real, 1.0, MADE_WEIGHT), np.zeros(len(y))
    for k in range(bench.FOLDS):
        train = fold != k
        w, b = fit(x[train], y[train], weight[train])
        odds[~train] = x[~train] @ w + b
    for one in make_dumps.LEVELS:
        print(f"{one}: taken for ordered {np.mean(odds[real & (level == one)] >= ORDERED):.3f}")
    w, b = fit(x, y, weight)
    print("WEIGHTS", [round(float(v), 3) for v in w], "BIAS", round(float(b), 3))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
