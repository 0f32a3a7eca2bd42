#!/usr/bin/env python3
"""A reward model with four labels, trained on train.jsonl: whether the response is right, and how
often a chain, a tree and a graph of thoughts are right on the question.

    pip install -r requirements.txt
    python mtrm.py Qwen/Qwen2.5-1.5B-Instruct --out mtrm
    python serve.py mtrm            # or: vllm serve mtrm --runner pooling

The loss is the binary cross-entropy of the labels that are known: of a question without a response
nobody knows whether it is right. At the end the held-out rows are read, and each label's loss stands
beside that of always saying the training rows' mean.
"""
import torch
from heads import tokenizer_of
from peft import get_peft_model
from shared import arguments, check_lengths, lora, note, rows, token_ids, training
from torch.nn.functional import binary_cross_entropy, binary_cross_entropy_with_logits
from transformers import AutoModelForSequenceClassification, Trainer, TrainingArguments, set_seed

LABELS = ["right", "chain", "tree", "graph"]


def texts(args, tokenizer, name):
    read = rows(args.data, name, ["messages", "labels", "mask"])
    if read is None:
        return None
    read = read.map(
        lambda row: {"input_ids": token_ids(tokenizer, row["messages"])},
        remove_columns=["messages"],
    )
    check_lengths(name, [len(ids) for ids in read["input_ids"]], args.max_length)
    return read


def batch_of(tokenizer, some):
    """Texts padded to one length, with their labels and masks."""
    padded = tokenizer.pad(
        {"input_ids": [row["input_ids"] for row in some]}, padding=True, return_tensors="pt"
    )
    for name in ("labels", "mask"):
        padded[name] = torch.tensor([row[name] for row in some], dtype=torch.float)
    return padded


class FourLabelTrainer(Trainer):
    def compute_loss(self, model, inputs, return_outputs=False, num_items_in_batch=None):
        labels, mask = inputs.pop("labels"), inputs.pop("mask")
        outputs = model(**inputs)
        losses = binary_cross_entropy_with_logits(
            outputs.logits.float(), labels, weight=mask, reduction="sum"
        )
        loss = losses / mask.sum()
        return (loss, outputs) if return_outputs else loss


@torch.inference_mode()
def losses(model, tokenizer, train, held_out, size):
    """Each label's mean loss on the held-out rows, and that of the training rows' mean."""
    model.eval()
    targets, masks = torch.tensor(train["labels"][:]), torch.tensor(train["mask"][:])
    mean = (targets * masks).sum(0) / masks.sum(0).clamp(min=1)
    learned, constant, known = torch.zeros(4), torch.zeros(4), torch.zeros(4)
    for start in range(0, len(held_out), size):
        end = min(start + size, len(held_out))
        some = batch_of(tokenizer, [held_out[i] for i in range(start, end)])
        labels, mask = some.pop("labels"), some.pop("mask")
        logits = model(**{key: value.to(model.device) for key, value in some.items()}).logits
        chances = torch.sigmoid(logits.float()).cpu().clamp(1e-6, 1 - 1e-6)
        learned += (binary_cross_entropy(chances, labels, reduction="none") * mask).sum(0)
        always = mean.clamp(1e-6, 1 - 1e-6).expand_as(labels)
        constant += (binary_cross_entropy(always, labels, reduction="none") * mask).sum(0)
        known += mask.sum(0)
    return {
        label: {"loss": (learned[i] / known[i]).item(), "of_the_mean": (constant[i] / known[i]).item()}
        for i, label in enumerate(LABELS)
        if known[i] > 0
    }


def main():
    args = arguments(
        __doc__, "rows", epochs=1, learning_rate=1e-5, batch=4, accumulate=8, rank=0
    )
    set_seed(args.seed)
    tokenizer = tokenizer_of(args.model)
    train, held_out = texts(args, tokenizer, "train.jsonl"), texts(args, tokenizer, "eval.jsonl")
    model = AutoModelForSequenceClassification.from_pretrained(
        args.model,
        num_labels=len(LABELS),
        problem_type="multi_label_classification",
        id2label=dict(enumerate(LABELS)),
        label2id={label: i for i, label in enumerate(LABELS)},
        dtype="auto",
    )
    model.config.pad_token_id = tokenizer.pad_token_id
    if args.rank:
        model = get_peft_model(model, lora(args.rank, "SEQ_CLS", modules_to_save=["score"]))
    trainer = FourLabelTrainer(
        model=model,
        train_dataset=train,
        data_collator=lambda some: batch_of(tokenizer, some),
        args=TrainingArguments(
            remove_unused_columns=False,
            **training(args),
        ),
    )
    trainer.train()
    whole = trainer.model.merge_and_unload() if args.rank else trainer.model
    whole.save_pretrained(str(args.out))
    tokenizer.save_pretrained(str(args.out))
    told = losses(whole, tokenizer, train, held_out, args.batch) if held_out else {}
    for label, of in told.items():
        print(f"{label}: loss {of['loss']:.3f}, of the mean {of['of_the_mean']:.3f}")
    note(args, trainer.state.log_history, held_out=told)


if __name__ == "__main__":
    main()
