"""Hide words or a whole point of an opinion from everybody but the board.

What is hidden can only be left out: nobody can put other words into an author's mouth.
Personal numbers one person hides alone; whoever hides more leaves it to somebody else
to publish that, and what is published already goes back to waiting first, which takes
two.
"""

from ...base.acts.actor import current_actor
from ...base.refusal import Refused
from ...citizen.erasure import ShownNoMore
from ...citizen.submissions.states import State
from ...citizen.submissions.submission import Submission
from ...editorial.secrecy.mask_share import adds_numbers_alone
from ...editorial.secrecy.mask_share import is_too_much
from ...editorial.secrecy.mask_share import turns_about
from ...editorial.secrecy.text_masks import MARK
from ...editorial.secrecy.text_masks import masked_by
from ...editorial.secrecy.text_masks import NotMasked
from ...editorial.secrecy.text_masks import Stretch
from ...editorial.secrecy.text_masks import stretches_of
from ..act_kinds import OPINION_MASK
from ..opinions.content import content_of
from ..opinions.content import Point
from . import refusals
from .masks import Mask
from .masks import mask_store
from .moderating import record
from .moderating import require_moderator
from .moderating import required
from .moderating import Result
from .moderating import Seen
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from plone.dexterity.content import DexterityContent
from zope.event import notify


@dataclass(frozen=True)
class Hidden:
    """What of a point is to be hidden: stretches of the original text and proposal."""

    text: tuple[Stretch, ...] = ()
    proposal: tuple[Stretch, ...] = ()


def hidden_in(point: Point, text: str, proposal: str) -> Hidden:
    """What somebody hid who put marks into text and proposal; nothing in one that is
    empty. Raises Refused.
    """
    try:
        return Hidden(
            stretches_of(point.text, text or point.text),
            stretches_of(point.proposal, proposal or point.proposal),
        )
    except NotMasked:
        raise Refused(refusals.NOT_ONLY_MASKED) from None


def mask_words(
    draft: DexterityContent, seen: Seen, number: int, hidden: Hidden
) -> Mask:
    """Hide stretches of point `number` (from 0), instead of those hidden before.

    Raises Refused, here and below, where the person may not, and when the opinion is
    another by now.
    """
    found, point = point_of(draft, seen, number)
    if not hidden.text and not hidden.proposal:
        raise Refused(refusals.NOTHING_MASKED)
    try:
        mask = Mask(
            number,
            masked_by(point.text, hidden.text),
            masked_by(point.proposal, hidden.proposal),
        )
    except NotMasked:
        raise Refused(refusals.NOT_ONLY_MASKED) from None
    _keep(draft, found, number, mask, "masked")
    return mask


def mask_point(draft: DexterityContent, seen: Seen, number: int) -> Mask:
    """Hide a whole point."""
    found, point = point_of(draft, seen, number)
    mask = Mask(number, MARK, MARK if point.proposal else "")
    _keep(draft, found, number, mask, "point-masked")
    return mask


def unmask(draft: DexterityContent, seen: Seen, number: int) -> None:
    """Show a point again as its author wrote it."""
    found, _point = point_of(draft, seen, number)
    if mask_on(found, number) is None:
        raise Refused(refusals.NOT_MASKED)
    _keep(draft, found, number, None, "unmasked")


def mask_on(submission: Submission, number: int) -> Mask | None:
    """The mask of a point of the newest version."""
    return mask_store().by_point(submission.code, submission.version).get(number)


def point_of(
    draft: DexterityContent, seen: Seen, number: int
) -> tuple[Submission, Point]:
    """A point as the board reads it. Raises Refused."""
    require_moderator(draft)
    found = required(draft, seen)
    points = content_of(found).points
    if not 0 <= number < len(points):
        raise Refused(refusals.NO_POINT)
    return found, points[number]


def _keep(
    draft: DexterityContent,
    found: Submission,
    number: int,
    mask: Mask | None,
    decision: str,
) -> None:
    store, points = mask_store(), content_of(found).points
    store.meet(found.code)
    masks = store.by_point(found.code, found.version)
    before = masks.pop(number, None)
    if mask is not None:
        mask = replace(mask, by=_who_hid(points[number], before, mask))
        masks[number] = mask
    if found.state is State.PUBLISHED and not _adds_numbers(
        points[number], before, mask
    ):
        raise Refused(refusals.PUBLISHED_MASK)
    kept = tuple(masks[one] for one in sorted(masks))
    if mask is not None:
        texts = [text for one in points for text in (one.text, one.proposal)]
        if is_too_much(texts, _masked(points, kept)):
            raise Refused(refusals.TOO_MUCH_MASKED)
        if turns_about(_masked(points, [mask])):
            raise Refused(refusals.DENIAL_MASKED)
    store.put(found.code, found.version, kept)
    result = Result(found.code, digest=found.entries[0].digest)
    record(draft, decision, [result], kind=OPINION_MASK, point=number + 1)
    if mask is not None:
        notify(ShownNoMore(found.code))


def masked_by_person(found: Submission, user_id: str) -> bool:
    """Whether somebody hid more of it than personal numbers."""
    masks = mask_store().of(found.code, found.version)
    return any(one.by == user_id for one in masks if one.by)


def _who_hid(point: Point, before: Mask | None, mask: Mask) -> str:
    """Who has to leave it to somebody else to publish it, "" for nobody."""
    if _adds_numbers(point, None, mask):
        return ""
    if before is not None and _adds_numbers(point, before, mask):
        return before.by
    return str(current_actor())


def _adds_numbers(point: Point, before: Mask | None, mask: Mask | None) -> bool:
    """Whether a mask hides personal numbers alone beyond what was hidden before."""
    if mask is None:
        return False
    shown = point if before is None else before
    return adds_numbers_alone(point.text, shown.text, mask.text) and (
        adds_numbers_alone(point.proposal, shown.proposal, mask.proposal)
    )


def _masked(
    points: Sequence[Point], masks: Iterable[Mask]
) -> Iterator[tuple[str, str]]:
    for one in masks:
        point = points[one.point]
        yield point.text, one.text
        yield point.proposal, one.proposal
