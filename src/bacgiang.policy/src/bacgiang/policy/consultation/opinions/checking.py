"""What must hold of an opinion before it is taken in. Nothing here reads a store."""

from ...base.refusal import Refusal
from ...citizen.contacts.contact import Contact
from ...citizen.taking_in import refusals_of_size as by_characters
from ...editorial.incoming.readable_sender import refusals_of_sender
from ...editorial.incoming.readable_text import refusals_of_words
from ...text.line_ends import tidy
from ...text.line_ends import with_unix_lines
from ..draft.kinds import Asked
from ..versions.store import KeptVersion
from . import refusals
from .content import Author
from .content import Stance
from .content import WHOLE
from .input import SentIdentity
from .input import SentOpinion
from .input import SentPoint
from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Iterator


Versions = Callable[[int], KeptVersion | None]


def refusals_of_size(sent: SentOpinion, most: int) -> list[Refusal]:
    """Asked first, so that nothing looks closely at what is too large.

    `most`: characters of all texts together, 0 for no setting.
    """
    if len(sent.points) > refusals.MOST_POINTS:
        return [refusals.TOO_MANY_POINTS]
    return by_characters(sent.characters, most)


def refusals_of_points(
    points: tuple[SentPoint, ...], versions: Versions, last: int
) -> Iterator[Refusal]:
    """`versions`: a public version by its number; `last`: the newest one's.

    An older version than the last is taken: the opinion says which it is on.
    """
    if not points:
        yield refusals.NO_POINTS
    named = {
        number: provisions_of(kept)
        for number in {one.version for one in points}
        if (kept := versions(number)) is not None
    }
    for number, point in enumerate(points):
        name = f"points.{number}"
        if point.version not in named:
            yield refusals.UNKNOWN_VERSION.at(f"{name}.version", last=last)
        elif point.provision not in named[point.version]:
            yield refusals.UNKNOWN_PROVISION.at(f"{name}.provision")
        yield from _of_words(name, point)


def refusals_of_identity(
    identity: SentIdentity, contact: Contact, asks: Collection[str]
) -> Iterator[Refusal]:
    """`contact`: what would be kept; `asks`: what the draft's board demands."""
    if identity.author not in tuple(Author):
        yield refusals.WRONG_AUTHOR
    elif identity.author == Author.ORGANISATION and not contact.organisation:
        yield refusals.ORGANISATION_MISSING
    for asked in Asked:
        if asked.value in asks and not getattr(contact, asked.value):
            yield refusals.asked_for(asked)
    yield from refusals_of_sender(contact)


def provisions_of(kept: KeptVersion) -> frozenset[str]:
    """All that an opinion may name in a version."""
    return frozenset({WHOLE, *kept.questions, *kept.places.eids})


def _of_words(name: str, point: SentPoint) -> Iterator[Refusal]:
    if point.stance not in tuple(Stance):
        yield refusals.STANCE_MISSING.at(f"{name}.stance")
    elif (
        point.stance != Stance.AGREE
        and not tidy(point.text)
        and not tidy(point.proposal)
    ):
        yield refusals.TEXT_MISSING.at(f"{name}.text")
    for part in ("text", "proposal"):
        said = with_unix_lines(getattr(point, part))
        yield from refusals_of_words(f"{name}.{part}", said)
