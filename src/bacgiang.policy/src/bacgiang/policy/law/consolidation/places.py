"""Where in a text an operation is done, and the text with something else there."""

from bacgiang.policy.law.appendices import appendix_key
from bacgiang.policy.law.appendices import appendix_labels
from bacgiang.policy.law.citations.provisions import CitedProvision
from bacgiang.policy.law.citations.provisions import roman_value
from bacgiang.policy.law.citations.provisions import StepKind
from bacgiang.policy.law.consolidation.operations import Obstacle
from bacgiang.policy.law.consolidation.operations import Operation
from bacgiang.policy.law.consolidation.wording import labelled
from bacgiang.policy.law.label_order import label_key
from bacgiang.policy.law.label_order import LabelKey
from bacgiang.policy.law.parsing.markers import order_of
from bacgiang.policy.law.tree import all_provisions
from bacgiang.policy.law.tree import Attachment
from bacgiang.policy.law.tree import AttachmentKind
from bacgiang.policy.law.tree import Block
from bacgiang.policy.law.tree import LegalText
from bacgiang.policy.law.tree import Level
from bacgiang.policy.law.tree import Provision
from collections.abc import Callable
from dataclasses import replace


Edit = Callable[[Provision], tuple[Provision, ...]]
"""A provision in, what stands in its place out."""

REPEALED = "(được bãi bỏ)"
"""What stands at a number whose provision was repealed, as official texts write it."""

REPLACED = "(được thay thế)"
"""The same, where another document came in its place."""

_ENDED = (Block(REPEALED), Block(REPLACED))


class Hindered(Exception):
    """An operation cannot be done, for the reason ``obstacle``."""

    def __init__(self, obstacle: Obstacle) -> None:
        super().__init__(obstacle.value)
        self.obstacle = obstacle


def find(text: LegalText, cited: CitedProvision, operation: Operation) -> Provision:
    """Return the one provision that is cited. Raises Hindered.

    A citation that does not say whether the document or its regulation is meant, where
    both have such a provision, is not clear.
    """
    if operation.eid and cited == operation.target:
        known = [one for one in all_provisions(text) if one.eid == operation.eid]
        return _only(known, text, cited, operation)
    attached = bool(operation.document and operation.document.attached)
    begins = _last_step(cited)
    fitting = [
        one
        for one in all_provisions(text)
        if one.eid.rpartition("__")[2].casefold().startswith(begins)
        and cited.covers(one.eid)
    ]
    if cited.steps[0].kind is StepKind.APPENDIX:
        # By its number: "Phụ lục 2" may be the third attachment.
        meant = _in_appendix(text, cited)
    else:
        meant = [one for one in fitting if one.eid.startswith("att") is attached]
    if not attached and meant and _in_regulation(text, fitting):
        raise Hindered(Obstacle.SEVERAL_PROVISIONS)
    return _only(meant or fitting, text, cited, operation)


def _only(
    found: list[Provision], text: LegalText, cited: CitedProvision, operation: Operation
) -> Provision:
    if len(found) == 1:
        return found[0]
    raise Hindered(
        Obstacle.SEVERAL_PROVISIONS if found else _why_none(text, cited, operation)
    )


def _in_regulation(text: LegalText, provisions: list[Provision]) -> bool:
    regulations = tuple(
        f"{one.eid}__"
        for one in text.attachments
        if one.kind is AttachmentKind.REGULATION
    )
    return any(one.eid.startswith(regulations) for one in provisions if regulations)


def _last_step(cited: CitedProvision) -> tuple[str, ...]:
    """Return with what the last step of a fitting eId begins: few are looked at."""
    step = cited.steps[-1]
    label = (step.label or "").replace(".", "-").casefold()
    return tuple(f"{name}_{label}" for name in step.kind.eid_names)


def _why_none(text: LegalText, cited: CitedProvision, operation: Operation) -> Obstacle:
    if len(cited.steps) < 2:
        return Obstacle.NO_PROVISION
    try:
        around = find(text, CitedProvision(cited.steps[:-1]), operation)
    except Hindered as error:
        gone = error.obstacle is Obstacle.ALREADY_REPEALED
        return Obstacle.ALREADY_REPEALED if gone else Obstacle.NO_PROVISION
    return Obstacle.ALREADY_REPEALED if is_repealed(around) else Obstacle.NO_PROVISION


def _in_appendix(text: LegalText, cited: CitedProvision) -> list[Provision]:
    try:
        attachment = appendix(text, cited)
    except Hindered:
        return []
    below = CitedProvision(cited.steps[1:]) if cited.steps[1:] else None
    inside = replace(LegalText(), attachments=(attachment,))
    if below is None:
        return []
    return [one for one in all_provisions(inside) if below.covers(one.eid)]


def appendix(text: LegalText, cited: CitedProvision, eid: str = "") -> Attachment:
    """Return the one appendix that bears the cited number, or is ``eid``.

    Raises Hindered.
    """
    known = [one for one in text.attachments if eid and one.eid == eid]
    if known:
        return known[0]
    wanted = appendix_key(cited.steps[0].label or "")
    found = [one for one in text.attachments if appendix_number(one) == wanted]
    if len(found) == 1:
        return found[0]
    raise Hindered(Obstacle.SEVERAL_PROVISIONS if found else Obstacle.NO_PROVISION)


def appendix_number(attachment: Attachment) -> str:
    """Return the number in the head of an appendix (``appendix_key``), "" for none."""
    found = appendix_labels(LegalText(attachments=(attachment,)))
    return next(map(appendix_key, found.values()), "")


def is_repealed(provision: Provision) -> bool:
    """Whether of a provision only the number is left."""
    return len(provision.intro) == 1 and provision.intro[0] in _ENDED


def is_repealed_attachment(attachment: Attachment) -> bool:
    """Whether of an attachment only the first line of its head is left."""
    return len(attachment.preface) == 2 and attachment.preface[1] in _ENDED


def edited(text: LegalText, eid: str, edit: Edit) -> LegalText:
    """Return the text with something else in place of a provision."""
    return replace(
        text,
        body=_edited(text.body, eid, edit),
        attachments=tuple(
            replace(one, body=_edited(one.body, eid, edit)) for one in text.attachments
        ),
    )


def _edited(
    provisions: tuple[Provision, ...], eid: str, edit: Edit
) -> tuple[Provision, ...]:
    found: list[Provision] = []
    for one in provisions:
        if one.eid == eid:
            found += edit(one)
            continue
        if not eid.startswith(f"{one.eid}__"):
            found.append(one)
            continue
        children = _edited(one.children, eid, edit)
        found.append(
            one if children == one.children else replace(one, children=children)
        )
    return tuple(found)


def neighbour(siblings: tuple[Provision, ...], new: Provision) -> Provision:
    """Return the one after which a new provision stands by its number.

    Raises Hindered where the numbers around do not tell.
    """
    alike = [one for one in siblings if one.level is new.level]
    before = [one for one in alike if _order(one) < _order(new)]
    if not before or before != alike[: len(before)]:
        raise Hindered(Obstacle.NO_PLACE)
    return before[-1]


_IN_ROMAN = frozenset(
    {Level.PART, Level.CHAPTER, Level.SECTION, Level.SUBSECTION, Level.SUBDIVISION}
)
"""Levels whose numbers are Roman, or words; elsewhere "c" is the letter behind b."""


def _order(provision: Provision) -> LabelKey:
    label = labelled(provision)
    if provision.level in _IN_ROMAN:
        value = roman_value(label.upper()) or order_of(label)
        return ((value, ""),)
    return label_key(label)
