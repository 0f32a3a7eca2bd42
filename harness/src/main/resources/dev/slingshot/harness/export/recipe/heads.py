"""What the recipes of reward models share: their tokenizer, and reading with what was trained."""
import torch
from shared import chat_tokenizer, token_ids
from transformers import AutoModelForSequenceClassification


def tokenizer_of(model):
    """With a padding token that ends no conversation: a head reads the last token that is no padding,
    and a server the last one there is; both must be the same."""
    tokenizer = chat_tokenizer(model)
    if tokenizer.pad_token in (None, tokenizer.eos_token):
        others = [tokenizer.unk_token, tokenizer.bos_token]
        free = [token for token in others if token not in (None, tokenizer.eos_token)]
        if not free:
            raise SystemExit(f"{model} has no token to pad with; give its tokenizer a pad_token")
        tokenizer.pad_token = free[0]
    tokenizer.padding_side = "right"
    return tokenizer


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
