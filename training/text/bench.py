"""Rows and folds of the text sets. BENCH_ROOT names another folder of the same shape."""
import gzip
import json
import os
import sys
import zlib
from pathlib import Path

import numpy as np

ROOT = Path(os.environ.get("BENCH_ROOT", "../shared/bench"))
sys.path.insert(0, str(ROOT))
FOLDS = 5


def rows(name):
    with gzip.open(ROOT / "text" / f"{name}.jsonl.gz", "rt") as lines:
        return [json.loads(line) for line in lines]


def domain_fold(domain):
    return zlib.crc32(domain.encode()) % FOLDS


def page_folds():
    """page id -> fold, by domain."""
    return {r["id"]: domain_fold(r["domain"]) for r in rows("pages.dev")}


def mixed_folds(mixed):
    """One fold per dump: dumps that share the domain of a main page are in one component, components are dealt out by size."""
    domain = {r["id"]: r["domain"] for r in rows("pages.dev")}
    parent = {}

    def find(x):
        parent.setdefault(x, x)
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for i, row in enumerate(mixed):
        for page in row["pages"]:
            parent[find(domain.get(page, page))] = find(i)
    groups = {}
    for i in range(len(mixed)):
        groups.setdefault(find(i), []).append(i)
    load, fold = [0] * FOLDS, np.zeros(len(mixed), int)
    for members in sorted(groups.values(), key=lambda g: (-len(g), g[0])):
        k = load.index(min(load))
        fold[members] = k
        load[k] += len(members)
    return fold
