"""What changed in the form of a procedure, in words, for whoever approves it (2.2c)."""

from ...base.frame_language import frame_language
from ...citizen.forms.definition import Form
from ...citizen.forms.definition import read_form
from ...citizen.forms.question_words import by_name
from ...citizen.forms.question_words import QuestionWords
from ...editorial.review.changed_fields import tell_elsewhere
from ...editorial.review.further_changes import ChangedPassage
from ...editorial.review.further_changes import IFurtherChanges
from .behavior import form_text
from .behavior import IOnlineForm
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from difflib import SequenceMatcher
from html import escape
import json
from typing import Any
from zope.i18nmessageid import Message
from zope.interface import implementer
from ZPublisher.HTTPRequest import HTTPRequest


KINDS: Mapping[str, Message] = {
    "added": _("compare_added", default="Added"),
    "removed": _("compare_removed", default="Removed"),
    "changed": _("compare_changed", default="Changed"),
    "moved": _("form_question_moved", default="Moved, asks the same"),
}
FIRST = _("form_question_first", default="Stands first")
BEHIND = _("form_question_behind", default="Stands behind “${title}”")
INSIDE = _("form_question_inside", default="Stands first in “${title}”")


tell_elsewhere(IOnlineForm)


@implementer(IFurtherChanges)
class ChangedForm:
    """A passage for each question that was added, changed, moved or taken out."""

    order = 20
    title = _("heading_changed_form", default="Form for applying online")

    def __init__(self, earlier: Any, item: Any, request: HTTPRequest) -> None:
        language = frame_language()
        self._old, self._new = (_Side(_form(one), language) for one in (earlier, item))

    def passages(self) -> tuple[ChangedPassage, ...]:
        return tuple(self._passages())

    def _passages(self) -> Iterator[ChangedPassage]:
        old, new = self._old, self._new
        moved = self._moved()
        for name in new.questions:
            if name not in old.questions:
                yield self._passage("added", name, [], new.lines(name))
                continue
            sides = (old.lines(name), new.lines(name))
            kind = "changed" if sides[0] != sides[1] else "moved"
            if name in moved:
                sides = ([*sides[0], old.place(name)], [*sides[1], new.place(name)])
            if sides[0] != sides[1]:
                yield self._passage(kind, name, *sides)
        for name in old.questions:
            if name not in new.questions:
                yield self._passage("removed", name, old.lines(name), [])

    def _moved(self) -> set[str]:
        """Those that stand in another place among, or inside, what both have."""
        old, new = self._old.questions, self._new.questions
        before, now = ([n for n in a if n in b] for a, b in ((old, new), (new, old)))
        found = SequenceMatcher(None, before, now, autojunk=False)
        kept = {
            name
            for start, _to, size in found.get_matching_blocks()
            for name in before[start : start + size]
        }
        inside = (self._old.holders, self._new.holders)
        return {n for n in now if n not in kept or inside[0][n] != inside[1][n]}

    def _passage(
        self, kind: str, name: str, old: Sequence[str], new: Sequence[str]
    ) -> ChangedPassage:
        side = self._new if name in self._new.questions else self._old
        html = (_html(old, "del", set(new)), _html(new, "ins", set(old)))
        title = side.words.title(name)
        return ChangedPassage(kind, side.words.said(KINDS[kind]), title, *html)


class _Side:
    """`holders`: by name what a question stands in, "" for the form itself."""

    def __init__(self, form: Form, language: str) -> None:
        self.questions = by_name(form)
        self.words = QuestionWords(self.questions, language)
        self.holders = dict.fromkeys(self.questions, "")
        for holder in self.questions.values():
            self.holders |= {one.name: holder.name for one in holder.items}
        self._form = form

    def lines(self, name: str) -> list[str]:
        one = self.questions[name]
        said = (*one.title.values(), *(one.help or {}).values())
        return [*filter(None, said), *self.words.lines(one)]

    def place(self, name: str) -> str:
        holder = self.holders[name]
        around = self.questions[holder].items if holder else self._form.items
        names = [one.name for one in around]
        number = names.index(name)
        if number:
            title = self.words.title(names[number - 1])
            return self.words.said(BEHIND, title=title)
        return (
            self.words.said(INSIDE, title=self.words.title(holder))
            if holder
            else self.words.said(FIRST)
        )


def _form(item: Any) -> Form:
    text = form_text(item)
    return read_form(json.loads(text)) if text else Form(())


def _html(lines: Sequence[str], tag: str, others: set[str]) -> str:
    """What the other side does not have is marked."""
    told = (escape(one, quote=False) for one in lines)
    marked = (
        words if one in others else f"<{tag}>{words}</{tag}>"
        for one, words in zip(lines, told, strict=True)
    )
    return f'<p class="compare-text">{"<br />".join(marked)}</p>' if lines else ""
