"""Record what happens to boards: levels given and ended, invitations, hand-overs."""

from ...base.acts.recording import record_act
from .act_kinds import BOARD_ADD
from .act_kinds import BOARD_END
from .act_kinds import HAND_OVER
from .act_kinds import INVITE
from .events import InvitationSent
from .events import MembershipAdded
from .events import MembershipEnded
from .events import WorkHandedOver


def record_added(event: MembershipAdded) -> None:
    details = {
        "person": event.user_id,
        "level": event.level,
        "position": event.position,
        "until": event.until,
        "lent_by": event.delegated_by,
        "membership": event.membership_id,
    }
    record_act(BOARD_ADD, unit=event.code, actor=event.by, details=details)


def record_ended(event: MembershipEnded) -> None:
    details = {
        "person": event.user_id,
        "level": event.level,
        "membership": event.membership_id,
    }
    record_act(BOARD_END, unit=event.code, actor=event.by, details=details)


def record_invited(event: InvitationSent) -> None:
    """Whom, says the invitation; the record holds no address."""
    details = {
        "level": event.levels,
        "position": event.position,
        "until": event.until,
        "invitation": event.invitation_id,
    }
    record_act(INVITE, unit=event.code, actor=event.by, details=details)


def record_handed_over(event: WorkHandedOver) -> None:
    """One act on each item that passed on, so that its own history tells it."""
    details = {"person": event.from_user, "to": event.to_user}
    for uid in event.uids:
        record_act(
            HAND_OVER,
            uid=uid,
            unit=event.code,
            actor=event.by,
            reason=event.note,
            details=details,
        )
