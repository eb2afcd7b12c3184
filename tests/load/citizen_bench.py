"""Measure whether citizens find the procedure they need, in the words they type.

    make bench-questions                      the half that may be looked at
    make bench-questions ARGS=--set-aside     the half that is asked for its figure alone
    make bench-questions ARGS=--misses        what did not come among the first five

The procedures of the corpus stand among its legal documents and the units of the
register, in this portal's indexes and in a stock Plone's. The questions (what is typed,
a tab, what answers it: codes of procedures and units, files of documents) were written
by hand before the search was made for them: those of `citizen_questions.tsv` first, those
of `citizen_questions_later.tsv` when it answered these; every second one is set aside.
Ends with 1 below 95 % of either among the first five, with 2 where the corpus is missing.
"""

from argparse import ArgumentParser
from argparse import Namespace
import bacgiang.policy
from bacgiang.policy.search.wordings import known
from collections.abc import Iterator
from functools import cache
import json
from known_item_questions import Question
from lxml import etree
from made_documents import CORPUS
from made_documents import originals
from pathlib import Path
from search_bench import ask
from search_bench import document_of
from search_bench import fill
from search_bench import MISSING
import sys
import tempfile
from text_catalogs import Document
from text_catalogs import PortalCatalog
from text_catalogs import StockCatalog
from text_catalogs import TextCatalog
import yaml


QUESTIONS = {
    "earlier": Path(__file__).with_name("citizen_questions.tsv"),
    "later": Path(__file__).with_name("citizen_questions_later.tsv"),
}
UNITS = Path(__file__).parents[2] / "instance/seed/units.yaml"
REGISTRY = (
    Path(bacgiang.policy.__file__).parent / "profiles/default/registry/search.xml"
)
PROCEDURES = "lists/bacgiang_tthc_2016.jsonl"
IN_FIVE = 0.95
NOT_TEXT = ("code", "name", "linh_vuc_code", "scope", "status")


def questions(is_set_aside: bool) -> list[Question]:
    """One half of the questions of each kind."""
    return [
        Question(kind, typed, frozenset(answers.split()))
        for kind, file in QUESTIONS.items()
        for place, line in enumerate(file.read_text("utf-8").splitlines())
        for typed, answers in (line.split("\t"),)
        if (place % 2 == 1) is is_set_aside
    ]


def procedures(corpus: Path) -> Iterator[Document]:
    with (corpus / PROCEDURES).open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            said = (v for k, v in row.items() if k not in NOT_TEXT)
            text = "\n".join(one for one in said if isinstance(one, str))
            kind = "Procedure"
            yield Document(row["code"], row["name"], "", kind, "", 0, text, kind)


def units() -> Iterator[Document]:
    """The units of the register as seeded, with their names in both languages."""
    for one in yaml.safe_load(UNITS.read_text("utf-8"))["units"]:
        said = (one["name"]["en"], one["short_name"]["vi"], one["functions"]["vi"])
        name, kind, text = one["name"]["vi"], "Unit", "\n".join(said)
        yield Document(one["code"], name, "", kind, "", 0, text, kind)


@cache
def seeded_lines() -> tuple[str, ...]:
    elements = etree.parse(REGISTRY).iter("element")
    return tuple(one.text for one in elements)


def read_arguments() -> Namespace:
    parser = ArgumentParser(description="Measure the search for procedures.")
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--set-aside", action="store_true")
    parser.add_argument("--misses", action="store_true")
    return parser.parse_args()


def main() -> int:
    chosen = read_arguments()
    if not (chosen.corpus / "index.jsonl").is_file():
        print(MISSING.format(chosen.corpus), file=sys.stderr)
        return 2
    asked = questions(chosen.set_aside)
    # As a new portal knows them; there is no site here.
    known.lines = seeded_lines  # type: ignore[assignment]
    documents = [*procedures(chosen.corpus)]
    documents += [document_of(one) for one in originals(chosen.corpus)]
    documents += units()
    with tempfile.TemporaryDirectory() as folder:
        catalogs: list[TextCatalog] = [
            kind(Path(folder) / f"{kind.__name__}.fs")
            for kind in (PortalCatalog, StockCatalog)
        ]
        fill(catalogs, iter(documents))
        print("catalog | questions | asked | first | in five | p50 ms | p95 ms")
        for catalog in reversed(catalogs):
            scores, misses = ask(catalog, asked)
            for kind in QUESTIONS:
                print(type(catalog).__name__, "|", kind, "|", scores[kind].row())
        found = [one for one in misses if not one.question.right & set(one.found)]
        for catalog in catalogs:
            catalog.close()
    if chosen.misses and not chosen.set_aside:
        titles = {one.identifier: one.title for one in documents}
        for miss in found:
            print(f"\n{miss.question.typed} | {' '.join(sorted(miss.question.right))}")
            print("\n".join(f"   {one}: {titles[one][:100]}" for one in miss.found))
    reached = (scores[one].in_five / scores[one].asked for one in QUESTIONS)
    return 0 if min(reached) >= IN_FIVE else 1


if __name__ == "__main__":
    sys.exit(main())
