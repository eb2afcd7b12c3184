"""Whoever finds a hole finds whom to tell (RFC 9116)."""

from bacgiang.policy.ops.security_txt.well_known import RECORD
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from plone import api
import pytest
import transaction


@pytest.mark.regulation("15.2")
def test_security_txt(site, client):
    api.portal.set_registry_record(RECORD, "https://www.bacgiang.gov.vn/vi/an-toan")
    transaction.commit()
    answer = client().get("/.well-known/security.txt")
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    told = dict(line.split(": ", 1) for line in answer.text.splitlines())
    assert told["Contact"] == "https://www.bacgiang.gov.vn/vi/an-toan"
    assert told["Canonical"] == f"{site.absolute_url()}/.well-known/security.txt"
    until = datetime.fromisoformat(told["Expires"]) - datetime.now(UTC)
    assert timedelta(days=30) < until < timedelta(days=365)
    for path in ("/.well-known", "/.well-known/x", "/.well-known/security.txt/x"):
        assert client().get(path).status_code == 404


@pytest.mark.parametrize(
    ("record", "sender", "contact"),
    [
        ("", "portal@bacgiang.gov.vn", "mailto:portal@bacgiang.gov.vn"),
        ("javascript:x", "portal@bacgiang.gov.vn", None),
    ],
)
def test_without_a_contact_there_is_none(site, client, record, sender, contact):
    api.portal.set_registry_record(RECORD, record)
    api.portal.set_registry_record("plone.email_from_address", sender)
    transaction.commit()
    answer = client().get("/.well-known/security.txt")
    assert answer.status_code == (200 if contact else 404)
    assert contact is None or f"Contact: {contact}\n" in answer.text
