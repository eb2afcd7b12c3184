"""Effect of today in the catalog, and the day until which it holds.

Who looks at one document gets the answer computed; a list needs it beforehand. The
value is right for the day on which it was made; a job makes anew what has turned.
"""

from ...base.dates import today
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
