"""What a person types into a page's form is kept, shown again with why, or told; never
dropped in silence.

Every `FormPage` of the registries; forms to add and to edit are tried by
integration/editorial/test_forms_keep.py. A form is filled in, whole and in subsets, and sent by
each of its buttons. Where the answer leads on, each text is looked for in what the transaction
has written and on the page itself.
"""

from __future__ import annotations

from .board_ground import make_ground
from .form_filling import buttons_of
from .form_filling import Drawn
from .form_filling import Everything
from .form_filling import Filled
from .form_filling import filled
from .form_filling import value_of
from .form_pages import Answer
from .form_pages import ask
from .form_pages import Case
from .form_pages import form_classes
from .form_pages import form_pages
from .form_pages import forms_at
from .form_pages import TOKEN
from .items import item_of
from .items import section_of
from .items import site_root
from bacgiang.policy.base.act_page.act_page import ActPage
from bacgiang.policy.base.erasable import erasable
from bacgiang.policy.units.register.lookup import unit_register
from collections.abc import Iterator
from hypothesis import given
from hypothesis import HealthCheck
from hypothesis import Phase
from hypothesis import settings
from hypothesis import strategies as st
from plone import api
from plone.protect.authenticator import createToken
import pytest
import re
from tiers import IS_RELEASE
from tiers import share
import transaction
from typing import Any
from urllib.parse import unquote_plus
from zExceptions import Forbidden


pytestmark = pytest.mark.regulation("15.2")

NEWS = "News Item"
EXAMPLES = 25 if IS_RELEASE else 1
# In so many days every page is tried.
DAYS = 16
# Who takes a thing away says nothing of it.
TAKES_AWAY = re.compile(r"^(drop|remove|discard|back|unpin|do=remove|act=discard)")
CASES: dict[str, tuple[Case, ...]] = {
    "archive": (Case("site"),),
    "act": (
        Case("News Item draft", "so-y-te-update", ("submit",)),
        Case("News Item pending", "so-y-te-review", ("approve",)),
        Case("News Item pending", "so-y-te-review", ("return",)),
        Case("News Item pending", "so-y-te-update", ("retract",)),
        Case("News Item approved", "so-y-te-publish", ("publish",)),
        Case("News Item published", "so-y-te-publish", ("withdraw",)),
        Case("News Item withdrawn", "so-y-te-head", ("restore",)),
    ),
    "alert": (Case("root", asked=(("about", "vi/@@search?SearchableText=a"),)),),
    "answers": (Case("open draft"),),
    "ask-office": tuple(
        Case("root", "ubnd-head", asked=(("kind", kind),))
        for kind in ("information-request", "correction-notice", "mandate")
    ),
    "board": (Case("site"),),
    "bodies-asked": (Case("open draft"),),
    "collaborator": (Case("site", "so-y-te-review"),),
    "correct": (Case("News Item published", "so-y-te-publish"),),
    "correct-text": (
        Case("LegalDraft draft", "so-y-te-update", asked=(("eid", "art_1"),)),
    ),
    "draft-papers": (Case("LegalDraft draft", "so-y-te-update"),),
    "draft-text": (Case("LegalDraft draft", "so-y-te-update"),),
    "end-consultation": (Case("open draft"),),
    "enter-reply": (Case("open draft"),),
    "extend-consultation": (Case("open draft"),),
    "follow-drafts": (Case("root"),),
    "hand-over": (Case("site"),),
    "home-sections": (Case("site"),),
    "manage-unit": tuple(
        Case("unit", "quan-ly", (act,)) for act in ("close", "merge", "rename")
    ),
    "offer": (Case("News Item published"),),
    "opinion": (Case("open draft"),),
    "opinions-queue": (Case("open draft"),),
    "enter-petition": (Case("site"),),
    "enter-dossier": (Case("site"),),
    "dossier-book": (Case("site"),),
    "online-form": (Case("Procedure draft", "so-y-te-update"),),
    "petition": (
        Case("root", asked=(("matter", "question"),)),
        Case("root", asked=(("matter", "information"),)),
    ),
    "pin": (Case("section"),),
    "preview-links": (Case("News Item draft"),),
    "publication-time": (Case("News Item scheduled", "so-y-te-publish"),),
    "remarks": (Case("News Item pending", "so-y-te-review"),),
    "report-forms": (Case("root", "van-phong"),),
    "reports": (Case("site", "so-y-te-update"),),
    "report-inaccuracy": (Case("News Item published"),),
    "review-day": (Case("News Item published"),),
    "royalty-rates": (Case("root", "van-phong"),),
    "supply-rules": (Case("site", "so-y-te-head"),),
    "search-words": (Case("root", "ubnd-head"),),
    "send-code-again": (Case("root"),),
    "petitions-table": (Case("site"),),
    "standard-answers": (Case("site"),),
    "site-look": (Case("site"),),
    "tasks": (Case("root", "ubnd-head"),),
    "urgent-notices": (Case("site"),),
    "tokens": (Case("root"),),
    "webhooks": (Case("site"),),
}
# Nothing is typed into them, or files alone; or they open by what a letter or an earlier page
# gives; or stand where something has to be amiss first.
OTHERS = {
    *("logout", "sessions", "unlock", "deleted", "mail-preferences"),
    *("archive-hand-over",),
    *("my-second-factor", "reset-second-factor", "picture-focus", "draft-links"),
    *("import-sheet", "add-from-file", "replies-sheet", "consultation-report"),
    *("dossier", "dossier-contact", "supplement-dossier", "withdraw-dossier", "apply"),
    *("dossier-consent", "form-preview", "dossier-asked", "dossier-templates"),
    *("rate-dossier", "appointment"),
    *("petition-asked", "petition-case", "petition-contact", "petition-letters"),
    *("ask-question", "dialogue-desk", "question-consent"),
    *("replies", "opinion-contact", "opinion-mask", "reply-receipt", "correct-reply"),
    *("join", "second-factor", "second-factor-set-up", "confirm-following"),
    *("confirm-alert", "stop-alert"),
    *("propose-changes", "confirm-proposal", "proposals", "sources"),
    *("stop-following", "appeal-opinion", "correct-opinion", "withdraw-opinion"),
    *("withdraw-petition", "reopen-petition", "rate-answer", "petition-consent"),
    *("opinion-consent", "account-requests", "confirm-emergency", "decide-offer"),
    *("inaccuracy-reports", "convert-encoding", "relations", "recognised-text"),
    *(
        "confirm-site-look",
        "undecided-relations",
        "promotion-confirmation",
        "broken-links",
        "unsaved-text",
        "office-task",
        "work-plan",
        "royalty-statement",
        "royalty-work",
        "handed-in",
        "hand-in",
        "my-payment",
        "report",
        "must-be-public",
        "regulation-standing",
        "regulation-standing.xlsx",
        "report.docx",
        "work-plan.docx",
        "freshness",
        "investors",
        "maintenance-log",
        "office-tasks",
        "site-roadmap",
        "dialogues",
        "royalty-statement.xlsx",
        "royalty-statement.docx",
        "collaborators",
        "my-royalties",
    ),
}


@pytest.fixture
def places(access_functional: Any) -> dict[str, Any]:
    portal = access_functional["portal"]
    ground = make_ground(portal)
    found = {
        "site": site_root(portal, "so-y-te"),
        "root": portal["vi"],
        "unit": unit_register()["so-y-te"],
        "open draft": ground.draft,
        "LegalDraft draft": item_of(portal, "so-y-te", "LegalDraft", "draft"),
        "Procedure draft": item_of(portal, "so-y-te", "Procedure", "draft"),
        "section": section_of(portal, "so-y-te", NEWS),
    }
    states = {case.place for cases in CASES.values() for case in cases} - set(found)
    for one in states:
        state = one.removeprefix(f"{NEWS} ")
        found[one] = item_of(portal, "so-y-te", NEWS, state)
    return found


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Texts that are kept encrypted."""
    said: list[str] = []
    encrypted = erasable.AESGCM

    class Listening:
        def __init__(self, key: bytes) -> None:
            self.decrypt = encrypted(key).decrypt
            self._encrypt = encrypted(key).encrypt

        def encrypt(self, nonce: bytes, data: bytes, about: bytes) -> bytes:
            said.append(data.decode("utf-8", "replace"))
            return self._encrypt(nonce, data, about)

    monkeypatch.setattr(erasable, "AESGCM", Listening)
    return said


def shown(answer: Answer | None, name: str) -> set[str]:
    """Values of the fields of this name, as a page has them."""
    return {
        value_of(one)
        for form in (answer.forms() if answer is not None else ())
        for one in form.xpath(".//input | .//textarea")
        if one.get("name") == name
    }


def written() -> bytes:
    """What the transaction has written so far."""
    transaction.savepoint()
    kept = api.portal.get()._p_jar._savepoint_storage
    return b"".join(kept.load(one)[0] for one in kept.index) if kept else b""


class Trying:
    """The forms of one page, sent again and again; nothing of it stays."""

    def __init__(self, place: Any, name: str, case: Case, heard: list[str]) -> None:
        self.place, self.name, self.case, self.heard = place, name, case, heard
        self.sent = 0
        self.lost: list[str] = []

    def whole(self) -> None:
        for number, form in enumerate(forms_at(self.place, self.name, self.case)):
            for button in [*buttons_of(form)] or [None]:
                self._send(filled(form, Everything(), button), number)

    def part(self, data: st.DataObject) -> None:
        for number, form in enumerate(forms_at(self.place, self.name, self.case)):
            buttons = [*buttons_of(form)]
            button = data.draw(st.sampled_from(buttons)) if buttons else None
            self._send(filled(form, Drawn(data), button), number)

    def _send(self, form: Filled, number: int) -> None:
        pressed = "=".join(form.sent[-1]) if form.sent else ""
        if not form.typed or TAKES_AWAY.match(pressed):
            return
        self.sent += 1
        self.heard.clear()
        point = transaction.savepoint()
        try:
            answer = ask(self.place, self.name, self.case, form.sent)
            lost = [*self._lost(answer, form)]
        finally:
            point.rollback()
        status = answer.status if answer is not None else None
        self.lost += [
            f"{self.name} {self.case.below}, form {number} ({status}): {name} of {form.sent}"
            for name in lost
        ]

    def _lost(self, answer: Answer | None, form: Filled) -> Iterator[str]:
        left = {
            name: typed
            for name, typed in form.typed.items()
            if typed.said not in shown(answer, name)
        }
        if not left or answer is None or answer.status >= 400:
            yield from left
            return
        # A row may stand in another place then.
        said = [*self.heard, unquote_plus(answer.leads_to), answer.page]
        kept = written() + "\n".join(said).encode()
        after = ask(self.place, self.name, self.case)
        page = after.page if after is not None else ""
        for name, typed in left.items():
            is_kept = typed.kept in kept or typed.said.encode() in kept
            if not is_kept and typed.said not in page:
                yield name


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
    derandomize=not IS_RELEASE,
)
@given(data=st.data())
def in_subsets(trying: Trying, data: st.DataObject) -> None:
    trying.part(data)


def test_every_page_with_a_form_is_known() -> None:
    assert form_pages() == CASES.keys() | OTHERS


def test_nothing_typed_is_dropped(places: dict[str, Any], heard: list[str]) -> None:
    lost, unsent = [], []
    for name, case in share([(n, c) for n, cs in CASES.items() for c in cs], DAYS):
        with api.env.adopt_user(username=case.user):
            trying = Trying(places[case.place], name, case, heard)
            trying.whole()
            in_subsets(trying)
        lost += trying.lost
        unsent += [] if trying.sent else [(name, case)]
    assert not lost, "\n".join(lost)
    assert not unsent


@pytest.mark.release
@pytest.mark.regulation("14.2", "15.2")
def test_every_form_of_an_act_has_a_token_and_does_nothing_without(
    places: dict[str, Any],
) -> None:
    """So no page of another site does an act by whoever is signed in here."""
    users = {case.user for cases in CASES.values() for case in cases}
    tokens = {}
    for user in users:
        with api.env.adopt_user(username=user):
            tokens[user] = createToken()
    others = {one: tokens[min(users - {one})] for one in users}
    classes, wrong, unsent = form_classes(), [], []
    for name, case in [(n, c) for n, cs in CASES.items() for c in cs]:
        if not issubclass(classes[name], ActPage):
            continue
        with api.env.adopt_user(username=case.user):
            forms = forms_at(places[case.place], name, case)
            unsent += [] if forms else [(name, case)]
            for form in forms:
                told = form.xpath(f".//input[@type='hidden'][@name='{TOKEN}']/@value")
                wrong += [] if any(told) else [f"{name} {case}: no token"]
                for button in [*buttons_of(form)] or [None]:
                    sent = filled(form, Everything(), button).sent
                    for token in ("", "0" * 40, others[case.user]):
                        done = acts(places[case.place], name, case, sent, token)
                        wrong += [f"{name} {case}: {sent} {token}"] if done else []
    assert not wrong, "\n".join(wrong)
    assert not unsent


def acts(place: Any, name: str, case: Case, sent: list, token: str) -> bool:
    """Whether a form without the token of who sends it does anything."""
    point = transaction.savepoint()
    try:
        answer = ask(place, name, case, sent, token)
        return bool(written()) or (answer is not None and bool(answer.leads_to))
    except Forbidden:
        return bool(written())
    finally:
        point.rollback()
