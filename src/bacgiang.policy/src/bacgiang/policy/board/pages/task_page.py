"""`@@office-task?task=…`: one task, its record, and what is done about it."""

from ...base.act_page.act_page import ActPage
from ...base.act_page.field import Field
from ...base.act_page.form_page import UNLISTED
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..tasks import reasons
from ..tasks.acting import perform
from ..tasks.finding import task_at
from ..tasks.items import shown_items
from ..tasks.items import ShownItem
from ..tasks.kinds import kind_of
from ..tasks.kinds import seen_of
from ..tasks.lists import tasks_at
from ..tasks.lists import Wanted
from ..tasks.offices import office_name
from ..tasks.parts import Act
from ..tasks.parts import Kind
from ..tasks.record import OfficeTask
from ..tasks.rules import open_acts
from .fields import act_fields
from .links import links_of
from .sent import said_in
from .shown import shown
from .shown import shown_entry
from .shown import shown_facts
from .shown import ShownEntry
from .shown import ShownFact
from .shown import ShownTask
from .shown import Words
from bacgiang.policy import _
from functools import cached_property
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import urlencode
from zope.publisher.interfaces import NotFound


DONE = _("office_message_done", default="It is done; the offices are written to.")


class TaskPage(ActPage):
    """A refusal shows it again, with what was typed."""

    template = ViewPageTemplateFile("task.pt")
    headers = UNLISTED
    address_fields = ("task",)

    def prepare(self) -> None:
        try:
            self.task: OfficeTask = task_at(self.context, self.form_value("task"))
        except Refused:
            raise NotFound(self.context, self.__name__, self.request) from None

    def act(self) -> Any:
        said, code = said_in(self.request.form), self.form_value("do")
        perform(self.task, code, said, self.form_value("seen"))
        self.redirect(self.action, DONE)

    @property
    def action(self) -> str:
        asked = urlencode({"task": self.form_value("task")})
        return f"{super().action}?{asked}"

    @property
    def seen(self) -> str:
        return seen_of(self.task)

    @property
    def list_url(self) -> str:
        return f"{self.context.absolute_url()}/@@office-tasks"

    @cached_property
    def kind(self) -> Kind | None:
        return kind_of(self.task)

    @cached_property
    def shown(self) -> ShownTask:
        return shown(self.context, self.task)

    @cached_property
    def acts(self) -> list[Act]:
        return open_acts(self.task)

    def fields(self) -> list[Field]:
        kind = self.kind
        return [] if kind is None else [*act_fields(kind, self.acts, self.request.form)]

    def facts(self) -> list[ShownFact]:
        return shown_facts(self.task)

    def authority(self) -> Words:
        return office_name(self.task.authority) if self.task.authority else ""

    def about(self) -> list[ShownItem]:
        return shown_items([self.task.about] if self.task.about else [])

    def entries(self) -> list[ShownEntry]:
        return [shown_entry(self.task, one) for one in self.task.entries]

    def parent(self) -> ShownTask | None:
        """That of which it is a part, where it is seen here, too."""
        try:
            return shown(self.context, task_at(self.context, self.task.group))
        except Refused:
            return None

    def parts(self) -> list[ShownTask]:
        """Its parts, as far as they are seen here."""
        wanted = Wanted(part="", group=self.task.identifier)
        return [shown(self.context, one) for one in tasks_at(self.context, wanted)]

    def group_url(self) -> str:
        """Of those that were asked at once; "" for none."""
        if not self.task.group or self.parent() is not None:
            return ""
        asked = urlencode({"group": self.task.group, "part": ""})
        return f"{self.list_url}?{asked}"

    def links(self) -> list[tuple[str, Words]]:
        return [*links_of(self.context, self.task)]

    def field_id(self, reason: Refusal) -> str:
        return "" if reason is reasons.CHANGED else reason.field
