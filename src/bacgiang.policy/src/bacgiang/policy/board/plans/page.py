"""`@@work-plan?task=…`: a plan as a table, with a form for what is added."""

from ...base.act_page.act_page import ActPage
from ...base.act_page.field import Field
from ...base.act_page.form_page import UNLISTED
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..kinds.plan import ITEM
from ..pages.fields import ask_fields
from ..pages.links import OfTask
from ..pages.sent import asked_in
from ..pages.shown import shown
from ..pages.shown import shown_facts
from ..pages.shown import ShownFact
from ..pages.shown import ShownTask
from ..pages.shown import Words
from ..tasks import reasons
from ..tasks.items import shown_items
from ..tasks.items import ShownItem
from ..tasks.record import OfficeTask
from ..tasks.rules import asking_office
from ..tasks.rules import parent_refuses
from .items import add_item
from .items import copy_items
from .items import earlier_plans
from .items import items_of
from .items import plan_at
from bacgiang.policy import _
from functools import cached_property
from plone.dexterity.content import DexterityContent
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import urlencode
from zope.publisher.interfaces import NotFound


ADDED = _("office_message_item_added", default="It stands in the plan.")
PAGE = "@@work-plan"
LINK = _("link_work_plan", default="The plan as a table, with what stands in it")


class PlanPage(ActPage):
    """Handing it to the head, and what the head does, is done on the task's page."""

    template = ViewPageTemplateFile("plan.pt")
    headers = UNLISTED
    address_fields = ("task",)

    def prepare(self) -> None:
        try:
            self.plan: OfficeTask = plan_at(self.context, self.form_value("task"))
        except Refused:
            raise NotFound(self.context, self.__name__, self.request) from None

    def act(self) -> Any:
        if self.form_value("seen") != self.plan.seen:
            raise Refused(reasons.CHANGED)
        if self.form_value("do") == "copy":
            source = plan_at(self.context, self.form_value("source"))
            count = copy_items(self.context, self.plan, source)
            said = _(
                "office_message_items_copied",
                default="Copied: ${count}",
                mapping={"count": str(count)},
            )
            return self.redirect(self.action, said)
        add_item(self.context, self.plan, asked_in(ITEM.kind, self.request.form))
        return self.redirect(self.action, ADDED)

    @property
    def action(self) -> str:
        asked = urlencode({"task": self.form_value("task")})
        return f"{super().action}?{asked}"

    @property
    def docx_url(self) -> str:
        asked = urlencode({"task": self.plan.identifier})
        return f"{self.context.absolute_url()}/@@work-plan.docx?{asked}"

    @cached_property
    def shown(self) -> ShownTask:
        return shown(self.context, self.plan)

    def facts(self) -> list[ShownFact]:
        return shown_facts(self.plan)

    @cached_property
    def items(self) -> list[tuple[ShownTask, list[ShownItem]]]:
        """Each with what was published for it."""
        return [
            (shown(self.context, one), published(one)) for one in items_of(self.plan)
        ]

    def progress(self) -> list[tuple[Words, int]]:
        """How many are in each state, and how many are overdue."""
        counted: dict[Words, int] = {}
        for one, _items in self.items:
            counted[one.state] = counted.get(one.state, 0) + 1
        late = sum(one.is_late for one, _items in self.items)
        overdue = _("label_office_late", default="Overdue")
        return [*counted.items(), *([(overdue, late)] if late else [])]

    @property
    def may_add(self) -> bool:
        office = asking_office(ITEM.kind, self.plan.owner)
        return bool(office) and parent_refuses(ITEM.kind, office, self.plan) is None

    def fields(self) -> list[Field]:
        sent = self.request.form if self.reasons else {}
        return [*ask_fields(ITEM.kind, sent)]

    def sources(self) -> list[Field]:
        found = earlier_plans(self.context, self.plan)
        field = Field(
            name="source",
            title=_("office_field_source", default="Earlier plan"),
            kind="select",
            options=[(one.identifier, one.title) for one in found],
        )
        return [field] if found else []

    def field_id(self, reason: Refusal) -> str:
        return "" if reason is reasons.CHANGED else reason.field


def published(item: OfficeTask) -> list[ShownItem]:
    """What was named when it was done."""
    return shown_items(uid for one in item.entries for uid in one.items)


def plan_links(place: DexterityContent, of: OfTask) -> list[tuple[str, Words]]:
    """From the task's page to the table."""
    if of.task.kind != ITEM.kind.part_of:
        return []
    asked = urlencode({"task": of.task.identifier})
    return [(f"{place.absolute_url()}/{PAGE}?{asked}", LINK)]
