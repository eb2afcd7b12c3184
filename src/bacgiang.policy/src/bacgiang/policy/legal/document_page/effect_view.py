"""The computed status of a record on a day, as pages show it at their top."""

from ..effect.day_view import DayView
from ..effect.describing import DescribedAnswer
from ..effect.describing import DescribedEvent
from ..effect.describing import effect_on
from ..relations.describing import Other
from ..relations.naming_others import name_of
from collections.abc import Hashable
from datetime import date
from functools import cached_property
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


MOST_EVENTS = 2
"""Events in the banner; the history below has them all."""

MOST_PROVISIONS = 3


class EffectView(DayView):
    """What every page of a record's text says first: whether it holds, and why."""

    effect_banner = ViewPageTemplateFile("effect_banner.pt")

    history_address = "#legal-history"
    """Where all events are told."""

    @cached_property
    def effect(self) -> DescribedAnswer:
        return effect_on(self.context, self.on)

    @cached_property
    def events(self) -> list[list[DescribedEvent]]:
        """What has made it what it is, together what one document did on one day; acts
        of other documents first, the newest first.
        """
        found = dict.fromkeys((*self.effect.events, *self.effect.changes))
        newest = sorted(found, key=lambda one: one.day or date.min, reverse=True)
        newest.sort(key=lambda one: one.source is None)
        grouped: dict[Hashable, list[DescribedEvent]] = {}
        for event in newest:
            grouped.setdefault((event.day, event.source), []).append(event)
        return list(grouped.values())

    def banner_events(self) -> list[list[DescribedEvent]]:
        return self.events[:MOST_EVENTS]

    def more_events(self) -> int:
        return max(0, len(self.events) - MOST_EVENTS)

    def where(self, event: DescribedEvent) -> str:
        """The provisions that an event names, the first of many; "" for the whole."""
        titles = [title for _eid, title in event.provisions]
        more = ["…"] if len(titles) > MOST_PROVISIONS else []
        return ", ".join([*titles[:MOST_PROVISIONS], *more])

    def name_of(self, other: Other) -> str:
        """What another document is called: type and number, else its title."""
        return name_of(other, self.language)
