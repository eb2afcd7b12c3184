"""What the kinds of fields are called for people."""

from ..record.fields import FieldKind
from bacgiang.policy import _


KIND_TITLES = {
    FieldKind.CODE: _(
        "field_kind_code", default="code: letters, digits and the signs . - _ /"
    ),
    FieldKind.LINE: _("field_kind_line", default="text on one line"),
    FieldKind.TEXT: _("field_kind_text", default="text with line breaks"),
    FieldKind.CHOICE: _("field_kind_choice", default="one of the values"),
    FieldKind.URL: _("field_kind_url", default="address, http or https"),
    FieldKind.AMOUNT: _(
        "field_kind_amount", default="decimal number; in JSON a string"
    ),
    FieldKind.COUNT: _("field_kind_count", default="whole number"),
    FieldKind.DAY: _("field_kind_day", default="day, YYYY-MM-DD"),
    FieldKind.CURRENCY: _("field_kind_currency", default="currency, ISO 4217"),
    FieldKind.CHOICES: _(
        "field_kind_choices", default="several of the values; in JSON a list"
    ),
    FieldKind.CODES: _("field_kind_codes", default="several codes; in JSON a list"),
    FieldKind.LINES: _(
        "field_kind_lines", default="several texts on one line; in JSON a list"
    ),
    FieldKind.ROWS: _("field_kind_rows", default="list of rows"),
    FieldKind.ROW: _("field_kind_row", default="row, or null"),
}
