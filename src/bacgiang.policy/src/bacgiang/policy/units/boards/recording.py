"""Record what happens to boards: levels given and ended, invitations, hand-overs."""

from ...base.acts.recording import record_act
from . import act_kinds
from . import events
from .rules import THE_BOARD


# Of each event the kind of act, and the details that its fields hold.
TOLD: dict[type, tuple[str, dict[str, str]]] = {
    events.MembershipAdded: (
        act_kinds.BOARD_ADD,
        {
            "person": "user_id",
            "level": "level",
            "position": "position",
            "until": "until",
            "lent_by": "delegated_by",
            "membership": "membership_id",
        },
    ),
    events.MembershipEnded: (
        act_kinds.BOARD_END,
        {"person": "user_id", "level": "level", "membership": "membership_id"},
    ),
    # Whom, says the invitation; the record holds no address.
    events.InvitationSent: (
        act_kinds.INVITE,
        {
            "level": "levels",
            "position": "position",
            "until": "until",
            "invitation": "invitation_id",
        },
    ),
}


def record_event(
    event: events.MembershipAdded | events.MembershipEnded | events.InvitationSent,
) -> None:
    kind, fields = TOLD[type(event)]
    details = {name: getattr(event, field) for name, field in fields.items()}
    record_act(kind, unit=event.code, actor=event.by, details=details)


def record_handed_over(event: events.WorkHandedOver) -> None:
    """One act on each item that passed on, so that its own history tells it."""
    to_board = event.to_user == THE_BOARD
    heir: dict[str, str | bool] = (
        {"to_board": True} if to_board else {"to": event.to_user}
    )
    for uid in event.uids:
        record_act(
            act_kinds.HAND_OVER,
            uid=uid,
            unit=event.code,
            actor=event.by,
            reason=event.note,
            details={"person": event.from_user, **heir},
        )
