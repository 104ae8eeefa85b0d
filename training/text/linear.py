"""A hashed linear model (logistic regression, L2), small enough to ship as one signed byte per bucket."""
import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix


def matrix(ids, buckets):
    """Rows of bucket ids, all of one length, as a sparse matrix."""
    n, width = ids.shape
    return csr_matrix((np.ones(n * width, np.float32), ids.astype(np.int32).ravel(), np.arange(0, n * width + 1, width)), (n, buckets))


def ragged(ids, offsets, buckets):
    return csr_matrix((np.ones(len(ids), np.float32), ids.astype(np.int32), offsets), (len(offsets) - 1, buckets))


def fit(x, y, weight, l2=1.0, steps=60):
    """(weights, bias); `weight` per row, `y` 0..1 (soft labels are fine)."""
    xt = x.T.tocsr()
    total = weight.sum()

    def loss(p):
        z = x @ p[:-1] + p[-1]
        prob = 1 / (1 + np.exp(-z))
        nll = (weight * (np.logaddexp(0, z) - y * z)).sum() / total
        g = weight * (prob - y) / total
        reg = l2 / len(y)
        return nll + 0.5 * reg * (p[:-1] @ p[:-1]), np.append(xt @ g + reg * p[:-1], g.sum())

    best = minimize(loss, np.zeros(x.shape[1] + 1), jac=True, method="L-BFGS-B", options={"maxiter": steps})
    return best.x[:-1], best.x[-1]


def out_of_fold(x, y, weight, fold, l2=1.0, steps=60):
    """Scores of each row by a model that never saw its fold; quantised as they are served."""
    out = np.zeros(len(y), np.float32)
    for k in np.unique(fold):
        train = fold != k
        w, b = fit(x[train], y[train], weight[train], l2, steps)
        q, scale = quantise(w)
        out[~train] = x[~train] @ (q * scale) + b
    return out


def quantise(w, most=127):
    """Signed bytes and their scale; the outermost 0.02 % are clipped. Fewer steps (`most`) are packed into fewer bytes."""
    scale = max(np.quantile(np.abs(w), 0.9998), 1e-9) / most
    return np.clip(np.round(w / scale), -most, most).astype(np.int8), np.float32(scale)


def table(w, b, most=127):
    """The bytes that cleaner/learned/linear.ts reads."""
    q, scale = quantise(w, most)
    return np.array([scale, b], "<f4").tobytes() + q.tobytes()
