"""`@@relations`: decide what the text of a record proposes, and state what is known."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...law.citations.relation_kinds import RelationKind
from .deciding import confirm
from .deciding import reject
from .deciding import state
from .describing import confirmed_of
from .describing import Described
from .describing import Other
from .describing import proposed_by
from .describing import relations_of
from .kind_titles import KIND_TITLES
from .naming_others import name_and_title_of
from .naming_others import provisions_of
from .relation import Relation
from .statement import relation_from
from .statement import wording_of
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from plone.protect import CheckAuthenticator
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.publisher.interfaces import NotFound


FORM_FIELDS = ("number", "issue_date", "issuer", "type", "title")


class RelationsPage(BrowserView):
    """Proposals with the words they rest on; every act answers with a redirect."""

    template = ViewPageTemplateFile("deciding.pt")
    reasons: tuple[Refusal, ...] = ()

    def __call__(self) -> str | None:
        self.request.response.setHeader("Cache-Control", "no-store")
        if self.request.method != "POST":
            return self.template()
        CheckAuthenticator(self.request)
        try:
            self._act()
        except Refused as error:
            return self._refuse(error.refusals)
        api.portal.show_message(
            _("message_relation_kept", default="The decision is kept."),
            request=self.request,
        )
        address = f"{self.context.absolute_url()}/@@relations"
        self.request.response.redirect(address, status=303)
        return None

    def proposals(self) -> list[Described]:
        return proposed_by(self.context)

    def confirmed(self) -> list[Described]:
        return confirmed_of(self.context)

    def kinds(self) -> Iterator[tuple[str, Any]]:
        return ((kind.value, KIND_TITLES[kind]) for kind in RelationKind)

    def title_of(self, kind: RelationKind) -> Any:
        return KIND_TITLES[kind]

    def name_of(self, other: Other) -> str:
        return name_and_title_of(other, str(api.portal.get_current_language()))

    def provisions_of(self, relation: Relation) -> str:
        return provisions_of(relation)

    def words(self, reason: Refusal) -> str:
        return reason.in_words(self.request)

    def sent(self, name: str) -> str:
        value = self.request.form.get(name, "")
        return value if isinstance(value, str) else ""

    def _act(self) -> None:
        if "state" in self.request.form:
            state(self.context, relation_from(self.context, self._stated()))
            return
        relation = self._relation(self.sent("relation"))
        if "reject" in self.request.form:
            reject(self.context, relation)
            return
        given = {"day": self.sent("day"), "until": self.sent("until")}
        confirm(self.context, relation, wording_of(given))

    def _stated(self) -> dict[str, Any]:
        target = {name: self.sent(name) for name in FORM_FIELDS}
        return {
            "kind": self.sent("kind"),
            "target": {name: value for name, value in target.items() if value},
            "provisions": self.sent("provisions"),
            "day": self.sent("day"),
            "until": self.sent("until"),
            "words": self.sent("words"),
        }

    def _relation(self, identifier: str) -> Relation:
        for relation in relations_of(self.context):
            if relation.identifier == identifier:
                return relation
        raise NotFound(self.context, identifier, self.request)

    def _refuse(self, reasons: tuple[Refusal, ...]) -> str:
        self.reasons = reasons
        self.request.response.setStatus(400, lock=1)
        return self.template()
