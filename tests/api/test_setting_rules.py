"""Nothing goes into the registry that the portal could not read afterwards."""

from bacgiang.policy.base.settings.interfaces import ISettingRule
from lxml import html
from plone import api
import pytest
from zope.component import getUtilitiesFor


WRONG = {
    "plone.available_languages": ["vi", "fr"],
    "plone.default_language": "en",
    "plone.robots_txt": "User-agent: *\nDisallow: /*",
    "bacgiang.main_host": "http://www.bacgiang.gov.vn/",
    "bacgiang.domain": "bacgiang",
    "bacgiang.part_hosts": ["van-ban.bacgiang.gov.vn|vi/khong-co"],
    "bacgiang.public_url": "bacgiang.gov.vn",
    "bacgiang.map_background": "https://ban-do.example.vn/wms",
    "bacgiang.measurement_script": "javascript:x",
    "bacgiang.stream_addresses": ["https://truyenhinh.example.vn"],
    "bacgiang.security_contact": "khong phai",
    "bacgiang.data_licence": "|Tự do|Free",
    "bacgiang.holidays": ["2027-01-01", "ngày lễ"],
    "bacgiang.working_weekends": ["31/4/2027"],
    "bacgiang.upload_limits": "[]abc",
    "bacgiang.news_topics": ["y-te"],
    "bacgiang.document_types": ["|Quyết định"],
    "bacgiang.legal_fields": ["y-te"],
    "bacgiang.territorial_scopes": ["tinh|"],
    "bacgiang.issuers": ["ubnd"],
    "bacgiang.procedure_fields": ["y-te"],
    "bacgiang.detail_rules": ["2027-01-01 perhaps"],
    "bacgiang.retroactive_rules": ["forbidden"],
    "bacgiang.least_periods": ["x|Dài|Long|||||2027-01-01|nhiều||yes"],
    "bacgiang.citizen_trusted_proxies": ["10.0.0"],
    "bacgiang.royalty_regimes": ["18/2014|2014-06-01||10|news=mười|40-65|30|50|yes"],
    "bacgiang.base_salaries": ["2024-07-01|nhiều|73/2024|yes"],
    "bacgiang.petition_regimes": [
        "x|Trả lời|Answers|question|2026-01-01||0|7|10|5|||",
    ],
    "bacgiang.petition_subjects": ["|Đất đai|Land|so-y-te"],
    "bacgiang.petition_refusals": ["trung"],
    "bacgiang.petition_elsewhere": ["|Khiếu nại|Complaints"],
    "bacgiang.dossier_codes": ["so-y-te"],
    "bacgiang.counter_slots": ["so-y-te|2-999999999999|07:30-11:00|30|2"],
}
# Every visitor follows where what is no petition goes.
LED_NOWHERE = (
    *("javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "//evil.vn/"),
    *(
        "http://thanh-tra.vn/",
        "https://a:b@thanh-tra.vn/",
        "https://thanh-tra.vn:8443/",
    ),
    *(
        "https://localhost/",
        "https://10.1.2.3/",
        "https://192.168.1.1/x",
        "https://[::1]/",
    ),
    *(
        "https://127.1/",
        "https://may-chu.local/",
        'https://a.b/"x',
        "https://1.2.0x7f/",
    ),
    *("mailto:a@b.vn?bcc=c@d.vn", "tel:113;x", "../manage", "du-thao\\x"),
)
RIGHT = {
    "bacgiang.petition_elsewhere": [
        f"k{number}|Khiếu nại|Complaints|Nơi khác|Elsewhere|{address}"
        for number, address in enumerate(
            ("https://thanh-tra.gov.vn/gui?a=1#b", "tel:113 tel:114", "mailto:a@b.vn")
            + ("", "du-thao", "https://8.8.8.8/")
        )
    ],
    "bacgiang.public_url": "https://bacgiang.gov.vn",
    "bacgiang.map_background": "https://ban-do.example.vn/{z}/{y}/{x}.png",
    "bacgiang.measurement_script": "https://do-luong.example.vn/m.js",
    "bacgiang.security_contact": "mailto:an-toan@example.vn",
    "bacgiang.holidays": ["2027-04-30", "01/05/2027"],
}


@pytest.mark.regulation("15.2")
def test_wrong_settings_are_refused_in_words(site, client):
    admin = client("admin")
    assert set(WRONG) == {name for name, _rule in getUtilitiesFor(ISettingRule)}

    def written(name, value):
        return admin.patch(
            "/++api++/@registry",
            json={name: value},
            headers={"Accept": "application/json", "Accept-Language": "vi"},
        )

    for name, value in WRONG.items():
        before = api.portal.get_registry_record(name)
        answer = written(name, value)
        assert answer.status_code == 400, (name, answer.text)
        assert name in answer.text
        site._p_jar.sync()
        assert api.portal.get_registry_record(name) == before, name
        # What it holds as delivered can be saved as it is.
        kept = list(before) if isinstance(before, tuple) else before
        assert written(name, kept).status_code == 204, name
    for address in LED_NOWHERE:
        line = f"khac|Việc khác|Another matter|Nơi khác|Elsewhere|{address}"
        answer = written("bacgiang.petition_elsewhere", [line])
        assert answer.status_code == 400, address
    for name, value in RIGHT.items():
        assert written(name, value).status_code == 204, name
    admin.headers["Accept"] = "text/html"
    address = "/portal_registry/edit/bacgiang.holidays"
    token = html.fromstring(admin.get(address).text).xpath(
        "//input[@name='_authenticator']/@value"
    )
    fields = {"form.widgets.value": "30.4", "form.buttons.save": "1"}
    answer = admin.post(address, data=fields | {"_authenticator": token[:1]})
    assert answer.status_code == 200
    assert "“30.4” không phải là ngày" in answer.text
    assert "form.widgets.value" in answer.text
