"""From which day one text has provisions of another carried out, told at both."""

from ...base.english.days import shown_day
from ...law.effect.events import UNNAMED
from ...law.effect.provision_days import ProvisionDays
from ..documents.official_document import OfficialDocument
from ..relations.reach import scope_of
from .facts import acting_records
from .first_days import lines_about
from .first_days import lines_of
from .remark import DescribedRemark
from bacgiang.policy import _
from collections import defaultdict
from collections.abc import Iterator
from zope.i18nmessageid import Message


def said_of_others(document: OfficialDocument) -> Iterator[DescribedRemark]:
    """From which day the record's text has provisions of others carried out."""
    for one in lines_of(document):
        if one.other:
            yield _applied(APPLIED_FROM, one)


def said_by_others(document: OfficialDocument) -> Iterator[DescribedRemark]:
    """The same, told where these provisions are."""
    for line, source in _lines(document):
        yield _applied(APPLIED_BY, line, source)


def said_at(document: OfficialDocument) -> dict[str, tuple[DescribedRemark, ...]]:
    """The same, at each of these provisions, by eId."""
    found: dict[str, list[DescribedRemark]] = defaultdict(list)
    for line, source in _lines(document):
        for eid in scope_of(line, document.structure).eids - {UNNAMED}:
            place = eid.removesuffix(f"__{UNNAMED}")
            found[place].append(_applied(APPLIED_HERE, line, source))
    return {eid: tuple(told) for eid, told in found.items()}


def _lines(document: OfficialDocument) -> Iterator[tuple[ProvisionDays, str]]:
    sources = {one.UID(): one for one in acting_records(document)}
    for source in sources.values():
        for line in lines_about(source, document):
            yield line, source.number or source.title


def _applied(
    message: Message, line: ProvisionDays, source: str = ""
) -> DescribedRemark:
    who, _colon, _when = line.line.rpartition(":")
    facts = {
        "provisions": who,
        "day": shown_day(line.start) if line.start else "",
        "document": source,
    }
    return DescribedRemark("applied-from", Message(message, mapping=facts))


APPLIED_FROM = _(
    "remark_applied_from",
    default="By its text what it says of these provisions is carried out from ${day} "
    "on: ${provisions}.",
)
APPLIED_BY = _(
    "remark_applied_by",
    default="By ${document} what it says of these provisions is carried out from "
    "${day} on: ${provisions}.",
)
APPLIED_HERE = _(
    "remark_applied_here",
    default="By ${document} what it says of this is carried out from ${day} on.",
)
