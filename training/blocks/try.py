"""One try: five folds, scored. `python3 try.py WORK BENCH_ROOT [key=value ...]`"""
import json
import sys
import time
from pathlib import Path

import numpy as np

from measure import bags_of, other_sets, wcxb
from pages import SET_WEIGHT, load_pages, weights_of
from trees import PARAMS, cross, rows_of


def main(work, root, *settings):
    params, trees, set_weight, select = dict(PARAMS), 160, dict(SET_WEIGHT), None
    for setting in settings:
        key, value = setting.split("=")
        if key == "trees":
            trees = int(value)
        elif key == "traf":
            set_weight["trafilatura-dev"] = float(value)
        elif key == "select":
            select = int(value)
        else:
            params[key] = float(value) if "." in value else int(value)
    data = load_pages(work)
    rows, names = rows_of(work)
    if select:
        order = json.loads((Path(work) / "gain.json").read_text())[:select]
        rows, names = rows[:, order], [names[i] for i in order]
    weights, folds = weights_of(data, set_weight), data.fold_of()
    start = time.time()
    prob, gain = cross(rows, np.nan_to_num(data.labels), weights, folds, work=work, trees=trees, params=params)
    if not select:
        (Path(work) / "gain.json").write_text(json.dumps([int(i) for i in np.argsort(-gain)]))
    prob.astype("<f4").tofile(Path(work) / "prob.f32")
    f, by_type, _ = wcxb(data, prob, bags_of(data))
    print(" ".join(settings), f"{time.time() - start:.0f}s  wcxb {f:.4f} ", " ".join(f"{k} {v:.3f}" for k, v in by_type.items()))
    print({k: [round(float(x), 4) for x in v] for k, v in other_sets(data, prob, root).items()})
    if not select:
        print("top:", " ".join(names[i] for i in np.argsort(-gain)[:40]))
        print("least:", " ".join(names[i] for i in np.argsort(gain)[:40]))


if __name__ == "__main__":
    main(*sys.argv[1:])
