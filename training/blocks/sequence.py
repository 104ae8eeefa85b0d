"""A small net that reads a page's blocks in order: what the trees can't, for they see one block at a time.

Each block's features become a few channels; each layer looks at the neighbours one distance further away, at the mean
of the blocks in like boxes and at the mean of the page. Serving (cleaner/learned/score-sequence.ts) computes the same.
One thread and fixed seeds: the same bytes every time on the same machine.
"""
import os
import time
from pathlib import Path

os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"
os.environ["OMP_NUM_THREADS"] = "1"

import jax  # noqa: E402
import jax.numpy as jnp  # noqa: E402
import numpy as np  # noqa: E402
import optax  # noqa: E402

from pages import FOLDS, SET_WEIGHT, weights_of  # noqa: E402

CHANNELS = 24  # a multiple of 8 for serving
REACH = (1, 2, 4, 8)  # how far each layer's neighbours are away
EPOCHS = 16
RATE, DECAY = 3e-3, 0.05
DROP = 0.25  # share of a page's features that a step doesn't see; half as many of a layer's channels
PAGE_SHARE = 0.3  # weight of the page's expected F1 beside the cross-entropy of its blocks
CLIP = 4.0  # deviations from the mean that a feature counts no further than
BLOCKS, PAGES = 4096, 256  # room of one batch; its last page is padding
SEEDS = (1, 2)  # of the net that every page is shown, and of the one that unsure pages are shown as well
WORDS = "own:words"  # ln(1 + words), the weight of a block in a mean is the root of it: exp(x / 2)


def scaling(rows, used):
    """(mean, deviation) of every feature, over a part of the blocks that have a label, in whatever fold: no label is read."""
    part = rows[np.flatnonzero(used)[::7]].astype(np.float64)
    return part.mean(0).astype(np.float32), (part.std(0) + 1e-3).astype(np.float32)


def standardise(rows, scale):
    mean, deviation = scale
    return np.clip((rows - mean) / deviation, -CLIP, CLIP)


def start(width, seed, channels=CHANNELS):
    """Parameters before training. The last column of the first matrix goes straight to the output."""
    keys = iter(jax.random.split(jax.random.key(seed), 2 + 2 * len(REACH)))

    def normal(shape, deviation):
        return jax.random.normal(next(keys), shape) * deviation

    first = normal((width, channels + 1), 1 / np.sqrt(width)).at[:, channels].multiply(0.3)
    layers = [{"taps": normal((3, channels), 0.3), "mix": normal((3 * channels, channels), 0.7 / np.sqrt(3 * channels)),
               "bias": jnp.zeros(channels)} for _ in REACH]
    return {"first": first, "bias": jnp.zeros(channels + 1), "layers": layers, "last": normal((channels,), 1 / np.sqrt(channels))}


def shifted(values, by):
    """Row i holds what row i - by held; nothing comes from over the edge."""
    return jnp.pad(values, ((by, 0), (0, 0)))[:len(values)] if by > 0 else jnp.pad(values, ((0, -by), (0, 0)))[-by:]


def mask(key, drop, width):
    """Which features or channels of each page are left out; the others are raised to make up for it."""
    return jax.random.bernoulli(key, 1 - drop, (PAGES, width)) / (1 - drop)


def forward(net, batch, key=None):
    """Log-odds of every block of a batch; with a key, some of what it sees is left out."""
    x, page, like, weight = batch["x"], batch["page"], batch["like"], batch["weight"][:, None]
    channels = len(net["last"])
    keys = iter(jax.random.split(key, 1 + len(REACH)) if key is not None else [])
    if key is not None:
        x = x * mask(next(keys), DROP, x.shape[1])[page]
    first = x @ net["first"] + net["bias"]
    h = jax.nn.relu(first[:, :channels])
    total = jax.ops.segment_sum(weight, page, PAGES) + 1e-6
    total_like = jax.ops.segment_sum(weight, like, len(x)) + 1e-6
    number = page[:, None].astype(jnp.float32) + 1
    for reach, layer in zip(REACH, net["layers"]):
        n = h / jnp.sqrt(jnp.mean(h * h, -1, keepdims=True) + 1e-5)
        near = n * layer["taps"][1]
        for tap, by in ((0, reach), (2, -reach)):
            near += shifted(n, by) * (shifted(number, by) == number) * layer["taps"][tap]
        near = near @ layer["mix"][:channels]
        alike = (jax.ops.segment_sum(n * weight, like, len(x)) / total_like) @ layer["mix"][channels:2 * channels]
        whole = (jax.ops.segment_sum(n * weight, page, PAGES) / total) @ layer["mix"][2 * channels:]
        u = jax.nn.relu(near + alike[like] + whole[page] + layer["bias"])
        h += u if key is None else u * mask(next(keys), DROP / 2, channels)[page]
    return h @ net["last"] + first[:, channels]


def loss(net, batch, key):
    """Cross-entropy of the blocks, and what the page's expected F1 lacks."""
    z = forward(net, batch, key)
    label, tokens = batch["label"], batch["tokens"]
    cross_entropy = (batch["loss"] * (jax.nn.softplus(z) - label * z)).sum()
    kept = jax.nn.sigmoid(z) * tokens
    common, got, want = (jax.ops.segment_sum(v, batch["page"], PAGES) for v in (kept * label, kept, tokens * label))
    return (cross_entropy + PAGE_SHARE * (batch["pages"] * (1 - 2 * common / (got + want + 3))).sum()) / 16


def pack(ids, counts, most):
    """`ids` in their order, parted so that the counts of each part are at most `most` together; what is larger stands alone."""
    packs, room = [], 0
    for i in ids:
        if not packs or counts[i] > room or len(packs[-1]) >= PAGES - 1:
            packs.append([])
            room = most
        packs[-1].append(i)
        room -= counts[i]
    return packs


class Sheets:
    """All pages as a net reads them, packed into batches."""

    def __init__(self, data, rows, likes, names):
        self.data, self.likes = data, likes
        self.loss = weights_of(data)
        self.scale = scaling(rows, self.loss > 0)
        self.x, self.weight = standardise(rows, self.scale), np.exp(rows[:, names.index(WORDS)] / 2)
        self.known = ~np.isnan(data.labels)

    def pack(self, ids):
        """Pages in their order, as many as a batch has room for."""
        return pack(ids, [page.count for page in self.data.pages], BLOCKS)

    def batch(self, ids):
        pages = [self.data.pages[i] for i in ids]
        at = np.concatenate([np.arange(p.start, p.start + p.count) for p in pages])
        size = max(BLOCKS, 1 << (len(at) - 1).bit_length())

        def padded(values, fill=0):
            out = np.full((size, *values.shape[1:]), fill, values.dtype)
            out[:len(at)] = values
            return out

        page = np.repeat(np.arange(len(pages), dtype=np.int32), [p.count for p in pages])
        _, like = np.unique(page.astype(np.int64) << 32 | self.likes[at].astype(np.int64) & 0xFFFFFFFF, return_inverse=True)
        shares = np.zeros(PAGES, np.float32)
        shares[:len(pages)] = [SET_WEIGHT[p.set] for p in pages]
        return {"x": padded(self.x[at]), "page": padded(page, PAGES - 1),
                "like": padded(like.astype(np.int32), size - 1), "weight": padded(self.weight[at]),
                "label": padded(np.nan_to_num(self.data.labels[at])), "loss": padded(self.loss[at]),
                "tokens": padded(self.data.tokens[at] * self.known[at]), "pages": shares}


OPTIMISER = optax.chain(optax.clip_by_global_norm(1.0), optax.scale_by_adam(), optax.add_decayed_weights(DECAY))


@jax.jit
def step(net, state, batch, key, rate):
    value, slope = jax.value_and_grad(loss)(net, batch, key)
    update, state = OPTIMISER.update(slope, state, net)
    return optax.apply_updates(net, jax.tree.map(lambda change: -rate * change, update)), state, value


def train(sheets, ids, seed):
    """A net of the pages `ids`."""
    rng, key = np.random.default_rng(seed), jax.random.key(seed)
    net, begun = start(sheets.x.shape[1], seed), time.time()
    state, done = OPTIMISER.init(net), 0
    batches = len(sheets.pack(ids))
    rate = optax.warmup_cosine_decay_schedule(0, RATE, batches // 2, batches * EPOCHS, RATE * 0.01)
    for epoch in range(EPOCHS):
        losses = []
        for pack in sheets.pack(rng.permutation(ids)):
            key, own = jax.random.split(key)
            net, state, value = step(net, state, sheets.batch(pack), own, rate(done))
            losses.append(value)
            done += 1
        if epoch < 2 or epoch % 5 == 0 or epoch == EPOCHS - 1:
            print(f"epoch {epoch} loss {np.mean(jax.device_get(losses)):.4f} {time.time() - begun:.0f}s", flush=True)
    return jax.device_get(net)


LOOK = jax.jit(forward)


def predict(sheets, net, ids, raw):
    """Writes the log-odds of the blocks of the pages `ids` into `raw`."""
    for pack in sheets.pack(ids):
        found, at = np.array(LOOK(net, sheets.batch(pack))), 0
        for page in (sheets.data.pages[i] for i in pack):
            raw[page.slice()] = found[at:at + page.count]
            at += page.count


def useful(sheets, other_than=None):
    """Pages to train on: those with labels that fit into a batch, of all folds or all but one."""
    pages = enumerate(sheets.data.pages)
    return [i for i, p in pages if p.fold != other_than and 0 < p.count <= BLOCKS and sheets.loss[p.slice()].sum() > 0]


def cross(sheets, work, seed):
    """Out-of-fold log-odds; each fold's net is left in `work` for score.ts."""
    raw = np.zeros(len(sheets.loss))
    for fold in range(FOLDS):
        print(f"net {seed} of fold {fold}", flush=True)
        net = train(sheets, useful(sheets, fold), seed)
        (Path(work) / f"net-{seed}-{fold}.bin").write_bytes(net_bytes(net, sheets.scale))
        predict(sheets, net, [i for i, p in enumerate(sheets.data.pages) if p.fold == fold and p.count], raw)
    return raw


def grow(sheets, seed):
    """A net that ships: all pages."""
    return train(sheets, useful(sheets), seed)


def packed(values):
    """f32 scale, then 16-bit integers in units of it; a whole number of 4 bytes."""
    flat = np.asarray(values, np.float64).ravel()
    scale = np.float32(max(np.abs(flat).max(), 1e-9) / 32767)
    steps = np.round(flat / scale).astype("<i2").tobytes()
    return scale.astype("<f4").tobytes() + steps + b"\0" * (len(steps) % 4)


def net_bytes(net, scale):
    """The table of a net: u32 features, channels, layers, reaches; f32 mean and deviation of each feature; packed matrices."""
    mean, deviation = scale
    channels = len(net["last"])
    header = np.array([len(mean), channels, len(REACH), *REACH], "<u4").tobytes()
    layers = [m for layer in net["layers"] for m in (layer["taps"], *np.split(layer["mix"], 3), layer["bias"])]
    matrices = [net["first"][:, :channels], net["first"][:, channels], net["bias"], *layers, net["last"]]
    clip = np.float32(CLIP).tobytes()
    return header + clip + mean.tobytes() + deviation.tobytes() + b"".join(map(packed, matrices))
