"""What dump.ts wrote, as arrays: pages with their blocks, labels, weights and word bags."""
import json
import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np

WORD = re.compile(r"\w+")
FOLDS = 5


@dataclass
class Page:
    set: str
    id: str
    type: str
    fold: int
    url: str
    row: dict
    start: int  # first block in the arrays of all blocks
    count: int
    texts: list
    kinds: list

    def slice(self):
        return slice(self.start, self.start + self.count)


@dataclass
class Pages:
    pages: list
    labels: np.ndarray
    tokens: np.ndarray
    page_of: np.ndarray  # page of each block

    def fold_of(self):
        return np.array([p.fold for p in self.pages], np.int8)[self.page_of]

    def set_of(self, name):
        return [p for p in self.pages if p.set == name]


def load_pages(work):
    work = Path(work)
    labels = np.fromfile(work / "labels.f32", "<f4")
    tokens = np.fromfile(work / "tokens.f32", "<f4")
    pages, start = [], 0
    with open(work / "pages.jsonl", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            texts, kinds = row.pop("texts"), row.pop("kinds")
            pages.append(Page(row["set"], row["id"], row["type"], row["fold"], row["url"], row, start, len(texts), texts, kinds))
            start += len(texts)
    page_of = np.repeat(np.arange(len(pages)), [p.count for p in pages])
    return Pages(pages, labels, tokens, page_of)


SET_WEIGHT = {"wcxb-dev": 1.0, "zyte-dev": 1.0, "trafilatura-dev": 0.25}
BARER = "-barer"  # as barer-pages.ts has it
BARER_WEIGHT = 0.3  # of a copy beside its page
SET_WEIGHT |= {name + BARER: BARER_WEIGHT * weight for name, weight in SET_WEIGHT.items()}


def weights_of(data, set_weight=SET_WEIGHT):
    """Root of a block's tokens, so that each page weighs the same: 0 where a block has no label."""
    weight = np.sqrt(data.tokens) * ~np.isnan(data.labels)
    total = np.bincount(data.page_of, weight, len(data.pages))
    of_set = np.array([set_weight[p.set] for p in data.pages])
    return (weight / np.maximum(total, 1e-9)[data.page_of] * of_set[data.page_of]).astype(np.float32)


class Bags:
    """Word bags of one page: F1 of any choice of its blocks, as the benchmark counts it."""

    def __init__(self, page):
        truth = WORD.findall(page.row.get("text", "").lower())
        known = {w: i for i, w in enumerate(dict.fromkeys(truth))}
        self.size = len(known)
        self.truth = np.bincount([known[w] for w in truth], minlength=self.size) if truth else np.zeros(0, int)
        self.total = len(truth)
        ids, ends, counts = [], [0], []
        for text in page.texts:
            words = WORD.findall(text.lower())
            counts.append(len(words))
            ids += [known[w] for w in words if w in known]
            ends.append(len(ids))
        self.ids, self.ends, self.counts = np.array(ids, np.int32), np.array(ends), np.array(counts)
        self.owner = np.repeat(np.arange(len(page.texts)), np.diff(self.ends))

    def f1(self, keep):
        return self.prf(keep)[2]

    def prf(self, keep):
        got = int(self.counts[keep].sum())
        if not self.total:
            return (0.0,) * 3 if got else (1.0,) * 3
        if not got:
            return (0.0,) * 3
        kept = self.ids[keep[self.owner]]
        common = int(np.minimum(np.bincount(kept, minlength=self.size), self.truth).sum())
        p, r = common / got, common / self.total
        return p, r, 2 * p * r / (p + r) if p + r else 0.0
