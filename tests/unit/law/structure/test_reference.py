"""What real documents say of themselves, and their clauses and points.

Against lists made by reading them; chapters and articles: ``test_reference_list``.
"""

from bacgiang.policy.law.facts import read_facts
from bacgiang.policy.law.identity import number_of
from bacgiang.policy.law.tree import articles
from bacgiang.policy.law.tree import Attachment
from bacgiang.policy.law.tree import LegalText
from bacgiang.policy.law.tree import Level
from bacgiang.policy.law.tree import Part
from bacgiang.policy.law.tree import Provision
from bacgiang.policy.law.tree import walk
from bacgiang.policy.text.folding import fold
import pytest
import re
from typing import Any
from unit.law.structure.reading import Clauses
from unit.law.structure.reading import clauses_of
from unit.law.structure.reading import points_of
from unit.law.structure.real_documents import of_each_document


pytestmark = pytest.mark.regulation("4.1d")

# What reading can tell and the parser does not: each with its reason.
KNOWN_DETAIL = {
    ("laichau-87-2025-qd-ubnd", "8"): "points b and f stand in the middle of lines",
}
# A regulation alone is of the kind of the decision whose number it tells.
KNOWN_KIND = {
    "angiang-quydinh-522-2002-qd-ub": "Quyết định",
    "camau-05-2006-qd-ubnd-quydinh": "Quyết định",
}


def _strings(values: list[Any] | None) -> list[str]:
    return [str(value) for value in values or []]


def _pairs(
    listed: list[dict[str, Any]], attached: tuple[Attachment, ...]
) -> list[tuple[dict[str, Any], Attachment]]:
    """The attachments with articles, beside the lists of them."""
    lists = [each for each in listed if each.get("articles")]
    parts = [each for each in attached if any(articles(each))]
    assert len(lists) == len(parts)
    return list(zip(lists, parts, strict=True))


def _parts(
    reference: dict[str, Any], tree: LegalText
) -> list[tuple[dict[str, Any], Part]]:
    return [
        (reference["body"], tree),
        *_pairs(reference.get("attachments") or [], tree.attachments),
    ]


@of_each_document
def test_clauses_and_points(
    reference: dict[str, Any], reference_name: str, tree: LegalText
) -> None:
    for listed, part in _parts(reference, tree):
        rows = [row for row in listed.get("detail", ()) if "article" in row]
        for row, found in zip(rows, articles(part), strict=False):
            if (reference_name, str(row["article"])) in KNOWN_DETAIL:
                continue
            clauses = _listed_clauses(row)
            assert _found_clauses(clauses_of(found), clauses) == clauses
            assert points_of(found) == _strings(row.get("points"))


@of_each_document
def test_clauses_of_divisions(reference: dict[str, Any], tree: LegalText) -> None:
    divided = [each for each in reference.get("attachments") or [] if "detail" in each]
    attached = tree.attachments[: len(divided)]
    pairs: list[tuple[dict[str, Any], Part]] = [(reference["body"], tree)]
    pairs += zip(divided, attached, strict=True)
    for listed, part in pairs:
        rows = [row for row in listed.get("detail", ()) if "division" in row]
        found = [each for each in part.body if each.num] if rows else []
        for row, division in zip(rows, found, strict=True):
            assert _below(division, _listed_clauses(row)) == _listed_clauses(row)


def _below(division: Provision, listed: Clauses) -> Clauses:
    """What stands below a division; the list may stop at "I.", "II."."""
    below = [each for each in walk(division.children) if each.level in _BELOW]
    if listed and all(number.isalpha() for number, _points in listed):
        below = [each for each in below if each.level is Level.SUBDIVISION]
    return [(number_of(each.num).replace("-", "."), points_of(each)) for each in below]


_BELOW = (Level.SUBDIVISION, Level.PARAGRAPH, Level.SUBPARAGRAPH)


def _listed_clauses(row: dict[str, Any]) -> Clauses:
    clauses: Clauses = []
    for each in row.get("clauses") or []:
        number, points = (
            next(iter(each.items())) if isinstance(each, dict) else (each, [])
        )
        clauses.append((str(number).replace(" ", ""), _strings(points)))
    return clauses


def _found_clauses(found: Clauses, listed: Clauses) -> Clauses:
    """Leave out "1.1" where the list has one level of clauses only."""
    dotted = any("." in number for number, _points in listed)
    return [each for each in found if dotted or "." not in each[0]]


@of_each_document
def test_number_and_date(reference: dict[str, Any], tree: LegalText) -> None:
    facts = read_facts(tree)
    assert facts.number == re.sub(r"[\s.…]", "", reference["number"] or "").replace(
        "QĐUB", "QĐ.UB"
    )
    issued = facts.issue_date.isoformat() if facts.issue_date else None
    assert issued == reference["date"]


@of_each_document
def test_grounds(reference: dict[str, Any], tree: LegalText) -> None:
    grounds = read_facts(tree).grounds
    named = [each for each in grounds if re.match(r"\W*căn\s+cứ", each, re.IGNORECASE)]
    assert len(named) == reference["grounds"]


@of_each_document
def test_place(reference: dict[str, Any], tree: LegalText) -> None:
    assert read_facts(tree).place == (reference["place"] or "")


@of_each_document
def test_issuer(reference: dict[str, Any], tree: LegalText) -> None:
    assert fold(read_facts(tree).issuer) == fold(reference["issuer"] or "")


@of_each_document
def test_kind(reference: dict[str, Any], reference_name: str, tree: LegalText) -> None:
    kind = KNOWN_KIND.get(reference_name, reference["kind"])
    assert fold(read_facts(tree).type) == fold(kind)


@of_each_document
def test_signer(reference: dict[str, Any], tree: LegalText) -> None:
    signers = [each.signer for each in read_facts(tree).signatures if each.signer]
    expected = reference["signer"]
    assert [fold(name) for name in signers[:1]] == (
        [fold(expected)] if expected else []
    )
