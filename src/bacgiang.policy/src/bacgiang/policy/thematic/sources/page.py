"""`@@sources` of a register: where it is fed from, and what came of it."""

from ...base.act_page.field import Words
from ...base.act_page.parts import Button
from ...base.act_page.parts import Part
from ...base.act_page.parts import Said
from ...base.act_page.parts import SECOND
from ...base.act_page.parts_page import PartsPage
from ...base.acts.actor import current_actor
from ...base.acts.kinds import ActKinds
from ...base.acts.recording import record_act
from ...base.media_types import XLSX
from ...base.named_below import NamedBelow
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...editorial.importing.kind import kinds_at
from ...editorial.importing.outcome_titles import ORDER
from ...editorial.importing.outcome_titles import STATE_TITLES
from ...editorial.importing.outcome_titles import titles_of
from ...editorial.importing.report import report
from ...editorial.importing.run import ImportRun
from ...editorial.importing.run import State
from ...editorial.importing.store import import_store
from ...units.hosts.called_address import LONGEST
from ...units.hosts.called_address import require_address
from .store import Fetched
from .store import MOST_OF_REGISTER
from .store import Source
from .store import sources
from bacgiang.policy import _
from collections.abc import Iterator
from functools import cached_property
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.i18n import translate
from zope.publisher.interfaces import NotFound


KINDS = ActKinds()
SOURCE_ADDED = KINDS.add("source_added", _("act_source_added", default="Source added"))
SOURCE_ENDED = KINDS.add("source_ended", _("act_source_ended", default="Source ended"))
RHYTHMS = {
    "24": _("source_daily", default="Every day"),
    "168": _("source_weekly", default="Every week"),
    "1": _("source_hourly", default="Every hour"),
}


class SourcesPage(NamedBelow, PartsPage):
    """Of the register's board; `@@sources/<import>` gives the report of one."""

    most_names = 1
    heading = _("heading_sources", default="Sources of the register")
    lead = _(
        "text_sources",
        default="What another office publishes is read by schedule and taken in as an "
        "import of yours: new records are drafts, changes of published ones working "
        "copies.",
    )

    def prepare(self) -> None:
        if not self.kinds or (self.named and self._run(self.named) is None):
            raise NotFound(self.context, self.__name__, self.request)

    @property
    def _page(self) -> str:
        return "/".join(self.context.getPhysicalPath())

    @cached_property
    def kinds(self) -> list[tuple[str, Any]]:
        return kinds_at(self.context, self.context.owning_unit)

    def own(self) -> list[tuple[str, Source]]:
        return sources().of(self._page)

    def _run(self, name: str) -> ImportRun | None:
        """An import of this register's sources, whoever answers for it."""
        known = {one.run for _name, source in self.own() for one in source.fetched}
        return import_store().any(name) if name in known else None

    def show(self) -> Any:
        run = self._run(self.named) if self.named else None
        if run is None:
            return super().show()
        response = self.request.response
        response.setHeader("Content-Type", XLSX)
        response.setHeader("Content-Disposition", 'attachment; filename="bao-cao.xlsx"')
        return report(run)

    def parts(self) -> Iterator[Part]:
        for name, source in self.own():
            yield Part(
                id=f"source-{name}",
                heading=source.url,
                links=[RHYTHMS[str(source.hours)]],
                items=[self._told(one) for one in source.fetched],
                buttons=[
                    Button("1", READ_NOW, SECOND, "now"),
                    Button("1", READ_NO_MORE, SECOND, "drop"),
                ],
                hidden=[("source", name)],
            )
        kinds = [(name, kind.title) for name, kind in self.kinds]
        hours = [*RHYTHMS.items()]
        yield Part(
            id="source-form",
            heading=_("heading_source_new", default="Add a source"),
            fields=[
                self.field("url", URL, kind="url", help=HELP, most=LONGEST),
                self.field("kind", KIND, kind="select", options=kinds),
                self.field("hours", HOURS, kind="select", options=hours),
            ],
            buttons=[Button("1", _("button_source_add", default="Add"), name="add")],
        )

    def _told(self, one: Fetched) -> list[Words | Said]:
        """A time it was read, with the way to the report of what came of it."""
        told: list[Words | Said] = [f"{self.stamp(one.at)}:", *self.outcome(one)]
        url = f"{self.action}/{one.run}"
        return [*told, Said(REPORT, url)] if one.run else told

    def act(self) -> None:
        name = self.form_value("source")
        if not name:
            return self._add()
        found = dict(self.own()).get(name)
        if found is None:
            raise NotFound(self.context, name, self.request)
        if "drop" in self.request.form:
            sources().drop(name)
            self._record(SOURCE_ENDED)
            return self.redirect(self.action, DROPPED)
        # The next run of the job reads it; what is as it was comes in anew.
        found.due, found.digest = None, ""
        return self.redirect(self.action, SOON)

    def _add(self) -> None:
        url = self.form_value("url").strip()
        require_address(url)
        kind, hours = self.form_value("kind"), self.form_value("hours")
        Refused.raise_for(
            None if kind in dict(self.kinds) and hours in RHYTHMS else WRONG,
            FULL if len(self.own()) >= MOST_OF_REGISTER else None,
        )
        unit, actor = self.context.owning_unit, current_actor()
        sources().add(Source(url, self._page, kind, unit, int(hours), actor))
        self._record(SOURCE_ADDED)
        return self.redirect(self.action, SOON)

    def _record(self, kind: str) -> None:
        record_act(kind, unit=self.context.owning_unit, uid=IUUID(self.context))

    def outcome(self, one: Fetched) -> list[Words | Said]:
        run = self._run(one.run) if one.run else None
        if one.fault:
            return [one.fault]
        if run is None:
            return [GONE if one.run else SAME]
        titles, counts = titles_of(False), run.counts
        told = [
            f"; {translate(titles[x], context=self.request)}: {counts[x]}"
            for x in ORDER
            if counts[x]
        ]
        return [STATE_TITLES[State(run.state)], *told]


REPORT = _("link_source_report", default="Report by row (XLSX)")
READ_NOW = _("button_source_now", default="Read now")
READ_NO_MORE = _("button_source_drop", default="Read no more")
URL = _("label_source_url", default="Address of the data")
HELP = _(
    "help_source_url",
    default="Beginning with https://; gives XLSX, CSV or JSON (a list of records, or "
    "one in “items”) with the names of the fields as headings.",
)
KIND = _("label_import_kind", default="What the rows are")
HOURS = _("label_source_hours", default="Read")
SOON = _("message_source_soon", default="The source is read within some minutes.")
DROPPED = _("message_source_dropped", default="The source is read no more.")
SAME = _("source_same", default="As it was the last time")
GONE = _("source_run_gone", default="Taken in; its report is not kept any more")
WRONG = Refusal(
    "wrong_value",
    _("refusal_source_choice", default="Choose what the rows are, and how often."),
    "kind",
)
FULL = Refusal(
    "too_many_sources",
    _("refusal_sources_full", default="At most 10 sources feed one register."),
)
