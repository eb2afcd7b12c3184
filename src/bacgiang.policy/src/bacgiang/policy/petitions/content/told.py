"""A step in words, for whoever sent the petition."""

from ...base.date_labels import day_label
from ...citizen.submissions.entry import Entry
from ...units.register.names import unit_name
from ..rules.subjects import refusals
from .course import Rating
from .course import Step
from bacgiang.policy import _
from datetime import date
from zope.i18n import translate
from zope.i18nmessageid import Message


HANDED_OVER = _(
    "petition_told_handed_over", default="${unit} has it now. Why: ${reason}"
)
EXTENDED = _(
    "petition_told_extended",
    default="The answer comes by ${day} at the latest. Why: ${reason}",
)


GATHERED = _(
    "information_told_gathered",
    default="The information is to be gathered, or other offices have to be heard. It "
    "is given, or refused with the ground, by ${day} at the latest.",
)
FEE = _(
    "information_told_fee",
    default="To print, copy and send it costs ${amount} đồng; access itself costs "
    "nothing. ${words}",
)
FILES = _("information_told_files", default="Files, behind your receipt: ${files}")


def step_words(entry: Entry, language: str) -> str:
    """What is said of a step beside its name; "" for nothing, and once erased."""
    said = entry.payload or {}
    match entry.reason:
        case Step.HANDED_OVER:
            unit = unit_name(str(said.get("to", "")), language)
            facts = {"unit": unit, "reason": said.get("reason", "")}
            return _filled(HANDED_OVER, facts, language) if said else ""
        case Step.ASKED:
            return ", ".join(unit_name(one, language) for one in said.get("units", ()))
        case Step.PAUSED:
            return str(said.get("reason", ""))
        case Step.EXTENDED if said:
            day = day_label(date.fromisoformat(said["until"]), language)
            facts = {"day": day, "reason": said.get("reason", "")}
            return _filled(EXTENDED, facts, language)
        case Step.GATHERED if said:
            day = day_label(date.fromisoformat(said["until"]), language)
            return _filled(GATHERED, {"day": day}, language)
        case Step.FEE if said:
            amount = f"{said['amount']:,}".replace(",", ".")
            facts = {"amount": amount, "words": said["words"]}
            return _filled(FEE, facts, language)
        case Step.REFUSED:
            entry_of_list = refusals().get(str(said.get("reason", "")))
            title = entry_of_list.title(language) if entry_of_list is not None else ""
            return "\n\n".join(filter(None, (title, str(said.get("words", "")))))
        case Step.ANSWERED | Step.REOPENED:
            names = ", ".join(one["name"] for one in said.get("files", ()))
            files = _filled(FILES, {"files": names}, language) if names else ""
            return "\n\n".join(filter(None, (str(said.get("words", "")), files)))
        case Step.TAKEN_OFF:
            return str(said.get("reason", ""))
        case Step.RATED if said:
            title = Rating(said["rating"]).title_message
            return translate(title, target_language=language)
    return ""


def _filled(message: Message, facts: dict[str, str], language: str) -> str:
    return translate(Message(message, mapping=facts), target_language=language)
