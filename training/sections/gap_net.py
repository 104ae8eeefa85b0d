"""A small net that reads the places of a text in their order, beside the trees that see one at a time.

Made and served as the one of blocks (training/blocks/sequence.py); what is alike here is the form of the sentences around a place,
as cleaner/sections/topic-shift/score-places.ts numbers it. One thread and fixed seeds: the same bytes every time on the same machine.
"""
import sys
import time

sys.path.append("training/blocks")
from sequence import OPTIMISER, PAGES, forward, net_bytes, pack, scaling, standardise, start  # noqa: E402  (jax must be told of one thread first)

import jax  # noqa: E402
import numpy as np  # noqa: E402
import optax  # noqa: E402

CHANNELS = 24  # a multiple of 8 for serving
EPOCHS, RATE = 30, 3e-3
ROOM = 1024  # places of one batch; a longer text stands alone
SEED = 1
#: What must be equal for two places to be alike: these columns, and the class of these by number of words.
FORM = ("bullet@0", "numbered@0", "upper@0", "ending@0", "label@0", "bullet@-1", "ending@-1", "label@-1")
LENGTHS, CLASSES = ("words@0", "words@-1"), (4, 9, 18, 40)


def forms_of(x, names):
    """A number for each row, equal where the form is."""
    exact = x[:, [names.index(name) for name in FORM]]
    lengths = np.digitize(x[:, [names.index(name) for name in LENGTHS]], CLASSES)
    return np.unique(np.hstack([exact, lengths]), axis=0, return_inverse=True)[1].ravel().astype(np.int64)


class Texts:
    """All texts as the net reads them; `spans` has the first row, the end and the fold of each."""

    def __init__(self, x, names, y, weight, spans):
        self.scale = scaling(x, np.ones(len(x), bool))
        self.x, self.forms, self.spans = standardise(x, self.scale), forms_of(x, names), spans
        self.y, self.weight = y, (weight / weight.mean()).astype(np.float32)

    def pack(self, ids):
        """Texts in their order, as many as a batch has room for."""
        return pack(ids, [end - begin for begin, end, _ in self.spans], ROOM)

    def batch(self, ids):
        at = np.concatenate([np.arange(*self.spans[i][:2]) for i in ids])
        size = max(ROOM, 1 << (len(at) - 1).bit_length())

        def padded(values, fill=0):
            out = np.full((size, *values.shape[1:]), fill, values.dtype)
            out[:len(at)] = values
            return out

        page = np.repeat(np.arange(len(ids), dtype=np.int32), [self.spans[i][1] - self.spans[i][0] for i in ids])
        _, like = np.unique(page.astype(np.int64) << 32 | self.forms[at], return_inverse=True)
        return {"x": padded(self.x[at]), "page": padded(page, PAGES - 1), "like": padded(like.astype(np.int32), size - 1),
                "weight": padded(np.ones(len(at), np.float32)), "label": padded(self.y[at]), "loss": padded(self.weight[at])}


def loss(net, batch, key):
    z = forward(net, batch, key)
    return (batch["loss"] * (jax.nn.softplus(z) - batch["label"] * z)).sum() * (4 / ROOM)


@jax.jit
def step(net, state, batch, key, rate):
    value, slope = jax.value_and_grad(loss)(net, batch, key)
    update, state = OPTIMISER.update(slope, state, net)
    return optax.apply_updates(net, jax.tree.map(lambda change: -rate * change, update)), state, value


def train(texts, ids):
    """A net of the texts `ids`."""
    rng, key, begun = np.random.default_rng(SEED), jax.random.key(SEED), time.time()
    net = start(texts.x.shape[1], SEED, CHANNELS)
    state, done, batches = OPTIMISER.init(net), 0, len(texts.pack(ids))
    rate = optax.warmup_cosine_decay_schedule(0, RATE, batches, batches * EPOCHS, RATE * 0.01)
    for _ in range(EPOCHS):
        losses = []
        for pack in texts.pack(rng.permutation(ids)):
            key, own = jax.random.split(key)
            net, state, value = step(net, state, texts.batch(pack), own, rate(done))
            losses.append(value)
            done += 1
    print(f"net: loss {np.mean(jax.device_get(losses)):.4f}, {time.time() - begun:.0f} s", flush=True)
    return jax.device_get(net)


LOOK = jax.jit(forward)


def cross(texts, folds):
    """Log-odds of each row by a net that never saw its fold."""
    out = np.zeros(len(texts.y), np.float32)
    for fold in range(folds):
        net = train(texts, [i for i, span in enumerate(texts.spans) if span[2] != fold])
        for pack in texts.pack([i for i, span in enumerate(texts.spans) if span[2] == fold]):
            found, at = np.array(LOOK(net, texts.batch(pack))), 0
            for begin, end, _ in (texts.spans[i] for i in pack):
                out[begin:end] = found[at:at + end - begin]
                at += end - begin
    return out


def grow(texts):
    """The table of the net that ships: all texts."""
    return net_bytes(train(texts, list(range(len(texts.spans)))), texts.scale)
