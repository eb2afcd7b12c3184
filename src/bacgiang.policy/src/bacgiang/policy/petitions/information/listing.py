"""The register as a list: never what was written, nor who wrote it."""

from ...citizen.submissions.submissions import submissions
from ...units.register.names import unit_name
from ..cases.answered_words import number_of
from ..cases.catching_up import rows_now
from ..cases.requests import request_store
from ..content.content import content_of
from ..content.content import Delivery
from ..content.course import course_of
from ..rules.subjects import refusals
from ..rules.subjects import subjects
from collections.abc import Iterator
from itertools import islice
from typing import Any


def listed(
    unit: str, year: int, language: str, start: int, most: int
) -> Iterator[dict[str, Any]]:
    """The newest first; `unit`: code, "" for all; `year`: 0 for all. `id`: the digest
    on the receipt; `delivery`: None once it was erased; `ground`: why it was refused.
    """
    log, topics, grounds = submissions(), subjects(), refusals()
    codes = request_store().newest(unit, year)
    numbers = dict(islice(codes, start, start + most))
    for row in rows_now(numbers):
        found = log.require(row.code)
        content, reason = content_of(found), course_of(found).reason
        topic, ground = topics.get(row.subject), grounds.get(reason)
        yield {
            "id": number_of(found),
            "number": numbers[row.code],
            "received": row.received,
            "unit": unit_name(row.unit, language),
            "subject": topic.title(language) if topic is not None else "",
            "delivery": Delivery(content.delivery) if content is not None else None,
            "phase": row.phase,
            "ground": ground.title(language) if ground is not None else "",
            "due": row.due if row.is_open else None,
            "closed": row.closed,
            "is_published": row.is_published,
        }
