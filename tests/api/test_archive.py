"""Packages are asked for, made, fetched and handed over by those whose they are."""

from .procedure_records import blank_form
from .procedure_records import FORM
from .procedure_records import make_form
from .procedure_records import make_procedure
from .procedure_records import publish as publish_form
from bacgiang.policy.archive.act_kinds import ARCHIVE_FETCH
from bacgiang.policy.archive.act_kinds import ARCHIVE_HAND_OVER
from bacgiang.policy.archive.kept import asking
from bacgiang.policy.archive.kept import jobs
from bacgiang.policy.archive.kept.jobs import MakePackages
from bacgiang.policy.archive.kept.package import OFFERED
from bacgiang.policy.archive.kept.package import package_store
from bacgiang.policy.archive.package.writing import write_package
from bacgiang.policy.base.dates import today
from bacgiang.policy.base.scheduler.inside import as_system
from bacgiang.policy.base.scheduler.ticking import run_job
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.ops.seeding.word_file import word_file
from bacgiang.policy.procedures.intake.form_input import take_in_form
from base64 import b64encode
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from hashlib import sha256
from io import BytesIO
from lxml import html
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
import pytest
from tiers import in_turn
import transaction
from zipfile import ZipFile


SITE = "/vi/don-vi/so-y-te"
API = f"/++api++{SITE}/@archive"
PAGE = {"Accept": "text/html"}
HEAD = "so-y-te-head"
OTHERS = [None, "so-y-te-publish", "huyen-hiep-hoa-head"]

pytestmark = pytest.mark.regulation("7.2g", "8.4", "14.4")


@pytest.fixture
def days(monkeypatch):
    """Today's work, asked for as tomorrow: only days that are over are packed."""
    monkeypatch.setattr(asking, "today", lambda: today() + timedelta(days=1))
    return {"start": today().isoformat(), "end": today().isoformat()}


@pytest.fixture
def people(client, boards):
    """A client of each; made before a job has the site in its hands."""
    return {
        user: client(user) for user in (HEAD, *OTHERS, "so-y-te-update", "van-phong")
    }


@pytest.fixture
def tick(site):
    """Let the job run."""

    def run(now=None):
        transaction.begin()
        with as_system(site.getPhysicalRoot()) as app:
            job = ("make-archive-packages", MakePackages(), now or datetime.now(UTC))
            run_job(app[site.getId()], *job)

    return run


@pytest.fixture
def package(people, days, tick):
    """Of an item that was written today, as the API tells it when it is ready."""
    values = {"@type": "News Item", "title": "Tin lưu trữ", "id": "tin"}
    assert people["so-y-te-update"].post(f"{SITE}/tin-tuc", json=values).ok
    asked = people[HEAD].post(API, json=days)
    assert (asked.status_code, asked.json()["state"]) == (202, "waiting")
    tick()
    (one,) = people[HEAD].get(API).json()["items"]
    assert one["state"] == "ready"
    return one


def recorded(kind):
    """The act of a kind, as it goes into the record; there has to be one."""
    transaction.begin()
    soon = datetime.now(UTC) + timedelta(minutes=1)
    acts = act_store().leaves_between(soon - timedelta(days=1), soon)
    (told,) = [leaf for _key, leaf in acts if f'"{kind}"'.encode() in leaf]
    return told


def test_the_head_fetches_what_was_made(people, package):
    page = html.fromstring(people[HEAD].get(f"{SITE}/@@archive", headers=PAGE).text)
    (link,) = page.xpath(
        "//table[@id='archive-packages']//a[contains(@href, 'package=')]/@href"
    )[:1]
    assert link == package["download"]
    got = people[HEAD].get(link)
    assert got.status_code == 200
    assert sha256(got.content).hexdigest() == package["digest"]
    packed = ZipFile(BytesIO(got.content))
    folder = packed.namelist()[0].split("/")[0]
    assert "Tin lưu trữ" in packed.read(f"{folder}/data/index.html").decode()
    assert "Sở Y tế" in packed.read(f"{folder}/bag-info.txt").decode()
    # It holds drafts: who took it away is known, with which one it was.
    assert package["digest"].encode() in recorded(ARCHIVE_FETCH)
    kept = [
        one.text_content() for one in page.xpath("//*[@id='archive-retention']//dt")
    ]
    assert kept == ["Vĩnh viễn", "10 năm"]


def test_what_a_program_takes_away_is_recorded_too(client, people, package):
    """Though a token that reads writes nothing else."""
    said = {"name": "Lưu trữ", "scope": "read", "days": 30}
    made = people[HEAD].post("/++api++/@tokens", json=said)
    assert made.status_code == 201, made.text
    program = client()
    program.headers["Authorization"] = f"Bearer {made.json()['token']}"
    assert program.get(package["download"]).status_code == 200
    assert package["digest"].encode() in recorded(ARCHIVE_FETCH)


@pytest.mark.parametrize("method", ["POST", "OPTIONS"])
def test_no_way_takes_it_away_unrecorded(people, package, method):
    got = people[HEAD].request(method, package["download"], headers=PAGE)
    assert sha256(got.content).hexdigest() == package["digest"]
    assert package["digest"].encode() in recorded(ARCHIVE_FETCH)


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("user", in_turn(OTHERS, of=3))
def test_others_get_nothing(people, package, days, user):
    other = people[user]
    assert other.get(API).status_code in (401, 403, 404)
    assert other.post(API, json=days).status_code in (401, 403, 404)
    refused = other.get(package["download"], headers=PAGE)
    assert refused.status_code != 200
    assert len(package_store().of_unit("so-y-te")) == 1


def test_a_package_of_another_unit_is_not_there(people, package):
    named = package["download"].replace("so-y-te", "huyen-hiep-hoa")
    answer = people["huyen-hiep-hoa-head"].get(named, headers=PAGE)
    assert answer.status_code == 404


def test_the_standing_office_has_all(people, package, days):
    office = people["van-phong"]
    (one,) = office.get("/++api++/@archive").json()["items"]
    assert one["identifier"] == package["identifier"]
    assert office.get(one["download"]).status_code == 200
    wrong = office.post("/++api++/@archive", json={**days, "unit": "khong-co"})
    assert (wrong.status_code, wrong.json()["error"]["type"]) == (400, "unknown_unit")


def test_days_that_are_not_over_are_refused(people):
    days = {"start": today().isoformat(), "end": today().isoformat()}
    refused = people[HEAD].post(API, json=days)
    assert refused.status_code == 400
    assert refused.json()["error"]["type"] == "days_to_come"


def test_the_hand_over_is_recorded_with_the_digest(people, package):
    head, name = people[HEAD], f"{SITE}/@@archive-hand-over"
    page = html.fromstring(
        head.get(f"{name}?package={package['identifier']}", headers=PAGE).text
    )
    fields = dict(page.xpath("//form[@id='archive-hand-over-form']")[0].form_values())
    incomplete = head.post(name, data=fields, headers=PAGE)
    assert incomplete.status_code == 400
    fields |= {"body": "Lưu trữ lịch sử tỉnh", "day": today().isoformat()}
    fields["receipt"] = "12/BB-LT"
    assert head.post(name, data=fields, headers=PAGE).status_code == 303
    (one,) = head.get(API).json()["items"]
    assert one["handed_over"] == [
        {
            "body": "Lưu trữ lịch sử tỉnh",
            "day": today().isoformat(),
            "receipt": "12/BB-LT",
        }
    ]
    assert package["digest"].encode() in recorded(ARCHIVE_HAND_OVER)


def test_one_that_cannot_be_made_keeps_none_from_being_made(
    people, days, tick, monkeypatch
):
    head = people[HEAD]
    for _time in range(2):
        assert head.post(API, json=days).status_code == 202
    broken = [RuntimeError("hỏng")]

    def write(*given):
        if broken:
            raise broken.pop()
        return write_package(*given)

    monkeypatch.setattr(jobs, "write_package", write)
    tick()
    tick()
    states = [one["state"] for one in head.get(API).json()["items"]]
    assert states == ["ready", "failed"]
    assert "trung tâm" in head.get(f"{SITE}/@@archive", headers=PAGE).text


def test_the_file_of_a_form_may_have_a_long_name(site, people, days, tick):
    """Of 255 bytes, in a version that was amended since."""
    name = f"{'ả' * 83}a.docx"
    form = make_form(files=[blank_form(name)])
    data = b64encode(word_file(["TỜ KHAI KHÁC"])).decode()
    changed = {**FORM, "files": [{"filename": name, "data": data}]}
    with api.env.adopt_user(username="so-y-te-update"):
        take_in_form(changed, "so-y-te")
        copy = ICheckinCheckoutPolicy(form).getWorkingCopy()
    publish_form(copy, "so-y-te")
    assert people[HEAD].post(API, json=days).status_code == 202
    tick()
    (one,) = people[HEAD].get(API).json()["items"]
    assert one["state"] == "ready"
    packed = ZipFile(BytesIO(people[HEAD].get(one["download"]).content))
    assert any(path.endswith(f"/docx/{name}") for path in packed.namelist())


def test_of_the_same_days_the_newest_is_offered_alone(people, package, days, tick):
    """However often a head asks, the disk holds one of them."""
    head = people[HEAD]
    assert head.post(API, json=days).status_code == 202
    tick()
    states = {one["identifier"]: one["state"] for one in head.get(API).json()["items"]}
    assert states.pop(package["identifier"]) == "over"
    assert list(states.values()) == ["ready"]
    assert head.get(package["download"], headers=PAGE).status_code == 404


def test_a_file_is_not_offered_for_ever(people, package, tick):
    tick(datetime.now(UTC) + OFFERED)
    (one,) = people[HEAD].get(API).json()["items"]
    assert (one["state"], one["digest"]) == ("over", package["digest"])
    assert people[HEAD].get(package["download"], headers=PAGE).status_code == 404


@pytest.fixture
def secret(site, people, publish):
    """A public item of the board, and its withdrawal for a secret by the head."""
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    publish(section, "so-y-te", id="bi-mat", title="Điều bí mật")

    def withdraw():
        address = f"/++api++{SITE}/tin-tuc/bi-mat/@workflow/withdraw"
        said = {"ground": "secrecy", "comment": "Lộ"}
        assert people[HEAD].post(address, json=said).status_code == 200

    return withdraw


def read_all(answer):
    packed = ZipFile(BytesIO(answer.content))
    return b"".join(packed.read(name) for name in packed.namelist()).decode(
        errors="replace"
    )


@pytest.mark.regulation("4.2a")
def test_what_is_closed_afterwards_is_taken_back(people, secret, days, tick):
    """Whoever has not fetched it yet gets nothing that only the head sees."""
    head, office = people[HEAD], people["van-phong"]
    assert head.post(API, json=days).status_code == 202
    tick()
    (made,) = head.get(API).json()["items"]
    assert "bi-mat" in read_all(office.get(made["download"]))
    secret()
    (one,) = head.get(API).json()["items"]
    assert (one["state"], one["download"]) == ("taken_back", None)
    for user in ("van-phong", HEAD):
        gone = people[user].get(made["download"], headers=PAGE)
        assert gone.status_code == 404, user
    assert "thu hồi" in head.get(f"{SITE}/@@archive", headers=PAGE).text


@pytest.mark.regulation("4.2a")
def test_what_others_closed_is_named_on_no_page_of_a_package(site, people, days, tick):
    """A page of the health department names the form of a district's procedure."""
    form = make_form("huyen-hiep-hoa", title="Tờ khai bí mật")
    make_procedure()
    head = people[HEAD]
    assert head.post(API, json=days).status_code == 202
    tick()
    (made,) = head.get(API).json()["items"]
    assert "Tờ khai bí mật" in read_all(people["van-phong"].get(made["download"]))
    path = "/".join(form.getPhysicalPath()[2:])
    said = {"ground": "secrecy", "comment": "Lộ bí mật"}
    way = f"/++api++/{path}/@workflow/withdraw"
    assert people["huyen-hiep-hoa-head"].post(way, json=said).ok
    (one,) = head.get(API).json()["items"]
    assert (one["state"], one["download"]) == ("taken_back", None)


@pytest.mark.regulation("4.2a")
def test_what_is_closed_while_it_is_made_is_not_in_it(
    people, secret, days, tick, monkeypatch
):
    head, closings = people[HEAD], [secret]
    assert head.post(API, json=days).status_code == 202

    def write(*given):
        facts = write_package(*given)
        while closings:
            closings.pop()()
        return facts

    monkeypatch.setattr(jobs, "write_package", write)
    tick()
    (one,) = head.get(API).json()["items"]
    assert one["state"] == "ready"
    said = read_all(head.get(one["download"]))
    assert "bí mật" not in said
    assert "bi-mat" not in said
