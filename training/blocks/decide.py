"""From probabilities to kept blocks, as cleaner/judge/html decides: the page's own threshold, repeats, empty pages."""
import numpy as np

EMPTY_BELOW = 0.20
FEW_EMPTY_BELOW, FEW_WORDS = 0.50, 12
SURE, SURE_WORDS = 0.5, 20
REPEAT_WORDS = 5


def threshold(prob, tokens):
    """(threshold, expected F1): keep the k surest blocks with the largest expected 2 common / (kept + true)."""
    order = np.argsort(-prob, kind="stable")
    p, n = prob[order], tokens[order]
    truth = float((prob * tokens).sum())
    f = 2 * np.cumsum(p * n) / (np.cumsum(n) + truth + 1e-9)
    if not len(f):
        return 1.0, 0.0
    best = int(np.argmax(f))
    return float(f[best]) / 2, float(f[best])


def repeats(page, keep, prob):
    """Kept blocks that say word for word what an earlier kept block says; code may repeat."""
    seen, drop = set(), np.zeros(len(keep), bool)
    for i in np.flatnonzero(keep):
        if page.kinds[i] == "code":
            continue
        words = page.texts[i].lower().split()
        if len(words) < REPEAT_WORDS:
            continue
        key = " ".join(words)
        if key in seen:
            drop[i] = True
        seen.add(key)
    return drop


def decide(page, prob, tokens):
    t, expected = threshold(prob, tokens)
    keep = prob >= t
    if expected < (FEW_EMPTY_BELOW if tokens[keep].sum() < FEW_WORDS else EMPTY_BELOW):
        sure = prob >= SURE
        keep = sure if (sure & (tokens >= SURE_WORDS)).any() else np.zeros(len(keep), bool)
    return keep & ~repeats(page, keep, prob), expected
