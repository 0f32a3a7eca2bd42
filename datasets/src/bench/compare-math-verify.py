#!/usr/bin/env python3
"""Runs Math-Verify and Slingshot's grader over the same pairs in one run.

    python3 -m venv venv && venv/bin/pip install math-verify==0.9.0
    venv/bin/python datasets/src/bench/compare-math-verify.py pairs.jsonl \
        --ours "slingshot grade --threads 1" [--limit 2000] [--groups groups.jsonl]

Each line of pairs.jsonl has `id`, `gold`, `answer` (bare) or `response` (text) and `same`, the truth. A file
of families (families.tsv: forms of one answer on a line, lines of a family differ) gives all its pairs.
Prints accuracy, false positives, false negatives, pairs per second and the 50th, 99th and last
percentile of the time of one pair. Both are timed around a pair on one thread, without reading files: ours
by the `micros` it writes, rounded to whole ones; theirs after a first hundred pairs that load what they run.
Lines of groups.jsonl have `problem` and `answers`; `--groups random` draws 20 problems with 256 answers from
the pairs. Ours groups them in one pass, Math-Verify compares each answer with the first of every class, as a
vote over it would; both are timed without their start.
"""
import argparse
import json
import logging
import random
import shlex
import subprocess
import tempfile
import time
from pathlib import Path

from math_verify import parse, verify

logging.disable(logging.CRITICAL)


def lines(path):
    return [json.loads(line) for line in Path(path).read_text().splitlines() if line.strip()]


def families(path):
    family, pairs = [], []
    for line in Path(path).read_text().splitlines() + ["# end"]:
        if line.startswith("# "):
            for golds in family:
                for answers in family:
                    pairs += [
                        {"gold": gold, "answer": answer, "same": golds is answers}
                        for gold in golds
                        for answer in answers
                    ]
            family = []
        else:
            family.append(line.split("\t"))
    return [{"id": i, **pair} for i, pair in enumerate(pairs)]


def drawn_groups(pairs, problems=20, answers=256):
    draw = random.Random(1)
    return [
        {"problem": i, "answers": [draw.choice(pairs).get("answer", "") for _ in range(answers)]}
        for i in range(problems)
    ]


def their_text(answer):
    return answer if "$" in answer or "\\boxed" in answer else f"${answer}$"


def theirs(pairs):
    for pair in pairs[:100]:
        verify(parse(their_text(pair["gold"])), parse(their_text(pair["gold"])))
    verdicts, micros = [], []
    for pair in pairs:
        start = time.perf_counter()
        text = pair["response"] if "response" in pair else their_text(pair["answer"])
        verdicts.append(bool(verify(parse(their_text(pair["gold"])), parse(text))))
        micros.append((time.perf_counter() - start) * 1e6)
    return verdicts, micros, sum(micros) / 1e6


def run_ours(command, records):
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "in.jsonl"), Path(folder, "out.jsonl")
        source.write_text("".join(json.dumps(record) + "\n" for record in records))
        start = time.perf_counter()
        subprocess.run(
            shlex.split(command) + ["--input", str(source), "--output", str(target)],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        return lines(target), time.perf_counter() - start


def ours(command, pairs):
    sent = [{key: pair[key] for key in pair if key != "same"} for pair in pairs]
    results, _ = run_ours(command, sent)
    micros = [result["micros"] for result in results]
    return [result["verdict"] for result in results], micros, sum(micros) / 1e6


def report(name, pairs, verdicts, micros, seconds):
    false_positive = sum(v and not p["same"] for v, p in zip(verdicts, pairs))
    false_negative = sum(p["same"] and not v for v, p in zip(verdicts, pairs))
    right = len(pairs) - false_positive - false_negative
    micros = sorted(micros)
    p50, p99 = micros[len(micros) // 2], micros[len(micros) * 99 // 100]
    print(
        f"{name:12} accuracy {100 * right / len(pairs):8.3f} %   FP {false_positive:4}   FN {false_negative:4}"
        f"   {len(pairs) / max(seconds, 1e-9):10.0f} pairs/s   p50 {p50:8.0f} us   p99 {p99:9.0f} us   max {micros[-1]:10.0f} us"
    )


def their_labels(answers):
    classes, labels = [], []
    for answer in answers:
        value = parse(their_text(answer))
        for label, first in enumerate(classes):
            if verify(first, value):
                labels.append(label)
                break
        else:
            labels.append(len(classes))
            classes.append(value)
    return labels


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("pairs")
    arguments.add_argument("--ours", default="slingshot grade --threads 1")
    arguments.add_argument("--limit", type=int, default=0, help="compare every k-th pair so that this many are left")
    arguments.add_argument("--groups", help="a JSONL file of problems with their answers, or: random")
    arguments.add_argument("--ours-group", default="slingshot group --threads 1")
    arguments.add_argument("--show", action="store_true", help="print the pairs that one of the two got wrong")
    options = arguments.parse_args()
    pairs = families(options.pairs) if options.pairs.endswith(".tsv") else lines(options.pairs)
    if options.limit and len(pairs) > options.limit:
        pairs = pairs[:: len(pairs) // options.limit][: options.limit]
    mine, my_micros, my_seconds = ours(options.ours, pairs)
    their, their_micros, their_seconds = theirs(pairs)
    print(f"{len(pairs)} pairs")
    report("Slingshot", pairs, mine, my_micros, my_seconds)
    report("Math-Verify", pairs, their, their_micros, their_seconds)
    if options.show:
        for pair, us, them in zip(pairs, mine, their):
            if us != pair["same"] or them != pair["same"]:
                print(json.dumps({"same": pair["same"], "slingshot": us, "math_verify": them, **pair}))
    if options.groups:
        problems = drawn_groups(pairs) if options.groups == "random" else lines(options.groups)
        groups, _ = run_ours(options.ours_group, problems)
        seconds = sum(group["micros"] for group in groups) / 1e6
        mine = sum(max(group["labels"]) + 1 for group in groups)
        start = time.perf_counter()
        classes = sum(max(their_labels(problem["answers"])) + 1 for problem in problems)
        took = time.perf_counter() - start
        print(f"grouping     Slingshot {seconds:.3f} s ({mine} classes)   Math-Verify {took:.2f} s ({classes} classes)")


if __name__ == "__main__":
    main()
