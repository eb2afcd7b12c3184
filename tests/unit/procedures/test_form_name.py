"""The word "Mẫu" stands once in what a form is called (4.1c)."""

from bacgiang.policy.procedures.vocabularies.form_name import bare_number
from bacgiang.policy.procedures.vocabularies.form_name import form_name
import pytest
from zope.i18n import translate


@pytest.mark.regulation("4.1c")
@pytest.mark.parametrize(
    ("number", "bare", "name"),
    [
        ("Mẫu số 01 - TT 04/2016", "01 - TT 04/2016", "Mẫu số 01 - TT 04/2016"),
        ("mẫu 02", "02", "mẫu 02"),
        ("Biểu mẫu số: 3", "3", "Biểu mẫu số: 3"),
        ("MAU-01", "MAU-01", "Form MAU-01"),
        ("Mẫu", "Mẫu", "Form Mẫu"),
        ("", "", "Form "),
    ],
)
def test_the_word_stands_once(number, bare, name):
    assert bare_number(number) == bare
    assert translate(form_name(number), target_language="en") == name
