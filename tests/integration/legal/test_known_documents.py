"""Sixteen documents of Bắc Giang and what real texts did to them, on the days they say.

The list gives no day of effect for most of them: ten days after signing stand for it.
The texts that repeal are read from the corpus; what they say is proposed by the reader
of relations, and confirmed as a reviewer would.
"""

from bacgiang.policy.law.parsing import parse
from bacgiang.policy.legal.documents.placing import place
from bacgiang.policy.legal.documents.structured_text import structured
from bacgiang.policy.legal.effect.describing import effect_on
from bacgiang.policy.legal.intake.text_values import values_from
from bacgiang.policy.legal.relations.deciding import confirm
from bacgiang.policy.legal.relations.describing import proposed_by
from bacgiang.policy.legal.relations.statement import relation_from
from bacgiang.policy.text.unicode_form import normalize
from corpus_place import CORPUS
from corpus_place import MISSING
from datetime import date
from datetime import timedelta
import json
from plone import api
from plone.dexterity.utils import createContent
import pytest
from relations_stated import state


LIST = CORPUS / "lists" / "bacgiang_known_documents.jsonl"
ISSUERS = {
    "UBND tỉnh Bắc Giang": "Ủy ban nhân dân tỉnh Bắc Giang",
    "HĐND tỉnh Bắc Giang": "Hội đồng nhân dân tỉnh Bắc Giang",
}
ACTING = {
    "bacninh-451-qd-ubnd-2025-baibo-qd445-2013-bacgiang.txt": "repeals",
    "bacninh-79-2025-qd-ubnd.txt": "repeals",
    "bacninh-80-2025-qd-ubnd-cong-thong-tin-dien-tu.txt": "replaces",
    "bacninh-81-2025-qd-ubnd.txt": "repeals",
    "bacninh-82-2025-qd-ubnd.txt": "repeals",
    "bacninh-83-2025-qd-ubnd.txt": "repeals",
    "bacninh-87-2025-qd-ubnd.txt": "repeals",
}
ENDS = {
    "445/2013/QĐ-UBND": date(2025, 11, 20),
    "21/2018/QĐ-UBND": date(2025, 12, 10),
    "27/2018/QĐ-UBND": date(2025, 12, 5),
    "05/2021/QĐ-UBND": date(2025, 12, 10),
    "77/2021/QĐ-UBND": date(2025, 12, 15),
    "13/2023/QĐ-UBND": date(2025, 12, 5),
    "03/2024/QĐ-UBND": date(2025, 12, 15),
    "32/2024/QĐ-UBND": date(2025, 12, 10),
    # Known from the list alone: its text is not in the corpus.
    "119/QĐ-UBND": date(2015, 8, 25),
}

pytestmark = [
    pytest.mark.skipif(not LIST.exists(), reason=MISSING),
    pytest.mark.regulation("4.1d", "17"),
]


@pytest.fixture
def known(people, register, act):
    """The sixteen, and the texts that act on them, published and confirmed."""
    found = {}
    for line in LIST.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        issued = date.fromisoformat(row["issue_date"])
        kind = "resolution" if "/NQ-" in row["number"] else "decision"
        found[row["number"]] = _published(
            register,
            act,
            title=f"Văn bản {row['number']}",
            number=row["number"],
            document_type=kind,
            issuer=ISSUERS[row["issuer"]],
            issue_date=issued,
            entry_into_force=issued + timedelta(days=10),
        )
    for name, kind in ACTING.items():
        text = parse(normalize((CORPUS / name).read_text(encoding="utf-8")))
        document = _published(register, act, text, **values_from(text))
        with api.env.adopt_user(username="ubnd-review"):
            for proposal in proposed_by(document):
                if proposal.kind.value == kind:
                    confirm(document, proposal.relation)
    _stated(found)
    return found


def _published(register, act, text=None, **values):
    document = createContent("LegalDocument", **values)
    if text is not None:
        document.structure = structured(text)
    with api.env.adopt_user(username="ubnd-update"):
        placed = place(register, document)
    act("ubnd-update", placed, "submit")
    act("ubnd-review", placed, "approve", declaration=True)
    act("ubnd-publish", placed, "publish", relations_undecided=True)
    return placed


def _stated(found):
    """What the list says and no text at hand: a person states it."""
    rows = (
        ("119/QĐ-UBND", "replaced-by", "366/QĐ-UBND", "2015-08-14", "2015-08-25"),
        ("77/2021/QĐ-UBND", "amended-by", "03/2024/QĐ-UBND", "2024-01-17", ""),
        ("17/2019/NQ-HĐND", "amended-by", "43/2023/NQ-HĐND", "2023-07-14", ""),
    )
    for number, kind, other, issued, day in rows:
        document = found[number]
        body = {
            "kind": kind,
            "target": {
                "number": other,
                "issue_date": issued,
                "issuer": document.issuer,
            },
            "day": day,
        }
        with api.env.adopt_user(username="ubnd-review"):
            state(document, relation_from(document, body))


def _status(document, day):
    with api.env.adopt_user(username="ubnd-review"):
        return effect_on(document, day).code


def test_each_has_the_right_status_on_the_days_its_repeal_names_and_says_why(known):
    assert len(known) == 16
    wrong = {}
    for number, document in known.items():
        end = ENDS.get(number)
        last = (end or date(2026, 1, 1)) - timedelta(days=1)
        amended = number in ("77/2021/QĐ-UBND", "17/2019/NQ-HĐND")
        expected = "partly-in-force" if amended else "in-force"
        told = _status(document, last)
        if told != expected:
            wrong[number, last] = told
        if end is not None and _status(document, end) != "no-longer-in-force":
            wrong[number, end] = _status(document, end)
        before = document.entry_into_force - timedelta(days=1)
        if _status(document, before) != "not-yet-effective":
            wrong[number, before] = _status(document, before)
    assert wrong == {}
    # The reason names what did it.
    with api.env.adopt_user(username="ubnd-review"):
        answer = effect_on(known["13/2023/QĐ-UBND"], date(2026, 1, 1))
    assert answer.reason_code == "replaced"
    (event,) = answer.events
    assert event.source.number == "80/2025/QĐ-UBND"
    assert event.day == date(2025, 12, 5)
