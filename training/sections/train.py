"""Trains the gap scorer and reports it by folds of hosts.

    mkdir -p training/made/sections && python3 training/sections/train.py

Three models of a first stage: where sections may start when paragraphs are known; where paragraphs start when they are not (their
true starts are in the data, and supervise far more gaps than section starts do; pages without section starts teach them too); where
sections start given those. A second stage
looks at each gap again, in the light of what the first said of the whole text; beside it a small net reads what the first
stage reads, all places in their order (gap_net.py). Learns from web_dev, choi_dev and, at a lower
weight, the pages that read-pages.ts takes the headings out of; scored are web_dev and choi_dev only, by folds of hosts that shut
out pages of the same hosts too.

Reads ../shared/bench. Writes cleaner/learned/tables/gap-scorer.ts and training/reports/sections.json. Takes about half an hour on
two cores; `train.py first` starts from the dumps of the last run, `train.py second` from its first stage, `train.py nets` from its second.
"""
import json
import multiprocessing
import pickle
import subprocess
import sys
import zlib
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import lightgbm as lgb
import numpy as np

import gap_net

sys.path += ["training/forest", "training/text"]
from export_forest import forest_bytes, write_module
from linear import fit, out_of_fold, ragged, table
from measure import choose, score

BENCH, WORK, BUCKETS, FOLDS = Path("../shared/bench"), Path("training/made/sections"), 16384, 5
PARAGRAPH_REACH = range(-3, 4)
WEIGHTS = {"web_dev": 1.0, "choi_dev": 0.5, "pages": 0.5, "plain": 0.5}
WORDS_L2 = 120
# What a row of choi_dev counts for in the second stage, times its weight in the first: the words of web_dev's gaps tell it nothing.
CHOI_AGAIN = 8
# Least Pk - 0.3 F1 of a grid, and crowding dear enough that sections of one paragraph are no more than they need be (TRIES.md).
POLICIES = {
    "known": dict(price=0.22, weight=0.4, nearness=3, crowding=0.2),
    "stream": dict(price=0.14, weight=1.0, nearness=3, crowding=0.1),
}
COMMON = dict(objective="binary", max_bin=63, bagging_fraction=0.7, bagging_freq=1, lambda_l2=5, verbose=-1, seed=7, num_threads=1, deterministic=True)
GAPS = dict(COMMON, num_leaves=24, learning_rate=0.12, min_data_in_leaf=60, feature_fraction=0.3)
# With the net beside them more trees say next to nothing (TRIES.md); of those that tell paragraphs it was not measured.
FIRST = {"known": (GAPS, 110), "stream": (GAPS, 110), "paragraph": (dict(GAPS, learning_rate=0.08), 170)}
SECOND = dict(COMMON, num_leaves=12, learning_rate=0.12, min_data_in_leaf=80, feature_fraction=0.5), 60


def dump(script, *files):
    subprocess.run(["node", "--import", "tsx", f"training/sections/{script}.ts", *map(str, files)], check=True)


def load():
    rows = json.loads((WORK / "rows.json").read_text())
    names, documents = rows["names"], rows["documents"]
    x = np.fromfile(WORK / "features.f32", "<f4").reshape(-1, len(names))
    starts = np.concatenate([[0], np.cumsum(np.fromfile(WORK / "word-counts.u8", "u1").astype(np.int64))])
    return names, documents, x, ragged(np.fromfile(WORK / "words.u16", "<u2"), starts, BUCKETS)


class Gaps:
    """Per row of dump.ts: target, paragraph target, whether a section may start, weight, fold, whether paragraphs are known, the set's name."""

    def __init__(self, documents, n):
        self.y, self.paragraph, self.may = np.zeros(n, "f4"), np.zeros(n, "f4"), np.zeros(n, bool)
        self.weight, self.fold, self.known = np.zeros(n), np.zeros(n, int), np.zeros(n, bool)
        self.set = np.empty(n, object)
        for d in documents:
            at = slice(d["at"], d["at"] + d["n"])
            self.may[at] = np.frombuffer(d["may"].encode(), "u1") == ord("1")
            self.may[d["at"]] = False
            self.y[d["at"] + np.array(d["boundaries"], int)] = 1
            self.paragraph[d["at"] + np.array(d["paragraphs"], int)] = 1
            d["fold"] = zlib.crc32(".".join(d["host"].split(".")[-2:]).encode()) % FOLDS
            self.fold[at], self.known[at], self.set[at] = d["fold"], d["known"], d["set"]
            self.weight[at] = WEIGHTS[d["set"]] / np.sqrt(max(8, self.may[at].sum()))


def rows_of(gaps, group):
    """Rows that a group learns from."""
    return np.nonzero(gaps.may & (gaps.known == (group == "known")) & (gaps.set != "plain"))[0]


def weights_again(gaps, rows):
    return gaps.weight[rows] * np.where(gaps.set[rows] == "choi_dev", CHOI_AGAIN, 1)


def grow(x, y, weight, stage):
    return lgb.train(stage[0], lgb.Dataset(x, y, weight=weight), stage[1])


def cross(x, y, weight, fold, stage):
    """Probability of each row by a forest that never saw its fold. Bins are those of all rows: they know no target."""
    out = np.zeros(len(y), "f4")
    whole = lgb.Dataset(x, y, weight=weight, free_raw_data=False, params=stage[0]).construct()
    for k in range(FOLDS):
        out[fold == k] = lgb.train(stage[0], whole.subset(np.nonzero(fold != k)[0]), stage[1]).predict(x[fold == k])
    return out


def around(p, rows, n):
    """Paragraph probabilities of the gaps around each row's."""
    whole = np.zeros(n, "f4")
    whole[rows] = p
    return np.stack([np.roll(whole, -k)[rows] for k in PARAGRAPH_REACH], 1)


def paragraph_starts(x, words, gaps, rows, names):
    """(probabilities, tables): out of fold for pages; choi_dev has no paragraphs, so that a model of all pages reads it."""
    pages = gaps.set[rows] != "choi_dev"
    taught = rows[pages]
    y, weight, fold = gaps.paragraph[taught], gaps.weight[taught], gaps.fold[taught]
    model = fit(words[taught], y, weight, WORDS_L2)
    lead = np.asarray(words[rows] @ model[0] + model[1], "f4")
    lead[pages] = out_of_fold(words[taught], y, weight, fold, WORDS_L2)
    inputs = np.hstack([x[rows], lead[:, None]])
    final = grow(inputs[pages], y, weight, FIRST["paragraph"])
    p = np.zeros(len(rows), "f4")
    p[pages] = cross(inputs[pages], y, weight, fold, FIRST["paragraph"])
    p[~pages] = final.predict(inputs[~pages])
    return p, {"paragraphWords": (table(*model), ["words"]), "paragraphForest": (forest_bytes(final), [*names, "paragraph-words"])}


def first_stage(group):
    """(rows, probability of each out of fold, tables) of one group: paragraphs known, or a stream of sentences."""
    names, documents, x, words = load()
    gaps, tables = Gaps(documents, len(x)), {}
    rows = rows_of(gaps, group)
    y, weight, fold = gaps.y[rows], gaps.weight[rows], gaps.fold[rows]
    inputs, labels = [x[rows], out_of_fold(words[rows], y, weight, fold, WORDS_L2)[:, None]], [*names, "opening-words"]
    tables[f"{group}Words"] = table(*fit(words[rows], y, weight, WORDS_L2)), ["words"]
    if group == "stream":
        every = np.nonzero(gaps.may & ~gaps.known)[0]
        starts, found = paragraph_starts(x, words, gaps, every, names)
        tables |= found
        inputs.append(around(starts, every, len(x))[gaps.set[every] != "plain"])
        labels += [f"paragraph-start@{k}" for k in PARAGRAPH_REACH]
    full = np.hstack(inputs)
    np.save(WORK / f"{group}-inputs.npy", full)
    (WORK / f"{group}-inputs.json").write_text(json.dumps(labels))
    probability = cross(full, y, weight, fold, FIRST[group])
    tables[f"{group}Forest"] = forest_bytes(grow(full, y, weight, FIRST[group])), labels
    print(group, "first stage", flush=True)
    return rows, probability, tables


def log_odds(p):
    p = np.clip(p, 1e-4, 1 - 1e-4)
    return np.log(p / (1 - p))


def second_stage(gaps, tables):
    """Log-odds of each row out of fold."""
    names = json.loads((WORK / "second.json").read_text())
    x = np.fromfile(WORK / "second.f32", "<f4").reshape(-1, len(names))
    places, odds = np.nonzero(gaps.may)[0], np.zeros(len(gaps.may), "f4")
    for group in ("known", "stream"):
        rows = rows_of(gaps, group)
        mine, y, weight = np.isin(places, rows), gaps.y[rows], weights_again(gaps, rows)
        odds[rows] = log_odds(cross(x[mine], y, weight, gaps.fold[rows], SECOND))
        tables[f"{group}Second"] = forest_bytes(grow(x[mine], y, weight, SECOND)), names
    return odds


def net_stage(gaps, documents, group, tables):
    """(rows, log-odds of each out of fold) of a net over what the first stage reads."""
    rows, names = rows_of(gaps, group), json.loads((WORK / f"{group}-inputs.json").read_text())
    ends = [np.searchsorted(rows, (d["at"], d["at"] + d["n"])) for d in documents]
    spans = [(a, b, d["fold"]) for d, (a, b) in zip(documents, ends) if b > a]
    texts = gap_net.Texts(np.load(WORK / f"{group}-inputs.npy"), names, gaps.y[rows], weights_again(gaps, rows), spans)
    odds = gap_net.cross(texts, FOLDS)
    tables[f"{group}Net"] = gap_net.grow(texts), names
    return rows, odds


def together(gaps, documents, odds, tables):
    """Probability of each row out of fold: the mean of what both stages and the net say, in log-odds, as score-gaps.ts does."""
    first = log_odds(np.fromfile(WORK / "first.f32", "<f4"))
    probability = np.zeros(len(gaps.may), "f4")
    for group in ("known", "stream"):
        rows, net = net_stage(gaps, documents, group, tables)
        probability[rows] = 1 / (1 + np.exp(-(first[rows] + 2 * odds[rows] + 2 * net) / 5))
    return probability


def report(documents, probability, may):
    """Scores by set, as reports are written."""
    rows = []
    for label, name, group in (("web_dev", "web_dev", "known"), ("web_dev-stream", "web_dev", "stream"), ("choi_dev-stream", "choi_dev", "stream")):
        kept = [d for d in documents if d["set"] == name and d["known"] == (group == "known")]
        at = lambda d: slice(d["at"], d["at"] + d["n"])
        scores = score(kept, lambda d: choose(probability[at(d)], may[at(d)], **POLICIES[group]))
        print(label, scores, flush=True)
        rows.append({"set": label, "folds": f"{FOLDS} by host", "scores": scores, "command": "python3 training/sections/train.py"})
    return rows


def both_groups(documents):
    """(gaps, first-stage tables); writes first.f32, the probability of every row, 0 where no section may start."""
    gaps, tables = Gaps(documents, sum(d["n"] for d in documents)), {}
    first = np.zeros(len(gaps.y), "f4")
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as pool:
        for rows, probability, found in pool.map(first_stage, ("stream", "known")):
            first[rows] = probability
            tables |= found
    first.tofile(WORK / "first.f32")
    (WORK / "first.pickle").write_bytes(pickle.dumps(tables))
    return gaps, tables


def both_stages(since):
    """(documents, gaps, second stage's log-odds, tables), from the dumps or from what the last run left."""
    sources = BENCH / "segmentation", WORK / "pages.jsonl", WORK
    if since == "start":
        dump("read-pages", BENCH, WORK / "pages.jsonl")
        dump("dump", *sources)
    documents = json.loads((WORK / "rows.json").read_text())["documents"]
    if since in ("second", "nets"):
        gaps = Gaps(documents, sum(d["n"] for d in documents))
        tables = pickle.loads((WORK / "first.pickle").read_bytes())
    else:
        gaps, tables = both_groups(documents)
    if since == "nets":
        return documents, gaps, *pickle.loads((WORK / "second.pickle").read_bytes())
    dump("dump-second", *sources)
    odds = second_stage(gaps, tables)
    (WORK / "second.pickle").write_bytes(pickle.dumps((odds, tables)))
    return documents, gaps, odds, tables


def main(since):
    documents, gaps, odds, tables = both_stages(since)
    probability = together(gaps, documents, odds, tables)
    np.save(WORK / "probability.npy", probability)
    Path("training/reports/sections.json").write_text(json.dumps(report(documents, probability, gaps.may), indent=2) + "\n")
    note = ("Generated by training/sections/train.py from web_dev and further pages (headings of WCXB pages, Foley 2026, CC BY 4.0; of trafilatura's\n"
            "and Zyte's evaluation pages) and choi_dev (passages of the Brown corpus as concatenated by Choi 2000). Do not edit; folds and\n"
            "scores are in training/reports/sections.json.")
    write_module("cleaner/learned/tables/gap-scorer.ts", note, tables)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "start")
