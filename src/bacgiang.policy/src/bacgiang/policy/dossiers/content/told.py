"""A step in words, for whoever applied; what a dossier is about."""

from ...base.date_labels import day_label
from ...base.english.words import called_in
from ...citizen.submissions.entry import Entry
from ...citizen.submissions.submission import Submission
from ...editorial.visibility.seen import is_public
from ...editorial.withdrawal.closed_titles import is_untold
from ...editorial.withdrawal.closing import is_closed_uid
from ...procedures.versions.held import title_of
from ...units.register.directory import directory
from ...units.register.taken_over import unit_of_today
from .content import content_of
from .course import Part
from .course import Rating
from .course import Step
from bacgiang.policy import _
from datetime import date
from plone.app.uuid.utils import uuidToObject
from zope.i18n import translate
from zope.i18nmessageid import Message


UNTIL = _("dossier_told_until", default="The result comes by ${day}. ${words}")
BY = _("dossier_told_by", default="${unit}, by ${day}")
DONE_ON = _("dossier_told_done", default="${unit}: done on ${day}")
CLOSED = _("dossier_told_closed", default="A procedure that was withdrawn")


def step_words(entry: Entry, language: str) -> str:
    """What is said of a step beside its name; "" for nothing, and once erased."""
    said = entry.payload or {}
    words = str(said.get("words", ""))
    match entry.reason:
        case Step.ASKED if said:
            due = date.fromisoformat(said["due"]) if said["due"] else None
            return _on_day(BY, said["to"], due, language)
        case Step.TOLD | Step.TAKEN_BACK if said:
            return unit_name(said.get("by") or said["to"], language)
        case Step.RATED if said:
            title = Rating(said["rating"]).title_message
            return translate(title, target_language=language)
    if entry.reason == Step.HANDED_OVER and said:
        return f"{unit_name(said['to'], language)}: {words}"
    if "until" not in said:
        return words
    day = day_label(date.fromisoformat(said["until"]), language)
    told = Message(UNTIL, mapping={"day": day, "words": words})
    return translate(told, target_language=language)


def part_words(part: Part, language: str) -> str:
    """Which unit has a part today, until when; when one had done it."""
    if part.told is not None:
        return _on_day(DONE_ON, part.unit, part.told, language)
    return _on_day(BY, unit_of_today(part.unit), part.due, language)


def _on_day(words: Message, unit: str, day: date | None, language: str) -> str:
    """The unit alone without a day."""
    name = unit_name(unit, language)
    if day is None:
        return name
    facts = {"unit": name, "day": day_label(day, language)}
    return translate(Message(words, mapping=facts), target_language=language)


def procedure_title(submission: Submission, language: str = "vi") -> str:
    """Name of the procedure as it is published today; "" once it was erased. In
    English where its board gave one, as long as everybody may see the procedure.
    """
    content = content_of(submission)
    if content is None:
        return ""
    return title_told(content.procedure, language, content.procedure_code)


def title_for_applicant(submission: Submission, language: str) -> str:
    """The same for receipts and letters, which whoever writes them does not read."""
    content = content_of(submission)
    if content is not None and is_closed_uid(content.procedure):
        return translate(CLOSED, target_language=language)
    return procedure_title(submission, language)


def title_told(uid: str, language: str, unknown: str = "–") -> str:
    """The same of a procedure; nothing of one that was withdrawn for secrecy."""
    if is_untold(uid):
        return translate(CLOSED, target_language=language)
    title = title_of(uid) or unknown
    # The receipt of what was withdrawn since is still read by whoever applied.
    item = uuidToObject(uid, unrestricted=True) if language != "vi" else None
    is_told = item is not None and is_public(item)
    return called_in(language, item, title) if is_told else title


def unit_name(code: str, language: str) -> str:
    unit = directory().get(code)
    return unit.name_in(language) if unit is not None else code
