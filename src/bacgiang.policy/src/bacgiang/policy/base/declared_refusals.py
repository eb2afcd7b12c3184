"""Reasons against acts as a YAML file declares them, beside the rules that give them.

    TOO_MANY:
      type: too_many
      field: items
      status: 409
      words: {refusal_too_many: "Name ${most} items at most."}

`words`: an identifier and the English; `field` and `status` where they are said. The
module beside it gives them as its own names, `reasons.TOO_MANY`:

    __getattr__: Callable[[str], Refusal] = refusals_in(__file__)
"""

from .refusal import Refusal
from bacgiang.policy import _
from collections.abc import Callable
from pathlib import Path
import yaml


def refusals_in(module: str) -> Callable[[str], Refusal]:
    """Gives those of the file beside a module (`__file__`) by name. It raises
    AttributeError.
    """
    text = Path(module).with_suffix(".yaml").read_text(encoding="utf-8")
    found = {}
    for name, said in yaml.load(text, Loader=yaml.CSafeLoader).items():
        ((identifier, english),) = said.pop("words").items()
        message = _(identifier, default=english)
        found[name] = Refusal(said.pop("type"), message, **said)

    def named(name: str) -> Refusal:
        if name not in found:
            raise AttributeError(name)
        return found[name]

    return named
