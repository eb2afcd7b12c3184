"""What an act must state, and what an item must hold, before a transition.

Regulation 4.2a (no secret), 9.1 (source, author, confirmation), 7.2e (grounds); design,
decision 5 (reasons).
"""

from ...base.dates import now_utc
from ...base.refusal import Refusal
from ...base.refusal import those_that_hold
from ...units.sites.belonging import site_of
from ..acts.changers import changers_since_approval
from ..acts.changers import has_ground_for_what_is_there
from ..attribution.behavior import has_attribution
from ..incoming.encoding.deciding import encoding_refusal
from ..incoming.media.refusals import media_refusals
from ..secrecy.inspection import inspect_item
from ..secrecy.wording import finding_in_words
from .actor_rules import EMERGENCY_ONLY
from .actor_rules import is_emergency
from .item_roles import ItemRoles
from .item_rules import item_refuses
from .parameters import approves
from .parameters import Confirmation
from .parameters import Parameters
from .parameters import SecrecyGround
from .parameters import State
from .parameters import Transition
from bacgiang.policy import _
from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
from plone import api
from plone.app.iterate.interfaces import IWorkingCopy
from plone.dexterity.content import DexterityContent
from zope.globalrequest import getRequest


REASON_ALWAYS = frozenset({Transition.RETURN, Transition.WITHDRAW})
GOES_ON = frozenset({Transition.SUBMIT, Transition.APPROVE, Transition.PUBLISH})
MAX_REASON = 5000

REASON_MISSING = Refusal(
    "reason_missing",
    _("refusal_reason_missing", default="Write the reason; it is kept in the history."),
    "comment",
)
REASON_TOO_LONG = Refusal(
    "reason_too_long",
    _("refusal_reason_too_long", default="Shorten the reason to 5,000 characters."),
    "comment",
)
ATTRIBUTION_MISSING = Refusal(
    "attribution_missing",
    _(
        "refusal_attribution_missing",
        default="Source and author are missing. Edit the item and fill in both, or "
        "mark it as a reader's own contribution.",
    ),
)
DECLARATION_MISSING = Refusal(
    "declaration_missing",
    _(
        "refusal_declaration_missing",
        default="Declare that the item discloses no state secret and no other secret "
        "the law protects.",
    ),
    "declaration",
)
CONFIRMATION_MISSING = Refusal(
    "confirmation_missing",
    _(
        "refusal_confirmation_missing",
        default="Say whether a competent authority has confirmed the item. Without "
        "confirmation it is published as reference news.",
    ),
    "confirmation",
)
AUTHORITY_MISSING = Refusal(
    "authority_missing",
    _(
        "refusal_authority_missing",
        default="Name the authority that confirmed the item.",
    ),
    "confirmed_by",
)
GROUND_MISSING = Refusal(
    "ground_missing",
    _("refusal_ground_missing", default="Choose the ground of the withdrawal."),
    "ground",
)
CHANGED_SINCE_APPROVAL = Refusal(
    "changed_since_approval",
    _(
        "refusal_changed_since_approval",
        default="The text or a file in it was changed after it was approved. Return "
        "the item; it then goes through review again.",
    ),
)
NO_PUBLIC_SITE = Refusal(
    "no_public_site",
    _(
        "refusal_no_public_site",
        default="This unit has no public site. Offer the approved item to the main "
        "site instead.",
    ),
)
SITE_CLOSED = Refusal(
    "site_closed",
    _(
        "refusal_site_closed",
        default="This unit's site is closed; nothing is published.",
    ),
)
DATES_REVERSED = Refusal(
    "dates_reversed",
    _(
        "refusal_dates_reversed",
        default="The item would expire before it is published. Correct the dates.",
    ),
    "expires",
)
BACKDATED = Refusal(
    "backdated",
    _(
        "refusal_backdated",
        default="This time has passed. Readers are told the day on which an item "
        "really came out: leave the field empty to publish now, or give a time to "
        "come.",
    ),
    "effective",
)
TOLERANCE = timedelta(minutes=5)
"""Who types the present minute sends it a little later."""
SECRECY_GROUND_FOR_HEAD = Refusal(
    "secrecy_ground_not_head",
    _(
        "refusal_secrecy_ground_not_head",
        default="Only the head of the board or a deputy can let an item with a mark of "
        "secrecy go on.",
    ),
    "secrecy_ground",
)
SECRECY_DOCUMENT_MISSING = Refusal(
    "secrecy_document_missing",
    _(
        "refusal_secrecy_document_missing",
        default="Give number and date of the document that declassifies it.",
    ),
    "secrecy_document",
)
SECRECY_NOT_ALONE = Refusal(
    "secrecy_not_alone",
    _(
        "refusal_secrecy_not_alone",
        default="A mark of secrecy stands in it: nobody publishes it alone, not in an "
        "emergency either. Submit it, and let somebody else approve it.",
    ),
    "emergency",
)
CONSENT_MISSING = Refusal(
    "consent_missing",
    _(
        "refusal_consent_missing",
        default="An item issued on behalf of a leader needs the capacity (TM., KT., "
        "TL., TUQ.) and number and date of the document or written consent.",
    ),
    "on_behalf_document",
)
ON_BEHALF_NOT_HERE = Refusal(
    "on_behalf_not_here",
    _(
        "refusal_on_behalf_not_here",
        default="Only the main board issues items on behalf of a leader.",
    ),
    "on_behalf_of",
)
ON_BEHALF_NOT_HEAD = Refusal(
    "on_behalf_not_head",
    _(
        "refusal_on_behalf_not_head",
        default="An item issued on behalf of a leader is approved by the head or a "
        "deputy of the main board.",
    ),
    "on_behalf_of",
)
CAPACITIES = ("TM.", "KT.", "TL.", "TUQ.")


def secrecy_refusal(item: DexterityContent) -> Refusal | None:
    """Where marks of secrecy stand in the item and its files; None without any."""
    marks = inspect_item(item).marks
    if not marks:
        return None
    places = "; ".join(finding_in_words(mark, getRequest()) for mark in marks[:5])
    return Refusal(
        "secrecy_mark",
        _(
            "refusal_secrecy_mark",
            default="A mark of secrecy was found: ${places}. Remove what is secret, or "
            "let the head of the board state the ground on which it may go on.",
            mapping={"places": places},
        ),
        "secrecy_ground",
    )


def _secrecy(
    item: DexterityContent, stated: Parameters, who: ItemRoles, is_alone: bool
) -> Iterator[Refusal]:
    """Asked again at each step: a pending text may change, and files come into it.

    `is_alone`: nobody else has seen the item, as in an emergency.
    """
    found = secrecy_refusal(item)
    if found is None:
        return
    if is_alone:
        yield SECRECY_NOT_ALONE
        return
    if has_ground_for_what_is_there(item):
        return
    if stated.secrecy_ground is None:
        yield found
    elif not who.heads:
        yield SECRECY_GROUND_FOR_HEAD
    elif (
        stated.secrecy_ground is SecrecyGround.DECLASSIFIED
        and not stated.secrecy_document.strip()
    ):
        yield SECRECY_DOCUMENT_MISSING


def _incoming(item: DexterityContent) -> Iterator[Refusal]:
    """Text in a legacy encoding, a video without poster or captions."""
    encoding = encoding_refusal(item)
    if encoding is not None:
        yield encoding
    yield from media_refusals(item)


def _approval(
    item: DexterityContent, stated: Parameters, who: ItemRoles
) -> Iterator[Refusal]:
    is_news = item.portal_type == "News Item"
    confirmed = stated.confirmation is Confirmation.CONFIRMED
    authority = stated.confirmed_by.strip()
    yield from those_that_hold(
        {
            DECLARATION_MISSING: not stated.declaration,
            CONFIRMATION_MISSING: is_news and stated.confirmation is None,
            AUTHORITY_MISSING: is_news and confirmed and not authority,
        }
    )
    if any((stated.on_behalf_of, stated.on_behalf_capacity, stated.on_behalf_document)):
        yield from _on_behalf(item, stated, who)


LEADER_MISSING = Refusal(
    "leader_missing",
    _(
        "refusal_leader_missing",
        default="Name the leader on whose behalf the item is issued, or leave capacity "
        "and consent empty.",
    ),
    "on_behalf_of",
)


def _on_behalf(
    item: DexterityContent, stated: Parameters, who: ItemRoles
) -> tuple[Refusal, ...]:
    on_main_site = site_of(item) is None
    document = stated.on_behalf_document.strip()
    return those_that_hold(
        {
            ON_BEHALF_NOT_HERE: not on_main_site,
            ON_BEHALF_NOT_HEAD: on_main_site and not who.heads,
            LEADER_MISSING: not stated.on_behalf_of.strip(),
            CONSENT_MISSING: stated.on_behalf_capacity not in CAPACITIES
            or not document,
        }
    )


def is_backdated(effective: datetime | None) -> bool:
    """Whether a stated moment of publication has passed."""
    return effective is not None and effective < now_utc() - TOLERANCE


def _publication(item: DexterityContent, stated: Parameters) -> tuple[Refusal, ...]:
    site = site_of(item)
    state = api.content.get_state(site) if site is not None else ""
    start, end = stated.effective or now_utc(), stated.expires
    closed = state == "closed" and not IWorkingCopy.providedBy(item)
    return those_that_hold(
        {
            NO_PUBLIC_SITE: state in ("desk", "closed_desk"),
            SITE_CLOSED: closed,
            BACKDATED: is_backdated(stated.effective),
            DATES_REVERSED: end is not None and end <= start,
        }
    )


def what_refuses(
    item: DexterityContent,
    transition: Transition,
    state: State,
    stated: Parameters,
    who: ItemRoles,
) -> Iterator[Refusal]:
    """What is missing or wrong in the statements or in the item itself.

    Its texts and files are read for marks of secrecy, which may take long, where
    nothing else speaks against the step.
    """
    found = list(_besides_secrecy(item, transition, state, stated, who))
    yield from found
    if not found and transition in GOES_ON and state is not State.APPROVED:
        is_alone = is_emergency(item, transition, state, who)
        yield from _secrecy(item, stated, who, is_alone)


def _besides_secrecy(
    item: DexterityContent,
    transition: Transition,
    state: State,
    stated: Parameters,
    who: ItemRoles,
) -> Iterator[Refusal]:
    reason, withdraws = stated.comment.strip(), transition is Transition.WITHDRAW
    yield from those_that_hold(
        {
            REASON_MISSING: transition in REASON_ALWAYS and not reason,
            REASON_TOO_LONG: len(stated.comment) > MAX_REASON,
            GROUND_MISSING: withdraws and stated.ground is None,
        }
    )
    if transition in GOES_ON and state is not State.APPROVED:
        if not has_attribution(item):
            yield ATTRIBUTION_MISSING
        yield from _incoming(item)
    yield from item_refuses(item, transition, state, stated)
    if approves(transition, state):
        yield from _approval(item, stated, who)
    if transition is Transition.PUBLISH:
        yield from _publication(item, stated)
        if state is State.APPROVED and changers_since_approval(item):
            yield CHANGED_SINCE_APPROVAL
        if is_emergency(item, transition, state, who):
            if not stated.emergency:
                yield EMERGENCY_ONLY
            elif not reason:
                yield REASON_MISSING
