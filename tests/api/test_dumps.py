"""Registers as files, made by a job, of what the public may see (4.2a, 6.2e)."""

from .consultation_records import make_open_draft
from .described_shapes import closed
from .described_shapes import parts_of
from .legal_records import act
from .legal_records import gather
from .legal_records import LATER
from .legal_records import make_record
from .legal_records import path_of
from .legal_records import relate
from .procedure_records import make_form
from .procedure_records import make_procedure
from bacgiang.policy.base.dumps.dump import IDump
from bacgiang.policy.base.dumps.job import LOOKS
from bacgiang.policy.base.dumps.job import MakeDumps
from bacgiang.policy.base.dumps.job import REST
from bacgiang.policy.base.dumps.store import dump_store
from bacgiang.policy.base.dumps.store import DumpStore
from bacgiang.policy.base.scheduler.inside import as_system
from bacgiang.policy.base.scheduler.ticking import Outcome
from bacgiang.policy.base.scheduler.ticking import run_job
from bacgiang.policy.law.akn import akn_errors
from bacgiang.policy.legal.dumps import writing
from bacgiang.policy.ops.openapi.description import description
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
import csv
from DateTime import DateTime
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from hashlib import sha256
from io import BytesIO
from io import StringIO
import json
from jsonschema import Draft202012Validator
from plone import api
import pytest
from rdflib import Graph
from rdflib import Namespace
from rdflib import namespace
from rdflib import URIRef
import transaction
from typing import Any
from zipfile import ZipFile
from zope.component import getUtility
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


pytestmark = pytest.mark.regulation("4.2a", "6.2e")

SPDX = Namespace("http://spdx.org/rdf/terms#")
LINES = "/@@dump/legal-documents.jsonl"
TABLE = "/@@dump/legal-documents.csv"
TEXTS = "/@@dump/legal-documents.akn.zip"


@pytest.fixture
def make(site: Any) -> Callable[..., int]:
    """Let the job run until nothing is due; how often it ran."""

    def run(now: datetime | None = None) -> int:
        ran, job = 0, MakeDumps()
        while True:
            transaction.begin()
            with as_system(site.getPhysicalRoot()) as app:
                where = app[site.getId()]
                done = run_job(where, "make-dumps", job, now or datetime.now(UTC))
            if done is not Outcome.RAN:
                assert done is Outcome.NOT_DUE
                return ran
            ran += 1

    return run


@contextmanager
def beside(site: Any) -> Iterator[DumpStore]:
    """The store as another thread has it; committed."""
    manager = transaction.TransactionManager()
    jar = site._p_jar.db().open(manager)
    yield dump_store(jar.root()["Application"][site.getId()])
    manager.commit()
    jar.close()


def undescribed(site: Any, told: dict[str, Any]) -> list[str]:
    """What the catalogue has and its description does not."""
    components = description(site.absolute_url(), None)["components"]
    shape = {"$ref": "#/components/schemas/Catalogue"}
    root = {**closed(shape), "components": parts_of(components)}
    found = Draft202012Validator(root).iter_errors(told)
    return [f"{one.json_path}: {one.message}" for one in found]


def lines(answer: Any) -> list[dict[str, Any]]:
    assert answer.status_code == 200, answer.text
    return [json.loads(one) for one in answer.text.splitlines()]


def test_a_register_is_had_as_files_that_the_catalogue_tells(
    site: Any, boards: None, client: Any, make: Any
) -> None:
    asks = client()
    first = make_record(site)
    second = make_record(site, text=None, file=None, **LATER)
    make_record(site, "draft", title="Mẫu chưa đăng", number="1/2010/QĐ-UBND")
    relate(second, "repeals", first)
    gather(site)
    procedure, form = make_procedure(), make_form()
    draft = make_open_draft(site)
    transaction.commit()
    make()
    one, other = lines(asks.get(LINES))
    assert (one["number"], other["number"]) == ("76/2007/QĐ-UBND", "40/2015/QĐ-UBND")
    assert one["effect_status"] != other["effect_status"]
    assert other["relations"][0]["document"]["UID"] == one["UID"]
    table = csv.DictReader(StringIO(asks.get(TABLE).content.decode("utf-8-sig")))
    assert [row["number"] for row in table] == [one["number"], other["number"]]
    with ZipFile(BytesIO(asks.get(TEXTS).content)) as texts:
        (name,) = texts.namelist()
        text = texts.read(name)
    assert akn_errors(text) == ()
    assert text == asks.get(f"/++api++{path_of(first)}/@akn").content
    for path, item in (
        ("procedures.jsonl", procedure),
        ("procedure-forms.jsonl", form),
        ("drafts.jsonl", draft),
    ):
        told = lines(asks.get(f"/@@dump/{path}"))
        assert [row["UID"] for row in told] == [item.UID()], path
    tables = asks.get("/@@dump/procedures.csv.zip").content
    with ZipFile(BytesIO(tables)) as archive:
        assert "MAU.01" in archive.read("procedures.csv").decode()
    # What the catalogue tells of each is so.
    answer = asks.get("/++api++/@catalogue")
    assert undescribed(site, answer.json()) == []
    graph = Graph().parse(data=answer.text, format="json-ld")
    files = list(graph.subject_objects(namespace.DCAT.downloadURL))
    assert len(files) == 10
    for way, address in files:
        content = asks.get(str(address)).content
        size = graph.value(way, namespace.DCAT.byteSize)
        checksum = graph.value(way, SPDX.checksum)
        digest = graph.value(checksum, SPDX.checksumValue)
        assert size.toPython() == len(content), address
        assert str(digest) == sha256(content).hexdigest(), address
        algorithm = graph.value(checksum, SPDX.algorithm)
        assert algorithm == URIRef(f"{SPDX}checksumAlgorithm_sha256")
        assert graph.value(way, namespace.DCTERMS.modified).toPython().tzinfo


def test_what_is_withdrawn_is_in_no_file_from_that_moment_on(
    site: Any, boards: None, client: Any, make: Any, monkeypatch: Any
) -> None:
    asks, now = client(), datetime.now(UTC)
    kept = make_record(site)
    secret = make_record(site, title="Mẫu bí mật", number="05/2010/QĐ-UBND")
    make()
    assert len(lines(asks.get(LINES))) == 2
    act(secret, "ubnd", "publish", "withdraw", ground="secrecy")
    transaction.commit()
    told = asks.get("/++api++/@catalogue").text
    for path in (LINES, TABLE, TEXTS):
        assert asks.get(path).status_code == 404, path
        assert path not in told
    assert make() == 0
    assert make(now + REST + timedelta(minutes=1)) > 0
    (one,) = lines(asks.get(LINES))
    assert one["UID"] == kept.UID()
    # What is taken away while a file with it is being written is in none either.
    write = writing.write_rows

    def withdrawn_meanwhile(*written: Any) -> int:
        done = write(*written)
        with beside(site) as store:
            store.note_gone("LegalDocument")
        return done

    monkeypatch.setattr(writing, "write_rows", withdrawn_meanwhile)
    gather(site)
    make(now + 2 * LOOKS)
    assert asks.get(LINES).status_code == 404


def test_dates_take_a_file_away_as_they_take_the_page(
    site: Any, boards: None, client: Any, make: Any
) -> None:
    asks, record, now = client(), make_record(site), datetime.now(UTC)
    record.expiration_date = DateTime() + 1
    record.reindexObject(idxs=["expires"])
    transaction.commit()
    make()
    assert len(lines(asks.get(LINES))) == 1
    transaction.begin()
    dump = getUtility(IDump, name="legal-documents.jsonl")
    store = dump_store(site)
    assert store.offered(dump, now + timedelta(hours=23)) is not None
    # Moments are kept to the minute.
    assert store.offered(dump, now + timedelta(days=1, minutes=1)) is None


def test_a_file_is_right_within_the_hour_and_keeps_its_day_while_it_says_the_same(
    site: Any, boards: None, client: Any, make: Any
) -> None:
    asks, record, now = client(), make_record(site), datetime.now(UTC)
    gather(site)
    assert make(now) == 10
    first = asks.get(LINES).headers
    with api.env.adopt_roles(["Manager"]):
        record.place = "Hiệp Hòa"
        notify(ObjectModifiedEvent(record))
    transaction.commit()
    gather(site)
    assert make(now + LOOKS / 2) == 0
    assert make(now + LOOKS) > 0
    second = asks.get(LINES).headers
    assert first["ETag"] != second["ETag"]
    (row,) = lines(asks.get(LINES))
    assert row["place"] == "Hiệp Hòa"
    # Entered anew, and nothing in it is another: the file and its day stay.
    notify(ObjectModifiedEvent(record))
    transaction.commit()
    gather(site)
    assert make(now + 2 * LOOKS) > 0
    third = asks.get(LINES).headers
    assert third["ETag"] == second["ETag"]
    assert third["Last-Modified"] == second["Last-Modified"]
    # Nothing was entered: no run of the job is noted, on any day.
    assert make(now + timedelta(days=3)) == 0


def test_a_file_is_had_in_parts_and_not_twice(
    site: Any, boards: None, client: Any, make: Any
) -> None:
    asks = client()
    make_record(site)
    make()
    whole = asks.get(LINES)
    size, tag = len(whole.content), whole.headers["ETag"]
    for asked, begin, end in (
        ("bytes=0-9", 0, 10),
        ("bytes=10-", 10, size),
        ("bytes=-5", size - 5, size),
    ):
        part = asks.get(LINES, headers={"Range": asked, "If-Range": tag})
        assert part.status_code == 206, asked
        assert part.content == whole.content[begin:end], asked
        said = f"bytes {begin}-{end - 1}/{size}"
        assert part.headers["Content-Range"] == said
    # Of another file nothing is put together.
    other = {"Range": "bytes=10-", "If-Range": '"another"'}
    assert asks.get(LINES, headers=other).content == whole.content
    beyond = asks.get(LINES, headers={"Range": f"bytes={size}-"})
    assert beyond.status_code == 416
    assert beyond.headers["Content-Range"] == f"bytes */{size}"
    known = asks.get(LINES, headers={"If-None-Match": tag})
    assert (known.status_code, known.content) == (304, b"")
    for path in ("/@@dump", "/@@dump/khong-co", f"{LINES}/x"):
        assert asks.get(path).status_code == 404, path
