"""The ``meta`` element: identification of work, expression, manifestation."""

from bacgiang.policy.law.akn.characters import without_illegal
from bacgiang.policy.law.akn.effect import temporal_data
from bacgiang.policy.law.akn.history import analysis
from bacgiang.policy.law.akn.history import History
from bacgiang.policy.law.akn.history import lifecycle
from bacgiang.policy.law.akn.history import references
from bacgiang.policy.law.akn.names import AKN
from bacgiang.policy.law.akn.work import frbr_uri
from bacgiang.policy.law.akn.work import slug
from bacgiang.policy.law.akn.work import Work
from collections.abc import Iterator
from datetime import date
from lxml import etree


MAIN = "main"
_SOURCE = "#portal"


def meta(
    work: Work, component: str = MAIN, history: History | None = None
) -> etree._Element:
    """Return ``meta`` of a document, or of the attachment named ``component``."""
    reads_on = history.expression if history else None
    uri = frbr_uri(work, reads_on)
    uri.work_component = component
    this, own = uri.expression_uri(), uri.expression_uri(False)
    language = AKN.FRBRlanguage(language="vie")
    format_ = AKN.FRBRformat(value="application/akn+xml")
    identification = AKN.identification(
        {"source": _SOURCE},
        _level("FRBRWork", work, uri.work_uri(), uri.work_uri(False), *_said(work)),
        _level("FRBRExpression", work, this, own, language, day=reads_on),
        _level(
            "FRBRManifestation",
            work,
            f"{this}.xml",
            f"{own}.xml",
            format_,
            day=reads_on,
        ),
    )
    if component != MAIN:
        return AKN.meta(identification)
    if history is None:
        return AKN.meta(identification, _references(work, History()))
    return AKN.meta(
        identification,
        lifecycle(work, history, _SOURCE),
        *analysis(history, _SOURCE),
        *temporal_data(history.effects, _SOURCE),
        _references(work, history),
    )


def _level(
    name: str,
    work: Work,
    this: str,
    uri: str,
    *said: etree._Element,
    day: date | None = None,
) -> etree._Element:
    """Return a level; ``day`` is that of a consolidated text."""
    dated = {"date": (day or work.issued).isoformat()}
    return AKN(
        name,
        AKN.FRBRthis(value=this),
        AKN.FRBRuri(value=uri),
        AKN.FRBRdate({**dated, "name": "consolidated" if day else "issued"}),
        AKN.FRBRauthor(href=_SOURCE if day else "#issuer"),
        *said,
    )


def _said(work: Work) -> Iterator[etree._Element]:
    yield AKN.FRBRcountry(value="vn")
    if work.type:
        yield AKN.FRBRsubtype(value=slug(work.type))
    if work.number:
        yield AKN.FRBRnumber(value=without_illegal(work.number))
    if work.title:
        yield AKN.FRBRname(value=without_illegal(work.title))


def _references(work: Work, history: History) -> etree._Element:
    names = {"issuer": without_illegal(work.issuer) or "?", "portal": work.publisher}
    organizations = (
        AKN.TLCOrganization(
            {
                "eId": eid,
                "href": f"/akn/ontology/organization/vn/{slug(name) or 'unknown'}",
                "showAs": name,
            }
        )
        for eid, name in names.items()
    )
    return AKN.references({"source": _SOURCE}, *references(history), *organizations)
