"""What whoever administers the portal may give on a board, and who learns of it (7.1).

Administrators bring a board its first head, and help where none is left. They give no
level to themselves, nor to others who work for all units: these do not write, approve
or publish unless the head of a board wants it. Heads are written to, also where one of
them is ended: else nobody were left who is told of whom administrators bring. The
standing office is, where no head is left but who came by the same administrator; and
where nobody is in that office, Managers are, or the portal's own address.
"""

from ...base.policy_sites import on_policy_sites
from ...base.refusal import Refusal
from ..boards.actor import Actor
from ..boards.actor import actor_on
from ..boards.board import Board
from ..boards.board import board_with_code
from ..boards.events import MembershipEnded
from ..boards.titles import LEVEL_TITLES
from ..levels import Level
from ..levels import STANDING_OFFICE_GROUP
from ..register.names import unit_name
from .accounts import name_of
from .all_units import below
from .kept_apart import READ_THE_RECORD
from .kept_apart import roles_by
from .mail import filled
from .mail import portals_address
from .mail import send
from .recipients import language_of
from .recipients import members_at
from .recipients import Recipient
from .recipients import recipient
from .second_factor.requirement import is_of_portal
from bacgiang.policy import _
from collections.abc import Collection
from collections.abc import Iterable
from plone import api
from Products.PluggableAuthService.interfaces.events import IPrincipalAddedToGroupEvent
from zope.i18n import translate
from zope.i18nmessageid import Message


BY_THE_HEAD = Refusal(
    "by_the_head",
    _(
        "board_refusal_by_the_head",
        default="Who administers the portal, oversees or is of the standing office "
        "gets levels on a board from its head alone. Let the head invite this person.",
    ),
    "user",
    status=403,
)
SUBJECT = _("mail_levels_given", default="Levels on your board given by others")
TEXT = _(
    "mail_levels_given_text",
    default="""Dear ${name},

${by} administers ${portal} and has given ${person} these levels on the board of
${unit}: ${levels}.

If this was not agreed with you, end them on the page of the board, and tell the
standing office.""",
)

TO_OFFICE = _("mail_levels_given_office", default="Levels on a board given by others")
TO_OFFICE_TEXT = _(
    "mail_levels_given_office_text",
    default="""Dear ${name},

${by} administers ${portal} and has given ${person} these levels on the board of
${unit}: ${levels}. No other head of that board could be told, but one whom the same
person brought.

If this was not agreed with the unit, tell its leaders and who runs the portal.""",
)

ENDED = _("mail_head_ended", default="A head of a board was ended by others")
ENDED_TEXT = _(
    "mail_head_ended_text",
    default="""Dear ${name},

${by} administers ${portal} and has ended that ${person} heads the board of
${unit}.

If this was not agreed with you, tell the standing office.""",
)
ENDED_TO_OFFICE_TEXT = _(
    "mail_head_ended_office_text",
    default="""Dear ${name},

${by} administers ${portal} and has ended that ${person} heads the board of
${unit}. No head of that board could be told.

If this was not agreed with the unit, tell its leaders and who runs the portal.""",
)

KEEPER = _("mail_keeper_of_address", default="whoever reads what comes to this address")

JOINED = _("mail_joined_readers", default="Somebody reads what administrators do")
JOINED_TEXT = _(
    "mail_joined_readers_text",
    default="""Dear ${name},

${by} administers ${portal} and has let ${person} read the record of what
administrators do, by the group “${group}”.

If this was not agreed with you, tell who runs the portal.""",
)


def why_by_the_head(actor: Actor, board: Board, user_id: str) -> Refusal | None:
    """Why this account gets no level from whoever acts."""
    if not _is_from_outside(actor, board):
        return None
    if user_id == actor.user_id:
        return BY_THE_HEAD
    # Where no head is left, as on a first board, nobody else could bring them one.
    has_head = bool(board.other_heads(user_id))
    return BY_THE_HEAD if has_head and is_of_portal(user_id) else None


def tell_heads(
    actor: Actor, board: Board, user_id: str, levels: Collection[Level]
) -> None:
    """A letter to each head who was there before; to the standing office where none was
    whom somebody else brought.
    """
    if not levels or not _is_from_outside(actor, board):
        return
    heads = _recipients(board.other_heads(user_id))
    _tell(heads, actor, board, user_id, (SUBJECT, TEXT), levels)
    if not any(_came_by_others(one.user_id, board, actor) for one in heads):
        words = (TO_OFFICE, TO_OFFICE_TEXT)
        _tell(_office(actor), actor, board, user_id, words, levels)


@on_policy_sites
def tell_ended(event: MembershipEnded) -> None:
    """A letter to a head, and to the others of the board, where that was ended; to the
    standing office where nobody of them can be written to, as with the account gone.
    """
    if event.level is not Level.HEAD or event.by in ("", event.user_id):
        return
    board, actor = board_with_code(event.code), actor_on(api.portal.get())
    if _is_from_outside(actor, board):
        heads = _recipients({event.user_id, *board.other_heads(event.user_id)})
        words = (ENDED, ENDED_TEXT if heads else ENDED_TO_OFFICE_TEXT)
        _tell(heads or _office(actor), actor, board, event.user_id, words)


@on_policy_sites
def tell_joined(event: IPrincipalAddedToGroupEvent) -> None:
    """A letter to the others of the standing office, and to Managers, else to the
    portal's own address: whoever is told of what administrators do is not of their
    choice alone. Set-up and jobs are nobody.
    """
    actor = actor_on(api.portal.get())
    is_somebody = actor.administers and actor.user_id
    if not is_somebody or not roles_by(event.group_id) & READ_THE_RECORD:
        return
    joined = below(event.principal, set())
    others = {*members_at(STANDING_OFFICE_GROUP, ()), *_managers_but(actor.user_id)}
    told = sorted(one for one in others if one.user_id not in joined)
    facts = {"person": _called(event.principal), "group": _called(event.group_id)}
    for to in told or _portal():
        _send(to, actor, (JOINED, JOINED_TEXT), facts)


def _called(principal: str) -> str:
    """An account, or a group, by the name that people read."""
    group = api.group.get(groupname=principal)
    title = "" if group is None else group.getProperty("title", "")
    return title or name_of(principal)


def _office(actor: Actor) -> list[Recipient]:
    """Who is told where no head can be."""
    office = members_at(STANDING_OFFICE_GROUP, ())
    return office or _managers_but(actor.user_id) or _portal()


def _portal() -> list[Recipient]:
    """Whoever reads what comes to the portal's own address; nobody without one."""
    address = portals_address()
    return [Recipient("", "", address)] if address else []


def _managers_but(user_id: str) -> list[Recipient]:
    roles = api.portal.get_tool("acl_users").portal_role_manager._principal_roles
    named = [one for one, held in roles.items() if "Manager" in held]
    people = {account for one in named for account in below(one, set())}
    return _recipients(people - {user_id})


def _came_by_others(head: str, board: Board, actor: Actor) -> bool:
    held = board.own_head_level(head)
    return held is not None and held.granted_by != actor.user_id


def _recipients(people: Collection[str]) -> list[Recipient]:
    return [one for one in map(recipient, sorted(people)) if one is not None]


def _tell(
    people: Iterable[Recipient],
    actor: Actor,
    board: Board,
    user_id: str,
    words: tuple[Message, Message],
    levels: Collection[Level] = (),
) -> None:
    for to in people:
        language = language_of(to.user_id)
        titles = (translate(LEVEL_TITLES[x], target_language=language) for x in levels)
        facts = {
            "person": name_of(user_id),
            "unit": unit_name(board.code, language),
            "levels": ", ".join(titles),
        }
        _send(to, actor, words, facts)


def _send(
    to: Recipient, actor: Actor, words: tuple[Message, Message], facts: dict[str, str]
) -> None:
    language = language_of(to.user_id)
    of_letter = {
        "name": to.fullname or translate(KEEPER, target_language=language),
        "by": name_of(actor.user_id),
        "portal": api.portal.get().title,
    }
    send(to, words[0], filled(words[1], facts | of_letter), always=True)


def _is_from_outside(actor: Actor, board: Board) -> bool:
    return actor.administers and board.own_head_level(actor.user_id) is None
