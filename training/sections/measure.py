"""Pk, WindowDiff and boundary F1 of answers, and the boundary policy in Python: the twin of choose-boundaries.ts.

Metrics are those of ../shared/bench/segment_metrics.py, in numpy.
"""
import numpy as np


def pk_wd(n, truth, answer):
    k = min(max(2, int(n / (len(truth) + 1) / 2 + 0.5)), n - 1)
    marks = np.zeros((2, n), int)
    for row, places in enumerate((truth, answer)):
        marks[row, [b for b in places if b > 0]] = 1
    labels = marks.cumsum(1)
    t, a = labels[:, k:] - labels[:, :-k]
    return ((t == 0) != (a == 0)).mean(), (t != a).mean()


def f1(truth, answer):
    if not truth and not answer:
        return 1.0
    i = j = hits = 0
    while i < len(truth) and j < len(answer):
        if abs(truth[i] - answer[j]) <= 1:
            hits, i, j = hits + 1, i + 1, j + 1
        elif truth[i] < answer[j]:
            i += 1
        else:
            j += 1
    return 2 * hits / (len(truth) + len(answer))


def choose(p, may, *, price, weight, nearness, crowding):
    p = np.where(may, p, 0).astype(float)
    n = len(p)
    if n < 3:
        return []
    k = min(max(2, int(n / (p.sum() + 1) / 2 + 0.5)), n - 1)
    none = np.concatenate([[0], np.cumsum(np.log1p(-np.minimum(p, 0.999)))])
    i = np.arange(n - k)
    cost = np.concatenate([[0], np.cumsum(1 - 2 * np.exp(none[i + k + 1] - none[i + 1]))])
    places = np.concatenate([[0], np.nonzero(may)[0], [n]])
    best, back = np.full(len(places), np.inf), np.zeros(len(places), int)
    best[0] = 0
    for j in range(1, len(places)):
        end, starts = places[j], places[:j]
        inside = max(end - k, 0)
        value = best[:j] + np.where(starts < inside, (cost[inside] - cost[np.minimum(starts, inside)]) / k, 0)
        value = value + np.where(end - starts < nearness, crowding * weight * (nearness - (end - starts)), 0)
        back[j] = int(np.argmin(value))
        best[j] = value[back[j]] + (weight * (price - p[end]) if end < n else 0)
    out, j = [], back[-1]
    while j > 0:
        out.append(int(places[j]))
        j = back[j]
    return out[::-1]


def score(documents, answer_of):
    """Means of Pk, WD, F1 and, where word counts are given, word Pk."""
    rows = []
    for d in documents:
        answer = answer_of(d)
        starts = np.concatenate([[0], np.cumsum(d["words"])]).astype(int)
        word = pk_wd(int(starts[-1]), [int(starts[b]) for b in d["boundaries"]], [int(starts[b]) for b in answer])[0]
        rows.append((*pk_wd(d["n"], d["boundaries"], answer), f1(d["boundaries"], answer), word))
    pk, wd, f, word = np.mean(rows, 0)
    return {"pk": round(pk, 4), "windowdiff": round(wd, 4), "f1": round(f, 4), "word_pk": round(word, 4)}
