"""Texts show pictures that are here: those of another site tell it who reads what, and
change or vanish with it (2.2a, 15.2).

What somebody writes is judged as it is saved. A text from before stays as it is; its
page's content policy keeps browsers from asking for such a picture.
"""

from ....base.own_changes import is_own_change
from ....base.policy_sites import on_policy_sites
from ....base.refusal import Refusal
from ....base.refusal import RefusedInput
from ....units.hosts.own_hosts import is_served_host
from .fields import storages
from bacgiang.policy import _
from collections.abc import Iterator
from lxml import html
from lxml.etree import ParserError
from plone.app.textfield.interfaces import IRichText
from plone.app.textfield.value import RichTextValue
from plone.dexterity.interfaces import IDexterityContent
import re
from typing import Any
from urllib.parse import urlsplit
from z3c.form.validator import SimpleFieldValidator
from zope.interface import Invalid
from zope.interface.interfaces import IObjectEvent
from zope.schema import getFieldsInOrder
from zope.schema.interfaces import WrongType


OUTSIDE_PICTURE = Refusal(
    "outside_picture",
    _(
        "refusal_outside_picture",
        default="The text shows a picture, film or sound of another site: ${address}. "
        "That site would learn who reads it. Upload the file here and insert it from "
        "here, or take it out and link to the page it stands on.",
    ),
)
LOADING = ("src", "poster", "srcset")
LOADED = ("img", "source", "video", "audio", "track")
_CONCERNED = re.compile(r"src|poster", re.IGNORECASE)
# Browsers pass over these, and take \ for /.
_PASSED_OVER = re.compile(r"[\x00-\x20]")


def outside_picture(text: object) -> Refusal | None:
    """The refusal of a rich text that shows something of another site."""
    raw = text.raw if isinstance(text, RichTextValue) else None
    for address in loaded_by(raw or ""):
        if _is_outside(address):
            return OUTSIDE_PICTURE.at(address=address[:200])
    return None


def loaded_by(markup: str) -> Iterator[str]:
    """Addresses that a page with this markup loads by itself."""
    if not _CONCERNED.search(markup):
        return
    try:
        root = html.fragment_fromstring(markup, create_parent="div")
    except (AssertionError, ParserError, ValueError):
        return
    for element in root.iter(*LOADED):
        for name in LOADING:
            value = element.get(name) or ""
            # A set of pictures: addresses, each with what it is for.
            is_set = name == "srcset"
            yield from map(_first, value.split(",")) if is_set else [value]


def _first(words: str) -> str:
    return next(iter(words.split()), "")


def _is_outside(address: str) -> bool:
    try:
        parts = urlsplit(_PASSED_OVER.sub("", address).replace("\\", "/"))
        return bool(parts.netloc) and not is_served_host(parts.hostname or "")
    except ValueError:
        # No address at all: nothing is asked for it.
        return False


@on_policy_sites
def refuse_outside_pictures(obj: IDexterityContent, event: IObjectEvent) -> None:
    """Raise RefusedInput for a text that was written just now, whatever way."""
    if not is_own_change(event):
        return
    for schema, storage in storages(obj):
        for name, field in getFieldsInOrder(schema):
            text = getattr(storage, name, None) if IRichText.providedBy(field) else None
            refusal = outside_picture(text) if _is_new(text) else None
            if refusal is not None:
                raise RefusedInput(refusal.at(name))


def _is_new(text: Any) -> bool:
    """Whether the database has not seen the text yet."""
    return isinstance(text, RichTextValue) and text._raw_holder._p_jar is None


class OwnPictures(SimpleFieldValidator):
    """The same, said beside the field of a form."""

    def validate(self, value: Any, force: bool = False) -> None:
        super().validate(value, force)
        # A form may say that it is a list; the field believes it.
        if isinstance(value, RichTextValue) and not isinstance(value.raw, str):
            raise WrongType(value.raw, str, self.field.__name__)
        refusal = outside_picture(value)
        if refusal is not None:
            raise Invalid(refusal.message)
