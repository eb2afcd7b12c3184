"""Seals are kept by others, too, and a verifier uses what they keep (15.3)."""

from asn1crypto import tsp
from bacgiang.policy.base.scheduler.ticking import Outcome
from bacgiang.policy.base.scheduler.ticking import run_job
from bacgiang.policy.editorial.acts.sealing import seal_closed_days
from bacgiang.policy.editorial.acts.sealing import sealed_days
from bacgiang.policy.editorial.acts.seals import LOG
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.ops.command.main import main
from bacgiang.policy.ops.health.looking import findings
from bacgiang.policy.ops.seals_outside.jobs import SendSeals
from bacgiang.policy.sealing.daily import seal_day
from bacgiang.policy.sealing.export_writer import write_export
from bacgiang.policy.sealing.records import leaves_in_order
from bacgiang.policy.sealing.seals import DaySeal
from bacgiang.policy.sealing.seals import Genesis
from called import Called
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
import json
from pathlib import Path
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore
import pytest
from signed_files import identity
import transaction
from typing import Any
from zope.i18n import translate


pytestmark = pytest.mark.regulation("15.3")

ROOT = identity("Cơ quan cấp dấu thời gian mẫu")
STAMPER = identity("Dấu thời gian mẫu", ROOT, stamps=True)
SETTINGS = """[seals]
folder = {folder}
address = {url}
mail = luu-tru@example.org
time_stamps = {url}tsa
"""


class Others(Called):
    """Keep what they are sent; one address is that of a time-stamping authority."""

    def answer(self, path: str, head: dict[str, str], body: bytes) -> tuple[int, bytes]:
        if not path.endswith("tsa"):
            self.calls.append((head, body))
            return self.status, b""
        assert head["content-type"] == "application/timestamp-query"
        store = SimpleCertificateStore.from_certs([ROOT.asn1])
        stamper = DummyTimeStamper(STAMPER.asn1, STAMPER.asn1_key, store)
        request = tsp.TimeStampReq.load(body)
        return 200, bytes(stamper.request_tsa_response(request).dump())


def administrator_is_told(site: Any) -> list[str]:
    """Of seals that others keep, where health is told."""
    found = findings(site, datetime.now(UTC))
    return [
        translate(one.message, target_language="vi")
        for one in found
        if one.check == "seals-outside"
    ]


def test_seals_are_kept_by_others_and_verified_with(
    site: Any,
    boards: None,
    publish: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    data, second = tmp_path / "data", tmp_path / "second"
    data.mkdir()
    monkeypatch.setenv("DATA", str(data))
    monkeypatch.setenv("LC_ALL", "vi_VN.UTF-8")
    publish(site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te", title="Tin")
    now = datetime.now(UTC)

    def send(later: timedelta) -> Outcome:
        return run_job(site, "send-seals", SendSeals(), now + later)

    seal_closed_days(site, now + timedelta(days=2))
    transaction.commit()
    assert send(timedelta()) is Outcome.NOT_DUE
    with Others() as others:
        text = SETTINGS.format(folder=second, url=others.url)
        (data / "settings.ini").write_text(text)
        others.status = 503
        # The folder is not there yet, the address says no: both get it later.
        assert send(timedelta()) is Outcome.RAN
        (told,) = administrator_is_told(site)
        assert f"folder, {LOG}: FileNotFoundError" in told
        assert f"address, {LOG}: status 503" in told
        main(["doctor", "--data", str(data)])
        assert told in capsys.readouterr().out
        assert send(timedelta(minutes=1)) is Outcome.NOT_DUE
        second.mkdir()
        others.status, others.calls = 204, []
        assert send(timedelta(minutes=11)) is Outcome.RAN
        assert send(timedelta(minutes=22)) is Outcome.NOT_DUE
        assert administrator_is_told(site) == []
        seal_closed_days(site, now + timedelta(days=3))
        transaction.commit()
        assert send(timedelta(days=3)) is Outcome.RAN
        bodies = [json.loads(body) for _head, body in others.calls]
    transaction.begin()
    store = act_store(site)
    sent = [DaySeal.from_record(one) for body in bodies for one in body["seals"]]
    seals = list(store.seals.between("", "9999-12-31"))
    assert sent == seals
    letters = [one.read_text() for one in (data / "mail").glob("*.eml")]
    assert sum("luu-tru@example.org" in one for one in letters) == 2

    # Whoever has what the second party keeps needs nothing of the portal to verify.
    export, authority = tmp_path / "acts.jsonl", tmp_path / "authority.pem"
    authority.write_bytes(ROOT.pem)

    def verified() -> int:
        days = list(sealed_days(store, date.min, date.max))
        with export.open("wb") as file:
            write_export(file, LOG, days)
        options = ["--file", export, "--seals", second / f"{LOG}.jsonl"]
        options += ["--stamps", second, "--authority", authority]
        return main(["verify-acts", *map(str, options)])

    assert verified() == 0
    said = capsys.readouterr().out
    assert said.count(now.date().isoformat()[:4]) > 1
    newest = second / f"{LOG}-{seals[-1].day}.tst"
    older = newest.with_name(f"{LOG}-{seals[-2].day}.tst")
    assert newest.exists()
    assert older.exists()
    # A stamp of something else, or of an authority that nobody named, is none.
    newest.write_bytes(older.read_bytes())
    assert verified() == 1
    authority.write_bytes(identity("Cơ quan khác").pem)
    assert verified() == 1
    # Whoever computes everything afresh cannot change what the others have.
    forged: list[Any] = []
    last: Any = Genesis(LOG)
    for seal, records in list(sealed_days(store, date.min, date.max)):
        other = [{**one, "reason": "Lý do khác"} for one in records]
        leaves = list(leaves_in_order(seal.day, other))
        last = seal_day(last, seal.day, leaves)
        forged.append((last, map(json.loads, leaves)))
    with export.open("wb") as file:
        write_export(file, LOG, forged)
    assert main(["verify-acts", "--file", str(export)]) == 0
    kept = str(second / f"{LOG}.jsonl")
    assert main(["verify-acts", "--file", str(export), "--seals", kept]) == 1
