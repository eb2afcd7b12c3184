"""Status and reasons in words, for people (design, decision 7)."""

from ...law.effect.answers import ReasonCode
from ...law.effect.answers import Status
from ...law.effect.events import EventKind
from bacgiang.policy import _
from zope.i18nmessageid import Message


STATUS_TITLES: dict[Status, Message] = {
    Status.NOT_YET_EFFECTIVE: _("effect_not_yet_effective", default="Not yet in force"),
    Status.IN_FORCE: _("effect_in_force", default="In force"),
    Status.PARTLY_IN_FORCE: _("effect_partly_in_force", default="Partly in force"),
    Status.PARTLY_SUSPENDED: _("effect_partly_suspended", default="Suspended in part"),
    Status.PARTLY_EFFECTIVE: _(
        "effect_partly_effective", default="In force in part, the rest later"
    ),
    Status.SUSPENDED: _("effect_suspended", default="Suspended"),
    Status.NO_LONGER_IN_FORCE: _(
        "effect_no_longer_in_force", default="No longer in force"
    ),
    Status.UNKNOWN: _("effect_unknown", default="Not known"),
    Status.CONFLICT: _("effect_conflict", default="Contradictory facts"),
    Status.AS_CONSOLIDATED: _(
        "effect_as_consolidated", default="As the consolidated documents are in force"
    ),
}


REASONS: dict[ReasonCode, Message] = {
    ReasonCode.BEFORE_EFFECTIVE_DAY: _(
        "reason_before_effective_day", default="The day it takes effect has not come."
    ),
    ReasonCode.IN_FORCE: _(
        "reason_in_force",
        default="It has taken effect; no ground is recorded on this portal that would "
        "have ended it.",
    ),
    ReasonCode.AMENDED: _("reason_amended", default="Its text has been amended."),
    ReasonCode.SUPPLEMENTED: _(
        "reason_supplemented", default="Its text has been supplemented."
    ),
    ReasonCode.CORRECTED: _("reason_corrected", default="Its text has been corrected."),
    ReasonCode.PARTLY_EFFECTIVE: _(
        "reason_partly_effective", default="Some of its provisions take effect later."
    ),
    ReasonCode.PARTLY_ENDED: _(
        "reason_partly_ended", default="Some of its provisions are no longer in force."
    ),
    ReasonCode.PARTLY_SUSPENDED: _(
        "reason_partly_suspended", default="Some of its provisions are suspended."
    ),
    ReasonCode.PARTLY_ENDED_AND_SUSPENDED: _(
        "reason_partly_ended_and_suspended",
        default="Some of its provisions are no longer in force, others are suspended.",
    ),
    ReasonCode.PARTLY_CONTRADICTORY: _(
        "reason_partly_contradictory",
        default="What is recorded of some of its provisions contradicts itself.",
    ),
    ReasonCode.PARTLY_UNKNOWN: _(
        "reason_partly_unknown",
        default="Of some of its provisions it is not known whether they are in force.",
    ),
    ReasonCode.SUSPENDED: _("reason_suspended", default="Its effect is suspended."),
    ReasonCode.REPEALED: _("reason_repealed", default="It has been repealed."),
    ReasonCode.REPLACED: _("reason_replaced", default="It has been replaced."),
    ReasonCode.EXPIRED: _("reason_expired", default="Its term has ended."),
    ReasonCode.ANNULLED: _(
        "reason_annulled", default="It has been annulled, from the beginning on."
    ),
    ReasonCode.ENDED_WITH: _(
        "reason_ended_with",
        default="What it sets out in detail is no longer in force, and it ended with "
        "that.",
    ),
    ReasonCode.DETAILED_ENDED: _(
        "reason_detailed_ended",
        default="What it sets out in detail is no longer in force; whether it ended "
        "with that is not known.",
    ),
    ReasonCode.AMENDED_AFTER_END: _(
        "reason_amended_after_end",
        default="It is said to be amended after it had ended.",
    ),
    ReasonCode.ALL_PROVISIONS: _(
        "reason_all_provisions", default="None of its provisions is in force any more."
    ),
    ReasonCode.NO_EFFECTIVE_DAY: _(
        "reason_no_effective_day",
        default="The record does not say on which day it takes effect.",
    ),
    ReasonCode.UNDATED_EVENT: _(
        "reason_undated_event",
        default="Something has happened to it on a day that is not known.",
    ),
    ReasonCode.SOURCE_EFFECT_UNKNOWN: _(
        "reason_source_effect_unknown",
        default="A document acts on it whose own effect is not known.",
    ),
    ReasonCode.SOURCE_SUSPENDED: _(
        "reason_source_suspended",
        default="A document acts on it that is itself suspended.",
    ),
    ReasonCode.CONTRADICTORY_ISSUE_DAYS: _(
        "reason_contradictory_issue_days", default="Two days of issue are recorded."
    ),
    ReasonCode.CONTRADICTORY_EFFECTIVE_DAYS: _(
        "reason_contradictory_effective_days",
        default="Two days of taking effect are recorded.",
    ),
    ReasonCode.CONTRADICTORY_END_DAYS: _(
        "reason_contradictory_end_days", default="It is said to end on different days."
    ),
    ReasonCode.CONTRADICTORY_SUSPENSION: _(
        "reason_contradictory_suspension",
        default="What is recorded of its suspension contradicts itself.",
    ),
    ReasonCode.ENDED_BEFORE_ISSUE: _(
        "reason_ended_before_issue", default="It is said to end before it was issued."
    ),
    ReasonCode.EXTENDED_AFTER_END: _(
        "reason_extended_after_end", default="It was extended after it had ended."
    ),
    ReasonCode.BEFORE_SOURCE_EFFECT: _(
        "reason_before_source_effect",
        default="Something is said to happen to it before the document that says so "
        "takes effect.",
    ),
    ReasonCode.SOURCE_OLDER: _(
        "reason_source_older", default="A document is said to act on it that is older."
    ),
    ReasonCode.SOURCE_IN_CONFLICT: _(
        "reason_source_in_conflict",
        default="A document acts on it whose own facts contradict each other.",
    ),
    ReasonCode.SELF_REFERENCE: _(
        "reason_self_reference", default="It is said to act on itself."
    ),
    ReasonCode.CYCLE: _(
        "reason_cycle", default="It and other documents are said to act on each other."
    ),
    ReasonCode.SOURCE_NOT_IN_FORCE: _(
        "reason_source_not_in_force",
        default="The document that says so was not in force.",
    ),
    ReasonCode.CONSOLIDATED_TEXT: _(
        "reason_consolidated_text",
        default="A consolidated text: it is no act by itself; its effect is that of "
        "the documents it puts together.",
    ),
}

IN_FORCE_BUT_PENDING = _(
    "reason_in_force_pending",
    default="It has taken effect; what published documents say of changing or ending "
    "it waits to be confirmed.",
)

EVENT_TITLES: dict[EventKind, Message] = {
    EventKind.ISSUED: _("event_issued", default="Issued"),
    EventKind.EFFECTIVE: _("event_effective", default="Takes effect"),
    EventKind.AMENDED: _("event_amended", default="Amended"),
    EventKind.SUPPLEMENTED: _("event_supplemented", default="Supplemented"),
    EventKind.CORRECTED: _("event_corrected", default="Corrected"),
    EventKind.REPEALED: _("event_repealed", default="Repealed"),
    EventKind.REPLACED: _("event_replaced", default="Replaced"),
    EventKind.EXPIRED: _("event_expired", default="Term ended"),
    EventKind.EXTENDED: _("event_extended", default="Extended"),
    EventKind.SUSPENDED: _("event_suspended", default="Suspended"),
    EventKind.RESUMED: _("event_resumed", default="Resumed"),
    EventKind.SUSPENSION_OVER: _(
        "event_suspension_over", default="Suspension over, in force again"
    ),
    EventKind.ANNULLED: _("event_annulled", default="Annulled"),
    EventKind.DETAILS: _("event_details", default="Sets out in detail"),
    EventKind.ENDED_WITH: _(
        "event_ended_with", default="Ended with what it sets out in detail"
    ),
    EventKind.BASIS_ENDED: _(
        "event_basis_ended", default="What it sets out in detail ended"
    ),
    EventKind.KEPT: _("event_kept", default="Kept in force"),
}
