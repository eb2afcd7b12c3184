"""Text in TCVN3 (ABC), VNI, VPS and VIQR, recognised and converted to Unicode (10.3).

``convert`` is for text as it is pasted, ``convert_html`` for the same with markup,
``decode`` for bytes. All return what they recognised, for an editor to confirm.
"""

from bacgiang.policy.text.legacy.conversion import Conversion
from bacgiang.policy.text.legacy.conversion import convert
from bacgiang.policy.text.legacy.conversion import Run
from bacgiang.policy.text.legacy.encoding import Encoding
from bacgiang.policy.text.legacy.fonts import FontSpan
from bacgiang.policy.text.legacy.fonts import legacy_font
from bacgiang.policy.text.legacy.fonts import LegacyFont
from bacgiang.policy.text.legacy.html import convert_html
from bacgiang.policy.text.legacy.html import HtmlConversion
from bacgiang.policy.text.legacy.octets import Charset
from bacgiang.policy.text.legacy.octets import decode
from bacgiang.policy.text.legacy.octets import Decoded
from bacgiang.policy.text.legacy.octets import NotText


__all__ = [
    "Charset",
    "Conversion",
    "Decoded",
    "Encoding",
    "FontSpan",
    "HtmlConversion",
    "LegacyFont",
    "NotText",
    "Run",
    "convert",
    "convert_html",
    "decode",
    "legacy_font",
]
