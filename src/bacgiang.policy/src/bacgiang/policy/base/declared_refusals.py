"""Reasons against acts as a YAML file declares them, beside the rules that give them.

    TOO_MANY:
      type: too_many
      field: items
      status: 409
      words: {refusal_too_many: "Name ${most} items at most."}

`words`: an identifier and the English; `field` and `status` where they are said.
"""

from .refusal import Refusal
from bacgiang.policy import _
from pathlib import Path
import yaml


def refusals_in(module: str) -> dict[str, Refusal]:
    """Those of the file beside a module (`__file__`), by name."""
    text = Path(module).with_suffix(".yaml").read_text(encoding="utf-8")
    found = {}
    for name, said in yaml.load(text, Loader=yaml.CSafeLoader).items():
        ((identifier, english),) = said.pop("words").items()
        message = _(identifier, default=english)
        found[name] = Refusal(said.pop("type"), message, **said)
    return found
