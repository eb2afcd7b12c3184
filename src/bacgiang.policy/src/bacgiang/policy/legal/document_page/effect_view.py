"""The computed status of a record on a day, as pages show it at their top."""

from ...law.effect.answers import Status
from ..effect.day_view import DayView
from ..effect.describing import DescribedAnswer
from ..effect.describing import DescribedEvent
from ..effect.describing import effect_on
from ..relations.describing import consolidated_by
from ..relations.describing import Other
from ..relations.naming_others import name_of
from .banner import BannerLine
from .banner import lines_of
from .banner import shown_of
from functools import cached_property
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


class EffectView(DayView):
    """What every page of a record's text says first: whether it holds, and why."""

    effect_banner = ViewPageTemplateFile("effect_banner.pt")
    line_box = ViewPageTemplateFile("event_line.pt")

    history_address = "#legal-history"
    """Where all events are told."""

    @cached_property
    def effect(self) -> DescribedAnswer:
        return effect_on(self.context, self.on)

    @cached_property
    def lines(self) -> list[BannerLine]:
        """What has made it what it is."""
        return lines_of((*self.effect.events, *self.effect.changes))

    def banner_lines(self) -> list[BannerLine]:
        return shown_of(self.lines)

    def more_events(self) -> int:
        return len(self.lines) - len(self.banner_lines())

    def consolidated(self) -> list[Other]:
        """What a consolidated text puts together, whose effect is meant."""
        is_one = self.effect.code == Status.AS_CONSOLIDATED.value
        return consolidated_by(self.context) if is_one else []

    def where(self, event: DescribedEvent) -> str:
        """The provisions that an event names, the first of many, and what it leaves
        alone; "" for the whole. In Vietnamese, as provisions are called."""
        reached, left = (
            BannerLine.first([title for _eid, title in named])
            for named in (event.provisions, event.excepted)
        )
        return f"{reached}, trừ {left}".removeprefix(", ") if left else reached

    def name_of(self, other: Other) -> str:
        """What another document is called: type and number, else its title."""
        return name_of(other, self.language)
