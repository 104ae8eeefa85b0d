"""Boosted trees over dumped rows: out-of-fold scores and the model on everything."""
import lightgbm as lgb
import numpy as np

BASE = {"verbose": -1, "num_threads": 1, "seed": 1, "deterministic": True, "feature_fraction": 0.5,
        "bagging_fraction": 0.7, "bagging_freq": 1, "max_bin": 127}


def out_of_fold(x, y, fold, *, weight=None, rounds, keep=None, **params):
    """Log-odds of each row by a model that never saw its fold; `keep(fold, model)` is given each. Soft labels are fine."""
    scores = np.zeros(len(y), np.float32)
    weight = np.ones(len(y)) if weight is None else weight
    for k in np.unique(fold):
        train = (fold != k) & (weight > 0)
        booster = fit(x[train], y[train], weight=weight[train], rounds=rounds, **params)
        scores[fold == k] = booster.predict(x[fold == k], raw_score=True)
        if keep is not None:
            keep(k, booster)
    return scores


def fit(x, y, *, weight=None, rounds, **params):
    return lgb.train({"objective": "cross_entropy", **BASE, **params}, lgb.Dataset(x, y, weight=weight), rounds)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def top_features(booster, names, count=25):
    gain = booster.feature_importance("gain")
    return [(names[i], round(float(gain[i]))) for i in np.argsort(-gain)[:count]]
