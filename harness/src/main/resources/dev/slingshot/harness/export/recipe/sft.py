#!/usr/bin/env python3
"""Topological tuning: trains a policy on the right responses of train.jsonl, with LoRA.

    pip install -r requirements.txt
    python sft.py Qwen/Qwen2.5-7B-Instruct --out tuned
    vllm serve Qwen/Qwen2.5-7B-Instruct --enable-lora --lora-modules tuned=tuned

The loss is on the completions alone. A row longer than --max-length is an error, since it would be
cut without a word.
"""
import argparse
import hashlib
import json
import sys
from importlib.metadata import version
from pathlib import Path

import torch
from datasets import load_dataset
from peft import LoraConfig
from transformers import AutoModelForCausalLM, AutoTokenizer, set_seed
from trl import SFTConfig, SFTTrainer


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("model", help="a name on the hub or a folder")
    parser.add_argument("--data", type=Path, default=Path(__file__).parent)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=float, default=2)
    parser.add_argument("--max-steps", type=int, default=-1)
    parser.add_argument("--learning-rate", type=float, default=2e-4)
    parser.add_argument("--batch", type=int, default=1, help="rows in memory at once")
    parser.add_argument("--accumulate", type=int, default=16)
    parser.add_argument("--max-length", type=int, default=4096)
    parser.add_argument("--rank", type=int, default=16, help="of LoRA; 0 trains all weights")
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


def rows(data, name):
    """None where the file is empty."""
    file = data / name
    if not file.exists() or file.stat().st_size == 0:
        return None
    read = load_dataset("json", data_files=str(file), split="train")
    return read.select_columns(["prompt", "completion"])


def check_lengths(tokenizer, read, most):
    longest = 0
    over = 0
    for row in read:
        ids = tokenizer.apply_chat_template(
            row["prompt"] + row["completion"], tokenize=True, return_dict=True
        )["input_ids"]
        longest = max(longest, len(ids))
        over += len(ids) > most
    if over:
        sys.exit(
            f"{over} of {len(read)} rows are longer than --max-length {most} (the longest has"
            f" {longest} tokens); raise it, or export with a smaller --max-tokens"
        )


def main():
    args = arguments()
    set_seed(args.seed)
    tokenizer = AutoTokenizer.from_pretrained(args.model)
    if tokenizer.chat_template is None:
        sys.exit(f"{args.model} has no chat template; train a chat model, or give it one")
    train, evaluation = rows(args.data, "train.jsonl"), rows(args.data, "eval.jsonl")
    for read in filter(None, (train, evaluation)):
        check_lengths(tokenizer, read, args.max_length)
    lora = LoraConfig(
        r=args.rank,
        lora_alpha=2 * args.rank,
        target_modules="all-linear",
        task_type="CAUSAL_LM",
    ) if args.rank else None
    trainer = SFTTrainer(
        model=AutoModelForCausalLM.from_pretrained(args.model, dtype="auto"),
        processing_class=tokenizer,
        train_dataset=train,
        eval_dataset=evaluation,
        peft_config=lora,
        args=SFTConfig(
            output_dir=str(args.out),
            num_train_epochs=args.epochs,
            max_steps=args.max_steps,
            learning_rate=args.learning_rate,
            per_device_train_batch_size=args.batch,
            per_device_eval_batch_size=args.batch,
            gradient_accumulation_steps=args.accumulate,
            max_length=args.max_length,
            bf16=torch.cuda.is_available() and torch.cuda.is_bf16_supported(),
            completion_only_loss=True,
            eval_strategy="epoch" if evaluation else "no",
            save_strategy="no",
            logging_steps=10,
            report_to=[],
            seed=args.seed,
        ),
    )
    trainer.train()
    trainer.save_model(str(args.out))
    tokenizer.save_pretrained(str(args.out))
    note(args, trainer.state.log_history)


def note(args, history):
    """Says beside the weights what they were made of."""
    manifest = args.data / "manifest.json"
    said = {
        "model": args.model,
        "manifest_sha256": hashlib.sha256(manifest.read_bytes()).hexdigest(),
        "options": {key: str(value) for key, value in sorted(vars(args).items())},
        "versions": {name: version(name) for name in ("torch", "transformers", "trl", "peft")},
        "history": history,
    }
    (args.out / "slingshot.json").write_text(json.dumps(said, indent=2) + "\n")


if __name__ == "__main__":
    main()
