"""The dumps of both registers."""

from ...base.dumps.dump import CSV
from ...base.dumps.dump import Dump
from ...base.dumps.dump import JSON_LINES
from ...base.dumps.dump import LINES
from ...base.dumps.dump import TABLE
from ...base.dumps.dump import ZIP
from ..api.changes.store import change_store
from .writing import write_lines
from .writing import write_table
from .writing import write_texts
from bacgiang.policy import _
from collections.abc import Iterator
from functools import partial


TEXTS = _("dump_texts", default="All texts as Akoma Ntoso (ZIP)")
TYPES = {"legal-documents": "LegalDocument", "directives": "Directive"}
KINDS = frozenset(TYPES.values())
"""Records of the one name those of the other."""


def state() -> str:
    """Whatever changes what is told of a record is entered there; days, too."""
    return str(change_store().last_of(*KINDS))


def _dumps(name: str) -> Iterator[Dump]:
    for suffix, title, kind, write in (
        ("jsonl", LINES, JSON_LINES, write_lines),
        ("csv", TABLE, CSV, write_table),
        ("akn.zip", TEXTS, ZIP, write_texts),
    ):
        told = f"{name}.{suffix}", name, title, kind
        yield Dump(*told, KINDS, state, partial(write, TYPES[name]))


DOCUMENT_LINES, DOCUMENT_TABLE, DOCUMENT_TEXTS = _dumps("legal-documents")
DIRECTIVE_LINES, DIRECTIVE_TABLE, DIRECTIVE_TEXTS = _dumps("directives")
