"""The acts of boards on questions: each recorded, each a step in its log.

Who reviews, publishes or heads the board of the dialogue's place takes and refuses
questions; members of the boards that answer word the answers, each alone: it is live.
Once it is over words come in no more, and none are changed: they leave the page alone,
and come back as they stood.
All raise Refused where the person may not, and where it is another by now.
"""

from ...base.acts.actor import current_actor
from ...base.acts.recording import record_act
from ...base.dates import now_utc
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.board_refusals import CHANGED
from ...citizen.board_refusals import MOST_REASON
from ...citizen.board_refusals import NOT_YOURS
from ...citizen.board_refusals import REASON_MISSING
from ...citizen.handling.handled import require_staff
from ...citizen.handling.seen import may
from ...citizen.handling.seen import Seen
from ...citizen.receipt_letters.asking import tell_of_step
from ...citizen.submissions.states import Event
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from ...editorial.incoming import words_said
from ...editorial.secrecy.mask_share import cuts_sentences
from ...editorial.secrecy.mask_share import is_too_much
from ...editorial.secrecy.text_masks import masked_by
from ...editorial.secrecy.text_masks import NotMasked
from ...editorial.secrecy.text_masks import stretches_of
from ...units.boards.board import board_at_work
from ...units.register.names import unit_name
from ...units.register.taken_over import unit_of_today
from .. import act_kinds
from ..behavior import answerers_of
from ..behavior import key_of
from ..behavior import Phase
from ..behavior import units_of
from ..content import ABOUT
from ..content import course_of
from ..content import GROUNDS
from ..content import number_of
from ..content import Standing
from ..content import Step
from ..content import text_of
from ..public_ones import is_run_by_its_board
from ..public_ones import phase_for_acts
from ..public_ones import was_public
from ..store import dialogue_store
from ..store import Question
from . import reasons
from .signs import signs_in
from dataclasses import replace
from plone.dexterity.content import DexterityContent


SCREEN = "bacgiang.policy: Screen dialogue questions"


def may_screen(item: DexterityContent) -> bool:
    return may(SCREEN, item)


def answers_for(item: DexterityContent) -> list[str]:
    """Codes of the units for which the current user answers here."""
    user = current_actor()
    return [one for one in units_of(item) if board_at_work(one).active_of(user)]


def may_answer(item: DexterityContent, unit: str) -> list[str]:
    """In whose name a unit answers: whom the page names, or its own, that of its
    successor once it ended.
    """
    return [*answerers_of(item), unit_name(unit_of_today(unit))]


def question_at(item: DexterityContent, code: str) -> Submission:
    """One of this dialogue: for who screens, and once it was taken, for members of the
    board that answers. On a page that is or was public alone, of the board whose
    dialogue it is. Raises Refused.
    """
    found, key = submissions().get(code) if code else None, key_of(item)
    is_of_it = found is not None and found.subject == f"{ABOUT}{key}"
    is_here = was_public(item) and is_run_by_its_board(item)
    if found is None or not is_of_it or not is_here:
        raise Refused(NOT_YOURS)
    taken = dialogue_store().get(key, code)
    answers = taken is not None and taken.unit in answers_for(item)
    if not (answers or may_screen(item)):
        raise Refused(NOT_YOURS)
    return found


def take(item: DexterityContent, seen: Seen, words: str, unit: str) -> None:
    """Let the question be read, with `[…]` for what is hidden of it, and answered by a
    unit.

    Of one that was taken something else can be hidden, one that was taken off comes
    back.
    """
    found = _screened(item, seen, Standing.WAITING, Standing.TAKEN, Standing.OFF)
    _refuse_over(item)
    words = _public(item, found, words, reasons.WORDS_MISSING)
    words = _masked(found, words)
    if unit not in units_of(item):
        raise Refused(reasons.WRONG_UNIT)
    require_staff("unit", unit_of_today(unit))
    said, store, key = {"words": words, "unit": unit}, dialogue_store(), key_of(item)
    before = store.get(key, found.code)
    fate, step = Event.PUBLISHED, ""
    if before is not None:
        fate, step = Event.NOTED, Step.REWORDED.value
    submissions().decide(found.code, fate, step, said)
    taken = before.taken if before is not None else now_utc()
    store.put(key, found.code, Question(number_of(found), words, unit, taken))
    _record(act_kinds.TAKE, item, found)


def refuse(item: DexterityContent, seen: Seen, ground: str) -> None:
    found = _screened(item, seen, Standing.WAITING)
    if ground not in GROUNDS:
        raise Refused(reasons.WRONG_GROUND)
    # With details: a step without any is one that was erased, and is not told.
    submissions().decide(found.code, Event.WITHHELD, ground, {"reason": ground})
    dialogue_store().refuse(key_of(item), found.code, ground)
    tell_of_step(found.code)
    _record(act_kinds.REFUSE, item, found, ground)


def answer(item: DexterityContent, seen: Seen, words: str, by: str) -> None:
    """Answer, or put a better answer in the place of the one before; `by`: who, as
    readers are told: nobody else's name is put under it by one person alone.
    """
    found = _as_seen(item, seen, Standing.TAKEN, Standing.ANSWERED)
    store, key = dialogue_store(), key_of(item)
    question = store.get(key, found.code)
    if question is None or question.unit not in answers_for(item):
        raise Refused(reasons.WRONG_UNIT, status=403)
    _refuse_over(item)
    words = _public(item, found, words, reasons.WORDS_MISSING.at("answer"))
    if by not in may_answer(item, question.unit):
        raise Refused(reasons.WHO_MISSING)
    said = {"words": words, "by": by, "unit": question.unit}
    submissions().decide(found.code, Event.NOTED, Step.ANSWERED.value, said)
    now = now_utc()
    kept = replace(question, answer=words, by=by, answered=question.answered or now)
    if question.answer and kept != question:
        kept = replace(kept, changed=now)
    store.put(key, found.code, kept)
    tell_of_step(found.code)
    _record(act_kinds.ANSWER, item, found, unit=question.unit)


def take_off(item: DexterityContent, seen: Seen, why: str) -> None:
    """Question and answer leave the page: one person, as for a withdrawal.

    The page goes on to tell how many have left it.
    """
    found = _screened(item, seen, Standing.TAKEN, Standing.ANSWERED)
    why = words_said.said_why(why, MOST_REASON, REASON_MISSING)
    store, key = dialogue_store(), key_of(item)
    question = store.get(key, found.code)
    if question is not None:
        store.put(key, found.code, replace(question, off=now_utc()))
    details = {"reason": why}
    submissions().decide(found.code, Event.WITHHELD, Step.TAKEN_OFF.value, details)
    tell_of_step(found.code)
    _record(act_kinds.TAKE_OFF, item, found, why)


def put_back(item: DexterityContent, seen: Seen) -> None:
    """Question and answer stand on the page again, in the words that readers had: also
    once it is over, or one person would have silenced them for good.
    """
    found = _screened(item, seen, Standing.OFF)
    store, key = dialogue_store(), key_of(item)
    question = store.taken_off(key).get(found.code)
    if question is None:
        raise Refused(reasons.DECIDED)
    said = {"words": question.text, "unit": question.unit}
    submissions().decide(found.code, Event.PUBLISHED, "", said)
    if question.answer:
        said = {"words": question.answer, "by": question.by, "unit": question.unit}
        submissions().decide(found.code, Event.NOTED, Step.ANSWERED.value, said)
    store.put(key, found.code, replace(question, off=None))
    tell_of_step(found.code)
    _record(act_kinds.PUT_BACK, item, found)


def _screened(item: DexterityContent, seen: Seen, *standing: Standing) -> Submission:
    if not may_screen(item):
        raise Refused(NOT_YOURS)
    return _as_seen(item, seen, *standing)


def _as_seen(item: DexterityContent, seen: Seen, *standing: Standing) -> Submission:
    found = question_at(item, seen.code)
    if len(found.entries) != seen.entries:
        raise Refused(CHANGED)
    if course_of(found).phase not in standing:
        raise Refused(reasons.DECIDED)
    return found


def _public(
    item: DexterityContent, found: Submission, words: str, missing: Refusal
) -> str:
    """Words that everybody reads. Raises Refused."""
    words = words_said.readable(words, reasons.MOST_WORDS, missing)
    _refuse_personal(item, found, words, missing.field)
    return words


def _masked(found: Submission, words: str) -> str:
    """What its author wrote, with stretches left out alone. Raises Refused."""
    text = text_of(found)
    try:
        shown = masked_by(text, stretches_of(text, words))
    except NotMasked:
        raise Refused(reasons.NOT_ONLY_MASKED) from None
    if is_too_much([text], [(text, shown)]):
        raise Refused(reasons.TOO_MUCH_MASKED)
    if cuts_sentences([(text, shown)]):
        raise Refused(reasons.SENTENCE_CUT)
    return shown


def _refuse_personal(
    item: DexterityContent, found: Submission, words: str, field: str
) -> None:
    """Who answers alone does not learn whether it is the name of whoever asked."""
    signs = signs_in(found, words)
    if signs:
        told = reasons.FOUND.at(signs=signs) if may_screen(item) else reasons.PERSONAL
        raise Refused(told.at(field))


def _refuse_over(item: DexterityContent) -> None:
    if phase_for_acts(item) is Phase.OVER:
        raise Refused(reasons.OVER)


def _record(
    kind: str, item: DexterityContent, found: Submission, why: str = "", unit: str = ""
) -> None:
    details = {"receipt": found.entries[0].digest}
    record_act(kind, item, reason=why, unit=unit or None, details=details)
