"""A form is built on a page, and read in words by whoever approves it (2.2c)."""

from .procedure_records import make_procedure
from .procedure_records import PROCEDURE
from .procedure_records import publish as publish_record
from .test_dossiers import form_of
from .test_dossiers import working_copy
from form_samples import item
import json
from lxml import html
from petition_samples import HTML
import pytest
import transaction
from typing import Any
from urllib.parse import urlencode


pytestmark = pytest.mark.regulation("2.2c")

CHANGES = "//*[@id='changes-online-form']//*[@class='compare-kind']"


class Builder:
    """The pages of a procedure's form, as somebody signed in uses them."""

    def __init__(self, session: Any, procedure: Any) -> None:
        self.session, self.procedure = session, procedure
        self.address = f"{procedure.absolute_url()}/@@online-form"

    def page(self, question: str = "") -> str:
        return f"{self.address}?{urlencode({'question': question} if question else {})}"

    def press(self, do: str, question: str = "", **typed: str) -> Any:
        is_of_list = do.partition(":")[0] not in ("add", "keep")
        form = "form-questions" if is_of_list else "form-question"
        action, fields = form_of(self.session, self.page(question), form)
        return self.send(action, fields, do, **typed)

    def send(self, action: str, fields: Any, do: str, **typed: str) -> Any:
        sent = {**fields, "do": do, **typed}
        return self.session.post(action, data=sent, headers=HTML)

    def done(self, *asked: Any, **typed: str) -> None:
        answer = self.press(*asked, **typed)
        assert answer.status_code == 303, reasons(answer)

    @property
    def items(self) -> list[Any]:
        transaction.begin()
        items: list[Any] = json.loads(self.procedure.online_form)["items"]
        return items


def reasons(answer: Any) -> list[str]:
    page = html.fromstring(answer.text)
    return [one.text_content().strip() for one in page.xpath("//*[@id='reasons']//li")]


def changes(session: Any, procedure: Any) -> dict[str, str]:
    """What became of each question, in words."""
    address = f"{procedure.absolute_url()}/@@differences"
    page = html.fromstring(session.get(address, headers=HTML).text)
    # Nothing is told twice, or as JSON.
    assert not page.xpath("//*[@id='changes-fields']")
    titles = (one.findtext("strong") for one in page.xpath(CHANGES))
    kinds = (one.findtext("span").strip("()") for one in page.xpath(CHANGES))
    return dict(zip(titles, kinds, strict=True))


def test_a_form_is_built_and_read_by_whoever_approves(
    client: Any, site: Any, boards: None
) -> None:
    procedure = make_procedure()
    editor, reviewer = client("so-y-te-update"), client("so-y-te-review")
    published = f"{procedure.absolute_url()}/@@online-form"
    assert editor.get(published, headers=HTML).status_code in (302, 401, 403)
    copy = working_copy(procedure, ways=PROCEDURE["ways"])
    builder = Builder(editor, copy)
    builder.done("papers:")
    builder.done("ready:on_behalf")
    builder.done("add:", new_title="Loại hình", new_kind="choice")
    # What the builder named by itself is worded before anybody approves it.
    submit = f"{copy.absolute_url()}/@@act/submit"
    assert "“Lựa chọn 1”" in editor.get(submit, headers=HTML).text
    options = "Cá nhân | A person\nTổ chức"
    builder.done("keep:", "loai_hinh", options=options, required="1")
    builder.done("add:", new_title="Mã số thuế", new_kind="text")
    when = {"field": "loai_hinh", "is": "2"}
    facts = {"format": "tax-number", "required": "1"}
    chosen = {"when-0": json.dumps(when, sort_keys=True)}
    builder.done("keep:", "ma_so_thue", **facts, **chosen)
    paper, _paid, _behalf, kind, number = builder.items
    assert paper["kind"] == "file" and paper["help"]["vi"].startswith("Bản chính: 1")
    assert [one["value"] for one in kind["options"]] == ["1", "2"]
    assert (number["when"], number["format"]) == (when, "tax-number")
    # What another question depends on stays; what is refused loses nothing.
    kept = builder.items
    refused = builder.press("remove:loai_hinh")
    assert refused.status_code == 400 and "“Loại hình”" in reasons(refused)[0]
    refused = builder.press("keep:", "ma_so_thue", title_vi="", help_vi="Lời còn lại")
    assert refused.status_code == 400 and "Lời còn lại" in refused.text
    # Worded anew, a choice is the same one; so is the condition.
    builder.done("keep:", "loai_hinh", options="Cá nhân\nDoanh nghiệp", required="1")
    action, fields = form_of(editor, builder.page("ma_so_thue"), "form-question")
    builder.done("up:on_behalf")
    stale = builder.send(action, fields, "keep:", help_vi="Mười chữ số")
    assert stale.status_code == 412 and "Mười chữ số" in stale.text
    names = [one["name"] for one in builder.items]
    assert names == ["to_khai", "on_behalf", "chung_tu_nop_phi_le_phi", *names[3:]]
    assert len(kept) == len(names) and builder.items[4]["when"] == when
    told = changes(reviewer, copy)
    assert told["Tờ khai"] == "Bổ sung" and len(told) == 9
    transaction.begin()
    publish_record(copy, "so-y-te")
    transaction.begin()

    changed = working_copy(procedure, note="Sửa biểu mẫu")
    builder = Builder(editor, changed)
    builder.done("down:to_khai")
    builder.done("remove:chung_tu_nop_phi_le_phi")
    builder.done("keep:", "ma_so_thue", **{"when-0": ""})
    builder.done("add:", new_title="Ghi chú", new_kind="long")
    assert changes(reviewer, changed) == {
        "Tờ khai": "Chuyển vị trí, giữ nguyên nội dung",
        "Mã số thuế": "Sửa đổi",
        "Ghi chú": "Bổ sung",
        "Chứng từ nộp phí, lệ phí": "Bỏ",
    }


def test_questions_stand_where_they_can_be_asked(
    client: Any, site: Any, boards: None
) -> None:
    copy = working_copy(make_procedure())
    inside = [item("x", "text"), item("y", "number")]
    copy.online_form = json.dumps({"items": [item("sold", "rows", items=inside)]})
    transaction.commit()
    builder = Builder(client("so-y-te-update"), copy)
    above = json.dumps({"field": "y", "above": None}, sort_keys=True)
    builder.done("keep:", "y", where="")
    wrong = builder.press("keep:", "x", **{"when-0": above, "bound-0": "3"})
    assert wrong.status_code == 400 and "“Câu y”" in reasons(wrong)[0]
    builder.done("up:y")
    wrong = builder.press("keep:", "x", **{"when-0": above, "bound-0": "ba"})
    assert "1.234,5" in reasons(wrong)[0]
    builder.done("keep:", "x", **{"when-0": above, "bound-0": "1.000,5"})
    assert builder.items[1]["items"][0]["when"] == {"above": 1000.5, "field": "y"}
    builder.done("add:", new_title="Nhóm", new_kind="group")
    wrong = builder.press("keep:", "x", where="nhom")
    # The rows would be left with nothing.
    assert wrong.status_code == 400 and "“Câu sold”" in reasons(wrong)[0]
    builder.done("keep:", "sold", where="nhom")
    assert [one["name"] for one in builder.items] == ["y", "nhom"]
