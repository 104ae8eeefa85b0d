"""Scores of out-of-fold probabilities with the benchmark's own metrics."""
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np

from decide import decide
from pages import Bags


def bags_of(data):
    return {p.id: Bags(p) for p in data.set_of("wcxb-dev")}


def wcxb(data, prob, bags, chooser=decide):
    """(mean F1, F1 by type, pages): every page scored with the metric of the benchmark."""
    by_type, pages = defaultdict(list), []
    for p in data.set_of("wcxb-dev"):
        keep, expected = chooser(p, prob[p.slice()], data.tokens[p.slice()])
        precision, recall, f = bags[p.id].prf(keep)
        by_type[p.type].append(f)
        pages.append((p.id, p.type, precision, recall, f, expected))
    return float(np.mean([x[4] for x in pages])), {k: float(np.mean(v)) for k, v in sorted(by_type.items())}, pages


def other_sets(data, prob, root, chooser=decide):
    sys.path.insert(0, str(Path(root)))
    from page_metrics import f1_of, trafilatura_segments, zyte_counts

    def text_of(p):
        keep, _ = chooser(p, prob[p.slice()], data.tokens[p.slice()])
        return "\n\n".join(t for t, k in zip(p.texts, keep) if k)

    total = defaultdict(int)
    for p in data.set_of("trafilatura-dev"):
        for k, v in trafilatura_segments(text_of(p), p.row).items():
            total[k] += v
    precision, recall = total["tp"] / max(1, total["tp"] + total["fp"]), total["tp"] / max(1, total["tp"] + total["fn"])
    zyte = [zyte_counts(text_of(p), p.row["text"]) for p in data.set_of("zyte-dev")]
    zp, zr = np.mean([x["p"] for x in zyte if x["got"]]), np.mean([x["r"] for x in zyte if x["want"]])
    return {"trafilatura-dev": (f1_of(precision, recall), precision, recall), "zyte-dev": (f1_of(zp, zr), zp, zr)}
