"""What sectors and groups are called in English: a line each, as `figures` names them.

Dịch vụ | Services
"""

from ....base.kept import kept_of_texts
from bacgiang.policy import _
from collections.abc import Mapping
from zope.schema import ValidationError


ROOM = 1_000_000
"""Characters of texts whose names are kept."""


class NotNames(ValidationError):
    __doc__ = _(
        "error_indicator_parts_en",
        default="A line reads: as the values call it | in English.",
    )


@kept_of_texts(200, ROOM)
def read_names(text: str) -> Mapping[str, str]:
    """Names in English by those of the values. Raises NotNames."""
    pairs = [line.split("|") for line in text.splitlines() if line.strip()]
    names = [[" ".join(one.split()) for one in pair] for pair in pairs]
    if not all(len(one) == 2 and all(one) for one in names):
        raise NotNames(text)
    return {one[0]: one[1] for one in names}


def are_names(value: str) -> bool:
    """Constraint of the field. Raises NotNames."""
    read_names(value)
    return True
