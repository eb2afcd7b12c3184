"""The integrator's script of the documentation does its work against a portal (3.1, 6.2e)."""

from .legal_records import gather
from .test_documents_intake import TEXT
from bacgiang.policy.citizen.submissions.sealing import seal_closed_days
from bacgiang.policy.citizen.submissions.store import submission_store
from bacgiang.policy.testing_people import PASSWORD
from base64 import b64encode
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from draft_samples import make_draft
from draft_samples import publish_draft
import json
from pathlib import Path
import pytest
import subprocess
import sys
from tiers import IS_RELEASE
import transaction
from typing import Any


SCRIPT = Path(__file__).parents[2] / "docs/examples/integrator.py"
# More than the script sends at once, and several of the pages it fetches.
COUNT = 50 if IS_RELEASE else 12


def item(number: int) -> dict[str, Any]:
    text = TEXT.replace("31/2011", f"{number}/2011").replace("31/", f"{number}/")
    scan = f"%PDF-1.4\n{number}\ntrailer <<>>\n%%EOF\n".encode()
    original = {
        "filename": f"{number}.pdf",
        "kind": "signed_scan",
        "data": b64encode(scan).decode(),
    }
    others = [["based-on", f"{number - 1}/2011"]] if number % 10 == 0 else []
    return {
        "source_id": f"{number}/2011",
        "text": text,
        "originals": [original],
        "relations": others,
    }


class Script:
    """Runs commands of the script with a folder of their own."""

    def __init__(self, url: str, folder: Path) -> None:
        self.folder = folder
        self._whole = [sys.executable, SCRIPT, "--url", url, "--folder", folder]

    def started(self, *command: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [*self._whole, *command],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def __call__(self, *command: str) -> str:
        process = self.started(*command)
        said, _none = process.communicate()
        assert process.returncode == 0, said
        transaction.begin()
        return said


@pytest.fixture
def run(site: Any, boards: None, tmp_path: Path) -> Script:
    return Script(site.absolute_url(), tmp_path / "work")


@pytest.mark.regulation("3.1", "6.2e", "7.2b")
def test_documents_are_pushed_and_harvested(
    site: Any, run: Script, tmp_path: Path
) -> None:
    (tmp_path / "password").write_text(PASSWORD)
    (tmp_path / "documents.jsonl").write_text(
        "\n".join(json.dumps(item(number)) for number in range(1, COUNT + 1))
    )
    password = str(tmp_path / "password")
    run("token", "--user", "ubnd-update", "--password-file", password)
    reviewer, publisher = ("--token", "reviewer"), ("--token", "publisher")
    run(*reviewer, "token", "--user", "ubnd-review", "--password-file", password)
    run(*publisher, "token", "--user", "ubnd-publish", "--password-file", password)
    documents = str(tmp_path / "documents.jsonl")
    assert run("push", documents).count(" made") == COUNT
    assert run("push", documents).count(" same") == COUNT
    for _twice in range(2):
        run(*reviewer, "relate", documents)
    run("change", "7/2011", "gazette_issue", "12")
    run("step", "submit")
    run(*reviewer, "step", "approve", "--state", "declaration")
    steps = run(*publisher, "step", "publish", "--state", "relations_undecided")
    assert steps.count(" published") == COUNT, steps
    gather(site)

    process = run.started("harvest")
    assert process.stdout is not None
    process.stdout.readline()
    process.kill()
    process.communicate()
    run("harvest")
    records = [
        json.loads(one.read_text()) for one in run.folder.glob("copy/*/record.json")
    ]
    # Each once, among all else that is public.
    assert [one["@type"] for one in records].count("LegalDocument") == COUNT
    known = json.loads((run.folder / "records.json").read_text())
    (changed,) = [one for one in records if one["UID"] == known["7/2011"]["UID"]]
    assert changed["gazette_issue"] == "12"
    assert len(list((run.folder / "copy" / changed["UID"]).glob("original-*"))) == 1
    said = run("text", changed["UID"], "art_1", "--day", "2012-01-01")
    assert "Khoản thứ nhất của điều mẫu." in said


@pytest.mark.regulation("3.1", "4.1e")
def test_an_opinion_is_given_and_its_receipt_verified(site: Any, run: Script) -> None:
    draft = publish_draft(make_draft(site))
    transaction.commit()
    place = draft.absolute_url().removeprefix(f"{site.absolute_url()}/")
    words = (place, "Nên làm rõ hơn.", "--name", "Nguyễn Văn Mẫu")
    code = run("opinion", *words).strip()
    # Sent twice it is taken once.
    assert run("opinion", *words).strip() == code
    receipt = run.folder / "receipt.json"
    assert "not sealed yet" in run("verify", str(receipt))
    later = datetime.now(UTC) + timedelta(days=2)
    seal_closed_days(submission_store(site), later, timedelta())
    transaction.commit()
    assert "received sealed\n" in run("verify", str(receipt))
    forged = json.loads(receipt.read_text())
    forged["entries"][0]["content"]["payload"]["points"][0]["text"] = "Khác."
    receipt.write_text(json.dumps(forged))
    assert run.started("verify", str(receipt)).wait() != 0
