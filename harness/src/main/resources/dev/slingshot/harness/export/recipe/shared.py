"""What every recipe shares: its options, reading rows, how it trains, saying what was made."""
import argparse
import hashlib
import json
from importlib.metadata import version
from pathlib import Path

import torch
from datasets import load_dataset
from peft import LoraConfig
from transformers import AutoTokenizer


def arguments(about, of, **usual):
    """The options, with a recipe's own usual values.

    of: what --batch counts
    """
    parser = argparse.ArgumentParser(
        description=about, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("model", help="a name on the hub or a folder")
    parser.add_argument("--data", type=Path, default=Path(__file__).parent)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=float)
    parser.add_argument("--max-steps", type=int, default=-1)
    parser.add_argument("--learning-rate", type=float)
    parser.add_argument("--batch", type=int, help=f"{of} in memory at once")
    parser.add_argument("--accumulate", type=int)
    parser.add_argument("--max-length", type=int, default=4096)
    parser.add_argument("--rank", type=int, help="of LoRA; 0 trains all weights")
    parser.add_argument("--seed", type=int, default=0)
    parser.set_defaults(**usual)
    return parser.parse_args()


def chat_tokenizer(model):
    tokenizer = AutoTokenizer.from_pretrained(model)
    if tokenizer.chat_template is None:
        raise SystemExit(f"{model} has no chat template; train a chat model, or give it one")
    return tokenizer


def rows(data, name, columns):
    """None where the file is empty."""
    file = data / name
    if not file.exists() or file.stat().st_size == 0:
        return None
    return load_dataset("json", data_files=str(file), split="train").select_columns(columns)


def token_ids(tokenizer, turns):
    """The conversation as a verifier is asked later: closed, with no turn begun."""
    return tokenizer.apply_chat_template(
        turns, tokenize=True, add_generation_prompt=False, return_dict=True
    )["input_ids"]


def check_lengths(name, lengths, most):
    over = sum(length > most for length in lengths)
    if over:
        raise SystemExit(
            f"{over} of {len(lengths)} rows of {name} are longer than --max-length {most} (the"
            f" longest has {max(lengths)} tokens); raise it, or export with a smaller --max-tokens"
        )


def lora(rank, task, **more):
    """None where all weights are trained."""
    if not rank:
        return None
    return LoraConfig(
        r=rank, lora_alpha=2 * rank, target_modules="all-linear", task_type=task, **more
    )


def training(args):
    """The settings that trainers of every kind have."""
    return {
        "output_dir": str(args.out),
        "num_train_epochs": args.epochs,
        "max_steps": args.max_steps,
        "learning_rate": args.learning_rate,
        "per_device_train_batch_size": args.batch,
        "gradient_accumulation_steps": args.accumulate,
        "bf16": torch.cuda.is_available() and torch.cuda.is_bf16_supported(),
        "save_strategy": "no",
        "logging_steps": 10,
        "report_to": [],
        "seed": args.seed,
    }


def held_out(args, evaluation):
    """The settings of TRL's trainers about rows that are held out and long."""
    return {
        "per_device_eval_batch_size": args.batch,
        "eval_strategy": "epoch" if evaluation else "no",
        "max_length": args.max_length,
    }


def note(args, history, **more):
    """Says beside the weights what they were made of."""
    manifest = args.data / "manifest.json"
    said = {
        "model": args.model,
        "manifest_sha256": hashlib.sha256(manifest.read_bytes()).hexdigest(),
        "options": {key: str(value) for key, value in sorted(vars(args).items())},
        "versions": {name: version(name) for name in ("torch", "transformers", "trl", "peft")},
        "history": history,
        **more,
    }
    (args.out / "slingshot.json").write_text(json.dumps(said, indent=2) + "\n")
