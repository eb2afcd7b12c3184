"""An act as a reader sees it: names instead of codes, nothing he may not see."""

from ...base.acts.actor import SYSTEM
from ...base.acts.kinds import act_details
from ...base.acts.kinds import act_kinds
from ...base.acts.kinds import ActDetail
from ...base.acts.kinds import Shows
from ...base.acts.kinds import value_title
from ...base.date_labels import day_label
from ...base.date_labels import stamp_label
from ...base.dates import LOCAL_TIME
from ...base.english.days import shown_stamp
from ...base.frame_language import frame_language
from ...base.number_labels import number_label
from ...base.state_titles import state_title
from ...base.tasks.interfaces import ITaskSource
from ...units.register.names import unit_name
from .act import Act
from .act import moment_of
from .following import missing
from .items_seen import items_seen
from .items_seen import SeenItem
from .items_seen import Sight
from .people import full_name
from .secret_reasons import ReasonReader
from .store import act_store
from bacgiang.policy import _
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from functools import cache
from itertools import islice
from plone import api
from plone.app.uuid.utils import uuidToObject
from plone.dexterity.content import DexterityContent
import re
from typing import Any
from zope.component import queryUtility
from zope.i18n import translate
from zope.i18nmessageid import Message
from ZPublisher.HTTPRequest import HTTPRequest


CHUNK = 200
ISO_TIME = re.compile(
    r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{6})?)?[+-]\d\d:\d\d)?", re.ASCII
)
THE_PORTAL = _("act_by_the_portal", default="The portal itself")
HIDDEN_ITEM = _("act_hidden_item", default="An item you may not see")
YES = _("label_yes", default="Yes")
NO = _("label_no", default="No")
UNTOLD = _(
    "act_reason_untold",
    default="Not shown: it may name what was closed. The head of the board reads it.",
)
MISSING = _("act_missing_before", default="an act before this one is missing")


@dataclass(frozen=True)
class ActRow:
    """What `act` says in the reader's words; "" for what may not be seen.

    `reason`: what stands for it in words where `tells_reason` is not so.
    """

    act: Act
    time: datetime
    person: str
    unit: str
    kind: str
    item: str
    item_url: str
    path: str
    state_before: str
    state_after: str
    reason: str
    details: tuple[tuple[str, str], ...]
    sight: Sight | None
    tells_reason: bool = True
    missing: tuple[datetime, ...] = ()
    """When acts were done that this one names and the record does not have."""


def as_told(value: str, language: str = "vi") -> str:
    """A day or a moment with its zone (ISO) as people read it; others as they are."""
    if not ISO_TIME.fullmatch(value):
        return value
    try:
        if "T" in value:
            return stamp_label(datetime.fromisoformat(value), language)
        return day_label(date.fromisoformat(value), language)
    except (OverflowError, ValueError):
        return value


def told_details(act: Act, sight: Sight | None, tells_words: bool) -> dict[str, Any]:
    """The details of an act, for whom its item and its words are told or not."""
    if sight is Sight.HIDDEN:
        return {}
    found = act.details.items()
    return {name: value for name, value in found if tells_words or name != "what"}


class RowMaker:
    """Makes rows for whoever reads at `context`; looks every name up once."""

    def __init__(self, context: DexterityContent, request: HTTPRequest) -> None:
        self.context = context
        self.request = request
        self._seen: dict[str, SeenItem] = {}
        self._person = cache(self._name_of)
        self._unit = cache(unit_name)
        self._kinds = act_kinds()
        self._known_details = act_details()
        self._store = act_store()
        self._reader = ReasonReader(context)

    def rows(self, acts: Iterable[Act]) -> Iterable[ActRow]:
        """Rows in the order of `acts`, of which a few hundred are held at a time."""
        rest = iter(acts)
        while chunk := list(islice(rest, CHUNK)):
            new = {act.item for act in chunk}.difference(self._seen)
            self._seen |= items_seen(self.context, new)
            for act in chunk:
                yield self._row(act, self._seen.get(act.item))

    def _row(self, act: Act, item: SeenItem | None) -> ActRow:
        sight = item.sight if item is not None else None
        hidden, tells = sight is Sight.HIDDEN, self._reader.may_read(act, sight)
        title = self._say(HIDDEN_ITEM) if hidden else (item.title if item else "")
        gone = tuple(map(moment_of, missing(self._store, act.after.split())))
        gaps = tuple((self._say(MISSING), shown_stamp(one)) for one in gone)
        return ActRow(
            act=act,
            time=act.time.astimezone(LOCAL_TIME),
            person=act.actor_name or self._person(act.actor),
            unit=self._unit(act.unit),
            kind=self._kind(act.kind),
            item=title,
            item_url=item.url if item else "",
            path="" if hidden else self._inside(act.path),
            state_before=self._say(state_title(act.state_before)),
            state_after=self._say(state_title(act.state_after)),
            reason=act.reason if tells or not act.reason else self._say(UNTOLD),
            details=(*gaps, *self._details(act.item, told_details(act, sight, tells))),
            sight=sight,
            tells_reason=tells,
            missing=gone,
        )

    def _kind(self, code: str) -> str:
        """The code itself where the kind's room is gone."""
        kind = self._kinds.get(code)
        return code if kind is None else self._say(kind.title)

    def _details(
        self, item: str, facts: Mapping[str, Any]
    ) -> tuple[tuple[str, str], ...]:
        return tuple(
            self._fact(name, self._part(item, value) if name == "part" else value)
            for name, value in facts.items()
            if value != ""
        )

    def _fact(self, name: str, value: Any) -> tuple[str, str]:
        known = self._known_details.get(name) or ActDetail(Message(name))
        return self._say(known.title), self._value(name, known, value)

    def _part(self, item: str, name: str) -> str:
        """Title of what lies in an item; its name where it has none or is gone."""
        holder = uuidToObject(item, unrestricted=True)
        part = holder.get(name) if holder is not None else None
        if part is None or not api.user.has_permission("View", obj=part):
            return name
        return part.Title() or name

    def _value(self, name: str, known: ActDetail, value: Any) -> str:
        if isinstance(value, bool):
            return self._say(YES if value else NO)
        text = str(value)
        if known.shows is Shows.NUMBER:
            return number_label(int(text), frame_language())
        if known.shows is Shows.PERSON:
            return self._person(text)
        if known.shows is Shows.UNIT:
            return self._unit(text)
        if known.shows is Shows.TASK:
            source = queryUtility(ITaskSource, text)
            return text if source is None else self._say(source.title)
        if known.shows is Shows.CODE:
            return self._say(value_title(name, text))
        if name == "type":
            return self._type(text)
        if name == "from":
            return self._inside(text)
        told = as_told(text, frame_language())
        return self._say(known.values.get(text, told))

    def _type(self, portal_type: str) -> str:
        info = api.portal.get_tool("portal_types").getTypeInfo(portal_type)
        return self._say(info.Title()) if info is not None else portal_type

    def _name_of(self, user_id: str) -> str:
        return self._say(THE_PORTAL) if user_id == SYSTEM else full_name(user_id)

    def _inside(self, path: str) -> str:
        """Path below the portal, as it stands in addresses."""
        return path.removeprefix("/".join(api.portal.get().getPhysicalPath()))

    def _say(self, message: str) -> str:
        return translate(message, context=self.request)
