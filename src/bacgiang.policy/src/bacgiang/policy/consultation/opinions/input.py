"""What somebody sent, by page or API, before anything was judged."""

from ...citizen.contacts.sent import SentIdentity
from ...citizen.protection.screening import Sent as Shown
from ...text.line_ends import tidy
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace


@dataclass(frozen=True)
class SentPoint:
    """One opinion; its fields are a `Point`'s. `version`: 0 for what is no number."""

    provision: str = ""
    version: int = 0
    stance: str = ""
    text: str = ""
    proposal: str = ""


@dataclass(frozen=True)
class SentOpinion:
    """`key`: idempotency key; `shown`: the fields of protection."""

    points: tuple[SentPoint, ...] = ()
    identity: SentIdentity = field(default_factory=SentIdentity)
    key: str = ""
    shown: Shown = field(default_factory=Shown)

    @property
    def characters(self) -> int:
        """Of all texts together."""
        return sum(len(one.text) + len(one.proposal) for one in self.points)


def cleaned(sent: SentOpinion) -> SentOpinion:
    """The same in Unicode NFC, with line breaks of one kind and no blanks around."""
    return replace(
        sent,
        points=tuple(
            replace(one, text=tidy(one.text), proposal=tidy(one.proposal))
            for one in sent.points
        ),
    )
