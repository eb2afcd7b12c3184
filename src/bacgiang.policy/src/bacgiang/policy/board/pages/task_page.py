"""`@@office-task?task=…`: one task, its record, and what is done about it."""

from ...base.act_page.parts import Button
from ...base.act_page.parts import Cell
from ...base.act_page.parts import Part
from ...base.act_page.parts import Said
from ...base.act_page.parts import vi
from ...base.act_page.parts import WARNING
from ...base.act_page.parts_page import PartsPage
from ...base.refusal import Refused
from ...units.register.names import office_name
from ..tasks.acting import perform
from ..tasks.items import shown_items
from ..tasks.kinds import kind_of
from ..tasks.kinds import links_of
from ..tasks.kinds import seen_of
from ..tasks.lists import task_at
from ..tasks.lists import tasks_at
from ..tasks.lists import Wanted
from ..tasks.record import OfficeEntry
from ..tasks.record import OfficeTask
from ..tasks.rules import open_acts
from .fields import act_fields
from .fields import said_in
from .list_page import COLUMNS
from .shown import item_link
from .shown import LIST
from .shown import list_url
from .shown import say
from .shown import shown
from .shown import shown_entry
from .shown import shown_facts
from .shown import SMALL
from .shown import Words
from bacgiang.policy import _
from collections.abc import Iterator
from functools import cached_property
from typing import Any


DONE = _("office_message_done", default="It is done; the offices are written to.")


class TaskPage(PartsPage):
    """A refusal shows it again, with what was typed."""

    address = "office-task"
    address_fields = ("task",)

    def find(self) -> None:
        self.task: OfficeTask = task_at(self.context, self.form_value("task"))
        self.shown = shown(self.context, self.task)
        self.seen = seen_of(self.task)
        self.heading = f"{say(self.shown.kind)}:", vi(self.task.title)
        self.links = [Said(LIST, list_url(self.context))]

    def act(self) -> Any:
        said, code = said_in(self.request.form), self.form_value("do")
        perform(self.task, code, said, self.form_value("seen"))
        self.redirect(self.action, DONE)

    def parts(self) -> Iterator[Part]:
        task, kind, acts = self.task, kind_of(self.task), open_acts(self.task)
        yield Part(facts=[*self._facts()])
        yield Part(text=task.words, links=[*self._ways()])
        if self._belonging:
            heading = _("heading_office_parts", default="What belongs to it")
            yield Part(id="office-parts", heading=heading, items=self._belonging)
        yield Part(
            id="office-record",
            heading=_("heading_office_record", default="What was done"),
            items=[self._entry(one) for one in task.entries],
        )
        if acts and kind is not None:
            yield Part(
                id="office-act",
                heading=_("heading_office_act", default="What you can do"),
                fields=[*act_fields(kind, acts, self.request.form)],
                buttons=[
                    Button(one.code, one.title, WARNING)
                    if one.is_warning
                    else Button(one.code, one.title)
                    for one in acts
                ],
            )

    def _facts(self) -> Iterator[tuple[Words, Cell]]:
        task, line = self.task, self.shown
        _task, owner, asker, due, state = COLUMNS
        yield state, Said(line.state, id="office-state")
        if task.due is not None:
            yield due, line.when("office-due")
        if task.asker != task.owner:
            yield asker, line.asker
        yield owner, line.owner
        if task.authority:
            title = _("label_office_authority", default="Authority that decides")
            yield title, office_name(task.authority)
        yield from shown_facts(task)
        if task.about:
            about = [item_link(one) for one in shown_items([task.about])]
            yield _("label_office_about", default="About"), about

    def _ways(self) -> Iterator[Cell]:
        """To what it is a part of, or to those asked at once; to what its kind says."""
        try:
            parent = shown(self.context, task_at(self.context, self.task.group))
            words = _("text_office_part_of", default="Part of")
            yield words, parent.link
        except Refused:
            if self.task.group:
                url = list_url(self.context, group=self.task.group, part="")
                words = _(
                    "link_office_group",
                    default="What all who were asked at once answered",
                )
                yield Said(words, url, id="office-answers")
        for url, words in links_of(self.context, self.task):
            yield Said(words, url)

    @cached_property
    def _belonging(self) -> list[Cell]:
        """Its parts, as far as they are seen here."""
        wanted = Wanted(part="", group=self.task.identifier)
        found = (shown(self.context, one) for one in tasks_at(self.context, wanted))
        return [(one.link, f"({say(one.kind)}, {say(one.state)})") for one in found]

    def _entry(self, entry: OfficeEntry) -> Cell:
        line = shown_entry(self.task, entry, self.context)
        return [
            Said(line.title, look="fw-bold"),
            Said(f"{line.at},", look=SMALL),
            vi(line.by),
            f"({say(line.office)})",
            *line.answer(),
        ]
