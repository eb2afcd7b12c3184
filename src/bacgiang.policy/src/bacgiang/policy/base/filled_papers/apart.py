"""A template that somebody brings, judged in a process of its own.

What a Word file does to python-docx and reportlab cannot be stopped in a thread.
"""

from ...text.files.child_process import read_in_child
from .judging import NoTemplate
from collections.abc import Collection
import json


SECONDS = 15.0
MEMORY = 1 << 30
_WORKER = "bacgiang.policy.base.filled_papers.worker"


def unknown_places_apart(
    data: bytes, known: Collection[str], seconds: float = SECONDS
) -> set[str]:
    """As `unknown_places`. Raises NoTemplate, also when it takes too long."""
    arguments = [json.dumps(sorted(known)), str(seconds), str(MEMORY)]
    records, _in_time = read_in_child(_WORKER, arguments, data, seconds)
    for record in records:
        if isinstance(found := record.get("unknown"), list):
            return {str(one) for one in found}
    raise NoTemplate
