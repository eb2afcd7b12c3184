"""Made documents are like real ones and none of them."""

from corpus_place import CORPUS
from corpus_place import MISSING
from pathlib import Path
import pytest


LOAD = Path(__file__).parents[2] / "load"

pytestmark = pytest.mark.skipif(not (CORPUS / "index.jsonl").exists(), reason=MISSING)


@pytest.fixture(autouse=True)
def load_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(LOAD))


def test_one_seed_makes_one_set() -> None:
    from made_documents import Maker
    from made_documents import originals

    real = originals(CORPUS)
    first, again, other = (list(Maker(real, seed).records(20)) for seed in (1, 1, 2))

    assert first == again
    assert first != other


def test_they_are_taken_as_records_and_named_like_no_real_one() -> None:
    from bacgiang.policy.law.document_number import parse_number
    from bacgiang.policy.law.parsing import parse
    from bacgiang.policy.law.tree import all_provisions
    from bacgiang.policy.text.folding import fold
    from made_documents import Maker
    from made_documents import originals

    real = originals(CORPUS)
    titles = {fold(one.title) for one in real}
    numbers = {fold(one.number) for one in real}
    made = list(Maker(real, 1).records(60))

    assert len({one["number"] for one in made}) == 60
    assert not titles & {fold(one["title"]) for one in made}
    assert not numbers & {fold(one["number"]) for one in made}
    assert all(parse_number(one["number"]).year for one in made)
    assert sum(1 for one in made for _ in all_provisions(parse(one["text"]))) > 600


def test_no_line_of_a_real_one_is_reused() -> None:
    from made_documents import Maker
    from made_documents import originals

    real = originals(CORPUS)
    lines = {
        line.strip()
        for one in real
        for line in one.text.splitlines()
        if len(line.split()) > 15
    }
    made = {
        line for one in Maker(real, 3).records(40) for line in one["text"].splitlines()
    }

    assert not lines & made
