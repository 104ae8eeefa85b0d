"""The confidence of a page: boosted trees that predict its word F1 from how the cut went and what kind of page it may be,
judged by folds of domains."""
import json
import sys
from pathlib import Path

import lightgbm as lgb
import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "forest"))
import page_types  # noqa: E402
from export_forest import forest_bytes  # noqa: E402

PARAMS = dict(objective="huber", alpha=0.1, learning_rate=0.05, num_leaves=5, min_data_in_leaf=40, feature_fraction=0.6,
              bagging_fraction=0.7, bagging_freq=1, lambda_l2=5.0, num_threads=1, seed=7, deterministic=True,
              force_row_wise=True, verbosity=-1)
TREES = 100
BINS = 10
LEFT_OUT = 0.1
EMPTY_CONFIDENCE = 0.5  # the most that serving promises of a document without text
KEPT_WORDS = 3  # the column that tells them


def read(work, root):
    """(rows, F1, folds) of the pages of wcxb-dev: each cleaned, and its kind guessed, by models that never saw its domain."""
    sys.path.insert(0, str(Path(root)))
    from page_metrics import word_prf

    truth = {r["id"]: r["text"] for r in map(json.loads, open(Path(root) / "pages/wcxb-dev/truth.jsonl", encoding="utf-8"))}
    rows, scores, folds = [], [], []
    for line in open(Path(work) / "confidence.jsonl", encoding="utf-8"):
        page = json.loads(line)
        if page["set"] != "wcxb-dev":
            continue
        document = json.loads((Path(work) / "documents/wcxb-dev" / f"{page['id']}.html.gz.json").read_text("utf-8"))
        rows.append(page["row"])
        scores.append(word_prf(document.get("text", ""), truth[page["id"]])[2])
        folds.append(page["fold"])
    chances = page_types.unseen_chances(*page_types.read(work))
    return np.hstack([np.array(rows, np.float32), chances.astype(np.float32)]), np.array(scores), np.array(folds)


class Confidence:
    """Trees that put pages in order, and the line that makes a promise of what they say.

    Huber's loss orders pages better than the square does, but promises something between mean and median: the line, from
    predictions of pages that the trees had not seen, brings it back to the mean.
    """

    def __init__(self, rows, scores, folds):
        unseen = np.zeros(len(scores))
        for fold in np.unique(folds):
            held = folds == fold
            unseen[held] = grow(rows[~held], scores[~held]).predict(rows[held])
        self.slope, self.offset = np.polyfit(unseen, scores, 1)
        self.trees = grow(rows, scores)

    def predict(self, rows):
        most = np.where(rows[:, KEPT_WORDS] > 0, 1, EMPTY_CONFIDENCE)
        return np.clip(self.slope * self.trees.predict(rows) + self.offset, 0, most)

    def table_bytes(self):
        return forest_bytes(self.trees, line=(self.slope, self.offset))


def grow(rows, scores):
    return lgb.train(PARAMS, lgb.Dataset(rows, scores), TREES)


def calibration_error(predicted, scores):
    """Expected calibration error over bins of equal size: mean distance of predicted and real F1."""
    order = np.array_split(np.argsort(predicted, kind="stable"), BINS)
    return float(sum(len(b) * abs(predicted[b].mean() - scores[b].mean()) for b in order) / len(predicted))


def judge(rows, scores, folds):
    predicted = np.zeros(len(scores))
    for fold in np.unique(folds):
        held = folds == fold
        predicted[held] = Confidence(rows[~held], scores[~held], folds[~held]).predict(rows[held])
    sure = np.argsort(predicted, kind="stable")[int(len(scores) * LEFT_OUT):]
    return {
        "pages": len(scores),
        "ece": round(calibration_error(predicted, scores), 4),
        "correlation": round(float(np.corrcoef(predicted, scores)[0, 1]), 4),
        "f1": round(float(scores.mean()), 4),
        "f1_without_least_sure_tenth": round(float(scores[sure].mean()), 4),
    }
