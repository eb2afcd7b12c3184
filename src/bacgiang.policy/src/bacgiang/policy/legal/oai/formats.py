"""The forms in which a record is harvested: Dublin Core, its text as Akoma Ntoso."""

from ...base.api_addresses import api_address
from ...editorial.public.data_licence import data_licence
from ...law.akn.names import NAMESPACE
from ..consolidated.expressing import akn_as_issued
from ..documents.official_document import OfficialDocument
from ..vocabularies import tables
from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from lxml import etree
from lxml.builder import ElementMaker


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
    about the bytes of a long one.
    """

    prefix: str
    schema: str
    namespace: str
    is_of: Callable[[OfficialDocument], bool]
    element: Callable[[OfficialDocument], etree._Element]
    size: Callable[[OfficialDocument], int] = lambda record: 0


def dublin_core(record: OfficialDocument) -> etree._Element:
    """Unqualified Dublin Core; what is not known is left out."""
    told = (_ELEMENT(name, said) for name, said in _facts(record) if said)
    where = {f"{{{XSI}}}schemaLocation": f"{OAI_DC} {DC_SCHEMA}"}
    return _ENVELOPE.dc(where, *told)


def _facts(record: OfficialDocument) -> Iterator[tuple[str, str]]:
    kind = tables.title_in(tables.DOCUMENT_TYPES, record.document_type, LANGUAGE)
    licence = data_licence()
    yield "title", record.title
    yield "creator", record.issuer or ""
    yield "publisher", record.issuer or ""
    yield "date", record.issue_date.isoformat() if record.issue_date else ""
    yield "type", kind
    yield "language", LANGUAGE
    yield "identifier", record.absolute_url()
    yield "identifier", record.number or ""
    for field in record.legal_fields or ():
        yield "subject", tables.title_in(tables.LEGAL_FIELDS, field, LANGUAGE)
    if record.structure is not None:
        yield "relation", api_address(record, "@akn")
    yield "rights", licence.address if licence is not None else ""


def akoma_ntoso(record: OfficialDocument) -> etree._Element:
    """The text as issued, as `@akn` gives it."""
    return etree.fromstring(akn_as_issued(record))


def _size_of_text(record: OfficialDocument) -> int:
    return len(record.structure.akn) if record.structure is not None else 0


FORMATS = {
    one.prefix: one
    for one in (
        MetadataFormat("oai_dc", DC_SCHEMA, OAI_DC, lambda record: True, dublin_core),
        MetadataFormat(
            "akn",
            AKN_SCHEMA,
            NAMESPACE,
            lambda record: record.structure is not None,
            akoma_ntoso,
            _size_of_text,
        ),
    )
}
