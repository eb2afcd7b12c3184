"""Which version of a procedure or form holds on a day, and why."""

from ...law.document_identity import DocumentIdentity
from ...law.effect.answers import Answer
from ...law.effect.answers import IN_FORCE
from ...law.effect.answers import Status
from ...law.effect.register import EffectRegister
from ...law.effect.resolution import DocumentEffect
from ...legal.effect.answering import Records
from . import effect
from .version import Version
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Held:
    """The version a day is asked of.

    ``answer`` is the status of the procedure on the day with its reason; ``next`` the
    version that will replace this one, where it is published already.
    """

    version: Version
    answer: Answer
    next: Version | None = None

    @property
    def status(self) -> Status:
        return self.answer.status


def held_on(versions: Sequence[Version], day: date) -> Held | None:
    """The version to be shown for a day; None where nothing was published yet.

    In force, else the last that was, else the first that will be.
    """
    documents = effect.documents_of(versions)
    if not documents:
        return None
    register = _register(documents)
    answers = {
        one.identity.key: register.status(one.identity, day) for one in documents
    }
    texts = [one for one in effect.effective_order(versions) if not one.abolishes]
    shown = _chosen(texts, answers, day)
    later = [
        one
        for one in effect.effective_order(versions)
        if effect.effective_day(one) > day
    ]
    following = [one for one in later if one.number != shown.number]
    return Held(
        shown, answers[effect.name_of(shown).key], following[0] if following else None
    )


def _chosen(texts: Sequence[Version], answers: dict[str, Answer], day: date) -> Version:
    """The last version in force, else the last in doubt, yet to come, or over.

    Where the register of legal documents has a decision take effect later than the
    version says, the one before is in doubt until then, and that is told.
    """
    begun = [one for one in texts if effect.effective_day(one) <= day]
    for wanted in (IN_FORCE, _IN_DOUBT, _TO_COME):
        found = [
            one for one in begun if answers[effect.name_of(one).key].status in wanted
        ]
        if found:
            return found[-1]
    return (begun or texts[:1])[-1]


_TO_COME = frozenset({Status.NOT_YET_EFFECTIVE})
_IN_DOUBT = frozenset(Status) - IN_FORCE - _TO_COME - {Status.NO_LONGER_IN_FORCE}


def _register(documents: Sequence[DocumentEffect]) -> EffectRegister:
    own = {one.identity.key: one for one in documents}
    records = Records()

    def find(identity: DocumentIdentity) -> DocumentEffect | None:
        return own.get(identity.key) or records.effect_of(identity)

    return EffectRegister(find)
