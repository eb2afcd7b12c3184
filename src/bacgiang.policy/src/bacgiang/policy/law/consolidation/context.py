"""What an order takes from the lines above it: document, provision and verb."""

from bacgiang.policy.law.citations.finder import Citation
from bacgiang.policy.law.citations.finder import find_citations
from bacgiang.policy.law.citations.provisions import CitedProvision
from bacgiang.policy.law.citations.provisions import Step
from bacgiang.policy.law.citations.provisions import StepKind
from bacgiang.policy.law.citations.references import DocumentReference
from bacgiang.policy.law.consolidation.lead import kind_of
from bacgiang.policy.law.consolidation.lead import said
from bacgiang.policy.law.consolidation.lead import VERB
from bacgiang.policy.law.consolidation.operations import OperationKind
from bacgiang.policy.law.consolidation.phrases import masked
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
import re


_CORRECTS = re.compile(r"đính\s+chính\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Context:
    """``steps`` are the levels around what is amended, the largest first."""

    document: DocumentReference | None = None
    steps: tuple[Step, ...] = ()
    kind: OperationKind | None = None

    def below(self, text: str) -> "Context":
        """Return what holds for the items below a line ("một số khoản của Điều 4")."""
        plain = said(masked(text)[0])
        verb = VERB.search(plain)
        cited = find_citations(plain)
        document = named(cited) or self.document
        own = [one for each in cited for one in each.provisions if not _is_this(each)]
        steps = _common(own) if own else ()
        if not steps and document == self.document:
            steps = self.steps
        kind = OperationKind.REPLACE if _CORRECTS.match(plain) else self.kind
        return Context(document, steps, kind_of(verb) if verb else kind)

    def completed(self, cited: CitedProvision) -> CitedProvision:
        """Return a provision with the larger levels that stand around it."""
        return cited.within(self.steps)

    def of(self, document: DocumentReference | None) -> "Context":
        """Return the context of a place that names its document itself."""
        if document is None or document == self.document:
            return self
        return replace(self, document=document, steps=())


def named(cited: Iterable[Citation]) -> DocumentReference | None:
    """Return the first other document that is named."""
    return next(
        (one.document for one in cited if one.document and not one.document.is_this),
        None,
    )


def _is_this(citation: Citation) -> bool:
    return citation.document is not None and citation.document.is_this


def _common(cited: Sequence[CitedProvision]) -> tuple[Step, ...]:
    first, *others = cited
    if not others:
        return first.steps
    same: list[Step] = []
    for place, step in enumerate(first.steps):
        if not all(one.steps[place : place + 1] == (step,) for one in others):
            break
        same.append(step)
    return tuple(same)


def has_article(cited: CitedProvision) -> bool:
    """Whether a path begins at an article or above."""
    return cited.steps[0].kind.rank <= StepKind.ARTICLE.rank
