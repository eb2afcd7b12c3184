"""What Schemathesis judges answers by; it takes long to load."""

import schemathesis
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.checks import content_type_conformance
from schemathesis.specs.openapi.checks import response_schema_conformance
from schemathesis.specs.openapi.checks import status_code_conformance
from typing import Any


CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
# Of one answer several are raised together.
BROKEN = (AssertionError, FailureGroup, schemathesis.errors.SchemathesisError)


def operations_of(said: dict[str, Any]) -> list[Any]:
    schema = schemathesis.openapi.from_dict(said)
    return [one.ok() for one in schema.get_all_operations()]
