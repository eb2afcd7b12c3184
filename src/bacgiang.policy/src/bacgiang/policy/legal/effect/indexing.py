"""Effect of today in the catalog, and the day until which it holds.

Who looks at one document gets the answer computed; a list needs it beforehand. The
value is right for the day on which it was made; a job makes anew what has turned.
"""

from ...base.dates import today
from ...law.effect.answers import IN_FORCE
from ...law.effect.blocks import blocks_of
from ...law.effect.blocks import joined
from ..documents.day_number import day_number
from ..documents.official_document import IOfficialDocument
from .answering import status_on
from .answering import timeline_of
from plone.indexer.decorator import indexer


NEVER = 99991231


@indexer(IOfficialDocument)
def effect_today(document: IOfficialDocument) -> str:
    return status_on(document, today()).status.value


@indexer(IOfficialDocument)
def effect_until(document: IOfficialDocument) -> int:
    """First day (yyyymmdd) on which the status may be another one."""
    now = today()
    coming = [
        one.end
        for one in timeline_of(document)
        if one.end is not None and one.end > now
    ]
    return day_number(min(coming)) if coming else NEVER


@indexer(IOfficialDocument)
def in_force_days(document: IOfficialDocument) -> list[int]:
    """Blocks of the days on which it is in force, be it in part."""
    periods = (
        (one.start, one.end)
        for one in timeline_of(document)
        if one.answer.status in IN_FORCE
    )
    return [block for start, end in joined(periods) for block in blocks_of(start, end)]


@indexer(IOfficialDocument)
def effect_turns(document: IOfficialDocument) -> list[int]:
    """Days (yyyymmdd) from which its effect, or that of a provision, is another."""
    return [day_number(one.start) for one in timeline_of(document) if one.start]
