"""From a citation to the records it may mean, and to the provisions in their texts."""

from ....editorial.visibility.seen import may_see
from ....law.citations.provisions import CitedProvision
from ....law.document_identity import DocumentIdentity
from ....law.provision_titles import provision_title
from ...documents.by_identity import records_under
from ...documents.official_document import OfficialDocument
from .query import Asked
from collections.abc import Iterator
from dataclasses import replace


ATTACHMENT = "att"
MOST_RECORDS = 50
MOST_PROVISIONS = 100


def records_cited(asked: Asked) -> list[OfficialDocument]:
    """Records that the reader may see and the citation may mean, newest first."""
    identity = asked.identity
    found = [
        record
        for record in records_under(identity.name_key)
        if _may_mean(identity, record.identity) and may_see(record)
    ]
    found.sort(key=lambda record: (record.issue_date, record.UID()), reverse=True)
    return found[:MOST_RECORDS]


def _may_mean(asked: DocumentIdentity, record: DocumentIdentity) -> bool:
    """Whether nothing said differs; a short number (76/2007) fits every whole one.

    The store has found the number already, under its short key, too.
    """
    if asked.number is None:
        return asked.may_be(record)
    return replace(asked, number=record.number).may_be(record)


def places_cited(asked: Asked, record: OfficialDocument) -> list[tuple[str, str]]:
    """Title and eId of the cited provisions, in the order of the citation.

    There is no eId where the record's text has no such provision.
    """
    eids = record.structure.eids if record.structure is not None else ()
    places = [
        place
        for provision in asked.provisions
        for one in provision.expanded()
        for place in _places(one, eids, asked.attached)
    ]
    return places[:MOST_PROVISIONS]


def _places(
    provision: CitedProvision, eids: tuple[str, ...], attached: bool
) -> Iterator[tuple[str, str]]:
    """Of the document itself, or of what is attached to it; of both if only there."""
    fitting = [eid for eid in eids if provision.covers(eid)]
    meant = [eid for eid in fitting if eid.startswith(ATTACHMENT) is attached]
    for eid in meant or fitting:
        yield provision_title(eid), eid
    if not fitting:
        yield provision_title(provision.eid_ending), ""
