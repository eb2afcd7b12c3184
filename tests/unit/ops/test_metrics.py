"""Figures for Prometheus: by kind, from memory or made, and without anybody's words."""

from bacgiang.policy.caching.filter import GIVEN
from bacgiang.policy.ops.backup.results import keep
from bacgiang.policy.ops.backup.results import Result
from bacgiang.policy.ops.backup.results import Work
from bacgiang.policy.ops.metrics import requests
from bacgiang.policy.ops.metrics.exporter import JOBS
from bacgiang.policy.ops.metrics.exporter import OnDisk
from bacgiang.policy.ops.metrics.requests import kind_of
from bacgiang.policy.ops.metrics.requests import make_filter
from bacgiang.policy.ops.metrics.work import KEY
from datetime import datetime
from datetime import UTC
import json
from pathlib import Path
from prometheus_client import generate_latest
from prometheus_client import REGISTRY
import pytest
import re
from typing import Any
import yaml


pytestmark = pytest.mark.regulation("14")


def counted(environ: dict[str, Any], status: str = "200 OK") -> dict[str, float]:
    """How the figures of requests changed by one that was answered so."""

    def app(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        start_response(status, [])
        return []

    before = figures()
    make_filter(app, {})(environ, lambda *told: None)
    after = figures()
    return {name: one for name, one in after.items() if before.get(name) != one}


def figures() -> dict[str, float]:
    lines = generate_latest().decode().splitlines()
    pairs = (line.rpartition(" ") for line in lines if not line.startswith("#"))
    return {
        name: float(value)
        for name, _, value in pairs
        if name.startswith("portal_requests_total")
    }


@pytest.mark.parametrize(
    ("environ", "kind"),
    [
        ({"REQUEST_METHOD": "GET", "PATH_INFO": "/vi/tin-tuc"}, "page"),
        ({"REQUEST_METHOD": "HEAD", "PATH_INFO": "/vi"}, "page"),
        ({"REQUEST_METHOD": "GET", "PATH_INFO": "/++api++/vi"}, "api"),
        (
            {
                "REQUEST_METHOD": "GET",
                "PATH_INFO": "/vi",
                "HTTP_ACCEPT": "application/json",
            },
            "api",
        ),
        ({"REQUEST_METHOD": "GET", "PATH_INFO": "/++theme++x/portal.css"}, "file"),
        ({"REQUEST_METHOD": "POST", "PATH_INFO": "/++api++/@opinions"}, "sent"),
    ],
)
def test_kinds(environ: dict[str, Any], kind: str) -> None:
    assert kind_of(environ) == kind


def test_each_request_is_counted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("METRICS", "9180")
    page = {"REQUEST_METHOD": "GET", "PATH_INFO": "/vi/NGUYEN-VAN-A"}
    ((name, _count),) = counted(dict(page)).items()
    assert 'kind="page"' in name and 'origin="made"' in name and 'status="200"' in name
    assert "NGUYEN" not in generate_latest().decode()
    ((name, _count),) = counted({**page, GIVEN: True}, "304 Not Modified").items()
    assert 'origin="memory"' in name and 'status="304"' in name


def test_of_a_slow_one_the_log_says_what_it_did_and_no_address(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("METRICS", "9180")
    monkeypatch.setattr(requests, "SLOW", 0.0)

    def app(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        # Zope works on a copy.
        work = environ.copy()[KEY]
        work.loads, work.questions, work.seconds = 12, 3, 1.25
        work.template, work.user = "News Item/view", "a visitor"
        start_response("200 OK", [])
        return []

    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": "/vi/NGUYEN-VAN-A"}
    make_filter(app, {})(environ, lambda *told: None)
    assert caplog.messages[-1].endswith(
        "News Item/view for a visitor: 12 objects loaded, 1.2 s in 3 questions to the "
        "catalog"
    )
    assert "NGUYEN" not in caplog.text


def test_without_a_port_nothing_stands_before_the_portal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("METRICS", raising=False)
    app: Any = object()
    assert make_filter(app, {}) is app


def test_letters_that_wait_and_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATA", str(tmp_path))
    (tmp_path / "mail" / "queue" / "new").mkdir(parents=True)
    (tmp_path / "mail" / "queue" / "new" / "1").touch()
    told = {one.name: one.samples[0].value for one in OnDisk().collect()}
    assert told["portal_letters_waiting"] == 1
    assert told["portal_data_free_bytes"] > 0
    assert "portal_backup_last_good_timestamp_seconds" not in told


def test_rules_and_dashboard_ask_for_what_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A figure that is called otherwise would never alert, and draw nothing."""
    folder = Path(__file__).parents[3] / "instance" / "etc" / "prometheus"
    dashboard = json.loads((folder / "dashboard.json").read_bytes())
    drawn = [one["expr"] for panel in dashboard["panels"] for one in panel["targets"]]
    groups = yaml.safe_load((folder / "rules.yml").read_bytes())["groups"]
    watched = [rule["expr"] for group in groups for rule in group["rules"]]
    asked = set(re.findall(r"portal_\w+", " ".join([*drawn, *watched])))
    monkeypatch.setenv("DATA", str(tmp_path))
    (tmp_path / "mail" / "queue" / "new").mkdir(parents=True)
    JOBS.labels("seal-acts").set(0)
    keep(tmp_path, Work.BACKUP, Result(datetime.now(UTC)), is_good=True)
    told = {sample.name for one in REGISTRY.collect() for sample in one.samples}
    told |= {sample.name for one in OnDisk().collect() for sample in one.samples}
    assert asked and asked <= told
