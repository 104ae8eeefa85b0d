"""Makes the block classifier, from pages to the module that serving reads and the report of its scores.

    python3 training/blocks/train.py BENCH_ROOT [WORK_DIR]      (an hour of one core; fixed seeds, same bytes every time)

Steps: dump blocks and labels (TypeScript) -> linear model by folds -> dump features with each page's own linear model
-> trees and nets by folds -> the kind of page by folds -> clean every page as the product would with models that never saw its
domain -> score, learn the confidence -> train on all pages -> write cleaner/learned/tables/{blocks,page-types}.ts and
training/reports/blocks.json.
"""
import json
import subprocess
import sys
from pathlib import Path

import lightgbm as lgb
import numpy as np

HERE = Path(__file__).resolve().parent
HOUSE = HERE.parent.parent
sys.path.insert(0, str(HERE))
sys.path.insert(0, str(HERE.parent / "forest"))

import confidence  # noqa: E402
import linear  # noqa: E402
import page_types  # noqa: E402
import sequence  # noqa: E402
from export_forest import forest_bytes, write_module  # noqa: E402
from pages import load_pages, weights_of  # noqa: E402
from trees import PARAMS, TREES, cross, rows_of, sample  # noqa: E402

ALIKE = 1e-3  # log-odds
COMMAND = "npm run train:blocks -- <folder of the ground truth>"
NOTE = """The block classifier and the confidence of a page: a hashed linear model, boosted trees and two small nets.

Trained on WCXB dev pages (Foley 2026, CC BY 4.0), with parts of trafilatura's and Zyte's evaluation pages, by
`npm run train:blocks`; see docs/model-card.md. Generated: do not edit."""


def run_typescript(script, *arguments):
    command = ["node", "--import", "tsx", str(HERE / script), *map(str, arguments)]
    subprocess.run(command, cwd=HOUSE, check=True)


def train_trees(work):
    data = load_pages(work)
    rows, names = rows_of(work)
    labels, weights = np.nan_to_num(data.labels), weights_of(data)
    cross(rows, labels, weights, data.fold_of(), work=work)
    weights = weights_of(data)
    used = sample(weights)
    model = lgb.train(PARAMS, lgb.Dataset(rows[used], labels[used], weight=weights[used] * 300, params=dict(PARAMS)), TREES)
    return forest_bytes(model), names


def train_nets(work):
    """The tables of the nets that ship, each held against serving's; the nets of the folds are left in `work`."""
    rows, names = rows_of(work)
    sheets = sequence.Sheets(load_pages(work), rows, np.fromfile(work / "groups.i32", "<i4"), names)
    return {name: train_net(work, sheets, seed) for name, seed in zip(("BLOCK_NET", "BLOCK_SECOND_NET"), sequence.SEEDS)}


def train_net(work, sheets, seed):
    sequence.cross(sheets, work, seed)
    net, table = sequence.grow(sheets, seed), f"net-{seed}-all.bin"
    (work / table).write_bytes(sequence.net_bytes(net, sheets.scale))
    difference = serving_differs(work, sheets, net, table)
    print(f"largest difference of serving's net and training's: {difference:.1e}", flush=True)
    assert difference < ALIKE, "serving computes something else"
    return (work / table).read_bytes()


def serving_differs(work, sheets, net, table):
    """The largest difference in log-odds over some pages; 16-bit weights alone make half of what is allowed."""
    ids = sequence.useful(sheets)[::40]
    pages, raw = [sheets.data.pages[i] for i in ids], np.zeros(len(sheets.loss), np.float32)
    sequence.predict(sheets, net, ids, raw)
    run_typescript("ask-net.ts", work, table, *[f"{p.start}:{p.start + p.count}" for p in pages])
    said = np.fromfile(work / "net-said.f32", "<f4")
    return float(np.abs(said - np.concatenate([raw[p.slice()] for p in pages])).max())


def bench_scores(root, work):
    """One entry a set, as `npm run bench` shows it beside what the shipped model scores."""
    sys.path.insert(0, str(root))
    import bench

    report = []
    for name in ("wcxb-dev", "trafilatura-dev", "zyte-dev"):
        summary, scored = bench.score(name, Path(work) / "documents" / name)
        scores = {k: round(v, 4) for k, v in summary.items() if isinstance(v, float)}
        for kind in sorted({x["type"] for x in scored}) if name == "wcxb-dev" else []:
            scores[f"type/{kind}"] = round(float(np.mean([x["f1"] for x in scored if x["type"] == kind])), 4)
        report.append({"set": name, "folds": "5 by domain", "scores": scores, "command": COMMAND})
    return report


def reasons(work):
    """Share of removed characters by the rule that names the reason."""
    chars = {}
    for path in (Path(work) / "documents/wcxb-dev").glob("*.json"):
        for item in json.loads(path.read_text("utf-8")).get("removed", []):
            chars[item["rule"]] = chars.get(item["rule"], 0) + len("".join(item["text"].split()))
    total = max(1, sum(chars.values()))
    return {rule: round(n / total, 4) for rule, n in sorted(chars.items(), key=lambda x: -x[1])}


def main(root, work=HOUSE / "training/made/blocks"):
    root, work = Path(root), Path(work)
    run_typescript("dump.ts", "blocks", root, work)
    linear.main(work)
    run_typescript("dump.ts", "features", root, work)
    forest, names = train_trees(work)
    finish(root, work, names, {"BLOCK_FOREST": forest, **train_nets(work)})


def finish(root, work, names, tables):
    run_typescript("dump-kinds.ts", root, work)
    page_types.leave_folds(work)
    run_typescript("score.ts", root, work)
    rows, scores, folds = confidence.read(work, root)
    sure = confidence.table_bytes(rows, scores, folds)
    report = bench_scores(root, work)
    report[0] |= {"confidence": confidence.judge(rows, scores, folds), "removed_by_rule": reasons(work)}
    write_module(HOUSE / "cleaner/learned/tables/blocks.ts", NOTE, {
        "BLOCK_LINEAR": (linear.table_bytes(work / "linear-all.json"), ["names", "words"]),
        **{name: (table, names) for name, table in tables.items()},
        "CONFIDENCE_FOREST": (sure, json.loads((work / "confidence-features.json").read_text())),
    })
    report[0]["page_types"] = page_types.write(work, HOUSE / "cleaner/learned/tables/page-types.ts")
    target = HOUSE / "training/reports/blocks.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(report, indent=2) + "\n")
    for entry in report:
        print(entry["set"], entry["scores"], entry.get("confidence", ""), entry.get("page_types", ""))


if __name__ == "__main__":
    main(*sys.argv[1:])
