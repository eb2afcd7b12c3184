"""The forms in which a record is given, and the service that gives each."""

from ..text.service import MEDIA_TYPE as AKN


HTML = "text/html"
JSON = "application/json"
JSON_LD = "application/ld+json"

# In the order in which equals are offered; a reader without wishes gets the page.
SERVICES = {HTML: "", JSON: "", JSON_LD: "@json-ld", AKN: "@akn"}
