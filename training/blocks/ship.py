"""Trains on every page and writes the module that serving reads. `python3 ship.py WORK TREES`"""
import base64
import json
import sys
from pathlib import Path

import lightgbm as lgb
import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent / "forest"))
from export_forest import forest_bytes, write_module  # noqa: E402
from pages import load_pages, weights_of  # noqa: E402
from trees import PARAMS, rows_of, sample  # noqa: E402

NOTE = """The block classifier: a hashed linear model and boosted trees.

Trained on WCXB dev pages (Foley 2026, CC BY 4.0), with a part of trafilatura's and Zyte's evaluation pages, by
`npm run train:blocks`; see docs/model-card.md. Generated: do not edit."""


def linear_bytes(path):
    table = json.loads(Path(path).read_text())
    return np.array([table["scale"], table["bias"]], "<f4").tobytes() + base64.b64decode(table["weights"])


def ship(work, trees, target):
    data = load_pages(work)
    rows, names = rows_of(work)
    weights = weights_of(data)
    labels = np.nan_to_num(data.labels)
    used = sample(weights)
    model = lgb.train(PARAMS, lgb.Dataset(rows[used], labels[used], weight=weights[used] * 300, params=dict(PARAMS)), trees)
    write_module(target, NOTE, {
        "BLOCK_LINEAR": (linear_bytes(Path(work) / "linear-all.json"), ["names", "words"]),
        "BLOCK_FOREST": (forest_bytes(model), names),
    })


if __name__ == "__main__":
    ship(sys.argv[1], int(sys.argv[2]), Path(__file__).parent.parent.parent / "cleaner/learned/tables/blocks.ts")
