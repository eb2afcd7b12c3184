"""`GET …/@opinion-figures` of the register: the same as the page, for programs."""

from ....base.conditional import TaggedAnswer
from ..reasons import reason_title
from .counting import Figures
from .counting import figures_of_units
from .page import shown_unit
from plone.restapi.services import Service
from typing import Any
from zope.i18n import translate


class FiguresGet(TaggedAnswer, Service):
    """For everybody."""

    def reply(self) -> dict[str, Any]:
        figures = figures_of_units(shown_unit(self.context))
        return {
            "@id": f"{self.context.absolute_url()}/@opinion-figures",
            "items": [self._item(one) for one in figures],
            "items_total": len(figures),
        }

    def _item(self, figures: Figures) -> dict[str, Any]:
        share = figures.share_withheld
        return {
            "unit": {"token": figures.unit, "title": figures.title},
            "drafts": figures.drafts,
            "received": figures.received,
            "waiting": figures.waiting,
            "published": figures.published,
            "withdrawn": figures.withdrawn,
            "withheld": [
                {
                    "reason": {
                        "token": token,
                        "title": translate(reason_title(token), context=self.request),
                    },
                    "count": count,
                }
                for token, count in sorted(figures.withheld.items())
            ],
            "share_withheld": None if share is None else round(share, 4),
            "median_hours": figures.median_hours,
        }
