"""`@@relations`: decide what the text of a record proposes, and state what is known."""

from ...base.act_page.act_page import ActPage
from ...base.english.days import shown_day
from ...base.frame_language import frame_language
from ...base.refusal import Refused
from ...editorial.stamps.as_seen import CHANGED_SINCE_SEEN
from ...law.citations.relation_kinds import RelationKind
from ...law.provision_titles import provision_title
from ..documents.official_document import OfficialDocument
from . import deciding
from . import describing
from .agreeing import is_said_by_oneself
from .agreeing import needs_agreement
from .choosing import called
from .choosing import Choice
from .choosing import found_by
from .choosing import provisions_in
from .choosing import record_at
from .kind_titles import KIND_TITLES
from .meaning import candidates
from .naming_others import name_and_title_of
from .naming_others import provisions_of
from .relation import Relation
from .statement import relation_from
from .statement import wording_of
from .store import relation_store
from bacgiang.policy import _
from collections.abc import Iterator
from functools import cached_property
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.publisher.interfaces import NotFound


TARGET_FIELDS = ("number", "issue_date", "issuer", "type", "title")
STATED_FIELDS = ("kind", "day", "until", "reason", "words")
CHOSEN = ("provisions", "except")
KEPT = _("message_relation_kept", default="The decision is kept.")
WAITS = _(
    "message_relation_waits",
    default="It is kept and waits: somebody else of the board in charge has to agree. "
    "Until then everything stays as it was.",
)


class RelationsPage(ActPage):
    """Proposals with the words they rest on."""

    template = ViewPageTemplateFile("deciding.pt")

    def act(self) -> None:
        relation = self._decide()
        kept = KEPT if relation.is_decided else WAITS
        self.redirect(self.action, kept)

    def proposals(self) -> list[describing.Described]:
        return [
            *describing.proposed_by(self.context),
            *describing.asked_on(self.context),
            *describing.doubted_on(self.context),
        ]

    def confirmed(self) -> list[describing.Described]:
        return describing.confirmed_of(self.context)

    def kinds(self) -> Iterator[tuple[str, Any]]:
        return ((kind.value, KIND_TITLES[kind]) for kind in RelationKind)

    def is_own(self, relation: Relation) -> bool:
        """Whether it waits for somebody else than who looks, who stated it."""
        return is_said_by_oneself(relation)

    def title_of(self, kind: RelationKind) -> Any:
        return KIND_TITLES[kind]

    def name_of(self, other: describing.Other) -> str:
        return name_and_title_of(other, frame_language())

    @cached_property
    def other(self) -> OfficialDocument | None:
        """The other document, chosen among those that were found."""
        return record_at(self.form_value("uid"))

    @property
    def other_called(self) -> str:
        return called(self.other) if self.other is not None else ""

    def found(self) -> list[Choice]:
        return found_by(self.form_value("find"), self.context)

    def choices(self) -> list[tuple[str, list[Choice]]]:
        """Provisions of both documents, each under its title."""
        both = [one for one in (self.other, self.context) if one is not None]
        listed = [(one.Title(), provisions_in(one)) for one in both]
        return [(title, provisions) for title, provisions in listed if provisions]

    def is_chosen(self, name: str, value: str) -> bool:
        return value in _several(self.request.form.get(name))

    @staticmethod
    def candidates(relation: Relation) -> list[tuple[str, str, str]]:
        """UID of each document that may be meant, its title with the day, address."""
        return [
            (
                one.UID(),
                f"{one.title} ({shown_day(one.issue_date)})",
                f"{one.absolute_url()}/view",
            )
            for one in candidates(relation)
        ]

    @staticmethod
    def standing(asked: Relation) -> str:
        """Provisions and days of what a request would change; "" for the whole."""
        now = relation_store().get(asked.instead_of)
        if now is None:
            return ""
        days = (shown_day(one) for one in (now.first_day, now.last_day) if one)
        return ", ".join(filter(None, (provisions_of(now), *days))) or "Toàn bộ"

    @staticmethod
    def is_asked(relation: Relation) -> bool:
        """Whether a request about it waits."""
        return bool(relation_store().requests_about(relation))

    needs_agreement = staticmethod(needs_agreement)
    provisions_of = staticmethod(provisions_of)
    provision_title = staticmethod(provision_title)

    def _decide(self) -> Relation:
        if "state" in self.request.form:
            stated = relation_from(self.context, self._stated())
            return deciding.state(self.context, stated)
        try:
            named = self.form_value("relation")
            relation = describing.relation_named(self.context, named)
        except NotFound:
            # What was changed has another name.
            raise Refused(CHANGED_SINCE_SEEN) from None
        if "reject" in self.request.form:
            said = self.form_value("reason").strip()
            return deciding.reject(self.context, relation, said)
        given = {name: self.form_value(name) for name in ("day", "until", "reason")}
        meant = self.form_value("target")
        return deciding.confirm(self.context, relation, meant, **wording_of(given))

    def _stated(self) -> dict[str, Any]:
        target = {name: self.form_value(name) for name in TARGET_FIELDS}
        stated: dict[str, Any] = {name: self.form_value(name) for name in STATED_FIELDS}
        stated |= {name: _several(self.request.form.get(name)) for name in CHOSEN}
        known = {name: value for name, value in target.items() if value}
        uid = self.form_value("uid")
        return {**stated, "target": {"UID": uid} if uid else known}


def _several(sent: Any) -> list[Any]:
    """What was ticked, or typed with blanks between."""
    return sent.split() if isinstance(sent, str) else sent or []
