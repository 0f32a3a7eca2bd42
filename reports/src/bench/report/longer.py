#!/usr/bin/env python3
"""Copies a run's trials with longer texts: what a report takes when models write more than simulated ones do.

longer.py RUN NEW_RUN PROBLEMS CHARACTERS: the first PROBLEMS of each data set, each response about CHARACTERS longer, parted over
its steps. Calls are not copied; a report needs none.
"""
import json
import os
import random
import shutil
import sqlite3
import sys
import zlib

WORDS = "the sum of these two numbers is then we substitute and simplify which gives x = 3 plus 7y since both sides are equal so".split()


def longer(outcome, characters, draw):
    trial = json.loads(zlib.decompress(outcome))
    nodes = trial["trace"]["nodes"]
    steps = max(node["place"].count(".") for node in nodes) + 1
    for node in nodes:
        more = " ".join(draw.choice(WORDS) for _ in range(characters // steps // 5 + 1))
        node["text"] = more[: characters // steps] + node["text"]
    return zlib.compress(json.dumps(trial, separators=(",", ":"), ensure_ascii=False).encode(), 1)


def main(source, target, problems, characters):
    os.makedirs(target)
    shutil.copy(source + "/run.lock.json", target)
    run = json.load(open(source + "/run.json", encoding="utf-8"))
    asked = {label: len(of) for label, of in run["problems"].items()}
    run["problems"] = {label: of[:problems] for label, of in run["problems"].items()}
    kept = {each["dataset"] + "/" + each["id"] for of in run["problems"].values() for each in of}
    for rows in run["cells"]:
        cell = rows["cell"]
        cell["planned"] = cell["planned"] * len(run["problems"][cell["dataset"]]) // asked[cell["dataset"]]
    json.dump(run, open(target + "/run.json", "w", encoding="utf-8"), sort_keys=True, separators=(",", ":"))
    old = sqlite3.connect(source + "/run.sqlite")
    new = sqlite3.connect(target + "/run.sqlite")
    for (sql,) in old.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"):
        new.execute(sql)
    new.execute("PRAGMA user_version = %d" % old.execute("PRAGMA user_version").fetchone())
    draw = random.Random(1)
    for row in old.execute("SELECT cell, problem, seed, definition, outcome FROM trial ORDER BY cell, problem, seed"):
        if row[1] in kept:
            outcome = longer(row[4], characters, draw) if characters else row[4]
            new.execute("INSERT INTO trial (cell, problem, seed, definition, outcome) VALUES (?, ?, ?, ?, ?)", (*row[:4], outcome))
    new.commit()


main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
