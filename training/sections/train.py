"""Trains the gap scorer and reports it by folds of hosts.

    node --import tsx training/sections/dump.ts && python3 training/sections/train.py

Three models: where sections may start when paragraphs are known; where paragraphs start when they are not (their true
starts are in the data, and supervise far more gaps than section starts do); where sections start given those.
Writes cleaner/learned/tables/gap-scorer.ts and training/reports/sections.json. Takes about 15 minutes on two cores.
"""
import json
import sys
import zlib
from pathlib import Path

import lightgbm as lgb
import numpy as np

sys.path += ["training/forest", "training/text"]
from export_forest import forest_bytes, write_module
from linear import fit, out_of_fold, ragged, table
from measure import choose, score

WORK, BUCKETS, FOLDS = Path("training/made/sections"), 8192, 5
PARAGRAPH_REACH = range(-3, 4)
POLICIES = {
    "known": dict(price=0.3, weight=1.0, nearness=3, crowding=0.1),
    "stream": dict(price=0.2, weight=2.0, nearness=4, crowding=0.1),
}
FOREST = dict(objective="binary", num_leaves=24, learning_rate=0.08, min_data_in_leaf=60, feature_fraction=0.3, bagging_fraction=0.7,
              bagging_freq=1, lambda_l2=5, verbose=-1, seed=7, num_threads=2, deterministic=True)
TREES = 170


def load():
    rows = json.loads((WORK / "rows.json").read_text())
    names, documents = rows["names"], rows["documents"]
    x = np.fromfile(WORK / "features.f32", "<f4").reshape(-1, len(names))
    starts = np.concatenate([[0], np.cumsum(np.fromfile(WORK / "word-counts.u8", "u1").astype(np.int64))])
    return names, documents, x, ragged(np.fromfile(WORK / "words.u16", "<u2"), starts, BUCKETS)


def columns(documents, n):
    """Per row: target, paragraph target, whether a section may start, weight, fold, group (known / stream)."""
    y, paragraph, may = np.zeros(n, "f4"), np.zeros(n, "f4"), np.zeros(n, bool)
    weight, fold, known = np.zeros(n), np.zeros(n, int), np.zeros(n, bool)
    for d in documents:
        at = slice(d["at"], d["at"] + d["n"])
        may[at] = np.frombuffer(d["may"].encode(), "u1") == ord("1")
        may[d["at"]] = False
        y[d["at"] + np.array(d["boundaries"], int)] = 1
        paragraph[d["at"] + np.array(d["paragraphs"], int)] = 1
        d["fold"] = zlib.crc32(".".join(d["host"].split(".")[-2:]).encode()) % FOLDS
        fold[at], known[at] = d["fold"], d["known"]
        weight[at] = (0.5 if d["set"] == "choi_dev" else 1) / np.sqrt(max(8, may[at].sum()))
    return y, paragraph, may, weight, fold, known


def cross(x, y, weight, fold):
    out = np.zeros(len(y), "f4")
    for k in range(FOLDS):
        train = fold != k
        out[~train] = grow(x[train], y[train], weight[train]).predict(x[~train])
    return out


def grow(x, y, weight):
    return lgb.train(FOREST, lgb.Dataset(x, y, weight=weight), TREES)


def around(p, rows, n):
    """Paragraph probabilities of the gaps around each row's."""
    whole = np.zeros(n, "f4")
    whole[rows] = p
    return np.stack([np.roll(whole, -k)[rows] for k in PARAGRAPH_REACH], 1)


def main():
    names, documents, x, words = load()
    y, paragraph, may, weight, fold, known = columns(documents, len(x))
    tables, report, probability = {}, {}, np.zeros(len(x), "f4")
    for group in ("known", "stream"):
        rows = np.nonzero(may & (known == (group == "known")))[0]
        w, xs, t = words[rows], x[rows], y[rows]
        opening = out_of_fold(w, t, weight[rows], fold[rows])
        inputs, labels = [xs, opening[:, None]], [*names, "opening-words"]
        tables[f"{group}Words"] = table(*fit(w, t, weight[rows])), ["words"]
        if group == "stream":
            inside = np.array([d["set"] == "web_dev" for d in documents for _ in range(d["n"])])[rows]
            target = paragraph[rows]
            starts = out_of_fold(w[inside], target[inside], weight[rows][inside], fold[rows][inside])
            model = fit(w[inside], target[inside], weight[rows][inside])
            lead = np.zeros(len(rows), "f4")
            lead[inside] = starts
            lead[~inside] = w[~inside] @ model[0] + model[1]
            p_inputs = np.hstack([xs, lead[:, None]])
            p = np.zeros(len(rows), "f4")
            p[inside] = cross(p_inputs[inside], target[inside], weight[rows][inside], fold[rows][inside])
            final = grow(p_inputs[inside], target[inside], weight[rows][inside])
            p[~inside] = final.predict(p_inputs[~inside])
            tables["paragraphWords"] = table(*model), ["words"]
            tables["paragraphForest"] = forest_bytes(final), [*names, "paragraph-words"]
            inputs.append(around(p, rows, len(x)))
            labels += [f"paragraph-start@{k}" for k in PARAGRAPH_REACH]
        full = np.hstack(inputs)
        probability[rows] = cross(full, t, weight[rows], fold[rows])
        tables[f"{group}Forest"] = forest_bytes(grow(full, t, weight[rows])), labels
        for name, chosen in (("web_dev", "web_dev"), ("choi_dev-stream", "choi_dev")) if group == "stream" else (("web_dev", "web_dev"),):
            kept = [d for d in documents if d["set"] == chosen and d["known"] == (group == "known")]
            label = f"{name}-stream" if group == "stream" and chosen == "web_dev" else name
            report[label] = score(kept, lambda d: choose(probability[d["at"] : d["at"] + d["n"]], may[d["at"] : d["at"] + d["n"]], **POLICIES[group]))
            print(label, report[label], flush=True)
    np.save(WORK / "probability.npy", probability)
    Path("training/reports").mkdir(exist_ok=True)
    command = "node --import tsx training/sections/dump.ts && python3 training/sections/train.py"
    rows = [{"set": name, "folds": f"{FOLDS} by host", "scores": scores, "command": command} for name, scores in report.items()]
    Path("training/reports/sections.json").write_text(json.dumps(rows, indent=2) + "\n")
    note = ("Generated by training/sections/train.py from web_dev (headings of WCXB pages, Foley 2026, CC BY 4.0) and choi_dev\n"
            "(passages of the Brown corpus as concatenated by Choi 2000). Do not edit; folds and scores are in training/reports/sections.json.")
    write_module("cleaner/learned/tables/gap-scorer.ts", note, tables)


if __name__ == "__main__":
    main()
