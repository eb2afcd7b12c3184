"""However many hosts units have, the head of an answer passes nginx and Varnish."""

from bacgiang.policy.ops.health import checks
from bacgiang.policy.ops.http_hardening import page_policy
from bacgiang.policy.ops.http_hardening.content_policy import members_policy
from bacgiang.policy.ops.http_hardening.content_policy import visitors_policy
from bacgiang.policy.ops.http_hardening.page_policy import as_many_as_fit
from bacgiang.policy.ops.http_hardening.page_policy import MOST_NAMES
from datetime import datetime
from datetime import UTC
from pathlib import Path
import pytest
import re


ROOT = Path(__file__).resolve().parents[3]
HOSTS = [f"unit-{number}.somewhere.example:8443" for number in range(1000)]


def test_a_policy_of_a_thousand_hosts_fits_in_what_is_before_the_portal() -> None:
    named = as_many_as_fit(HOSTS)
    assert named == HOSTS[: len(named)] and len(named) > 150
    assert len(" ".join(named)) <= MOST_NAMES
    longest = max(map(len, (visitors_policy(named), members_policy(named, ()))))
    etc = ROOT / "instance/etc"
    nginx = (etc / "nginx/ask.conf.in").read_text(encoding="utf-8")
    taken = int(re.findall(r"proxy_buffer_size (\d+)k", nginx)[0]) * 1024
    # As much again for all other headers of a page.
    assert longest + 8192 < taken
    cluster = (ROOT / "cluster.cfg").read_text(encoding="utf-8")
    limits = dict(re.findall(r"-p (http_resp_\w+)=(\d+)k", cluster))
    assert longest < int(limits["http_resp_hdr_len"]) * 1024
    assert taken < int(limits["http_resp_size"]) * 1024
    for file in ("supervisord.conf.in", "systemd/varnish.conf.in"):
        varnish = (etc / "cluster" / file).read_text(encoding="utf-8")
        assert varnish.count(" ${cluster:varnish-limits}\n") == 1
    haproxy = (etc / "cluster/haproxy.cfg.in").read_text(encoding="utf-8")
    assert taken < int(re.findall(r"tune\.bufsize (\d+)", haproxy)[0])


def test_administrators_are_told_which_hosts_no_page_names(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(page_policy, "_hosts", lambda port: HOSTS)
    left = page_policy.hosts_left_out()
    assert [*page_policy.portal_hosts(None), *left] == HOSTS and left
    monkeypatch.setattr(checks, "main_host", lambda: "")
    told = list(checks.hosts(None, datetime.now(UTC)))
    assert [str(one) for one in told] == ["health_hosts_left"]
    monkeypatch.setattr(page_policy, "_hosts", lambda port: HOSTS[:20])
    assert not list(checks.hosts(None, datetime.now(UTC)))


def test_those_of_one_domain_are_all_named() -> None:
    few = HOSTS[:20]
    assert as_many_as_fit(few) == few
