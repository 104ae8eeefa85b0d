"""Boosted trees that promise a document's score from how its cut went, judged by folds of domains. Pages of markup and of text each
have their own, over other features."""
import lightgbm as lgb
import numpy as np

from export_forest import forest_bytes

PARAMS = dict(objective="huber", alpha=0.1, learning_rate=0.05, num_leaves=5, min_data_in_leaf=40, feature_fraction=0.6,
              bagging_fraction=0.7, bagging_freq=1, lambda_l2=5.0, num_threads=1, seed=7, deterministic=True,
              force_row_wise=True, verbosity=-1)
TREES = 100
BINS = 10
LEFT_OUT = 0.1


class Promise:
    """Trees that put pages in order, and the line that makes a promise of what they say.

    Huber's loss orders pages better than the square does, but promises something between mean and median: the line, from
    predictions of pages that the trees had not seen, brings it back to the mean. `most_of` says, by rows, what is promised at most.
    """

    def __init__(self, rows, scores, folds, most_of=None):
        unseen = np.zeros(len(scores))
        for fold in np.unique(folds):
            held = folds == fold
            unseen[held] = grow(rows[~held], scores[~held]).predict(rows[held])
        self.slope, self.offset = np.polyfit(unseen, scores, 1)
        self.trees = grow(rows, scores)
        self.most_of = most_of or (lambda rows: 1)

    def predict(self, rows):
        return np.clip(self.slope * self.trees.predict(rows) + self.offset, 0, self.most_of(rows))

    def table_bytes(self):
        return forest_bytes(self.trees, line=(self.slope, self.offset))


def grow(rows, scores):
    return lgb.train(PARAMS, lgb.Dataset(rows, scores), TREES)


def calibration_error(predicted, scores):
    """Expected calibration error over bins of equal size: mean distance of predicted and real F1."""
    order = np.array_split(np.argsort(predicted, kind="stable"), BINS)
    return float(sum(len(b) * abs(predicted[b].mean() - scores[b].mean()) for b in order) / len(predicted))


def predict_unseen(rows, scores, folds, most_of=None):
    """What is promised of each page by trees that never saw its domain."""
    predicted = np.zeros(len(scores))
    for fold in np.unique(folds):
        held = folds == fold
        predicted[held] = Promise(rows[~held], scores[~held], folds[~held], most_of).predict(rows[held])
    return predicted


def judge(predicted, scores):
    sure = np.argsort(predicted, kind="stable")[int(len(scores) * LEFT_OUT):]
    return {
        "pages": len(scores),
        "ece": round(calibration_error(predicted, scores), 4),
        "correlation": round(float(np.corrcoef(predicted, scores)[0, 1]), 4),
        "f1": round(float(scores.mean()), 4),
        "f1_without_least_sure_tenth": round(float(scores[sure].mean()), 4),
    }
