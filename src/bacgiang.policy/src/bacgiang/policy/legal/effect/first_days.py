"""From which day a record's own text has what it does to another counted.

"Khoản 3 Điều 1 Nghị định này có hiệu lực từ ngày ..." gives the amendment that clause
3 makes a day of its own, "mức chi quy định tại Điều 6 Nghị định số 75/2021/NĐ-CP ...
được thực hiện từ ngày ..." all that is done to article 6. Both may be days before that
of the record itself, which then is no contradiction: the text says so.
"""

from ...law.effect.events import Scope
from ...law.effect.provision_days import ProvisionDays
from ...law.effect.provision_days import read_line
from ...law.own_place import is_meant
from ..documents.official_document import OfficialDocument
from ..relations.reach import scope_in
from ..relations.reach import scope_of
from ..relations.relation import Relation
from ..vocabularies.issuers import successor_by
from collections.abc import Iterator
from datetime import date


def lines_of(record: OfficialDocument) -> list[ProvisionDays]:
    """What a record says of days of provisions, its own and those of others."""
    return [read_line(line) for line in record.provision_days or ()]


def lines_about(
    source: OfficialDocument, other: OfficialDocument
) -> list[ProvisionDays]:
    """Those lines of `source` that are about provisions of `other`."""
    return [
        one
        for one in lines_of(source)
        if one.document is not None
        and is_meant(
            one.document.identity, source.identity, other.identity, successor_by
        )
    ]


def day_said(
    relation: Relation, source: OfficialDocument, target: OfficialDocument
) -> date | None:
    """The day that the text of `source` gives a relation which has none of its own."""
    days = {one for one in _days(relation, source, target) if one is not None}
    return days.pop() if len(days) == 1 else None


def _days(
    relation: Relation, source: OfficialDocument, target: OfficialDocument
) -> Iterator[date | None]:
    """Days of what is done to provisions, else of the provision that does it."""
    reached = scope_in(relation, target.structure)
    about = [
        one.start
        for one in lines_about(source, target)
        if not one.is_partial and _is_within(reached, scope_of(one, target.structure))
    ]
    yield from about
    if about or not relation.source:
        return
    for one in lines_of(source):
        is_own = not one.other and not one.is_partial
        if is_own and scope_of(one, source.structure).covers(relation.source):
            yield one.start


def _is_within(reached: Scope, named: Scope) -> bool:
    return not reached.is_whole and reached.is_within(named)
