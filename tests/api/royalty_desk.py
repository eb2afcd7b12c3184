"""What tests on royalties do again and again: rates on file, people, statements."""

from bacgiang.policy.base.dates import today
from datetime import timedelta
from lxml.html import fromstring
from tests.api.office_tasks import api_of
from tests.api.sent_forms import HTML


UNIT, CODE = "/vi/don-vi/so-y-te", "so-y-te"
PDF = b"%PDF-1.4 quyet dinh\n%%EOF"
RATES = {
    "number": "12/QĐ-CT",
    "signed": "2026-01-05",
    "begins": "2024-07-01",
    "unit": "10",
    "news": "2,5-5",
    "photo": "1-3",
    "commentary": "10-30",
    "translation": "50",
    "editing": "10",
    "collecting": "5",
    "reviewing": "5",
}


def form_of(session, path, form_id):
    """The form of a page, filled in as it was sent."""
    answer = session.get(path, headers=HTML)
    assert answer.status_code == 200, (path, answer.status_code)
    return fromstring(answer.text).get_element_by_id(form_id)


def send(session, path, form_id, button, files=None, **values):
    """Fill in, press a button; the answer."""
    form = form_of(session, path, form_id)
    sent = [one for one in form.form_values() if one[0] not in values]
    for name, value in values.items():
        many = value if isinstance(value, list) else [value]
        sent += [(name, one) for one in many]
    data = [*sent, ("do", button)]
    address = form.get("action")
    return session.post(address, data=data, files=files, headers=HTML)


class RoyaltyDesk:
    """Of So Y te, or the unit of the code; `client` makes sessions."""

    def __init__(self, client, code=CODE):
        self.client = client
        self.code, self.unit = code, f"/vi/don-vi/{code}"

    def file_rates(self, user="van-phong", **changes):
        files = {"file": ("qd.pdf", PDF, "application/pdf")}
        values = {**RATES, **changes}
        path = "/vi/@@royalty-rates"
        return send(self.client(user), path, "royalty-rates", "file", files, **values)

    def enter(self, *names, email="", **private):
        body = {"names": list(names), "email": email, "private": private}
        address = f"/++api++{self.unit}/@collaborators"
        answer = self.client(f"{self.code}-review").post(address, json=body)
        assert answer.status_code == 201, answer.text
        payee = answer.json()["payee"]
        if email:
            # It is theirs once two have said so.
            assert self.give_account(payee, email, "head") == 200
        return payee

    def move_money(self, payee, bank_account, level):
        """Somebody is paid to another account, as one of the board says; status."""
        return self.change(payee, level, private={"bank_account": bank_account})

    def give_account(self, payee, account, level):
        """Somebody signs in with another account, as one of the board says; status."""
        return self.change(payee, level, email=account)

    def change(self, payee, level, **said):
        session = self.client(f"{self.code}-{level}")
        address = f"/++api++{self.unit}/@collaborators"
        people = session.get(address).json()["items"]
        (person,) = (one for one in people if one["payee"] == payee)
        sent = {"names": person["names"], "seen": person["seen"], **said}
        return session.patch(person["@id"], json=sent).status_code

    def begin(self, first=None, last=None):
        """A statement of the last thirty days; the identifier of its task."""
        facts = {
            "first": (first or today() - timedelta(days=30)).isoformat(),
            "last": (last or today()).isoformat(),
        }
        body = {
            "kind": "royalty-statement",
            "title": "Bảng kê nhuận bút",
            "due": (today() + timedelta(days=30)).isoformat(),
            "facts": facts,
        }
        answer = self.client(f"{self.code}-update").post(api_of(self.unit), json=body)
        assert answer.status_code == 201, answer.text
        return answer.json()["items"][0]["@id"].rpartition("/")[2]

    def get(self, task, *user):
        """As the one that writes, or whoever is named; None for a visitor."""
        (who,) = user or (f"{self.code}-update",)
        return self.client(who).get(f"/++api++{self.unit}/@royalties/{task}")

    def do(self, task, act, **said):
        """An act on the money by the one that writes, or `level`; status and body."""
        session = self.client(f"{self.code}-{said.pop('level', 'update')}")
        address = f"/++api++{self.unit}/@royalties/{task}"
        seen = said.pop("seen", None) or session.get(address).json().get("seen", "")
        answer = session.patch(address, json={"act": act, "seen": seen, **said})
        return answer.status_code, answer.json()

    def step(self, task, act, level, **said):
        """An act on the task; status and body."""
        session = self.client(f"{self.code}-{level}")
        address = f"{api_of(self.unit)}/{task}"
        seen = session.get(address).json()["seen"]
        answer = session.patch(address, json={"act": act, "seen": seen, **said})
        return answer.status_code, answer.json()

    def approve(self, task):
        """By three people of the board."""
        for act, level in (
            ("hand", "update"),
            ("check", "review"),
            ("approve", "publish"),
            ("confirm", "head"),
        ):
            status, body = self.step(task, act, level)
            assert status == 200, (act, body)
        return body
