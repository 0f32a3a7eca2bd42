"""What the recipes of reward models share: reading rows, reading texts, saying what was made."""
import hashlib
import json
from importlib.metadata import version
from pathlib import Path

import torch
from datasets import load_dataset
from transformers import AutoModelForSequenceClassification, AutoTokenizer


def tokenizer_of(model):
    """With a padding token that ends no conversation: a head reads the last token that is no padding,
    and a server the last one there is; both must be the same."""
    tokenizer = AutoTokenizer.from_pretrained(model)
    if tokenizer.chat_template is None:
        raise SystemExit(f"{model} has no chat template; train a chat model, or give it one")
    if tokenizer.pad_token in (None, tokenizer.eos_token):
        others = [tokenizer.unk_token, tokenizer.bos_token]
        free = [token for token in others if token not in (None, tokenizer.eos_token)]
        if not free:
            raise SystemExit(f"{model} has no token to pad with; give its tokenizer a pad_token")
        tokenizer.pad_token = free[0]
    tokenizer.padding_side = "right"
    return tokenizer


def rows(data, name, columns):
    """None where the file is empty."""
    file = Path(data) / name
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


def note(out, data, args, history, **more):
    """Says beside the weights what they were made of."""
    manifest = Path(data) / "manifest.json"
    said = {
        "model": args.model,
        "manifest_sha256": hashlib.sha256(manifest.read_bytes()).hexdigest(),
        "options": {key: str(value) for key, value in sorted(vars(args).items())},
        "versions": {name: version(name) for name in ("torch", "transformers", "trl")},
        "history": history,
        **more,
    }
    (Path(out) / "slingshot.json").write_text(json.dumps(said, indent=2) + "\n")


class Reader:
    """A trained head: gives each label's probability for a question and a response."""

    def __init__(self, folder):
        self.tokenizer = tokenizer_of(folder)
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.model = AutoModelForSequenceClassification.from_pretrained(folder, dtype="auto")
        self.model.to(self.device).eval()
        names = self.model.config.id2label
        self.labels = [names[place] for place in sorted(names)]

    def place(self, label):
        """Of a label; of the only one where there is one."""
        if len(self.labels) == 1 or label in self.labels:
            return 0 if len(self.labels) == 1 else self.labels.index(label)
        raise SystemExit(f"the model has no label {label}; it has: {', '.join(self.labels)}")

    @torch.inference_mode()
    def read(self, question, response):
        """The probabilities, and how many tokens were read."""
        turns = [{"role": "user", "content": question}]
        if response:
            turns.append({"role": "assistant", "content": response})
        ids = token_ids(self.tokenizer, turns)
        logits = self.model(input_ids=torch.tensor([ids], device=self.device)).logits[0]
        return torch.sigmoid(logits.float()).tolist(), len(ids)
