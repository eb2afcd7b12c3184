"""What texts do to others arrives in the register, and next to nothing else does."""

from corpus_place import MISSING
import pytest
from tests.legal_truth.comparing import ALL
from tests.legal_truth.measure import measured
from tests.legal_truth.texts import text_of
from tests.legal_truth.truths import truths


RECALL, PRECISION = 0.95, 0.98


@pytest.mark.release
@pytest.mark.regulation("7.2b")
def test_relations_of_documents_that_were_read_by_hand(client, boards):
    cases = list(truths())
    absent = [one.file for one in cases if text_of(one) is None]
    if absent:
        pytest.skip(f"{len(absent)} texts of tests/legal_truth are absent; {MISSING}")
    for half, figures in measured(client, cases).items():
        found = figures.relations[ALL]
        assert found.recall >= RECALL, (half, found)
        assert found.precision >= PRECISION, (half, found)
