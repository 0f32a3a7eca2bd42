#!/usr/bin/env python3
"""A reward model with one label, trained on the pairs of train.jsonl (chosen over rejected).

    pip install -r requirements.txt
    python reward.py Qwen/Qwen2.5-1.5B-Instruct --out strm
    python serve.py strm            # or: vllm serve strm --runner pooling
"""
from heads import tokenizer_of
from shared import arguments, check_lengths, held_out, lora, note, rows, token_ids, training
from transformers import AutoModelForSequenceClassification, set_seed
from trl import RewardConfig, RewardTrainer


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
    args = arguments(
        __doc__, "pairs", epochs=1, learning_rate=1e-5, batch=4, accumulate=8, rank=0
    )
    set_seed(args.seed)
    tokenizer = tokenizer_of(args.model)
    train, evaluation = pairs(args, tokenizer, "train.jsonl"), pairs(args, tokenizer, "eval.jsonl")
    model = AutoModelForSequenceClassification.from_pretrained(
        args.model, num_labels=1, id2label={0: "right"}, label2id={"right": 0}, dtype="auto"
    )
    model.config.pad_token_id = tokenizer.pad_token_id
    trainer = RewardTrainer(
        model=model,
        processing_class=tokenizer,
        train_dataset=train,
        eval_dataset=evaluation,
        peft_config=lora(args.rank, "SEQ_CLS", modules_to_save=["score"]),
        args=RewardConfig(
            **held_out(args, evaluation),
            **training(args),
        ),
    )
    trainer.train()
    whole = trainer.model.merge_and_unload() if args.rank else trainer.model
    whole.save_pretrained(str(args.out))
    tokenizer.save_pretrained(str(args.out))
    note(args, trainer.state.log_history)


if __name__ == "__main__":
    main()
