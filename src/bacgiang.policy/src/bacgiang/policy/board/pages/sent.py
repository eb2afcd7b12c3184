"""What forms sent, and programs."""

from ...base.form_values import form_value
from ...base.form_values import listed_texts
from ..tasks.items import item_named
from ..tasks.parts import Kind
from ..tasks.saying import Asked
from ..tasks.saying import Said
from .fields import OWN_HEAD
from collections.abc import Mapping
from typing import Any


def asked_in(kind: Kind, form: Mapping[str, Any]) -> Asked:
    """A new task, as a form or a body of JSON has it."""
    about = form_value(form, "about")
    return Asked(
        title=form_value(form, "title"),
        words=form_value(form, "words"),
        due=form_value(form, "due"),
        units=listed_texts(form, "units"),
        about=about,
        authority=_authority(form_value(form, "authority"), about),
        ground=form_value(form, "ground"),
        group=form_value(form, "group"),
        facts={one.name: form_value(form, one.name) for one in kind.facts},
    )


def said_in(form: Mapping[str, Any]) -> Said:
    """With an act; items one a line."""
    return Said(
        words=form_value(form, "words"),
        ground=form_value(form, "ground"),
        number=form_value(form, "number"),
        day=form_value(form, "day"),
        items=tuple(form_value(form, "items").splitlines()),
    )


def _authority(sent: str, about: str) -> str:
    if sent != OWN_HEAD:
        return sent
    item = item_named(about)
    return str(item.unit_code) if item is not None else ""
