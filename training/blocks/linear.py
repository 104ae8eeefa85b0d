"""Stage 0: a hashed linear model over the names of a block's boxes and its words.

    python3 linear.py WORK_DIR      writes linear-<fold>.json (trained without that fold) and linear-all.json
"""
import base64
import json
import sys
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, vstack

from pages import FOLDS, load_pages, weights_of

BUCKETS = 65536
RIDGE = 7e-4
STEPS = 60


def read_lists(path):
    ends = np.fromfile(f"{path}-ends.u32", "<u4").astype(np.int64)
    return np.fromfile(f"{path}.u16", "<u2").astype(np.int32), ends


def design(work):
    """Names count fully, words share their votes by the square root of their number (pairs share them too)."""
    names, name_ends = read_lists(Path(work) / "names")
    words, word_ends = read_lists(Path(work) / "words")
    lengths = np.diff(word_ends)
    # serving divides by the root of the words alone; up to 10 words a block also has pairs (n words: 2n - 1 items)
    alone = np.where((lengths <= 19) & (lengths % 2 == 1), (lengths + 1) // 2, lengths)
    votes = json.loads((Path(work) / "first-score.json").read_text())["wordVotes"]
    share = np.repeat(votes / np.sqrt(np.maximum(1, alone)), lengths).astype(np.float32)
    shape = (len(name_ends) - 1, BUCKETS)
    one = csr_matrix((np.ones(len(names), np.float32), names, name_ends), shape)
    other = csr_matrix((share, words, word_ends), shape)
    return one + other


def fit(rows, labels, weights, ridge=RIDGE, steps=STEPS):
    scale = weights.sum()

    def loss(theta):
        raw = rows @ theta[:-1].astype(np.float32) + theta[-1]
        cost = np.logaddexp(0, raw) - labels * raw
        slope = weights * (1 / (1 + np.exp(-raw)) - labels) / scale
        value = float((weights * cost).sum() / scale + ridge * theta[:-1] @ theta[:-1])
        grad = np.append(rows.T @ slope.astype(np.float32) + 2 * ridge * theta[:-1], slope.sum())
        return value, grad.astype(np.float64)

    return minimize(loss, np.zeros(BUCKETS + 1), jac=True, method="L-BFGS-B", options={"maxiter": steps}).x


def quantize(theta):
    """One byte a weight: under so tight a rein none is far from the others, so that none is clipped."""
    weights = theta[:-1]
    scale = float(np.abs(weights).max()) / 127
    return np.clip(np.round(weights / scale), -127, 127).astype(np.int8), scale, float(theta[-1])


def write(path, theta):
    weights, scale, bias = quantize(theta)
    path.write_text(json.dumps({"scale": scale, "bias": bias, "weights": base64.b64encode(weights.tobytes()).decode()}))


def table_bytes(path):
    """The bytes that cleaner/learned/linear.ts reads."""
    table = json.loads(Path(path).read_text())
    return np.array([table["scale"], table["bias"]], "<f4").tobytes() + base64.b64decode(table["weights"])


def main(work):
    work = Path(work)
    data = load_pages(work)
    rows, weights, folds = design(work), weights_of(data), data.fold_of()
    labels = np.nan_to_num(data.labels)
    for fold in [*range(FOLDS), "all"]:
        train = (weights > 0) & (folds != fold if fold != "all" else True)
        theta = fit(rows[train], labels[train], weights[train])
        write(work / f"linear-{fold}.json", theta)
        if fold != "all":
            test = (weights > 0) & (folds == fold)
            raw = rows[test] @ theta[:-1].astype(np.float32) + theta[-1]
            cost = np.logaddexp(0, raw) - labels[test] * raw
            print(fold, "held-out cross-entropy", float((weights[test] * cost).sum() / weights[test].sum()), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
