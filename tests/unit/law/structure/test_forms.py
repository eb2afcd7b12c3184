"""Outline and JSON of a document."""

from bacgiang.policy.law.json_form import as_json
from bacgiang.policy.law.outline import outline
from bacgiang.policy.law.parsing import parse
import json
import pytest
from typing import Any
from unit.law.structure.reading import squeeze


pytestmark = pytest.mark.regulation("4.1d")

TEXT = (
    "ỦY BAN NHÂN DÂN TỈNH MẪU\nSố: 7/2007/QĐ-UBND\nMẫu, ngày 3 tháng 2 năm 2007\nQUYẾT ĐỊNH\n"
    "Về việc ban hành Quy chế\nCăn cứ Luật A;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\n"
    "Điều 2. Các sở thi hành./.\nNơi nhận:\n- Như Điều 2;\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n"
    "Nguyễn Văn Mẫu\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nQUY CHẾ\n"
    "(Ban hành kèm theo Quyết định số 7/2007/QĐ-UBND)\nChương I\nCHUNG\nĐiều 1. Phạm vi\n"
    "1. Một:\na) A;\nb) B.\n"
)


def test_outline() -> None:
    assert outline(parse(TEXT)) == (
        "number:  7/2007/QĐ-UBND\n"
        "date:    2007-02-03\n"
        "place:   Mẫu\n"
        "type:    Quyết định\n"
        "issuer:  ỦY BAN NHÂN DÂN TỈNH MẪU\n"
        "title:   Về việc ban hành Quy chế\n"
        "grounds: 1\n"
        "\n"
        "Điều 1. Ban hành Quy chế.  #art_1\n"
        "Điều 2. Các sở thi hành./.  #art_2\n"
        "\n"
        "[regulation] QUY CHẾ (Ban hành kèm theo Quyết định số 7/2007/QĐ-UBND)  #att_1\n"
        "  Chương I CHUNG  #att_1__chp_I\n"
        "    Điều 1. Phạm vi  #att_1__chp_I__art_1\n"
        "      1. Một:  #att_1__chp_I__art_1__para_1\n"
        "        a) A;  #att_1__chp_I__art_1__para_1__point_a\n"
        "        b) B.  #att_1__chp_I__art_1__para_1__point_b\n"
        "\n"
        "signed:  TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / Nguyễn Văn Mẫu\n"
        "sent to: 1\n"
    )


def test_outline_of_nothing() -> None:
    assert outline(parse("")) == "\n"


def _texts(value: Any) -> list[str]:
    if isinstance(value, list):
        return [text for each in value for text in _texts(each)]
    if not isinstance(value, dict):
        return []
    own = [value[name] for name in ("num", "heading", "text") if name in value]
    below = [
        text for key, each in value.items() if key != "facts" for text in _texts(each)
    ]
    return own + below


def test_json_holds_every_text_in_order() -> None:
    document = json.loads(json.dumps(as_json(parse(TEXT))))
    assert squeeze("".join(_texts(document))) == squeeze(TEXT)


def test_json_says_what_the_document_says() -> None:
    document = as_json(parse(TEXT))
    assert document["facts"]["number"] == "7/2007/QĐ-UBND"
    assert document["facts"]["issue_date"] == "2007-02-03"
    assert document["facts"]["signatures"] == [
        {
            "authority": ["TM. ỦY BAN NHÂN DÂN"],
            "role": "CHỦ TỊCH",
            "signer": "Nguyễn Văn Mẫu",
        }
    ]
    assert document["attachments"][0]["body"][0]["eid"] == "att_1__chp_I"
