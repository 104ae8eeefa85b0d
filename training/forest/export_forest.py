"""Writes a LightGBM model as the table that cleaner/learned/forest.ts reads.

Thresholds are rounded down to float32, so that features dumped as float32 fall on the same side as in training.
Leaf values are 16-bit integers in units of one scale; `max_leaf_error` is what that costs per tree.
"""
import base64
import hashlib
import struct
from pathlib import Path

import numpy as np

STAMP = """/** Which trained tables these are: documents name it as `producer.model`. Generated with the tables: do not edit. */
export const TABLES_STAMP = "{digits}";
"""


def float32_below(value):
    rounded = np.float32(value)
    return rounded if float(rounded) <= value else np.nextafter(rounded, np.float32(-np.inf))


def preorder(tree):
    """(feature, threshold) or (None, leaf value), parents before children, left before right."""
    items, stack = [], [tree]
    while stack:
        node = stack.pop()
        if "split_feature" in node:
            assert node["decision_type"] == "<=", "numerical splits only"
            items.append((node["split_feature"], float32_below(node["threshold"])))
            stack += [node["right_child"], node["left_child"]]
        else:
            items.append((None, node["leaf_value"]))
    return items


def forest_bytes(booster, of_class=0, classes=1, line=(1.0, 0.0)):
    """The table of a model, or of one class of a model of several: LightGBM grows a tree for each in turn.

    What the model says is laid on a line (slope, offset) by its leaves.
    """
    trees = [preorder(t["tree_structure"]) for t in booster.dump_model()["tree_info"][of_class::classes]]
    slope, offset = line
    trees = [[(f, v if f is not None else slope * v + offset / len(trees)) for f, v in tree] for tree in trees]
    return pack_items([item for tree in trees for item in tree], len(trees), booster.num_feature())


def pack_items(items, trees, features):
    """`items` as of `preorder`, tree after tree. A threshold's place among all says its feature as well."""
    unique = [sorted({t for f, t in items if f == k}) for k in range(features)]
    counts = np.array([len(ts) for ts in unique])
    thresholds = np.array([t for ts in unique for t in ts], "<f4")
    assert counts.max(initial=0) < 256 and len(thresholds) < 65536, "a feature has more thresholds than the table can count"
    firsts = np.cumsum([0, *counts])
    place = [{t: firsts[k] + i for i, t in enumerate(ts)} for k, ts in enumerate(unique)]
    leaf = np.array([f is None for f, _ in items])
    scale = max([abs(v) for f, v in items if f is None] + [1e-9]) / 32767
    payloads = np.array([round(v / scale) & 0xFFFF if f is None else place[f][v] for f, v in items], "<u2")
    header = struct.pack("<IIIIfI", trees, features, len(thresholds), len(items), scale, leaf.sum())
    return header + thresholds.tobytes() + payloads.tobytes() + counts.astype(np.uint8).tobytes() + np.packbits(leaf, bitorder="little").tobytes()


def fingerprint(names):
    """FNV-1a, 32 bits, of the feature names joined by commas: serving refuses a table of other features."""
    state = 0x811C9DC5
    for byte in ",".join(names).encode():
        state = ((state ^ byte) * 0x01000193) & 0xFFFFFFFF
    return f"{state:08x}"


def write_forest(booster, path, export_name, *, names, note):
    """Writes a generated module: `export const <export_name> = { table, features } as const`. `note` names data, licence, command."""
    write_module(path, note, {export_name: (forest_bytes(booster), names)})


def write_module(path, note, tables):
    lines = ["/**", *[f" * {line}" for line in note.splitlines()], " */"]
    for export_name, (raw, names) in tables.items():
        text = base64.b64encode(raw).decode()
        lines.append(f"export const {export_name} = {{")
        lines.append(f'  features: "{fingerprint(names)}",')
        lines.append(f'  table: "{text}",')
        lines.append("} as const;")
    Path(path).write_text("\n".join(lines) + "\n", "utf-8")
    stamp_tables(Path(path).parent)


def stamp_tables(folder):
    """Writes stamp.ts: the first 12 hexadecimal digits of SHA-256 over every other module of the folder, by name."""
    whole = hashlib.sha256()
    for module in sorted(folder.glob("*.ts")):
        if module.name != "stamp.ts":
            whole.update(module.read_bytes())
    (folder / "stamp.ts").write_text(STAMP.format(digits=whole.hexdigest()[:12]), "utf-8")
