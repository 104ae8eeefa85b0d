"""Background of the language: document frequencies and word vectors from the prose of pages.dev.

Vectors: positive pointwise mutual information of terms within ten of each other, context distribution smoothed by 0.75,
truncated SVD (Levy, Goldberg & Dagan 2015), length 1 per term.
"""
import json
import struct

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.linalg import svds

WINDOW = 10
DIMENSIONS = 48
MIN_PAGES = 3
MAX_TERMS = 12000


def build(pages):
    """(terms, page counts, vectors) of [[term, ...] per line] per page."""
    seen = {}
    for lines in pages:
        for term in {t for line in lines for t in line}:
            seen[term] = seen.get(term, 0) + 1
    terms = sorted((t for t, n in seen.items() if n >= MIN_PAGES), key=lambda t: (-seen[t], t))[:MAX_TERMS]
    index = {t: i for i, t in enumerate(terms)}
    counts = {}
    v = len(terms)
    left, right = [], []
    for lines in pages:
        stream = np.array([index.get(t, -1) for line in lines for t in line], np.int64)
        for d in range(1, WINDOW + 1):
            a, b = stream[:-d], stream[d:]
            ok = (a >= 0) & (b >= 0) & (a != b)
            left.append(a[ok])
            right.append(b[ok])
    a, b = np.concatenate(left), np.concatenate(right)
    m = coo_matrix((np.ones(len(a), np.float32), (a, b)), (v, v)).tocsr()
    m = m + m.T
    m = m.tocoo()
    total = m.data.sum()
    row = np.asarray(m.sum(1)).ravel()
    smooth = row ** 0.75
    pmi = np.log(m.data * smooth.sum() / (row[m.row] * smooth[m.col]))
    good = (pmi > 0) & (m.data >= 2)
    ppmi = coo_matrix((pmi[good], (m.row[good], m.col[good])), (v, v)).tocsr()
    u, s, _ = svds(ppmi.astype(np.float64), k=DIMENSIONS, v0=np.ones(v), return_singular_vectors="u")
    vec = u[:, ::-1] * np.sqrt(s[::-1])
    vec -= vec.mean(0)
    vec /= np.maximum(np.linalg.norm(vec, axis=1, keepdims=True), 1e-9)
    return terms, np.array([seen[t] for t in terms]), vec.astype(np.float32)


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def fnv(text):
    """FNV-1a over UTF-16 units, as cleaner/text/words/hash-text.ts."""
    state, raw = 0x811C9DC5, text.encode("utf-16-le")
    for i in range(0, len(raw), 2):
        state = ((state ^ (raw[i] | raw[i + 1] << 8)) * 0x01000193) & 0xFFFFFFFF
    return state


def table(pages):
    """The bytes that cleaner/learned/background.ts reads."""
    terms, counts, vectors = build(pages)
    idf = np.clip(np.round(np.log((len(pages) + 1) / counts) * 30), 0, 255).astype(np.uint8)
    signed = np.clip(np.round(vectors * 254), -127, 127).astype(np.int8)   # components beyond a half are rare (0.6 %) and clipped
    return pack(len(pages), np.array([fnv(t) for t in terms]), idf, signed)


def pack(pages, keys, idf, vectors):
    """Terms by rising hash, so that 24 bits say how far each is from the one before."""
    order = np.argsort(keys, kind="stable")
    gaps = np.diff(keys[order], prepend=0)
    assert gaps.max() < 1 << 24, "too few terms: hashes lie too far apart"
    header = struct.pack("<III", len(keys), vectors.shape[1], pages)
    return header + gaps.astype("<u4").view(np.uint8).reshape(-1, 4)[:, :3].tobytes() + idf[order].tobytes() + vectors[order].tobytes()
