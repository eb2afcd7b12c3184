"""Other units do their parts of a dossier (2.2c; decree 61/2018)."""

from .dossier_desk import case as case
from .dossier_desk import Desk
from .dossier_desk import OTHER
from .dossier_desk import press
from .dossier_desk import SITE
from .dossier_desk import THEIRS
from .dossier_desk import THIRD
from .dossier_desk import UNIT
from .dossier_desk import WHO
from bacgiang.policy.citizen.codes.board_names import board_name
from bacgiang.policy.citizen.keys.reading import reading_key
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.dossiers.content.course import course_of
from lxml import html
from petition_samples import HTML
from petition_samples import PNG
from petition_samples import told
import pytest
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("2.2c")


def test_other_units_do_their_parts_one_after_the_other(
    client: Any, site: Any, case: Any
) -> None:
    clerk, theirs = client(f"{UNIT}-update"), client(f"{OTHER}-update")
    head = client(f"{UNIT}-head")
    desk, name = Desk(clerk), board_name(case.code)
    page, part = (
        f"{SITE}/@@dossier?case={name}",
        f"{THEIRS}/@@dossier-asked?case={name}",
    )
    assert desk.act(name, "receive").status_code == 200
    assert theirs.get(part, headers=HTML).status_code == 404
    question, days = "Thẩm định phần đất.", {"days": "2", "in_turn": "1"}
    said = {"do": "ask-units", "question": question, **days}
    wrong = press(clerk, page, "dossier-units", **said, units=UNIT)
    assert wrong.status_code == 400
    # Who would not find it among their work is not asked.
    nobody = press(clerk, page, "dossier-units", **said, units="so-giao-duc")
    assert nobody.status_code == 400 and 'data-reason="nobody_there"' in nobody.text
    # In the order of whoever asks, not in that of the list.
    asked = press(
        clerk, page, "dossier-units", **said, **{"units": OTHER, "units-2": THIRD}
    )
    assert asked.status_code == 303, asked.text[-2000:]
    transaction.begin()
    course = course_of(submissions(site).require(case.code))
    assert [one.unit for one in course.parts] == [OTHER] and course.parts[0].due
    assert course.phase == "waiting"
    # By the code alone one sees who has a part, not what is asked.
    receipt = client().get(f"/vi/@@receipt?code={case.code}", headers=HTML).text
    assert "Hiệp Hòa" in receipt and question not in receipt
    # It waits for the other board, which sees what was sent, and nobody's telephone.
    assert f"case={name}" in theirs.get("/vi/@@my-work", headers=HTML).text
    shown = theirs.get(part, headers=HTML).text
    assert question in shown and WHO in shown and "0912345678" not in shown
    paper = f"{THEIRS}/@@dossier-file?case={name}&round=0&n=0"
    assert theirs.get(paper).content == PNG
    assert (
        theirs.get(f"{THEIRS}/@@dossier?case={name}", headers=HTML).status_code == 404
    )
    files = {"files": ("y-kien.png", PNG, "image/png")}
    done = press(
        theirs, part, "dossier-act", do="tell", words="Đất phù hợp.", files=files
    )
    assert done.status_code == 303, done.text[-2000:]
    again = Desk(theirs, THEIRS).act(name, "tell", words="Nói lại")
    assert told(again) == "part_told"
    transaction.begin()
    found = submissions(site).require(case.code)
    course = course_of(found)
    assert [one.unit for one in course.parts] == [OTHER, THIRD]
    own = clerk.get(page, headers=HTML).text
    link = html.fromstring(own).xpath("//*[@id='dossier-parts']//a/@href")[0]
    assert "Đất phù hợp." in own and clerk.get(link).content == PNG
    # Neither words nor file are the applicant's.
    key = reading_key(case.code)
    entry = found.entries[-2].number
    secret = f"/vi/@@dossier-paper?code={case.code}&key={key}&round={entry}&n=0"
    assert client().get(secret).status_code == 404
    whole = client().get(f"/vi/@@receipt?code={case.code}&key={key}", headers=HTML).text
    assert "Đất phù hợp." not in whole and "y-kien" not in whole
    third = Desk(client(f"{THIRD}-update"), "/vi")
    assert third.act(name, "tell", words="Không có ý kiến.").status_code == 200
    assert desk.read(name)["phase"] == "started"
    assert Desk(head).act(name, "finish", words="Đồng ý.").status_code == 200
    assert theirs.get(part, headers=HTML).status_code == 404
