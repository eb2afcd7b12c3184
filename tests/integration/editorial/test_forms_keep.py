"""What a person typed into a form is stored, or refused with an error; never dropped.

Every form to add and to edit: fields are filled in subsets, saved, and opened again.
"""

from bacgiang.policy.editorial.forms.extending import base_name
from bacgiang.policy.editorial.meanwhile.form import ChangedMeanwhile
from bacgiang.policy.ops.seeding.word_file import word_file
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from hypothesis import given
from hypothesis import HealthCheck
from hypothesis import Phase
from hypothesis import settings
from hypothesis import strategies as st
from io import BytesIO
from plone import api
from plone.app.textfield.interfaces import IRichText
from plone.base.interfaces import IPatternsSettings
from plone.dexterity.utils import createContentInContainer
from plone.namedfile.interfaces import INamedField
from plone.namedfile.interfaces import INamedImageField
import pytest
from small_files import picture
from tiers import in_turn
from tiers import IS_RELEASE
import transaction
from typing import Any
from z3c.form.interfaces import IMultiWidget
from z3c.form.interfaces import ISequenceWidget
from zope import schema
from zope.component import getMultiAdapter
from zope.component import queryMultiAdapter
from zope.globalrequest import getRequest
from zope.globalrequest import setRequest
from ZPublisher.HTTPRequest import FileUpload


pytestmark = pytest.mark.regulation("15.2")

UNIT = "vi/don-vi/so-y-te"
FORMS = {
    "News Item": (f"{UNIT}/tin-tuc", "so-y-te-update"),
    "Document": (f"{UNIT}/gioi-thieu", "so-y-te-update"),
    "Event": (f"{UNIT}/su-kien", "so-y-te-update"),
    "File": (f"{UNIT}/tai-lieu", "so-y-te-update"),
    "Image": (f"{UNIT}/tin-tuc", "so-y-te-update"),
    "Link": (f"{UNIT}/gioi-thieu", "so-y-te-update"),
    "LegalDocument": ("vi/van-ban", "ubnd-update"),
    "Directive": ("vi/chi-dao-dieu-hanh", "ubnd-update"),
    "LegalDraft": ("vi/du-thao", "ubnd-update"),
    "Procedure": ("vi/thu-tuc", "ubnd-update"),
    "ProcedureForm": ("vi/thu-tuc", "ubnd-update"),
    "Leader": ("vi/to-chuc/so-y-te", "so-y-te-head"),
}
# What fits fields that take no text of any kind, and what others are filled with.
FITTING = {
    "code": ["THU.77", "1.000253"],
    "number": ["76/2026/QĐ-UBND", "5/CT-UBND"],
    "remoteUrl": ["https://example.org/"],
    "apply_at": ["https://example.org/nop"],
    "national_url": ["https://example.org/tthc"],
    "event_url": ["https://example.org/su-kien"],
    "provision_days": ["Điều 7: chưa xác định"],
    "email": ["vanthu@example.org"],
    "contact_email": ["vanthu@example.org"],
    "related": ["1.000254"],
    "opens": ["2026-11-02T08:00"],
    "closes": ["2027-02-27"],
    "in_office_since": ["2021-03-01"],
    "in_office_until": ["2026-03-01"],
    "form": [],
    "recurrence": [],
}
# Set by what others say, or shown in another way: day and time of an event follow its
# boxes; the address and versions are no fields of the item.
NOT_COMPARED = {
    "id",
    "changeNote",
    "versioning_enabled",
    "start",
    "end",
    "whole_day",
    "open_end",
    "recurrence",
    "sync_uid",
    "relatedItems",
    "subjects",
    "query",
}
WORDS = st.text("abcđêố 1", min_size=1, max_size=12).map(str.strip).filter(bool)
DAYS = st.dates(date(2001, 1, 1), date(2035, 1, 1)).map(date.isoformat)
EXAMPLES = 40 if IS_RELEASE else 4
Sent = dict[str, Any]


@contextmanager
def asked(context: Any, sent: Sent) -> Iterator[Any]:
    """A request of a form, at hand as in a browser's."""
    before, request = getRequest(), context.REQUEST.clone()
    request.form.update(sent)
    # A form reads what was sent as its own method alone.
    request.method = request.environ["REQUEST_METHOD"] = "POST" if sent else "GET"
    request.set("LANGUAGE", "vi")
    setRequest(request)
    try:
        yield request
    finally:
        setRequest(before)


def add_form(container: Any, portal_type: str, sent: Sent) -> Any:
    with asked(container, sent) as request:
        ti = api.portal.get_tool("portal_types")[portal_type]
        made = (container, request, ti)
        view = queryMultiAdapter(made, name=ti.factory) or getMultiAdapter(made)
        view.update()
        return view.form_instance


def edit_form(item: Any, sent: Sent) -> Any:
    with asked(item, sent) as request:
        view = getMultiAdapter((item, request), name="edit")
        view.update()
        return view.form_instance


def widgets(form: Any, mode: str = "input") -> dict[str, Any]:
    """Of the fields one can type into, by the names that are sent."""
    parts = (form, *form.groups)
    found = (one for part in parts for one in part.widgets.values())
    return {one.name: one for one in found if one.mode == mode}


@dataclass
class Part:
    """A part of a form as the publisher reads it."""

    file: BytesIO
    filename: str
    headers: dict[str, str]
    name: str = "file"
    type: str = "application/octet-stream"
    list: None = None


def upload(data: bytes, name: str) -> FileUpload:
    return FileUpload(Part(BytesIO(data), name, {}))


def typed(draw: Any, widget: Any) -> Sent | None:
    """What a person enters into a field; None where nothing is typed into it here."""
    field, name = widget.field, widget.name
    short = base_name(field.__name__)
    fitting = FITTING.get(short)
    if IMultiWidget.providedBy(widget):
        return typed_row(draw, widget)
    if INamedField.providedBy(field):
        if INamedImageField.providedBy(field):
            return {name: upload(picture(), "anh.png")}
        is_word = short in ("docx", "file")
        return {name: upload(word_file(["Mẫu"]), "tep.docx")} if is_word else None
    if fitting is not None:
        if not fitting:
            return None
        return {name: draw(st.sampled_from(fitting))}
    if IRichText.providedBy(field):
        return {name: f"<p>{draw(WORDS)}</p>", f"{name}.mimeType": "text/html"}
    if isinstance(field, schema.Bool):
        return {name: ["selected"], f"{name}-empty-marker": "1"}
    if ISequenceWidget.providedBy(widget) and hasattr(widget, "terms"):
        tokens = [one.token for one in widget.terms]
        if not tokens:
            return None
        return {name: [draw(st.sampled_from(tokens))], f"{name}-empty-marker": "1"}
    if isinstance(field, schema.Date):
        return {name: draw(DAYS)}
    if isinstance(field, schema.Datetime):
        return {name: f"{draw(DAYS)}T08:30"}
    if isinstance(field, schema.Int | schema.Decimal):
        return {name: str(draw(st.integers(0, 200)))}
    return {name: draw(WORDS)}


def typed_row(draw: Any, widget: Any) -> Sent | None:
    """One row, with some of its cells filled."""
    template = next((one for one in widget.widgets if one.id.endswith("AA")), None)
    if template is None:
        return None
    cells = list(template.widgets.values())
    sent: Sent = {}
    for cell in draw(st.lists(st.sampled_from(cells), min_size=1, unique=True)):
        sent |= typed(draw, cell) or {}
    if not sent:
        return None
    # A browser sends numbers that nobody typed, too.
    numbers = [
        one for one in cells if isinstance(one.field, schema.Int | schema.Decimal)
    ]
    sent = {**{one.name: "" for one in numbers}, **sent}
    row = {name.replace(".AA.", ".0."): value for name, value in sent.items()}
    return {**row, f"{widget.name}.count": "1", f"{widget.name}.0-empty-marker": "1"}


def told(form: Any) -> list[Any]:
    """The errors of a form, and of its groups."""
    return [one for part in (form, *form.groups) for one in part.widgets.errors]


def shown(widget: Any) -> Any:
    """What stands in a field: a text, a sorted list, or the cells of each row."""
    value = widget.value
    if IMultiWidget.providedBy(widget):
        rows = [one for one in widget.widgets if not one.id.endswith(("AA", "TT"))]
        return [
            {name: shown(cell) for name, cell in row.widgets.items()} for row in rows
        ]
    if INamedField.providedBy(widget.field):
        return getattr(value, "filename", None)
    if IRichText.providedBy(widget.field):
        return one_line(getattr(value, "raw", value))
    if isinstance(value, list | tuple):
        return sorted(map(str, value))
    # A link may lead to a page elsewhere, an item or an address of mail.
    return one_line(value["external"] if isinstance(value, dict) else value)


def one_line(value: Any) -> str:
    """White space makes no difference, nor do places of a number that say nothing."""
    return " ".join(str(value or "").split())


def expected(widget: Any, sent: Sent) -> Any:
    """What should stand in a field after this was sent."""
    if IMultiWidget.providedBy(widget):
        cells = next(one for one in widget.widgets if one.id.endswith("AA")).widgets
        names = {one.name.replace(".AA.", ".0."): one for one in cells.values()}
        return [
            {
                cell.field.__name__: expected(cell, {cell.name: sent[name]})
                for name, cell in names.items()
                if name in sent
            }
        ]
    value = sent[widget.name]
    if INamedField.providedBy(widget.field):
        return value.filename
    return sorted(value) if isinstance(value, list) else one_line(value)


def is_there(found: Any, typed_in: Any) -> bool:
    """Whether what was typed is in a field; of a row, cells not typed into count not."""
    if isinstance(typed_in, list) and typed_in and isinstance(typed_in[0], dict):
        rows = found if isinstance(found, list) else []
        return any(typed_in[0].items() <= row.items() for row in rows)
    return bool(found == typed_in)


def saved(form: Any) -> Any | None:
    """The item that an add form has made."""
    address = getattr(form, "immediate_view", None)
    if told(form) or not address:
        return None
    path = str(address).partition("://")[2].partition("/")[2].removesuffix("/view")
    site = api.portal.get()
    return site.unrestrictedTraverse(path.removeprefix(f"{site.getId()}/"))


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    # To make a failure smaller takes longer than to read it.
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
    derandomize=not IS_RELEASE,
    print_blob=True,
)
@given(data=st.data())
@pytest.mark.parametrize("portal_type", in_turn(FORMS, of=6))
def test_nothing_typed_is_dropped(
    portal: Any, people: None, portal_type: str, data: st.DataObject
) -> None:
    place, user = FORMS[portal_type]
    container = portal.unrestrictedTraverse(place)
    savepoint = transaction.savepoint()
    with api.env.adopt_user(username=user):
        try:
            empty = widgets(add_form(container, portal_type, {}))
            filled: dict[str, Sent] = {}
            for name, widget in empty.items():
                if widget.required or data.draw(st.booleans(), label=name):
                    sent = typed(data.draw, widget)
                    if sent:
                        filled[name] = sent
            sent = {key: value for one in filled.values() for key, value in one.items()}
            form = add_form(container, portal_type, sent | {"form.buttons.save": "1"})
            item = saved(form)
            assert item is not None or told(form), "neither saved nor refused"
            found = widgets(form if item is None else edit_form(item, {}))
            lost = {
                name: (typed_in, shown(found[name]))
                for name, one in filled.items()
                if name in found and base_name(name) not in NOT_COMPARED
                for typed_in in [expected(empty[name], one)]
                if not is_there(shown(found[name]), typed_in)
            }
            assert not lost
        finally:
            savepoint.rollback()


# A draft is added by a page of its own; test_forms_themed has its form.
@pytest.mark.parametrize(
    "portal_type", in_turn(sorted({*FORMS, "Unit"} - {"LegalDraft"}), of=6)
)
def test_a_form_of_every_type_saves_over_nothing_unseen(
    portal: Any, people: None, portal_type: str
) -> None:
    place = FORMS.get(portal_type, (UNIT,))[0]
    savepoint = transaction.savepoint()
    with api.env.adopt_user(username="admin"), api.env.adopt_roles(["Manager"]):
        try:
            item = createContentInContainer(
                portal.unrestrictedTraverse(place),
                portal_type,
                checkConstraints=False,
                title="Mẫu thứ nhất",
                id="mau-thu-nhat",
                code="mau-thu-nhat",
            )
            empty = widgets(edit_form(item, {}), "hidden")
            opened = {name: one.value for name, one in empty.items()}
            assert opened["form.widgets.opened_with"]
            title = next(
                name
                for name in widgets(edit_form(item, {}))
                if base_name(name) in ("title", "description", "summary")
            )
            item.title = item.description = item.summary = "Mẫu thứ hai"
            sent = {**opened, title: "Mẫu thứ ba", "form.buttons.save": "1"}
            (refused,) = [
                one.error
                for one in told(edit_form(item, sent))
                if isinstance(one.error, ChangedMeanwhile)
            ]
            assert title in {f"form.widgets.{one.name}" for one in refused.fields}
            over = told(edit_form(item, {**sent, "save_over": refused.version}))
            assert not [one for one in over if isinstance(one.error, ChangedMeanwhile)]
        finally:
            savepoint.rollback()


def test_what_differs_is_told_in_the_words_of_the_form(
    portal: Any, people: None
) -> None:
    """What was chosen by its title, values of a row by those of its columns."""
    savepoint = transaction.savepoint()
    with api.env.adopt_user(username="admin"), api.env.adopt_roles(["Manager"]):
        try:
            item = createContentInContainer(
                portal.unrestrictedTraverse("vi/thu-tuc"),
                "Procedure",
                checkConstraints=False,
                title="Mẫu",
                code="MAU.79",
                service_level="partial",
                ways=[{"way": "online", "time_note": "5 ngày"}],
            )
            sent = {"form.widgets.opened_with": "cũ", "form.buttons.save": "1"}
            level = "form.widgets.service_level"
            (refused,) = [
                one.error
                for one in told(edit_form(item, {**sent, level: ["full"]}))
                if isinstance(one.error, ChangedMeanwhile)
            ]
            said = {
                one.name: [line.text for line in one.lines] for one in refused.fields
            }
        finally:
            savepoint.rollback()
    assert said["service_level"] == ["Online in part", "Online in full"]
    (ways,) = said["ways"]
    assert ways == "Way of applying: Online; Time limit in words: 5 ngày"


@pytest.mark.parametrize(
    ("portal_type", "needed"),
    [
        ("Procedure", {"code": "THU.78", "title": "Cấp giấy phép mẫu"}),
        ("ProcedureForm", {"number": "MAU-78", "title": "Tờ khai mẫu"}),
    ],
)
def test_a_decision_is_kept_with_its_kind_or_refused_at_it(
    portal: Any, people: None, portal_type: str, needed: dict[str, str]
) -> None:
    """In a group of the form, so that the error is not above it alone."""
    place, user = FORMS[portal_type]
    said = {**needed, "decision_number": "9/QĐ", "effective_from": "2030-01-01"}
    sent: Sent = {f"form.widgets.{name}": value for name, value in said.items()}
    if portal_type == "ProcedureForm":
        sent["form.widgets.text_language"] = ["vi"]
        sent["form.widgets.docx"] = upload(word_file(["Mẫu"]), "mau.docx")
    sent["form.buttons.save"] = "1"
    container = portal.unrestrictedTraverse(place)
    with api.env.adopt_user(username=user):
        form = add_form(container, portal_type, sent)
        assert saved(form) is None
        found = widgets(form)
        assert found["form.widgets.decision_kind"].error is not None
        assert found["form.widgets.effective_from"].value == "2030-01-01"
        kind = found["form.widgets.decision_kind"].terms
        token = next(iter(kind)).token
        if "form.widgets.docx" in sent:
            sent["form.widgets.docx"] = upload(word_file(["Mẫu"]), "mau.docx")
        again = {**sent, "form.widgets.decision_kind": [token]}
        made = saved(add_form(container, portal_type, again))
    assert made.effective_from == date(2030, 1, 1)
    assert made.decision_number == "9/QĐ"


def test_a_new_file_takes_the_place_of_the_one_that_was_to_stay(
    portal: Any, people: None
) -> None:
    """Without a script nothing else moves the choice."""
    place, user = FORMS["File"]
    name, container = "form.widgets.file", portal.unrestrictedTraverse(place)
    title = {"form.widgets.title": "Tệp mẫu", "form.buttons.save": "1"}
    whose = {
        "form.widgets.IAttribution.source": "Sở Y tế",
        "form.widgets.IAttribution.byline": "Người viết",
    }
    with api.env.adopt_user(username=user):
        first = {**title, **whose, name: upload(word_file(["Một"]), "mot.docx")}
        item = saved(add_form(container, "File", first))
        second = {**title, **whose, name: upload(word_file(["Hai"]), "hai.docx")}
        assert not told(edit_form(item, {**second, f"{name}.action": "nochange"}))
    assert item.file.filename == "hai.docx"


@pytest.mark.regulation("10.3")
def test_sizes_of_pictures_are_named_in_the_language(portal: Any) -> None:
    with asked(portal, {}) as request:
        asks = (portal["vi"], request, None)
        options = getMultiAdapter(asks, IPatternsSettings, name="plone_settings")
        assert {one["title"] for one in options.picture_variants.values()} == {
            "Lớn",
            "Vừa",
            "Nhỏ",
        }


def test_an_event_that_ends_before_it_begins_leads_to_its_end(
    portal: Any, people: None
) -> None:
    days = {"start": "2027-01-02T08:00", "end": "2027-01-01T08:00"}
    sent = {f"form.widgets.IEventBasic.{name}": day for name, day in days.items()}
    sent |= {
        "form.widgets.IDublinCore.title": "Họp mẫu",
        "form.buttons.save": "Lưu",
    }
    with api.env.adopt_user(username="so-y-te-update"):
        container = portal.unrestrictedTraverse(f"{UNIT}/su-kien")
        form = add_form(container, "Event", sent)
    end = widgets(form)["form.widgets.IEventBasic.end"]
    assert end.error is not None
