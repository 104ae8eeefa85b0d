"""The kind of a page (article, forum, product, ...): boosted trees over what its blocks look like, judged by folds of domains."""
import json
import sys
from pathlib import Path

import lightgbm as lgb
import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "forest"))
from export_forest import forest_bytes, write_module  # noqa: E402

KINDS = ("article", "collection", "documentation", "forum", "listing", "product", "service")
PARAMS = dict(objective="multiclass", num_class=len(KINDS), learning_rate=0.08, num_leaves=6, min_data_in_leaf=12,
              feature_fraction=0.3, bagging_fraction=0.8, bagging_freq=1, lambda_l2=2.0, max_bin=63, num_threads=1, seed=7,
              deterministic=True, force_row_wise=True, verbosity=-1)
TREES = 80
LIKELY = 0.4
NOTE = """The kind of a page: one forest a kind, over what the page's blocks look like.

Trained on WCXB dev pages (Foley 2026, CC BY 4.0) by `npm run train:blocks`; see docs/model-card.md. Generated: do not edit."""


def read(work):
    """(rows, kinds, folds) of the pages of wcxb-dev: blocks scored by models that never saw their domain."""
    pages = [json.loads(line) for line in open(Path(work) / "page-types.jsonl", encoding="utf-8")]
    pages = [page for page in pages if page["set"] == "wcxb-dev"]
    kinds = np.array([KINDS.index(page["type"]) for page in pages])
    return np.array([page["row"] for page in pages], np.float32), kinds, np.array([page["fold"] for page in pages])


def fit(rows, kinds):
    return lgb.train(PARAMS, lgb.Dataset(rows, kinds), TREES)


def unseen_chances(rows, kinds, folds):
    """Chance of each kind for every page, by a model that never saw the page's domain."""
    chances = np.zeros((len(kinds), len(KINDS)))
    for fold in np.unique(folds):
        chances[folds == fold] = fit(rows[folds != fold], kinds[folds != fold]).predict(rows[folds == fold])
    return chances


def judge(rows, kinds, folds):
    """Share of pages whose kind is the true one, over all and by kind; and of those that the model speaks of at all."""
    chances = unseen_chances(rows, kinds, folds)
    right = chances.argmax(1) == kinds
    sure = chances.max(1) > LIKELY
    found = {"pages": len(kinds), "accuracy": round(float(right.mean()), 4), "of_likely": round(float(right[sure].mean()), 4),
             "likely": round(float(sure.mean()), 4)}
    return found | {kind: round(float(right[kinds == k].mean()), 4) for k, kind in enumerate(KINDS)}


def leave_folds(work):
    """Leaves in `work` for score.ts what tells the kinds of a fold's pages and never saw their domains."""
    rows, kinds, folds = read(work)
    for fold in np.unique(folds):
        model = fit(rows[folds != fold], kinds[folds != fold])
        for k, kind in enumerate(KINDS):
            (Path(work) / f"types-{fold}-{kind}.bin").write_bytes(forest_bytes(model, k, len(KINDS)))


def write(work, target):
    """Trains on all pages and writes the module that serving reads; the scores by folds."""
    rows, kinds, folds = read(work)
    model, names = fit(rows, kinds), json.loads((Path(work) / "page-type-features.json").read_text())
    write_module(target, NOTE, {f"{kind.upper()}_PAGES": (forest_bytes(model, k, len(KINDS)), names) for k, kind in enumerate(KINDS)})
    return judge(rows, kinds, folds)
