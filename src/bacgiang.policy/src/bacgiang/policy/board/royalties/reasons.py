"""Why something about royalties is refused: `reasons.yaml` says it."""

from ...base.declared_refusals import refusals_in
from ...base.refusal import Refusal
from bacgiang.policy import _
from collections.abc import Callable
from zope.i18nmessageid import Message


MOST_NUMBER = 200
OF_WORK = _("royalty_refusal_of_work", default="“${title}”: ${reason}")
__getattr__: Callable[[str], Refusal] = refusals_in(__file__)


def beyond(
    wrong: Refusal, name: Message, value: int, least: int, most: int
) -> Refusal | None:
    """None where the value is none of both."""
    if least <= value <= most:
        return None
    return wrong.at(name=name, least=least, most=most)
