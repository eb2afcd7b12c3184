"""An act read from the desk's form. What is no text is as if it were not there."""

from ....base.form_values import form_value
from ....base.form_values import listed_texts
from ..acts import AskedAct
from collections.abc import Mapping
from typing import Any


def asked_act(form: Mapping[str, Any]) -> AskedAct:
    """`stamps` holds what the page showed: name of what is to be answered and stamp,
    parted by a blank; `answers` the same with identifiers.
    """
    known = _pairs(listed_texts(form, "stamps"))
    return AskedAct(
        act=form_value(form, "act"),
        targets={one: known.get(one, "") for one in listed_texts(form, "targets")},
        answers=_pairs(listed_texts(form, "answers")),
        result=form_value(form, "result"),
        reasons=form_value(form, "reasons"),
        changed=tuple(one for one in listed_texts(form, "changed") if one),
        assigned=form_value(form, "assigned"),
        reason=form_value(form, "reason"),
    )


def _pairs(values: tuple[str, ...]) -> dict[str, str]:
    parted = (one.rpartition(" ") for one in values)
    return {name: stamp for name, _blank, stamp in parted}
