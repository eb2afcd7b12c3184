"""`@@relations`: decide what the text of a record proposes, and state what is known."""

from ...base.act_page.act_page import ActPage
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
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.publisher.interfaces import NotFound


FORM_FIELDS = ("number", "issue_date", "issuer", "type", "title")


class RelationsPage(ActPage):
    """Proposals with the words they rest on."""

    template = ViewPageTemplateFile("deciding.pt")

    def act(self) -> None:
        self._decide()
        kept = _("message_relation_kept", default="The decision is kept.")
        self.redirect(self.action, kept)

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

    def _decide(self) -> None:
        if "state" in self.request.form:
            state(self.context, relation_from(self.context, self._stated()))
            return
        relation = self._relation(self.form_value("relation"))
        if "reject" in self.request.form:
            reject(self.context, relation)
            return
        given = {"day": self.form_value("day"), "until": self.form_value("until")}
        confirm(self.context, relation, wording_of(given))

    def _stated(self) -> dict[str, Any]:
        target = {name: self.form_value(name) for name in FORM_FIELDS}
        return {
            "kind": self.form_value("kind"),
            "target": {name: value for name, value in target.items() if value},
            "provisions": self.form_value("provisions"),
            "day": self.form_value("day"),
            "until": self.form_value("until"),
            "words": self.form_value("words"),
        }

    def _relation(self, identifier: str) -> Relation:
        for relation in relations_of(self.context):
            if relation.identifier == identifier:
                return relation
        raise NotFound(self.context, identifier, self.request)
