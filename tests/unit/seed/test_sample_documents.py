"""The sample documents: what their text says of them is read whole."""

from bacgiang.policy.law.facts import read_facts
from bacgiang.policy.law.parsing.document import parse
from pathlib import Path
import pytest
import yaml


SEED = Path(__file__).resolve().parents[3] / "instance" / "seed"
DOCUMENTS = yaml.safe_load(
    (SEED / "sample" / "documents.yaml").read_text(encoding="utf-8")
)["documents"]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: one["unit"])
def test_the_name_below_a_document_is_read_as_its_signer(
    document: dict[str, str],
) -> None:
    last = read_facts(parse(document["text"])).signatures[-1]
    assert last.signer in document["text"].splitlines()
    assert len(last.signer.split()) == 3
    assert "CHỦ TỊCH" in last.role or last.role == "GIÁM ĐỐC"
