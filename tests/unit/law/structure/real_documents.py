"""The real documents whose chapters and clauses somebody has listed by reading them."""

from bacgiang.policy.law.parsing import parse
from bacgiang.policy.law.tree import LegalText
from collections.abc import Callable
from functools import cache
from inspect import signature
from of_all import of_all
from pathlib import Path
from typing import Any
import yaml


REFERENCE = Path(__file__).resolve().parents[1] / "reference"
NAMES = sorted(path.stem for path in REFERENCE.glob("*.yaml"))


@cache
def listed(name: str) -> dict[str, Any]:
    """What a careful reader found in it."""
    path = REFERENCE / f"{name}.yaml"
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


@cache
def parsed(path: Path) -> LegalText:
    """What the parser finds in it."""
    return parse(path.read_text(encoding="utf-8"))


def of_each_document(asked: Callable[..., None]) -> Callable[..., None]:
    """Ask it of all: of the list (`reference`), its name, and the parsed `tree`."""

    def ask(corpus: Path, name: str) -> None:
        reference = listed(name)
        known = {"reference": reference, "reference_name": name}
        known["tree"] = parsed(corpus / reference["file"])
        asked(**{one: known[one] for one in signature(asked).parameters})

    ask.__name__, ask.__doc__ = asked.__name__, asked.__doc__
    ask.__module__, ask.__qualname__ = asked.__module__, asked.__qualname__
    return of_all("name", NAMES, ids=str)(ask)
