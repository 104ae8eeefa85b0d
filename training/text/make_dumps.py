"""More dumps to learn pairs of sentences from: made of the sections of web_dev, and the dumps of mixed.dev in another order.

A made dump holds pages of one fold only: pages of one domain, and domains of the main pages of one component of mixed.dev, never part.
"""
import gzip
import json
import math
import random
import re
from collections import Counter
from urllib.parse import urlparse

import numpy as np
from scipy.sparse import csr_matrix

import background
import bench

MADE = 1200
#: As in mixed.dev: characters of a sentence, least sentences of a page, shares of the levels and of one to four pages.
CHARS, LEAST = (25, 480), 12
LEVELS, LEVEL_SHARES, PAGE_SHARES = ("ordered", "block", "shuffled"), (31, 39, 30), (40, 29, 21, 10)
#: Share of noise between sentences (which leaves gaps), and of dumps that have lost everything but ASCII.
NOISE, ASCII = 0.27, 0.5
WORD = re.compile(r"[a-z]{4,}")


def host_of(url):
    host = urlparse(url).netloc
    return host[4:] if host.startswith("www.") else host


def read_web():
    with gzip.open(bench.ROOT / "segmentation/web_dev.jsonl.gz", "rt") as lines:
        return [json.loads(line) for line in lines]


def folds_by_domain(mixed, folds):
    domain = {r["id"]: r["domain"] for r in bench.rows("pages.dev")}
    return {domain.get(p, p): int(f) for row, f in zip(mixed, folds) for p in row["pages"]}


def pages_of(web, fold_of):
    """(id, domain, fold, [(sentence, section)]) of the pages that are long enough."""
    pages = []
    for row in web:
        domain, section = host_of(row["url"]), np.zeros(len(row["sentences"]), int)
        section[[b for b in row["boundaries"] if b < len(section)]] = 1
        sentences = [(t, int(k)) for t, k in zip(row["sentences"], np.cumsum(section)) if CHARS[0] <= len(t) <= CHARS[1]]
        if len(sentences) >= LEAST and len({k for _, k in sentences}) >= 2:
            pages.append((row["id"], domain, fold_of.get(domain, bench.domain_fold(domain)), sentences))
    return pages


def likenesses(pages):
    """Cosines of the pages' words, TF-IDF."""
    bags = [Counter(WORD.findall(" ".join(t for t, _ in page[3]).lower())) for page in pages]
    spread = Counter(word for bag in bags for word in bag)
    place = {w: i for i, w in enumerate(sorted(w for w, n in spread.items() if 2 <= n <= len(pages) * 0.3))}
    cells = [(i, place[w], (1 + math.log(n)) * math.log(len(pages) / spread[w])) for i, bag in enumerate(bags) for w, n in bag.items() if w in place]
    row, column, value = map(list, zip(*cells))
    x = csr_matrix((value, (row, column)), (len(pages), len(place)))
    size = np.sqrt(np.asarray(x.multiply(x).sum(1)).ravel())
    return (x @ x.T).toarray() / np.maximum(size[:, None] * size[None], 1e-9)


def cut_blocks(items, least, most, rng):
    blocks, at = [], 0
    while at < len(items):
        size = rng.randint(least, most)
        blocks.append(items[at:at + size])
        at += size
    return blocks


def arrange(parts, level, rng):
    flat = [item for part in parts for item in part]
    if level == "shuffled":
        rng.shuffle(flat)
    if level != "block":
        return flat
    blocks = [block for part in parts for block in cut_blocks(part, 3, 8, rng)]
    rng.shuffle(blocks)
    return [item for block in blocks for item in block]


def make(web, fold_of):
    rng = random.Random(5)
    pages = pages_of(web, fold_of)
    alike = likenesses(pages)
    for count in range(MADE):
        k = count % len(pages)
        _, domain, fold, _ = pages[k]
        level = LEVELS[rng.choices((0, 1, 2), LEVEL_SHARES)[0]]
        size = rng.choices((1, 2, 3, 4), PAGE_SHARES)[0]
        near = [j for j in np.argsort(-alike[k]) if j != k and pages[j][2] == fold and pages[j][1] != domain][:size - 1 + rng.randrange(2)]
        rng.shuffle(near)
        chosen = [k, *near[:size - 1]]
        cap, parts = max(LEAST, rng.randint(40, 150) // len(chosen)), []
        for j in chosen:
            sentences = pages[j][3]
            most = min(len(sentences), cap)
            start = rng.randint(0, len(sentences) - most)
            parts.append([(pages[j][0], t, s) for t, s in sentences[start:start + most]])
        items, ascii_only = arrange(parts, level, rng), rng.random() < ASCII
        rows = []
        for page, text, section in items:
            while rng.random() < NOISE:
                rows.append(("x", 0, "", -1))
            rows.append((text.encode("ascii", "ignore").decode() if ascii_only else text, 1, page, section))
        units, keep, src, section = map(list, zip(*rows))
        yield {"id": f"made{count}", "kind": "mixed", "fold": fold, "level": level, "units": units, "keep": keep, "src": src, "section": section}


def reorder(docs, mixed, folds):
    """Each dump shuffled; those in order in blocks as well."""
    rng = random.Random(7)
    for doc, row, fold in zip(docs, mixed, folds):
        for level in ["shuffled", "block"] if row["level"] == "ordered" else ["shuffled"]:
            order = list(range(len(doc["units"])))
            if level == "shuffled":
                rng.shuffle(order)
            else:
                blocks = cut_blocks(order, 4, 11, rng)
                rng.shuffle(blocks)
                order = [i for block in blocks for i in block]
            part = {key: [doc[key][i] for i in order] for key in ("units", "keep", "src", "section")}
            yield {"id": f"{doc['id']}-{level}", "kind": "mixed", "fold": int(fold), "level": level, **part}


def write(work, docs, stems):
    """WORK/units.jsonl, WORK/more.jsonl, WORK/folds.json, and a background per fold without any page of its domains."""
    mixed = bench.rows("mixed.dev")
    folds, web = bench.mixed_folds(mixed), read_web()
    fold_of = folds_by_domain(mixed, folds)
    more = [*make(web, fold_of), *reorder(docs, mixed, folds)]
    for name, rows in (("units", docs), ("more", more)):
        (work / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    known = {d["id"]: int(f) for d, f in zip(docs, folds)} | {d["id"]: d["fold"] for d in more}
    (work / "folds.json").write_text(json.dumps(known))
    hosts, pages = {host_of(row["url"]) for row in web}, background.read(stems)
    for k in range(bench.FOLDS):
        fold = lambda domain: fold_of.get(domain, bench.domain_fold(domain) if domain in hosts else -1)
        used = [p for p in pages if fold(p["domain"]) != k]
        (work / f"bg{k}.bin").write_bytes(background.table([[l.split() for l in p["lines"]] for p in used]))
    return more
