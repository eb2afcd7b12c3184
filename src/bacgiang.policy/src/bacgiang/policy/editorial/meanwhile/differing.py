"""Field by field, what is stored and what somebody has typed into a form."""

from ...base.english.days import shown_day
from ...base.english.days import shown_minute
from ...base.request_language import language_of
from ..acts.rows import NO
from ..acts.rows import YES
from ..incoming.cleaning.values import clean_value
from ..offers.item_text import text_lines
from ..offers.snapshot import compare_lines
from ..offers.snapshot import LEFT_OUT
from ..offers.snapshot import Line
from ..offers.snapshot import near_changes
from ..offers.snapshot import shown
from ..stamps.version import plain
from ..topics.topic import topic_title
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from plone.app.textfield.interfaces import IRichTextValue
from plone.dexterity.interfaces import IDexterityContent
from plone.namedfile.interfaces import INamed
from types import SimpleNamespace
from typing import Any
from z3c.form.interfaces import IDataManager
from z3c.form.interfaces import NOT_CHANGED
from zope.component import getMultiAdapter
from zope.i18n import translate
from zope.i18nmessageid import Message


TOPICS = "subjects"


@dataclass(frozen=True)
class FieldLines:
    """A field whose values differ: its title, and lines of theirs and of mine."""

    name: str
    title: Message | str
    lines: tuple[Line, ...]


def differing(form: Any) -> list[FieldLines]:
    """The fields of the form in which saving would change what is stored."""
    typed, _errors = form.extractData(setErrors=False)
    found = []
    for part in (form, *form.groups):
        for name, widget in part.widgets.items():
            mine = typed.get(name, NOT_CHANGED)
            if mine is NOT_CHANGED:
                continue
            about = (form.getContent(), widget.field)
            theirs = getMultiAdapter(about, IDataManager).query()
            lines = _lines(theirs, clean_value(mine), widget)
            if lines:
                found.append(FieldLines(name, widget.label, lines))
    return found


def lines_of(field: Any, item: IDexterityContent, request: Any) -> tuple[str, ...]:
    """What a field of an item says, as people read it."""
    bound = field.bind(item)
    terms = getattr(bound, "vocabulary", None)
    if terms is None:
        terms = getattr(getattr(bound, "value_type", None), "vocabulary", None)
    told = SimpleNamespace(field=bound, terms=terms, request=request, context=item)
    value = value_of(field, item)
    if field.__name__ == TOPICS:
        language = language_of(request)
        value = tuple(topic_title(one, language) for one in value or ())
    return tuple(_words(value, told))


def value_of(field: Any, item: IDexterityContent) -> Any:
    """None for nothing. Plone keeps topics under another name than their field's."""
    name = "subject" if field.__name__ == TOPICS else field.__name__
    return getattr(item, name, None)


def _lines(theirs: Any, mine: Any, widget: Any) -> tuple[Line, ...]:
    if _said(theirs) == _said(mine):
        return ()
    old, new = tuple(_words(theirs, widget)), tuple(_words(mine, widget))
    if old == new:
        # The words are the same; a link or the formatting is not.
        old, new = _source(theirs), _source(mine)
    if old == new:
        return ()
    lines, is_cut = shown(near_changes(compare_lines(old, new)))
    return (*lines, LEFT_OUT) if is_cut else lines


def _said(value: Any) -> Any:
    """As JSON; nothing is nothing, whatever a field keeps for it."""
    return plain(value) or None


def _source(value: Any) -> tuple[str, ...]:
    raw = value.raw if IRichTextValue.providedBy(value) else str(plain(value))
    return tuple(raw.replace(">", ">\n").split("\n"))


def _words(value: Any, widget: Any) -> Iterator[str]:
    """The value as people read it, a line for each thing it says."""
    if value is None or value == "":
        return
    if IRichTextValue.providedBy(value):
        yield from text_lines(value.raw)
    elif isinstance(value, datetime):
        yield shown_minute(value)
    elif isinstance(value, date):
        yield shown_day(value)
    elif INamed.providedBy(value):
        yield f"{value.filename} ({value.getSize()})"
    elif IDexterityContent.providedBy(value):
        yield value.Title()
    elif isinstance(value, Mapping):
        cells = (_told(value[name], _cell(name, widget)) for name in value)
        yield "; ".join(one for one in cells if one)
    elif isinstance(value, list | tuple | set | frozenset):
        for one in value:
            yield from _words(one, widget)
    else:
        yield from _title(value, widget).splitlines()


def _title(value: Any, widget: Any) -> str:
    """Of a value that was chosen, what it is called."""
    if isinstance(value, bool):
        return _in_words(YES if value else NO, widget)
    try:
        return _in_words(widget.terms.getTerm(value).title or value, widget)
    except (AttributeError, LookupError):
        return _in_words(value, widget)


def _in_words(said: Any, widget: Any) -> str:
    message = said if isinstance(said, str) else str(said)
    return translate(message, context=widget.request)


def _cell(name: str, widget: Any) -> Any:
    """What a value in a row has for a widget: the field and its terms."""
    row = widget.field.value_type.schema
    field = row[name].bind(widget.context)
    terms = getattr(field, "vocabulary", None)
    return SimpleNamespace(field=field, terms=terms, request=widget.request)


def _told(value: Any, cell: Any) -> str:
    words = " ".join(_words(value, cell))
    return f"{_in_words(cell.field.title, cell)}: {words}" if words else ""
