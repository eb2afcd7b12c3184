"""Every chapter, section and article of real documents found, and none invented.

The lists were made by reading (``tests/unit/law/reference``).
"""

from bacgiang.policy.law.identity import number_of
from bacgiang.policy.law.tree import articles
from bacgiang.policy.law.tree import Attachment
from bacgiang.policy.law.tree import AttachmentKind
from bacgiang.policy.law.tree import LegalText
from bacgiang.policy.law.tree import Level
from bacgiang.policy.law.tree import Part
from bacgiang.policy.law.tree import Provision
from bacgiang.policy.law.tree import walk
from bacgiang.policy.text.folding import fold
from collections.abc import Iterator
import pytest
from typing import Any
from unit.law.structure.reading import numbers
from unit.law.structure.reading import quoted_articles
from unit.law.structure.reading import squeeze
from unit.law.structure.real_documents import NAMES
from unit.law.structure.real_documents import of_each_document


pytestmark = pytest.mark.regulation("4.1d")

Reference = dict[str, Any]


def _strings(values: list[Any] | None) -> list[str]:
    return [str(value) for value in values or []]


def _parts(reference: Reference, tree: LegalText) -> Iterator[tuple[Reference, Part]]:
    """Yield the document and its attached regulations, each beside its list."""
    yield reference["body"], tree
    listed = [each for each in _attached(reference) if each.get("articles")]
    found = [each for each in tree.attachments if any(articles(each))]
    assert len(listed) == len(found)
    yield from zip(listed, found, strict=True)


def _attached(reference: Reference) -> list[Reference]:
    return reference.get("attachments") or []


def _sections(part: Part) -> dict[str, list[str]]:
    """Numbers of the sections of each chapter that has any."""
    found = {}
    for chapter in walk(part.body):
        if chapter.level is Level.CHAPTER:
            below = [each for each in chapter.children if each.level is Level.SECTION]
            if below:
                found[number_of(chapter.num)] = [number_of(each.num) for each in below]
    return found


def _divisions(body: tuple[Provision, ...]) -> list[str]:
    return [number_of(each.num) for each in body if each.num]


def _head(attachment: Attachment) -> str:
    return _plain(" ".join(block.text for block in attachment.preface))


def _plain(text: str) -> str:
    return squeeze(fold(text))


def test_the_list_holds_the_regulation() -> None:
    assert "76-2007-qd-ubnd" in NAMES
    assert len(NAMES) >= 40


@of_each_document
def test_articles(reference: Reference, tree: LegalText) -> None:
    for listed, part in _parts(reference, tree):
        assert numbers(part) == _strings(listed.get("articles"))


@of_each_document
def test_chapters(reference: Reference, tree: LegalText) -> None:
    for listed, part in _parts(reference, tree):
        assert numbers(part, Level.CHAPTER) == _strings(listed.get("chapters"))


@of_each_document
def test_sections(reference: Reference, tree: LegalText) -> None:
    for listed, part in _parts(reference, tree):
        named = {
            str(chapter): _strings(sections)
            for chapter, sections in (listed.get("sections") or {}).items()
        }
        assert _sections(part) == named
        # None stands outside a chapter.
        assert len(numbers(part, Level.SECTION)) == sum(map(len, named.values()))


@of_each_document
def test_divisions_in_place_of_articles(reference: Reference, tree: LegalText) -> None:
    divided = [each for each in _attached(reference) if each.get("divisions")]
    attached = tree.attachments[: len(divided)]
    pairs: list[tuple[Reference, Part]] = [(reference["body"], tree)]
    pairs += zip(divided, attached, strict=True)
    for listed, part in pairs:
        if listed.get("divisions"):
            assert _divisions(part.body) == _strings(listed["divisions"])


@of_each_document
def test_attachments(reference: Reference, tree: LegalText) -> None:
    titles = [_plain(each["title"]) for each in _attached(reference)]
    labels = [_plain(each) for each in _strings(reference.get("annexes"))]
    wanted = [*titles, *labels]
    for attachment in tree.attachments:
        head = _head(attachment)
        if wanted and (head.startswith(wanted[0]) or wanted[0] in titles):
            assert wanted.pop(0) in head
        else:
            # What an appendix consists of, where it consists of forms.
            assert attachment.kind is AttachmentKind.FORM, head
    assert wanted == []


@of_each_document
def test_quoted_articles_are_known_as_quotes(
    reference: Reference, tree: LegalText
) -> None:
    assert quoted_articles(tree) == _strings(reference.get("quoted"))
