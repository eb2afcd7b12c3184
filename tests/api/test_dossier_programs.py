"""Programs of units file and decide dossiers; figures of them are public (2.2c, 4.2b)."""

from .dossier_desk import Desk
from .dossier_desk import registered as registered
from .dossier_desk import SITE
from .dossier_desk import UNIT
from .dossier_desk import WHO
from .procedure_records import make_procedure
from bacgiang.policy.base.dates import today
from bacgiang.policy.citizen.submissions.store import YOUNG
from bacgiang.policy.citizen.submissions.writing import server_clock
from bacgiang.policy.dossiers.cases.catching_up import refresh
from bacgiang.policy.dossiers.national.portal import INationalPortal
from bacgiang.policy.dossiers.national.telling import TellNationalPortal
from base64 import b64encode
from datetime import timedelta
from lxml.html import fromstring
from petition_samples import Author
from petition_samples import HTML
from petition_samples import PNG
from petition_samples import told
import pytest
from signed_files import authority
from signed_files import blank
from signed_files import identity
from signed_files import sign
import transaction
from typing import Any
from urllib.parse import parse_qs
from urllib.parse import urlsplit
from zope.interface import implementer


pytestmark = pytest.mark.regulation("2.2c")


@implementer(INationalPortal)
class National:
    """Stands for the national portal."""

    def __init__(self) -> None:
        self.told: list[dict[str, str]] = []
        self.is_away = True

    def tell(self, dossiers: list[dict[str, str]]) -> None:
        if self.is_away:
            raise OSError
        self.told += dossiers


@pytest.mark.regulation("4.2b")
def test_programs_file_decide_and_read_on_and_figures_are_public(
    client: Any, site: Any, boards: None, registered: Any
) -> None:
    make_procedure()
    transaction.commit()
    begun = server_clock() - timedelta(minutes=5)
    clerk, head = Desk(client(f"{UNIT}-update")), Desk(client(f"{UNIT}-head"))
    body = {
        "act": "enter",
        "procedure": "MAU.01",
        "name": WHO,
        "phone": "0912 000 333",
        "consents": {"use_of_data": True},
        "files": [{"filename": "to-khai.png", "data": b64encode(PNG).decode()}],
        "idempotency_key": "k" * 20,
    }
    assert client().post(clerk.path, json=body).status_code in (401, 403)
    made = [clerk.session.post(clerk.path, json=body) for _n in "12"]
    assert [one.status_code for one in made] == [200, 200], made[0].text
    first, second = (one.json() for one in made)
    assert first["id"] == second["id"] and first["receipt"] == second["receipt"]
    assert "code" not in first and WHO not in str(first)
    name = first["id"]
    signer = identity("Nguyễn Văn Ký", by=authority())
    whole = sign(blank(), signer)
    changed_since = b64encode(whole.replace(b"595", b"596", 1)).decode()
    broken = [{"filename": "giay-phep.pdf", "data": changed_since}]
    refused = head.act(name, "finish", words="Đồng ý.", files=broken)
    assert told(refused) == "broken_signature", refused.text
    signed = b64encode(whole).decode()
    result = [{"filename": "giay-phep.pdf", "data": signed}]
    assert (
        told(clerk.act(name, "finish", words="Xong", files=result)) == "may_not_decide"
    )
    done = head.act(name, "finish", words="Đồng ý.", files=result)
    assert done.status_code == 200, done.text
    (paper,) = [one for one in done.json()["files"] if one["step"] == "done"]
    assert (
        "Nguyễn Văn Ký" in paper["signatures"]
        and not done.json()["waits_to_be_fetched"]
    )
    # Both pages say whose signature it is and what it is worth.
    page = clerk.session.get(f"{SITE}/@@dossier?case={name}", headers=HTML).text
    receipt = client().get(first["receipt"], headers=HTML).text
    for shown in (page, receipt):
        assert "Nguyễn Văn Ký" in shown and "giay-phep.pdf" in shown
    (code,) = parse_qs(urlsplit(first["receipt"]).query)["code"]
    transaction.begin()
    author = Author(client(), code.replace("-", ""))
    assert told(author.act("rate", rating="odd")) == "rating_missing"
    assert author.act("rate", rating="very").status_code == 200
    assert author.act("rate", rating="no").status_code == 409
    transaction.begin()
    # As the job does, by which what applicants do is counted.
    refresh([code.replace("-", "")])
    transaction.commit()
    # By the time that is asked for, too.
    address, month = "/++api++/@dossiers-figures?period=", f"{today():%Y-%m}"
    (now,) = client().get(f"{address}{month}").json()["units"]
    assert (now["counts"]["accepted"], now["counts"]["early"]) == (1, 1)
    assert client().get(f"{address}2020-Q1").json()["units"] == []
    assert client().get(f"{address}2020-13").status_code == 400
    page = f"/en/@@dossiers-figures?period={today().year}"
    told_of = client().get(page, headers=HTML).text
    assert 'id="figures-data"' in told_of and "Being handled" not in told_of
    figures = client().get("/++api++/@dossiers-figures").json()
    (ours,) = [one for one in figures["units"] if one["token"] == UNIT]
    counts = ours["counts"]
    assert (counts["received"], counts["early"], counts["rated-very"]) == (1, 1, 1)
    assert ours["median_days"] == 0 and WHO not in str(figures)
    # A month is called by its name where English is read.
    (month,) = fromstring(client().get(page, headers=HTML).text).xpath(
        f"//option[@value='{today():%Y-%m}']"
    )
    assert month.text == f"{today():%B %Y}"
    shown = client().get(f"{SITE}/@@dossiers-figures", headers=HTML).text
    assert "Giải quyết trước hạn" in shown and "Cấp giấy phép mẫu" in shown

    # What changed is told once it is not young any more; the national portal, too.
    national, job = registered(National(), INationalPortal), TellNationalPortal()
    now = server_clock() + YOUNG + timedelta(minutes=1)
    transaction.begin()
    assert job.due(site, None, now)
    job.run(site, now)
    national.is_away = False
    job.run(site, now)
    (told_of,) = national.told
    assert told_of["MaTTHC"] == "MAU.01" and told_of["TrangThaiHoSo"] == "10"
    assert WHO not in str(told_of)
    job.run(site, now)
    assert len(national.told) == 1
    transaction.commit()
    since = clerk.session.get(clerk.path, params={"since": begun.isoformat()})
    assert since.status_code == 200 and "until" in since.json()
    assert clerk.session.get(clerk.path, params={"since": "x"}).status_code == 400
