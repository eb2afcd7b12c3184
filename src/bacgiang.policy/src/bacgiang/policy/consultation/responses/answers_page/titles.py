"""Words of the desk."""

from ..acts import Act
from ..progress import Status
from .query import Show
from bacgiang.policy import _
from collections.abc import Mapping
from zope.i18nmessageid import Message


SHOW_TITLES: Mapping[Show, Message] = {
    Show.ALL: _("answers_show_all", default="All"),
    Show.UNANSWERED: _("answers_show_unanswered", default="Without a published answer"),
    Show.MINE: _("answers_show_mine", default="Assigned to me"),
    Show.UNTOUCHED: _("answers_show_untouched", default="Nothing written yet"),
    Show.DRAFTED: _("answers_show_drafted", default="Waiting for approval"),
    Show.RETURNED: _("answers_show_returned", default="Sent back"),
    Show.APPROVED: _("answers_show_approved", default="Approved, not published"),
    Show.PUBLISHED: _("answers_show_published", default="Answered"),
    Show.LATE: _("answers_show_late", default="Received late"),
}
STATUS_TITLES: Mapping[str, Message] = {
    Status.UNTOUCHED: _("answer_status_untouched", default="Unanswered"),
    Status.DRAFTED: SHOW_TITLES[Show.DRAFTED],
    Status.RETURNED: SHOW_TITLES[Show.RETURNED],
    Status.APPROVED: SHOW_TITLES[Show.APPROVED],
    Status.PUBLISHED: SHOW_TITLES[Show.PUBLISHED],
}
DONE: Mapping[str, Message] = {
    Act.DRAFT: _("answers_done_draft", default="The answer is kept as a draft."),
    Act.ASSIGN: _("answers_done_assign", default="It is assigned."),
    Act.APPROVE: _("answers_done_approve", default="The answers are approved."),
    Act.RETURN: _("answers_done_return", default="The answers went back."),
    Act.PUBLISH: _("answers_done_publish", default="The answers are published."),
}
