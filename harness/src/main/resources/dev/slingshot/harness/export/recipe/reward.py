#!/usr/bin/env python3
"""A reward model with one label, trained on the pairs of train.jsonl (chosen over rejected).

    pip install -r requirements.txt
    python reward.py Qwen/Qwen2.5-1.5B-Instruct --out strm
    python serve.py strm            # or: vllm serve strm --runner pooling
"""
import argparse
from pathlib import Path

import torch
from heads import check_lengths, note, rows, token_ids, tokenizer_of
from peft import LoraConfig
from transformers import AutoModelForSequenceClassification, set_seed
from trl import RewardConfig, RewardTrainer


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("model", help="a name on the hub or a folder")
    parser.add_argument("--data", type=Path, default=Path(__file__).parent)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=float, default=1)
    parser.add_argument("--max-steps", type=int, default=-1)
    parser.add_argument("--learning-rate", type=float, default=1e-5)
    parser.add_argument("--batch", type=int, default=4, help="pairs in memory at once")
    parser.add_argument("--accumulate", type=int, default=8)
    parser.add_argument("--max-length", type=int, default=4096)
    parser.add_argument("--rank", type=int, default=0, help="of LoRA; 0 trains all weights")
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


def pairs(args, tokenizer, name):
    read = rows(args.data, name, ["prompt", "chosen", "rejected"])
    if read is not None:
        lengths = [
            len(token_ids(tokenizer, row["prompt"] + row[side]))
            for row in read
            for side in ("chosen", "rejected")
        ]
        check_lengths(name, lengths, args.max_length)
    return read


def main():
    args = arguments()
    set_seed(args.seed)
    tokenizer = tokenizer_of(args.model)
    train, evaluation = pairs(args, tokenizer, "train.jsonl"), pairs(args, tokenizer, "eval.jsonl")
    model = AutoModelForSequenceClassification.from_pretrained(
        args.model, num_labels=1, id2label={0: "right"}, label2id={"right": 0}, dtype="auto"
    )
    model.config.pad_token_id = tokenizer.pad_token_id
    lora = LoraConfig(
        r=args.rank,
        lora_alpha=2 * args.rank,
        target_modules="all-linear",
        task_type="SEQ_CLS",
        modules_to_save=["score"],
    ) if args.rank else None
    trainer = RewardTrainer(
        model=model,
        processing_class=tokenizer,
        train_dataset=train,
        eval_dataset=evaluation,
        peft_config=lora,
        args=RewardConfig(
            output_dir=str(args.out),
            num_train_epochs=args.epochs,
            max_steps=args.max_steps,
            learning_rate=args.learning_rate,
            per_device_train_batch_size=args.batch,
            per_device_eval_batch_size=args.batch,
            gradient_accumulation_steps=args.accumulate,
            max_length=args.max_length,
            bf16=torch.cuda.is_available() and torch.cuda.is_bf16_supported(),
            eval_strategy="epoch" if evaluation else "no",
            save_strategy="no",
            logging_steps=10,
            report_to=[],
            seed=args.seed,
        ),
    )
    trainer.train()
    whole = trainer.model.merge_and_unload() if lora else trainer.model
    whole.save_pretrained(str(args.out))
    tokenizer.save_pretrained(str(args.out))
    note(args.out, args.data, args, trainer.state.log_history)


if __name__ == "__main__":
    main()
