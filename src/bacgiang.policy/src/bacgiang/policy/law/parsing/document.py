"""From the text of a legal document to its tree."""

from bacgiang.policy.law.identity import identify
from bacgiang.policy.law.parsing.components import Component
from bacgiang.policy.law.parsing.components import split_components
from bacgiang.policy.law.parsing.contents import mark_contents
from bacgiang.policy.law.parsing.flattened import unfold
from bacgiang.policy.law.parsing.grounds import preamble_blocks
from bacgiang.policy.law.parsing.head import head_blocks
from bacgiang.policy.law.parsing.head import plain_blocks
from bacgiang.policy.law.parsing.lines import Line
from bacgiang.policy.law.parsing.lines import LineKind
from bacgiang.policy.law.parsing.lines import mark_page_numbers
from bacgiang.policy.law.parsing.lines import read_lines
from bacgiang.policy.law.parsing.lines import wrap_width
from bacgiang.policy.law.parsing.markers import heading_marker
from bacgiang.policy.law.parsing.provisions import read_provisions
from bacgiang.policy.law.parsing.quotes import mark_quotes
from bacgiang.policy.law.parsing.signatures import closing_blocks
from bacgiang.policy.law.parsing.zones import cut
from bacgiang.policy.law.tree import Attachment
from bacgiang.policy.law.tree import AttachmentKind
from bacgiang.policy.law.tree import LegalText
from collections.abc import Sequence


_CELL = 25


def parse(text: str) -> LegalText:
    """Return the structure of the text of a legal document.

    Takes any string and never fails: what it does not understand is text of the
    provision it stands in. Text is expected in NFC (``text.unicode_form.normalize``).
    No character is lost but white space, which becomes one space between words.
    """
    lines = read_lines(unfold(text))
    width = wrap_width(lines)
    lines = mark_contents(mark_quotes(mark_page_numbers(lines, width)))
    document, *attached = split_components(lines)
    alone = not document.lines
    zones = cut(document)
    return LegalText(
        preface=head_blocks(zones.head, width),
        preamble=preamble_blocks(zones.preamble, width),
        body=identify(read_provisions(zones.body, width)),
        conclusions=closing_blocks(zones.closing, width),
        attachments=tuple(
            _attachment(component, count, width, alone and count == 1)
            for count, component in enumerate(attached, start=1)
        ),
    )


def _attachment(
    component: Component, count: int, width: int, alone: bool
) -> Attachment:
    """Return an attachment; one that stands ``alone`` has the head of a document."""
    zones = cut(component)
    eid = f"att_{count}"
    structured = _is_structured(component.kind, zones.body)
    return Attachment(
        preface=(head_blocks if alone else plain_blocks)(zones.head, width),
        body=identify(read_provisions(zones.body, width, structured), eid),
        conclusions=closing_blocks(zones.closing, width),
        kind=component.kind or AttachmentKind.OTHER,
        eid=eid,
        wid=eid,
    )


def _is_structured(kind: AttachmentKind | None, lines: Sequence[Line]) -> bool:
    """Tell whether an attachment has provisions, and is no form and no table."""
    if kind in (AttachmentKind.FORM, AttachmentKind.REGULATION):
        return kind is AttachmentKind.REGULATION
    headings = sum(heading_marker(line.text) is not None for line in lines)
    texts = [line.text for line in lines if line.kind is not LineKind.TABLE_ROW]
    cells = sum(len(text) < _CELL for text in texts)
    return headings > 0 or cells * 3 < len(texts)
