"""What of the amendments in the real texts is worked into the texts they amend.

    .venv/bin/python tests/legal_truth/consolidations.py [--changes]

Reads the orders of every amending document of the corpus; where the document it amends
is there, too, works them in and counts what was applied and what was told as not
applied, by reason. `--changes` prints each change in full, to be read: whether one is
wrong only reading tells.
"""

from collections import Counter
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
import sys


TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS.parent), str(TESTS)]

from bacgiang.policy.law.akn import akn_errors  # noqa: E402
from bacgiang.policy.law.akn import write_akn  # noqa: E402
from bacgiang.policy.law.alignment import DifferenceKind  # noqa: E402
from bacgiang.policy.law.alignment import word_differences  # noqa: E402
from bacgiang.policy.law.consolidation import consolidate  # noqa: E402
from bacgiang.policy.law.consolidation import Consolidation  # noqa: E402
from bacgiang.policy.law.consolidation import DatedOperation  # noqa: E402
from bacgiang.policy.law.consolidation import Operation  # noqa: E402
from bacgiang.policy.law.consolidation import OperationKind  # noqa: E402
from bacgiang.policy.law.consolidation import read_operations  # noqa: E402
from bacgiang.policy.law.document_identity import DocumentIdentity  # noqa: E402
from bacgiang.policy.law.document_number import NumberError  # noqa: E402
from bacgiang.policy.law.document_number import parse_number  # noqa: E402
from bacgiang.policy.law.document_type_names import type_named  # noqa: E402
from bacgiang.policy.law.facts import read_facts  # noqa: E402
from bacgiang.policy.law.parsing import parse  # noqa: E402
from bacgiang.policy.law.tree import all_provisions  # noqa: E402
from bacgiang.policy.law.tree import LegalText  # noqa: E402
from bacgiang.policy.law.tree import provision_pieces  # noqa: E402
from bacgiang.policy.text.unicode_form import normalize  # noqa: E402
from corpus_place import CORPUS  # noqa: E402


DAY = date(2030, 1, 1)
_MARKS = {
    DifferenceKind.EQUAL: "{}",
    DifferenceKind.DELETED: "[-{}-]",
    DifferenceKind.INSERTED: "[+{}+]",
}


def texts() -> dict[str, LegalText]:
    """The texts of the corpus, by the names of their files."""
    folders = (CORPUS, CORPUS / "reference")
    paths = sorted(path for folder in folders for path in folder.glob("*.txt"))
    return {path.name: parse(normalize(path.read_text("utf-8"))) for path in paths}


def identity_of(text: LegalText) -> DocumentIdentity:
    """What a text says it is."""
    facts = read_facts(text)
    try:
        number = parse_number(facts.number) if facts.number else None
    except NumberError:
        number = None
    kind = type_named(facts.type) if facts.type else None
    return DocumentIdentity("", number, facts.issue_date, kind, facts.title)


def worked_in(
    target: LegalText, by: DocumentIdentity, orders: list[Operation]
) -> Consolidation:
    """The target with everything that one document orders."""
    dated = [
        DatedOperation(order, by, date(2000, 1, 1), rank)
        for rank, order in enumerate(orders)
    ]
    return consolidate(target, dated, DAY)


def report(show: bool) -> Iterator[str]:
    """A line for each amending document and each pair, and the sums."""
    known = texts()
    named = {name: identity_of(text) for name, text in known.items()}
    read: Counter[str] = Counter()
    done: Counter[str] = Counter()
    for name, text in known.items():
        by_target: dict[str, list[Operation]] = defaultdict(list)
        for order in read_operations(text):
            read["not read" if order.kind is OperationKind.UNREAD else "read"] += 1
            for other, identity in named.items():
                cited = order.document
                if cited and other != name and cited.identity.may_be(identity):
                    by_target[other].append(order)
        for other, orders in by_target.items():
            found = worked_in(known[other], named[name], orders)
            told = Counter(one.obstacle.value for one in found.not_applied)
            faults = akn_errors(write_akn(found.text))
            done["applied"] += len(found.changes)
            done["told"] += told.total()
            yield f"{name} -> {other}: {len(found.changes)} applied, told {dict(told)}"
            yield f"  the text is valid Akoma Ntoso: {not faults}"
            if show:
                yield from _changes(known[other], found)
    yield f"orders of all amending documents: {dict(read)}"
    yield f"worked in, where the amended document is there: {dict(done)}"


def _changes(before: LegalText, found: Consolidation) -> Iterator[str]:
    old = {one.eid: one for one in all_provisions(before)}
    new = {one.eid: one for one in all_provisions(found.text)}
    for change in found.changes:
        order = change.dated.operation
        sides = (
            "\n".join(filter(None, provision_pieces(side[change.eid])))
            if change.eid in side
            else ""
            for side in (old, new)
        )
        said = (_MARKS[one.kind].format(one.text) for one in word_differences(*sides))
        yield f"\n{order.kind.value} {change.eid}: {order.passage}\n=> {''.join(said)}"
    for told in found.not_applied:
        yield f"\nNOT APPLIED, {told.obstacle.value}: {told.dated.operation.passage}"


if __name__ == "__main__":
    for line in report("--changes" in sys.argv[1:]):
        print(line)
