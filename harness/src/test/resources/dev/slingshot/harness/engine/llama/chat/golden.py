# Writes golden.json beside it: what jinja2 3.1.6 makes of templates/*.jinja with the settings of Hugging Face. Run: python3 golden.py > golden.json
import json, pathlib, sys

here = pathlib.Path(__file__).parent / "templates"
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2 import TemplateError
env = ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True, extensions=["jinja2.ext.loopcontrols"])
def refuse(m): raise TemplateError(m)
env.globals["raise_exception"] = refuse
env.globals["strftime_now"] = lambda f: "26 Jul 2024"
env.filters["tojson"] = lambda x, **k: json.dumps(x, ensure_ascii=False, **k)
U = lambda c: {"role": "user", "content": c}
S = lambda c: {"role": "system", "content": c}
A = lambda c: {"role": "assistant", "content": c}
cases = {
  "question": [U("What is 2+2?")],
  "system": [S("Be brief."), U("What is 2+2?")],
  "turns": [S("  Solve step by step. \n"), U("1+1?"), A("2\n\n"), U("  and 2+2?\n"), A(" 4 "), U("zażółć ∑ 🎉")],
  "jinja inside": [U("{{ 7*7 }} {% if x %} {# no #} -%}\n")],
  "code": [U("a < b\n```\n    if x:\n\ty = '\\n'\n```")],
}
out = []
for f in sorted(here.glob("*.jinja")):
    text = f.read_text()
    for name, messages in cases.items():
        try:
            got = env.from_string(text).render(messages=messages, add_generation_prompt=True, bos_token="<s>", eos_token="</s>")
        except Exception as e:
            got = None
        out.append({"template": f.name, "case": name, "messages": messages, "expected": got})
json.dump(out, sys.stdout, indent=1, ensure_ascii=False)
