"""At which provisions of a text it is told that an order was not worked in."""

from ...law.appendices import appendices
from ...law.appendices import with_appendix_found
from ...law.citations.finder import find_citations
from ...law.citations.provision_index import ProvisionIndex
from ...law.citations.provisions import CitedProvision
from ...law.citations.provisions import provision_at
from ...law.citations.provisions import StepKind
from ...law.citations.quotations import masked
from ...law.consolidation import NotApplied
from ...law.consolidation import Obstacle
from ...law.consolidation import Operation
from ...law.effect.events import lineage
from ...law.tree import all_provisions
from ...law.tree import LegalText
from collections.abc import Iterator


class Places:
    """Provisions of one text by what orders, or the relations behind them, name."""

    def __init__(self, text: LegalText) -> None:
        attached = (one.eid for one in text.attachments)
        provisions = (one.eid for one in all_provisions(text))
        self._known = ProvisionIndex((*provisions, *attached))
        self._appendices = appendices(text)

    def of(self, told: NotApplied) -> tuple[str, ...]:
        """eIds, none where the order names none that the text has.

        Where several may be meant, all of them; of one that the text does not have,
        what it would lie in.
        """
        dated = told.dated
        operation = dated.operation
        attached = bool(operation.document and operation.document.attached)
        found: dict[str, None] = {}
        for name in (operation.eid, *dated.named):
            found.update(dict.fromkeys([name] if name in self._known else []))
        cited = [*_cited(dated.named, self._known)]
        if operation.target is not None and not operation.eid:
            cited = [operation.target]
        if operation.target is None and not dated.named:
            said = list(provisions_said(operation))
            # "Khoản 3 thành khoản 4": what is there, not what comes of it.
            there = [one for one in said if any(self._known.fitting(one))]
            cited = there or said
        either = told.obstacle is Obstacle.SEVERAL_PROVISIONS
        for one in cited:
            found.update(dict.fromkeys(self._around(one, attached, either)))
        return tuple(found)

    def _around(self, cited: CitedProvision, attached: bool, either: bool) -> list[str]:
        ending = with_appendix_found(cited.eid_ending, self._appendices)
        if ending.startswith("att"):
            return [one for one in lineage(ending) if one in self._known][:1]
        for length in range(len(cited.steps), 0, -1):
            through = cited.through if length == len(cited.steps) else None
            part = CitedProvision(cited.steps[:length], through)
            fitting = list(self._known.fitting(part))
            if fitting:
                meant = [
                    one
                    for one in fitting
                    if either or one.startswith("att") is attached
                ]
                return sorted(meant or fitting)
        return []


def provisions_said(operation: Operation) -> Iterator[CitedProvision]:
    """What the words of an order that is not understood name of the document.

    The words that it quotes name what they are to say.
    """
    for one in find_citations(f": {masked(operation.passage)}"):
        of_another = one.document is not None and (
            operation.document is None
            or not one.document.identity.may_be(operation.document.identity)
        )
        for cited in () if of_another else one.provisions:
            article = StepKind.ARTICLE.rank
            is_placed = cited.steps[0].kind.rank <= article <= cited.kind.rank
            if is_placed and not cited.is_relative:
                yield cited


def _cited(named: tuple[str, ...], known: ProvisionIndex) -> Iterator[CitedProvision]:
    for ending in named:
        if ending not in known:
            try:
                yield provision_at(ending)
            except ValueError:
                continue
