"""A template that somebody brings, judged and filled in by a process of its own.

What a Word file does to python-docx and reportlab cannot be stopped in a thread.
"""

from ...text.files.child_process import read_in_child
from ...text.files.child_records import Record
from ..refusal import Refusal
from ..refusal import Refused
from .filling import Facts
from .judging import NoTemplate
from bacgiang.policy import _
from base64 import b64decode
from base64 import b64encode
from collections.abc import Collection
from collections.abc import Mapping
from dataclasses import asdict
import json


SECONDS = 15.0
MEMORY = 1 << 30
_WORKER = "bacgiang.policy.base.filled_papers.worker"
NOT_IN_TIME = Refusal(
    "paper_not_made",
    _(
        "refusal_paper_not_made",
        default="By this template of Word no paper was made in time. Try again in some "
        "minutes; where that does not help, whoever keeps the template makes it "
        "shorter, or uses the portal's again.",
    ),
    status=503,
)


def unknown_places_apart(
    data: bytes, known: Collection[str], seconds: float = SECONDS
) -> set[str]:
    """As `unknown_places`. Raises NoTemplate, also when it takes too long."""
    asked = {"known": sorted(known)}
    for record in _records("judge", data, asked, seconds):
        if isinstance(found := record.get("unknown"), list):
            return {str(one) for one in found}
    raise NoTemplate


def filled_apart(
    template: bytes, facts: Facts, to_pdf: bool, seconds: float = SECONDS
) -> bytes:
    """As `filled`, and `as_pdf`. Raises Refused when it takes too long."""
    picture = b64encode(facts.picture).decode()
    asked = {"facts": {**asdict(facts), "picture": picture}, "to_pdf": to_pdf}
    for record in _records("fill", template, asked, seconds):
        if isinstance(made := record.get("made"), str):
            return b64decode(made)
    raise Refused(NOT_IN_TIME)


def _records(
    way: str, data: bytes, asked: Mapping[str, object], seconds: float
) -> list[Record]:
    arguments = [way, str(seconds), str(MEMORY)]
    sent = b"\n".join((json.dumps(asked).encode(), data))
    return read_in_child(_WORKER, arguments, sent, seconds)[0]
