"""A text on which operations are done, one after the other."""

from bacgiang.policy.law.citations.provision_index import ProvisionIndex
from bacgiang.policy.law.citations.provisions import CitedProvision
from bacgiang.policy.law.citations.provisions import StepKind
from bacgiang.policy.law.consolidation.bounds import Room
from bacgiang.policy.law.consolidation.operations import Obstacle
from bacgiang.policy.law.consolidation.operations import Operation
from bacgiang.policy.law.consolidation.places import Hindered
from bacgiang.policy.law.consolidation.places import in_appendix
from bacgiang.policy.law.consolidation.places import in_regulation
from bacgiang.policy.law.consolidation.places import is_repealed
from bacgiang.policy.law.tree import all_provisions
from bacgiang.policy.law.tree import LegalText
from bacgiang.policy.law.tree import Provision
from bacgiang.policy.law.tree import walk
from collections.abc import Callable
from collections.abc import Iterable
from dataclasses import replace


Edit = Callable[[Provision], tuple[Provision, ...]]
"""A provision in, what stands in its place out."""

Provisions = tuple[Provision, ...]


class WorkedText:
    """``text`` as it is now. Its provisions are found by their labels, not one by one:
    an order for each of a thousand articles is no thousand times a thousand steps.
    """

    def __init__(self, text: LegalText) -> None:
        self.room = Room()
        self.take(text)

    def take(self, text: LegalText) -> None:
        """Go on with another text."""
        self.text = text
        provisions = list(all_provisions(text))
        self._index = ProvisionIndex(one.eid for one in provisions)
        self._at: dict[str, list[Provision]] = {}
        for one in provisions:
            self._at.setdefault(one.eid, []).append(one)

    def __contains__(self, eid: str) -> bool:
        return eid in self._at

    def find(self, cited: CitedProvision, operation: Operation) -> Provision:
        """Return the one provision that is cited. Raises Hindered.

        A citation that does not say whether the document or its regulation is meant,
        where both have such a provision, is not clear.
        """
        if operation.eid and cited == operation.target:
            return self._only(self._at.get(operation.eid, []), cited, operation)
        attached = bool(operation.document and operation.document.attached)
        eids = dict.fromkeys(self._index.fitting(cited))
        fitting = [one for eid in eids for one in self._at[eid]]
        if cited.steps[0].kind is StepKind.APPENDIX:
            # By its number: "Phụ lục 2" may be the third attachment.
            meant = in_appendix(self.text, cited)
        else:
            meant = [one for one in fitting if one.eid.startswith("att") is attached]
        if not attached and meant and in_regulation(self.text, fitting):
            raise Hindered(Obstacle.SEVERAL_PROVISIONS)
        return self._only(meant or fitting, cited, operation)

    def _only(
        self, found: list[Provision], cited: CitedProvision, operation: Operation
    ) -> Provision:
        if len(found) == 1:
            return found[0]
        raise Hindered(
            Obstacle.SEVERAL_PROVISIONS if found else self._why_none(cited, operation)
        )

    def _why_none(self, cited: CitedProvision, operation: Operation) -> Obstacle:
        if len(cited.steps) < 2:
            return Obstacle.NO_PROVISION
        try:
            around = self.find(CitedProvision(cited.steps[:-1]), operation)
        except Hindered as error:
            gone = error.obstacle is Obstacle.ALREADY_REPEALED
            return Obstacle.ALREADY_REPEALED if gone else Obstacle.NO_PROVISION
        return (
            Obstacle.ALREADY_REPEALED if is_repealed(around) else Obstacle.NO_PROVISION
        )

    def edit(self, eid: str, edit: Edit) -> None:
        """Put something else in place of a provision."""
        text = self.text
        self.text = replace(
            text,
            body=self._edited(text.body, eid, edit),
            attachments=tuple(
                replace(one, body=self._edited(one.body, eid, edit))
                for one in text.attachments
            ),
        )

    def _edited(self, provisions: Provisions, eid: str, edit: Edit) -> Provisions:
        for place, one in enumerate(provisions):
            if one.eid == eid:
                new = edit(one)
                self._forget(walk((one,)))
                self._know(walk(new))
            elif eid.startswith(f"{one.eid}__"):
                children = self._edited(one.children, eid, edit)
                if children is one.children:
                    continue
                new = (replace(one, children=children),)
                self._at[one.eid] = [*new]
            else:
                continue
            return (*provisions[:place], *new, *provisions[place + 1 :])
        return provisions

    def _forget(self, provisions: Iterable[Provision]) -> None:
        for one in provisions:
            self._index.discard(one.eid)
            self._at.pop(one.eid, None)

    def _know(self, provisions: Iterable[Provision]) -> None:
        for one in provisions:
            self._index.add(one.eid)
            self._at[one.eid] = [one]
