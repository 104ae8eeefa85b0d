"""The confidence of a page: boosted trees that predict its word F1 from how the cut went and what kind of page it may be,
judged by folds of domains."""
import json
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "forest"))
import page_types  # noqa: E402
import promise  # noqa: E402

EMPTY_CONFIDENCE = 0.5  # as cleaner/judge/most-confidence.ts has it
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


def most_of(rows):
    return np.where(rows[:, KEPT_WORDS] > 0, 1, EMPTY_CONFIDENCE)


def table_bytes(rows, scores, folds):
    return promise.Promise(rows, scores, folds, most_of).table_bytes()


def judge(rows, scores, folds):
    return promise.judge(promise.predict_unseen(rows, scores, folds, most_of), scores)
