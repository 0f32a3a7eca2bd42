#!/usr/bin/env python3
"""Scores every response of a TAG file with a trained reward model.

    python score.py strm tag.jsonl > scores.jsonl
    slingshot export sft tag.jsonl --scores scores.jsonl --out sft
"""
import argparse
import json
import sys

from heads import Reader


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", help="what reward.py or mtrm.py wrote")
    parser.add_argument("tag", help="tag.jsonl")
    parser.add_argument("--label", default="right", help="which label is the score")
    args = parser.parse_args()
    reader = Reader(args.folder)
    place = reader.place(args.label)
    with open(args.tag, encoding="utf-8") as lines:
        for line in filter(str.strip, lines):
            record = json.loads(line)
            chances, _ = reader.read(record["question"], record["response"])
            json.dump({"id": record["id"], "score": chances[place]}, sys.stdout)
            sys.stdout.write("\n")


if __name__ == "__main__":
    main()
