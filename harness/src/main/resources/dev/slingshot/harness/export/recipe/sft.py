#!/usr/bin/env python3
"""Topological tuning: trains a policy on the right responses of train.jsonl, with LoRA.

    pip install -r requirements.txt
    python sft.py Qwen/Qwen2.5-7B-Instruct --out tuned
    vllm serve Qwen/Qwen2.5-7B-Instruct --enable-lora --lora-modules tuned=tuned

The loss is on the completions alone. A row longer than --max-length is an error, since it would be
cut without a word.
"""
from shared import (
    arguments,
    chat_tokenizer,
    check_lengths,
    held_out,
    lora,
    note,
    rows,
    token_ids,
    training,
)
from transformers import AutoModelForCausalLM, set_seed
from trl import SFTConfig, SFTTrainer


def answers(args, tokenizer, name):
    read = rows(args.data, name, ["prompt", "completion"])
    if read is not None:
        lengths = [len(token_ids(tokenizer, row["prompt"] + row["completion"])) for row in read]
        check_lengths(name, lengths, args.max_length)
    return read


def main():
    args = arguments(
        __doc__, "rows", epochs=2, learning_rate=2e-4, batch=1, accumulate=16, rank=16
    )
    set_seed(args.seed)
    tokenizer = chat_tokenizer(args.model)
    train, evaluation = (
        answers(args, tokenizer, name) for name in ("train.jsonl", "eval.jsonl")
    )
    trainer = SFTTrainer(
        model=AutoModelForCausalLM.from_pretrained(args.model, dtype="auto"),
        processing_class=tokenizer,
        train_dataset=train,
        eval_dataset=evaluation,
        peft_config=lora(args.rank, "CAUSAL_LM"),
        args=SFTConfig(
            completion_only_loss=True,
            **held_out(args, evaluation),
            **training(args),
        ),
    )
    trainer.train()
    trainer.save_model(str(args.out))
    tokenizer.save_pretrained(str(args.out))
    note(args, trainer.state.log_history)


if __name__ == "__main__":
    main()
