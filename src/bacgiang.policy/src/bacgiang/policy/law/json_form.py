"""A document as JSON: what it says of itself, and the whole tree.

Names are those of ``Facts`` and ``tree``; empty fields are left out. Identities,
numbers and texts are those of the tree, so nothing is lost.
"""

from bacgiang.policy.law.facts import read_facts
from bacgiang.policy.law.tree import BlockKind
from bacgiang.policy.law.tree import LegalText
from dataclasses import fields
from dataclasses import is_dataclass
from datetime import date
from enum import Enum
from typing import Any


def as_json(text: LegalText) -> dict[str, Any]:
    """Return a document as the values that ``json`` writes; dates are ISO 8601."""
    facts = _json(read_facts(text))
    written: dict[str, Any] = _json(text)
    return ({"facts": facts} if facts else {}) | written


def _json(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_json(each) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    if not is_dataclass(value):
        return value.value if isinstance(value, Enum) else value
    said = {field.name: getattr(value, field.name) for field in fields(value)}
    return {name: _json(each) for name, each in said.items() if _tells(each)}


def _tells(value: object) -> bool:
    """Whether a field says something; offsets do even where they are 0."""
    return value not in ("", None, ()) and value is not BlockKind.PARAGRAPH
