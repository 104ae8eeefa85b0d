"""From probabilities to kept blocks, much as cleaner/judge/html decides: the page's own threshold, repeats, empty pages.

Without what the kind of page changes there, and without code that stays: those are measured by score.ts, on whole documents."""
import numpy as np

EMPTY_BELOW = 0.30
FEW_EMPTY_BELOW, FEW_WORDS = 0.50, 12
SURE, SURE_WORDS = 0.5, 20
MANY_WORDS, MANY_EMPTY_BELOW = 600, 0.15
MUCH_WORDS = 100
REPEAT_WORDS = 5
REFRAIN_WORDS, REFRAIN_TIMES = 20, 5
REFERENCE, FEW = 0.07, 0.05


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
    """Kept blocks that say word for word what an earlier kept block says; what by-repeats.ts spares is spared, whatever the kind of page."""
    kept, drop = np.flatnonzero(keep), np.zeros(len(keep), bool)
    words = [page.texts[i].lower().split() for i in kept]
    code = sum(len(said) for i, said in zip(kept, words) if page.kinds[i] == "code")
    if code >= REFERENCE * max(1, sum(map(len, words))):
        return drop
    places = {}
    for at, (i, said) in enumerate(zip(kept, words)):
        if page.kinds[i] != "code" and len(said) >= REPEAT_WORDS:
            places.setdefault(" ".join(said), []).append(at)
    later = [(at, found[0]) for key, found in places.items()
             if len(found) < REFRAIN_TIMES or len(key.split()) >= REFRAIN_WORDS for at in found[1:]]
    few = len(later) < FEW * len(kept)
    drop[[kept[at] for at, first in later if not (few and is_lonely(words, at, first))]] = True
    return drop


def is_lonely(words, at, first):
    """Whether a repeat stands among other blocks than the first does."""
    before = first > 0 and words[at - 1] == words[first - 1]
    behind = at + 1 < len(words) and words[at + 1] == words[first + 1]
    return at - first > 1 and not before and not behind


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
