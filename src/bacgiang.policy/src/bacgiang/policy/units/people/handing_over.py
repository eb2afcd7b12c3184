"""Who leaves hands over: the open work passes on, then the memberships end (7.1, 8)."""

from ...base.refusal import Refused
from ..boards.actor import Actor
from ..boards.administration import cease
from ..boards.board import Board
from ..boards.events import WorkHandedOver
from ..boards.rules import why_not_hand_over
from ..register.names import unit_name
from .accounts import name_of
from .handing_over_store import hand_over_store
from .handing_over_store import HandOver
from .mail import filled
from .mail import send
from .open_work import open_work
from .open_work import OpenItem
from .recipients import language_of
from .recipients import recipient
from bacgiang.policy import _
from plone import api
from zope.event import notify
from zope.i18n import translate


SUBJECT = _("mail_hand_over_subject", default="Work handed over to you: ${unit}")
NOTE = _("mail_hand_over_note", default="Note: ${note}")
TEXT = _(
    "mail_hand_over_text",
    default="""Dear ${name},

${person} has handed over to you ${count} open items of ${unit}:

${items}

${note}You can switch these messages off here: ${preferences}""",
)


def hand_over(
    board: Board, actor: Actor, leaver: str, successor: str, note: str = ""
) -> HandOver:
    """Pass all open work of `leaver` to `successor` and end the memberships.

    Raises Refused. `successor` may be "" when there is no open work. With THE_BOARD it
    is the work of all who write for the board.
    """
    items = open_work(board.code, leaver)
    Refused.raise_for(*why_not_hand_over(actor, board, leaver, successor, bool(items)))
    record = pass_work(board, actor, leaver, successor, items, note)
    for identifier, membership in board.active_of(leaver):
        if membership.is_active(board.now):
            cease(board, identifier, membership, by=actor.user_id)
    return record


def pass_work(
    board: Board,
    actor: Actor,
    leaver: str,
    successor: str,
    items: list[OpenItem],
    note: str = "",
) -> HandOver:
    """Keep who answers for the items from now on, and tell. Rules were asked before."""
    record = HandOver(
        code=board.code,
        from_user=leaver,
        to_user=successor,
        uids=tuple(item.uid for item in items),
        by=actor.user_id,
        time=board.now,
        note=note,
    )
    hand_over_store().add(record)
    notify(
        WorkHandedOver(record.code, leaver, successor, record.uids, actor.user_id, note)
    )
    _mail(record, [f"- {item.title}\n  {item.url}" for item in items])
    return record


def _mail(record: HandOver, lines: list[str]) -> None:
    account = recipient(record.to_user) if lines else None
    if account is None or record.by == record.to_user:
        return
    root, language = api.portal.get().absolute_url(), language_of(account.user_id)
    note = translate(filled(NOTE, {"note": record.note}), target_language=language)
    facts = {
        "name": account.fullname,
        "person": name_of(record.from_user),
        "count": len(lines),
        "unit": unit_name(record.code, language),
        "items": "\n".join(lines),
        "note": f"{note}\n\n" if record.note else "",
        "preferences": f"{root}/{language}/@@mail-preferences",
    }
    send(account, filled(SUBJECT, facts), filled(TEXT, facts))
