"""A procedure as schema.org GovernmentService: what its page tells, for programs."""

from ...base.english.addresses import address_maker
from ...base.english.words import english_words
from ...base.page_facts import IStructuredData
from ...base.page_facts import OfPage
from ...units.findability.structured_data.organisation import area_served
from ...units.findability.structured_data.organisation import named
from ...units.register.taken_over import unit_of_today
from ..procedure.schema import IProcedure
from ..record.procedure_record import Way
from ..vocabularies.titles import WAYS
from .procedure_view import ProcedureView
from collections.abc import Iterator
from typing import Any
from zope.component import adapter
from zope.i18n import translate
from zope.interface import implementer
from zope.interface import Interface


@implementer(IStructuredData)
@adapter(IProcedure, Interface, ProcedureView)
class ProcedureAsService(OfPage):
    """Of the version that the page shows; one thing in all languages, by its `@id`."""

    view: ProcedureView

    def things(self) -> list[dict[str, Any]]:
        page, record = self.view, self.view.record
        if page.held is None:
            return []
        words = english_words(self.context, self.request)
        name = words.heading if words is not None else record.title
        return [
            {
                "@type": "GovernmentService",
                "@id": address_maker(self.request)(self.context.getPhysicalPath()),
                "url": self.context.absolute_url(),
                "name": name,
                "alternateName": record.title if name != record.title else None,
                "identifier": record.code,
                "serviceType": page.field_title() or None,
                "keywords": page.lines(record.keywords),
                "audience": [
                    {"@type": "Audience", "audienceType": self._said(one)}
                    for one in page.audience_titles()
                ],
                "serviceOperator": list(self._units()),
                "provider": {"@type": "GovernmentOrganization", "name": body}
                if (body := record.competent_body)
                else None,
                "jurisdiction": area_served(),
                "areaServed": area_served(),
                "serviceOutput": [
                    {"@type": "Thing", "name": one.name} for one in record.results
                ],
                "availableChannel": [
                    {"@type": "ServiceChannel", "name": self._said(WAYS[one])}
                    for one in dict.fromkeys(way.way for way in record.ways)
                    if one in WAYS
                ],
                "offers": [*map(_offer, _paid(record.ways))],
                "isRelatedTo": [
                    {"@type": "GovernmentService", "identifier": code, "url": url}
                    for code, _title, url in page.related()
                    if url
                ],
            }
        ]

    def _units(self) -> Iterator[dict[str, str]]:
        codes = dict.fromkeys(map(unit_of_today, self.view.record.doers))
        for code in codes:
            found = named(code, self.view.language, self.request)
            if found is not None:
                yield found

    def _said(self, message: Any) -> str:
        return str(translate(message, target_language=self.view.language))


def _paid(ways: tuple[Way, ...]) -> list[tuple[str, str]]:
    """Each amount that is stated once, with its currency."""
    found = (
        (f"{way.fee_amount:f}", way.currency or "VND")
        for way in ways
        if way.fee_amount is not None
    )
    return list(dict.fromkeys(found))


def _offer(paid: tuple[str, str]) -> dict[str, str]:
    amount, currency = paid
    return {"@type": "Offer", "price": amount, "priceCurrency": currency}
