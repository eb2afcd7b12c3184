"""The forms in which a record is harvested: Dublin Core, its text as Akoma Ntoso."""

from ...base.public_records import kinds_of_records
from ...base.public_records import records_of
from ...editorial.public.data_licence import data_licence
from ...law.akn.names import NAMESPACE
from ..consolidated.expressing import akn_as_issued
from ..documents.official_document import OfficialDocument
from ..documents.register import REGISTER_IDS
from .sets import title_of_kind
from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Iterator
from dataclasses import dataclass
from lxml import etree
from lxml.builder import ElementMaker
from plone.dexterity.content import DexterityContent
from typing import Any


XSI = "http://www.w3.org/2001/XMLSchema-instance"
OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/"
DC = "http://purl.org/dc/elements/1.1/"
DC_SCHEMA = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd"
AKN_SCHEMA = (
    "http://docs.oasis-open.org/legaldocml/akn-core/v1.0/os/part2-specs/schemas/"
    "akomantoso30.xsd"
)
LANGUAGE = "vi"
_ENVELOPE = ElementMaker(
    namespace=OAI_DC, nsmap={"oai_dc": OAI_DC, "dc": DC, "xsi": XSI}
)
_ELEMENT = ElementMaker(namespace=DC)


@dataclass(frozen=True)
class MetadataFormat:
    """`is_of` says whether there is one of a record, `element` makes it, and `size` is
    about the bytes of a long one. `kinds`: types of records that may have one.
    """

    prefix: str
    schema: str
    namespace: str
    kinds: Callable[[], Collection[str]]
    is_of: Callable[[Any], bool]
    element: Callable[[Any], etree._Element]
    size: Callable[[Any], int] = lambda record: 0


def dublin_core(record: DexterityContent) -> etree._Element:
    """Unqualified Dublin Core; what is not known is left out."""
    told = (_ELEMENT(name, said) for name, said in _facts(record) if said)
    where = {f"{{{XSI}}}schemaLocation": f"{OAI_DC} {DC_SCHEMA}"}
    return _ENVELOPE.dc(where, *told)


def _facts(record: DexterityContent) -> Iterator[tuple[str, str]]:
    kind, licence = records_of(record.portal_type), data_licence()
    yield "title", record.Title()
    yield from kind.described(record) if kind is not None else ()
    yield "type", title_of_kind(record.portal_type)
    yield "language", record.language or LANGUAGE
    yield "identifier", record.absolute_url()
    yield "rights", licence.address if licence is not None else ""


def akoma_ntoso(record: OfficialDocument) -> etree._Element:
    """The text as issued, as `@akn` gives it."""
    return etree.fromstring(akn_as_issued(record))


def _size_of_text(record: DexterityContent) -> int:
    is_document = isinstance(record, OfficialDocument)
    structure = record.structure if is_document else None
    return len(structure.akn) if structure is not None else 0


FORMATS = {
    one.prefix: one
    for one in (
        MetadataFormat(
            "oai_dc",
            DC_SCHEMA,
            OAI_DC,
            kinds_of_records,
            lambda record: True,
            dublin_core,
        ),
        MetadataFormat(
            "akn",
            AKN_SCHEMA,
            NAMESPACE,
            lambda: REGISTER_IDS,
            lambda record: _size_of_text(record) > 0,
            akoma_ntoso,
            _size_of_text,
        ),
    )
}
