"""What a sentence stands in, as far as its reading depends on it."""

from bacgiang.policy.law.citations.apart import Stretch
from bacgiang.policy.law.citations.contexts import Contexts
from bacgiang.policy.law.citations.counted_lists import CountedLists
from bacgiang.policy.law.citations.passages import Place
from bacgiang.policy.law.citations.provisions import CitedProvision
from bacgiang.policy.law.citations.references import DocumentReference
from bacgiang.policy.law.citations.relation_verbs import Verb
from bacgiang.policy.law.citations.spoken import Said
from bacgiang.policy.law.document_identity import DocumentIdentity
from bacgiang.policy.law.document_number import DocumentNumber
from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field


IsSuspended = Callable[[DocumentIdentity], bool]
"""Whether a document may be suspended, as far as is known outside the text."""

_TITLES = frozenset({Place.PREAMBLE, Place.ATTACHMENT_HEAD})
_ATTACHED = frozenset({Place.ATTACHMENT, Place.ATTACHMENT_HEAD})


@dataclass(slots=True)
class Surroundings:
    """What a sentence stands in: its document, and what was read before it.

    ``own`` is the document's number; ``suspends``: it speaks of suspensions.
    """

    own: DocumentNumber | None
    suspends: bool
    is_suspended: IsSuspended
    title: DocumentReference | None = None
    """The one document that the title, or the words that enact, speak of."""
    contexts: Contexts = field(default_factory=Contexts)
    lists: CountedLists = field(default_factory=CountedLists)
    in_preamble: bool = True
    seen_ground: bool = False
    place: Place = Place.TITLE
    annexed: Verb | None = None
    """The verb that what is listed in an annex completes."""
    exceptions: tuple[CitedProvision, ...] = ()
    """What is listed below the passage as excepted."""
    stretch: Stretch | None = None
    """The sentence read, with what stands apart behind it."""
    told: set[int] = field(default_factory=set)
    """Identities of sentences on "Riêng ..." that those before have excepted."""
    spoken_of: DocumentReference | None = None
    """What the last verb acts on, where that is one document."""
    led_by: DocumentReference | None = None
    """What the verb before a colon acts on, as long as the line goes on with it."""

    @property
    def document(self) -> DocumentReference | None:
        """The document that provisions without one are of."""
        found = self.contexts.document
        return found or (self.title if self.place not in _ATTACHED else None)

    def may_be_title(self, said: Said) -> bool:
        """Whether a sentence may be the document's title, or enact it."""
        before = self.in_preamble and not self.seen_ground
        return before or said.passage.place in _TITLES


def is_other(document: DocumentReference | None) -> bool:
    """Whether a document is named, and is not the one that names it."""
    return document is not None and not document.is_this
