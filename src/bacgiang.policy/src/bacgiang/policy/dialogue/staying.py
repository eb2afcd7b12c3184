"""A dialogue goes off by no date, and is one as long as it has questions: they and
their answers would go with it, without ground and notice.
"""

from ..base.refusal import Refusal
from ..citizen.board_refusals import NOBODY_THERE
from ..editorial.registers.staying import brings_end
from ..editorial.workflow.item_rules import item_rule
from ..editorial.workflow.item_rules import Step
from ..editorial.workflow.parameters import Transition
from ..editorial.working_copy.rules import baseline_of
from ..units.people.answering import is_answering
from ..units.register.names import unit_name
from ..units.register.taken_over import unit_of_today
from .behavior import key_of
from .behavior import times_of
from .behavior import units_of
from .grouping import has_questions
from .store import dialogue_store
from bacgiang.policy import _
from collections.abc import Iterator
from plone.dexterity.content import DexterityContent


STAYS = Refusal(
    "dialogue_stays",
    _(
        "dialogue_refusal_stays",
        default="An online dialogue stays with its questions and answers and does not "
        "expire. Leave the end empty. To take it off, withdraw it: that tells readers "
        "why.",
    ),
    "expires",
)
UNITS_STAY = Refusal(
    "dialogue_units_stay",
    _(
        "dialogue_refusal_units_stay",
        default="Questions were sent to this dialogue, and units answer them: name one "
        "at least. To take it off, withdraw it: that tells readers why.",
    ),
    "answering_units",
)


HAS_QUESTIONS = Refusal(
    "dialogue_unit_has_questions",
    _(
        "dialogue_refusal_unit_has_questions",
        default="Questions of readers were given to ${unit}: without it they would "
        "stand on nobody's desk. Name it again, or give what waits there to another "
        "unit first.",
    ),
    "answering_units",
)


@item_rule(Transition.PUBLISH, Transition.RESTORE)
def end_refuses(item: DexterityContent, step: Step) -> Iterator[Refusal]:
    if brings_end(item, step) and times_of(item) is not None:
        yield STAYS


@item_rule(Transition.SUBMIT, Transition.APPROVE, Transition.PUBLISH)
def units_refuse(item: DexterityContent, step: Step) -> Iterator[Refusal]:
    units, key = units_of(item), key_of(baseline_of(item) or item)
    if not units and has_questions(key):
        yield UNITS_STAY
        return
    given = {
        unit_of_today(one.unit) for one in dialogue_store().questions(key).values()
    }
    for unit in sorted(given - set(map(unit_of_today, units))):
        yield HAS_QUESTIONS.at(unit=unit_name(unit))
    for unit in units:
        if not is_answering(unit):
            yield NOBODY_THERE.at("answering_units", unit=unit_name(unit))
