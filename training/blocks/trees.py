"""Boosted trees over the features that dump.ts wrote."""
import json
import sys
import time
from pathlib import Path

import lightgbm as lgb
import numpy as np

from pages import FOLDS

sys.path.insert(0, str(Path(__file__).parent.parent / "forest"))
from export_forest import forest_bytes  # noqa: E402

PARAMS = dict(objective="cross_entropy", learning_rate=0.09, num_leaves=48, max_depth=7, min_sum_hessian_in_leaf=0.5,
              min_data_in_leaf=40, feature_fraction=0.4, bagging_fraction=0.7, bagging_freq=1, lambda_l2=2.0, max_bin=63,
              num_threads=1, seed=7, deterministic=True, force_row_wise=True, verbosity=-1)

TREES = 280


def rows_of(work):
    names = json.loads((Path(work) / "features.json").read_text())
    return np.fromfile(Path(work) / "rows.f32", "<f4").reshape(-1, len(names)), names


def sample(weights):
    """Blocks to train on, fixed seed: all but a part of those that weigh next to nothing (one-word menu items of huge pages)."""
    typical = np.median(weights[weights > 0])
    keep = np.random.default_rng(7).random(len(weights)) < np.minimum(1, weights / typical)
    weights[:] = np.where(weights > 0, np.maximum(weights, typical * (weights < typical)), 0)
    return np.flatnonzero(keep & (weights > 0))


def cross(rows, labels, weights, folds, *, work, trees=TREES, params=PARAMS):
    """(out-of-fold probabilities, gain by feature); each fold's trees are left in `work` for score.ts."""
    prob, gain = np.zeros(len(labels)), np.zeros(rows.shape[1])
    used = sample(weights)
    start = time.time()
    whole = lgb.Dataset(rows[used], labels[used], weight=weights[used] * 300, params=dict(params)).construct()
    print(f"{len(used)} of {len(labels)} blocks, binned in {time.time() - start:.0f}s", flush=True)
    for fold in range(FOLDS):
        model = lgb.train(params, whole.subset(np.flatnonzero(folds[used] != fold)), trees)
        prob[folds == fold] = model.predict(rows[folds == fold], num_threads=1)
        (Path(work) / f"forest-{fold}.bin").write_bytes(forest_bytes(model))
        print(f"fold {fold} {time.time() - start:.0f}s", flush=True)
        gain += model.feature_importance("gain")
    return prob, gain
