"""`@@oai?verb=…` of the portal: the six verbs of OAI-PMH 2.0."""

from ...base.dates import now_utc
from ...base.public_records import kinds_of_records
from .asked import Asked
from .asked import MOMENT
from .asked import read
from .asked import TOKEN
from .faults import OaiFault
from .formats import FORMATS
from .formats import XSI
from .harvest import earliest
from .harvest import format_named
from .harvest import Harvested
from .harvest import harvested_of
from .harvest import Page
from .harvest import page_of
from .sets import set_of
from .sets import title_of_kind
from collections.abc import Iterator
from lxml import etree
from lxml.builder import ElementMaker
from plone import api
from Products.Five import BrowserView
from urllib.parse import urlsplit


OAI = "http://www.openarchives.org/OAI/2.0/"
SCHEMA = "http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd"
MOST_SENT = 10_000
"""Bytes of a form that are read."""
UNSAID = frozenset({"badVerb", "badArgument"})
"""Where the question was wrong, the answer does not repeat it."""
_E = ElementMaker(namespace=OAI, nsmap={None: OAI, "xsi": XSI})


class OaiPage(BrowserView):
    """Answers GET and POST alike; whatever is wrong is told inside the answer."""

    def __call__(self) -> bytes:
        response = self.request.response
        response.setHeader("Content-Type", "text/xml; charset=utf-8")
        asked: Asked | None = None
        try:
            asked = read(self._sent())
            told = list(getattr(self, f"_{asked.verb}")(asked))
        except OaiFault as fault:
            told = [_E.error(str(fault), code=fault.code)]
            if fault.code in UNSAID:
                asked = None
        return self._answer(asked, told)

    def _sent(self) -> str:
        """Zope would make one value of what is said twice."""
        if self.request.method != "POST":
            return str(self.request.get("QUERY_STRING", ""))
        body = self.request.get("BODY") or b""
        return bytes(body[:MOST_SENT]).decode("utf-8", "replace")

    @property
    def _base(self) -> str:
        return f"{self.context.absolute_url()}/@@oai"

    def _answer(self, asked: Asked | None, told: list[etree._Element]) -> bytes:
        said = {"verb": asked.verb, **asked.said} if asked is not None else {}
        root = _E(
            "OAI-PMH",
            {f"{{{XSI}}}schemaLocation": f"{OAI} {SCHEMA}"},
            _E.responseDate(now_utc().strftime(MOMENT)),
            _E.request(self._base, said),
        )
        is_fault = bool(told) and told[0].tag == f"{{{OAI}}}error"
        if asked is None or is_fault:
            root.extend(told)
        else:
            root.append(_E(asked.verb, *told))
        return etree.tostring(root, encoding="UTF-8", xml_declaration=True)

    def _Identify(self, asked: Asked) -> Iterator[etree._Element]:  # noqa: N802
        begin = earliest() or now_utc()
        sender = api.portal.get_registry_record("plone.email_from_address") or ""
        yield _E.repositoryName(self.context.Title())
        yield _E.baseURL(self._base)
        yield _E.protocolVersion("2.0")
        yield _E.adminEmail(sender or f"noreply@{self._domain}")
        yield _E.earliestDatestamp(begin.strftime(MOMENT))
        yield _E.deletedRecord("persistent")
        yield _E.granularity("YYYY-MM-DDThh:mm:ssZ")

    def _ListMetadataFormats(self, asked: Asked) -> Iterator[etree._Element]:  # noqa: N802
        named = asked.said.get("identifier")
        record = self._named(named).record if named is not None else None
        for one in FORMATS.values():
            if record is None or one.is_of(record):
                yield _E.metadataFormat(
                    _E.metadataPrefix(one.prefix),
                    _E.schema(one.schema),
                    _E.metadataNamespace(one.namespace),
                )

    def _ListSets(self, asked: Asked) -> Iterator[etree._Element]:  # noqa: N802
        if TOKEN in asked.said:
            raise OaiFault("badResumptionToken", "The sets are on one page.")
        for kind in kinds_of_records():
            yield _E.set(_E.setSpec(set_of(kind)), _E.setName(title_of_kind(kind)))

    def _ListIdentifiers(self, asked: Asked) -> Iterator[etree._Element]:  # noqa: N802
        page = page_of(asked)
        yield from map(self._header, page.items)
        yield from _leading_on(page)

    def _ListRecords(self, asked: Asked) -> Iterator[etree._Element]:  # noqa: N802
        page = page_of(asked)
        for one in page.items:
            yield self._record(one, page.format.prefix)
        yield from _leading_on(page)

    def _GetRecord(self, asked: Asked) -> Iterator[etree._Element]:  # noqa: N802
        form = format_named(asked.said["metadataPrefix"])
        one = self._named(asked.said["identifier"])
        if one.record is not None and not form.is_of(one.record):
            raise OaiFault("cannotDisseminateFormat", "The record has no text.")
        yield self._record(one, form.prefix)

    def _record(self, one: Harvested, prefix: str) -> etree._Element:
        made = _E.record(self._header(one))
        if one.record is not None:
            made.append(_E.metadata(FORMATS[prefix].element(one.record)))
        return made

    def _header(self, one: Harvested) -> etree._Element:
        state = {} if one.record is not None else {"status": "deleted"}
        return _E.header(
            state,
            _E.identifier(f"oai:{self._host}:{one.entry.uid}"),
            _E.datestamp(one.entry.kept.strftime(MOMENT)),
            _E.setSpec(set_of(one.kind)),
        )

    def _named(self, identifier: str) -> Harvested:
        scheme, _colon, rest = identifier.partition(":")
        host, _colon, uid = rest.rpartition(":")
        if (scheme, host) != ("oai", self._host) or not uid:
            raise OaiFault("idDoesNotExist", "There is no such record.")
        return harvested_of(uid)

    @property
    def _domain(self) -> str:
        """The protocol takes no address without a dot behind its sign."""
        return self._host if "." in self._host else f"{self._host}.invalid"

    @property
    def _host(self) -> str:
        return urlsplit(self.context.absolute_url()).hostname or "localhost"


def _leading_on(page: Page) -> Iterator[etree._Element]:
    """An empty token ends a list of several pages."""
    if page.token or not page.is_first:
        yield _E.resumptionToken(page.token)
