"""What passages below a lead-in go on to speak of: a document, an article, a verb."""

from bacgiang.policy.law.citations.provisions import CitedProvision
from bacgiang.policy.law.citations.provisions import Step
from bacgiang.policy.law.citations.provisions import StepKind
from bacgiang.policy.law.citations.references import DocumentReference
from bacgiang.policy.law.citations.relation_verbs import Verb
from bacgiang.policy.law.citations.sentences import Depth
from bacgiang.policy.law.citations.terms import Term
from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace


Place = tuple[int, Depth]
"""How deep a sentence stands: provisions around it, and the sign before it."""

_MOST = 40


@dataclass(frozen=True, slots=True)
class Context:
    """A lead-in. ``words`` is all of it.

    ``listed`` is the verb that a list below completes, ``lead`` what follows the verb,
    ``term`` the days it names.
    """

    place: Place
    words: str
    document: DocumentReference | None = None
    steps: tuple[Step, ...] = ()
    listed: Verb | None = None
    lead: str = ""
    term: Term = Term()


@dataclass(slots=True)
class Contexts:
    """The lead-ins around a sentence, the outermost first."""

    _open: list[Context] = field(default_factory=list)

    def enter(self, depth: int) -> None:
        """Forget what only passages inside another provision of a depth depend on."""
        self._open = [each for each in self._open if each.place[0] < depth]

    def add(self, context: Context) -> None:
        """Go below a lead-in."""
        same = (each for each in self._open if each.place == context.place)
        former = next(same, None)
        if former is not None and former.words == context.words:
            # Two verbs of one lead-in: what only the first one tells holds on.
            context = replace(
                context,
                document=context.document or former.document,
                steps=context.steps or former.steps,
            )
        kept = [each for each in self._open if each.place < context.place]
        self._open = [*kept[-_MOST:], context]

    def around(self, place: Place) -> Context | None:
        """Return the innermost lead-in that a sentence stands below or beside."""
        return next((e for e in reversed(self._open) if e.place <= place), None)

    @property
    def document(self) -> DocumentReference | None:
        """The document that the innermost lead-in with one names."""
        return next((e.document for e in reversed(self._open) if e.document), None)

    @property
    def steps(self) -> tuple[Step, ...]:
        """The levels that the innermost lead-in with any names."""
        return next((e.steps for e in reversed(self._open) if e.steps), ())

    def completed(self, provision: CitedProvision) -> CitedProvision:
        """Complete "khoản 2" with the article that a lead-in speaks of."""
        if provision.steps[0].kind.rank <= StepKind.ARTICLE.rank:
            return provision
        tried = (provision.within(each.steps) for each in reversed(self._open))
        return next((each for each in tried if each != provision), provision)


def common_steps(paths: Iterable[tuple[Step, ...]]) -> tuple[Step, ...]:
    """Return the levels that provisions have in common, from the largest down."""
    shared: list[Step] = []
    for steps in zip(*paths, strict=False):
        if len(set(steps)) > 1:
            break
        shared.append(steps[0])
    return tuple(shared)
