"""Writes training/reports/text.json from what the training scripts left in their work folders. From the repository's root:

    python3 training/text/report.py JOINTS_DIR LINES_DIR TITLES_DIR TYPES_DIR MARKDOWN_DIR JOINED_DIR SENTENCES_DIR
"""
import json
import sys
from pathlib import Path

import numpy as np

import bench
import forests
import make_dumps
import train_confidence
import train_lines
import train_pairs
import train_titles

#: As in cleaner/judge/text/sentences/judge-sentences.ts (what the first and the second look must exceed, of sentences and of questions) and
#: cleaner/decode/layout/is-dump.ts.
BARS = {"balanced": ((0.55, 0.5), (0.8, 0.6)), "gentle": ((0.3, 0.4), (0.55, 0.5))}
DUMP_FROM = 0.25


def lines(work):
    pages = bench.rows("pages.dev")
    y, _, page, words, keep = train_lines.targets(pages, work)
    p = forests.sigmoid(np.fromfile(work / "score.f32", "<f4")[: len(y)])
    line, token = train_lines.score(p, pages, page, words, keep)
    return {"line_F1": round(line, 4), "tok_F1": round(token, 4)}


def titles(lines_dir, work):
    pages = train_titles.Pages(lines_dir, work)
    found, _ = pages.score(np.load(work / "scores.npy"), range(pages.own), train_titles.LEAST_SHARE)
    return {"exact/title": round(found, 4)}


def types(work):
    return {"exact/type": round(float(np.load(work / "types-right.npy").mean()), 4)}


def dumps(work, strength):
    """Judge and recogniser, both out of fold; a dump that is taken for prose loses nothing."""
    import text_metrics as tm
    docs = [json.loads(line) for line in open(work / "units.jsonl", encoding="utf-8")]
    mixed, dump = bench.rows("mixed.dev"), np.load(work / "scatter-p.npy")
    looks = [forests.sigmoid(np.fromfile(work / f"{name}.f32", "<f4")) for name in ("first", "second")]
    keeps = lambda unit, at: all(look[at] > bar for look, bar in zip(looks, BARS[strength][unit.endswith("?")]))
    out, at = {}, 0
    for d, row in enumerate(mixed):
        units = docs[d]["units"]
        kept = [u for k, u in enumerate(units) if dump[d] < DUMP_FROM or keeps(u, at + k)]
        out[row["id"]] = {"kept": kept}
        at += len(units)
    return tm.summary_mixed(tm.score_mixed(mixed, out))


def groups(work):
    docs = [json.loads(line) for line in open(work / "units.jsonl", encoding="utf-8")]
    index = np.fromfile(work / "pairs.i32", "<i4").reshape(-1, 4)
    odds = np.fromfile(work / "pair-odds.f32", "<f4")
    found = train_pairs.sections(docs, bench.rows("mixed.dev"), index, odds, np.load(work / "pair-ordered.npy"))
    return {f"b3_section_F1/{level}": found[level][0] for level in make_dumps.LEVELS}


def main(joints, lines_dir, titles_dir, types_dir, markdown, joined, sentences):
    folds, command = "by connected groups of main pages", "training/text/README.md"
    product = train_confidence.report(*train_confidence.read(lines_dir, markdown)) | train_confidence.report(*train_confidence.read_joined(joined))
    converted = {"f1": product["markdown/wcxb-dev"]["f1"]}
    whole = float(np.mean([row["f1"] for row in train_confidence.cleaned_joined(joined) if row["set"] == "page"]))
    report = [
        {"set": "wcxb-dev-markdown", "folds": "by domain", "scores": converted, "command": command},
        {"set": "pages.dev", "folds": "by domain", "scores": lines(lines_dir) | titles(lines_dir, titles_dir) | types(types_dir), "command": command,
         "product_and_confidence": product},
        {"set": "pages.dev-joined", "folds": "by domain", "scores": {"tok_F1": round(whole, 4)}, "command": command},
        {"set": "mixed.dev", "folds": folds, "scores": dumps(sentences, "balanced") | groups(sentences), "command": command},
        {"set": "mixed.dev-gentle", "folds": folds, "scores": dumps(sentences, "gentle"), "command": command},
    ]
    Path("training/reports").mkdir(exist_ok=True)
    Path("training/reports/text.json").write_text(json.dumps(report, indent=1) + "\n")
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:8]))
