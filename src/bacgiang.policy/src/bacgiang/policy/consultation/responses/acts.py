"""One act on answers as a form or a program asks for it."""

from ...base.refusal import Refused
from ...base.titled_enum import TitledEnum
from . import refusals
from .answering import assign_answers
from .answering import draft_answers
from .answering import MOST_TARGETS
from .answering import wording_from
from .approving import approve_answers
from .approving import publish_answers
from .approving import send_back
from .naming import target_from
from .response import Response
from .response import Target
from bacgiang.policy import _
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from plone.dexterity.content import DexterityContent


class Act(TitledEnum):
    """What can be done."""

    DRAFT = "draft", _("answers_done_draft", default="The answer is kept as a draft.")
    ASSIGN = "assign", _("answers_done_assign", default="It is assigned.")
    APPROVE = "approve", _("answers_done_approve", default="The answers are approved.")
    RETURN = "return", _("answers_done_return", default="The answers went back.")
    PUBLISH = "publish", _("answers_done_publish", default="The answers are published.")


DONE = Act.titles()


@dataclass(frozen=True)
class AskedAct:
    """What was sent, not looked at yet.

    `targets`: stamp by name of what is to be answered (`naming`); `answers`: stamp by
    identifier of an answer.
    """

    act: str
    targets: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    result: str = ""
    reasons: str = ""
    changed: tuple[str, ...] = ()
    assigned: str = ""
    reason: str = ""


def perform(draft: DexterityContent, asked: AskedAct) -> list[Response]:
    """Do it, whole or not at all; the answers as they are kept.

    Raises Refused.
    """
    if max(len(asked.targets), len(asked.answers)) > MOST_TARGETS:
        raise Refused(refusals.TOO_MANY_TARGETS)
    if asked.act in (Act.APPROVE, Act.RETURN) and not asked.answers and asked.targets:
        raise Refused(refusals.OTHER_BOX)
    match asked.act:
        case Act.DRAFT:
            wording = wording_from(asked.result, asked.reasons, asked.changed)
            return draft_answers(draft, wording, _stamps(asked))
        case Act.ASSIGN:
            return assign_answers(draft, asked.assigned, _stamps(asked))
        case Act.APPROVE:
            return approve_answers(draft, asked.answers)
        case Act.RETURN:
            return send_back(draft, asked.answers, asked.reason)
        case Act.PUBLISH:
            return publish_answers(draft)
    raise Refused(refusals.UNKNOWN_ACT)


def _stamps(asked: AskedAct) -> dict[Target, str]:
    return {target_from(name): stamp for name, stamp in asked.targets.items()}
