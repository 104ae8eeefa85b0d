"""From probabilities to kept blocks, as cleaner/judge/html decides: the page's own threshold, repeats, empty pages."""
import numpy as np

EMPTY_BELOW = 0.30
FEW_EMPTY_BELOW, FEW_WORDS = 0.50, 12
SURE, SURE_WORDS = 0.5, 20
MANY_WORDS, MANY_EMPTY_BELOW = 600, 0.15
MUCH_WORDS = 100
REPEAT_WORDS = 5
REFRAIN_WORDS, REFRAIN_TIMES = 20, 5


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
    """Kept blocks that say word for word what an earlier kept block says; code and lines of every entry may repeat."""
    places, drop = {}, np.zeros(len(keep), bool)
    for i in np.flatnonzero(keep):
        words = page.texts[i].lower().split()
        if page.kinds[i] != "code" and len(words) >= REPEAT_WORDS:
            places.setdefault(" ".join(words), []).append(i)
    for key, found in places.items():
        if len(found) < REFRAIN_TIMES or len(key.split()) >= REFRAIN_WORDS:
            drop[found[1:]] = True
    return drop


def decide(page, prob, tokens):
    t, expected = threshold(prob, tokens)
    keep = prob >= t
    if expected < (FEW_EMPTY_BELOW if tokens[keep].sum() < FEW_WORDS else EMPTY_BELOW):
        sure = prob >= SURE
        if (sure & (tokens >= SURE_WORDS)).any():
            keep = sure
        elif (tokens < MUCH_WORDS).all() and (tokens.sum() <= MANY_WORDS or expected < MANY_EMPTY_BELOW):
            keep = np.zeros(len(keep), bool)
    return keep & ~repeats(page, keep, prob), expected
