"""What many tests begin with is made once: the others are given what it wrote.

Each test has its own database over that of its layer (`stacked_databases`), and many
begin by making the same: an item that is taken through the workflow, a draft with its
text. Here the records which that wrote are kept, and written at once where the next
test asks for the same and its database is as it was then: without a change of its own,
or with others that were made here. Whoever listens to commits hears of this one, too.

What was made outside of the database, a letter or a file, is not made again. Once a test
has patched what the portal does it makes all of its own, and leaves it to nobody.
"""

from bacgiang.policy import testing_people
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import fields
from dataclasses import is_dataclass
from datetime import date
from enum import Enum
from functools import wraps
from inspect import signature
import os
from pathlib import Path
from plone import api
import pytest
from requests import Session
import shutil
import tempfile
import transaction
from typing import Any
from typing import NamedTuple
from typing import ParamSpec
from typing import TypeVar
from weakref import WeakSet
from ZODB.blob import is_blob_record
from ZODB.Connection import TransactionMetaData
from ZODB.POSException import POSKeyError
from ZODB.utils import load_current
from ZODB.utils import z64


P = ParamSpec("P")
R = TypeVar("R")

VALUES = (str, bytes, int, float, bool, date, Enum, type(None))
"""Of what is asked for and given back, besides content and what holds it."""

OF_A_TEST = "FunctionalTest"
"""How `plone.testing` calls the database of a test which may commit."""

MOST = 200
"""Each is some hundred records."""

_blobs = tempfile.TemporaryDirectory(prefix="made-once-")

_patches: WeakSet[pytest.MonkeyPatch] = WeakSet()
_stock = pytest.MonkeyPatch.__init__


def _noted(self: pytest.MonkeyPatch) -> None:
    _stock(self)
    _patches.add(self)


pytest.MonkeyPatch.__init__ = _noted  # type: ignore[method-assign]


def is_patched() -> bool:
    """Whether anything is other than it was, by whatever patch; pytest has its own, of
    its configuration, to the end.
    """
    return any(
        one._setitem
        or one._cwd
        or one._savesyspath
        or not all(isinstance(patched[0], pytest.Config) for patched in one._setattr)
        for one in _patches
    )


class Unknown(Exception):
    """It cannot be said whether this is the same as another time."""


class Written(NamedTuple):
    """Records by object, the file of a blob beside its record; what was given back."""

    records: dict[bytes, tuple[bytes, Path | None]]
    told: Any


class Kept:
    """What was made over one database of a layer, by what it was made after; what was
    not asked for longest goes first.
    """

    is_open = False
    """Whether tests that run now are given what others made, and leave their own."""

    def __init__(self) -> None:
        self._stands_on: Any = None
        self._made: OrderedDict[Any, Written | None] = OrderedDict()

    def knows(self, stands_on: Any, asked: Any) -> bool:
        if self._stands_on != stands_on:
            self._stands_on = stands_on
            self._made.clear()
        return asked in self._made

    def of(self, asked: Any) -> Written | None:
        self._made.move_to_end(asked)
        return self._made[asked]

    def keep(self, asked: Any, made: Written | None) -> None:
        self._made[asked] = made
        if len(self._made) > MOST:
            self._made.popitem(last=False)


kept = Kept()


def made_once(make: Callable[P, R]) -> Callable[P, R]:
    """A fixture, or a function that makes something, which commits what it wrote.

    Content that it takes or gives back, in tuples, lists and dictionaries, too, is known
    by its path; whatever it takes else by its value, but for other fixtures.
    """

    @wraps(make)
    def made(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            database = database_of_test()
            asked = (before(database), named(make, args, kwargs))
        except Unknown:
            return make(*args, **kwargs)
        if not kept.knows(database.stands_on, asked):
            since = database.storage.lastTransaction()
            result = make(*args, **kwargs)
            transaction.commit()
            kept.keep(asked, written(database, since, result))
        elif (found := kept.of(asked)) is None:
            return make(*args, **kwargs)
        else:
            write(database, found.records)
            result = given(found.told)
        database.made = (database.storage.lastTransaction(), asked)
        return result

    return made


def database_of_test() -> Any:
    """Into which nothing waits to be written. Raises Unknown."""
    if not kept.is_open or is_patched():
        raise Unknown
    jar = api.portal.get()._p_jar
    if jar._registered_objects or jar._added or jar._savepoint_storage is not None:
        raise Unknown
    if getattr(jar.db(), "stands_on", (None, None))[1] != OF_A_TEST:
        raise Unknown
    return jar.db()


def before(database: Any) -> Any:
    """What was made here of all that is in the database. Raises Unknown."""
    if not len(database.storage.changes):
        return None
    tid, asked = getattr(database, "made", (None, None))
    if tid != database.storage.lastTransaction():
        raise Unknown
    return asked


def named(make: Callable[..., Any], args: Any, kwargs: Any) -> Any:
    """What is asked for, the same for the same. Raises Unknown."""
    bound = signature(make).bind(*args, **kwargs).arguments
    said = tuple((name, as_said(one, asked=True)) for name, one in bound.items())
    return make.__module__, make.__qualname__, said


def as_said(one: Any, *, asked: bool = False) -> Any:
    """A value in words that `given` understands, or a fixture that is `asked` for.

    Raises Unknown.
    """
    if isinstance(one, VALUES):
        return type(one), one
    if isinstance(one, dict):
        pairs = one.items()
        parts = ((as_said(k, asked=asked), as_said(v, asked=asked)) for k, v in pairs)
        return dict, tuple(parts)
    if isinstance(one, list | tuple) and type(one) in (list, tuple):
        return type(one), tuple(as_said(part, asked=asked) for part in one)
    if is_dataclass(one) and not isinstance(one, type):
        facts = {field.name: getattr(one, field.name) for field in fields(one)}
        return type(one), as_said(facts, asked=asked)
    if getattr(one, "_p_jar", None) is not None and hasattr(one, "getPhysicalPath"):
        return "content", one.getPhysicalPath()
    if asked and isinstance(one, Session):
        return "session", one.auth
    if asked and callable(one):
        return "fixture", one.__module__, one.__qualname__
    raise Unknown


def given(said: Any) -> Any:
    """The same again."""
    kind, value = said
    if kind == "content":
        return api.portal.get().getPhysicalRoot().unrestrictedTraverse(value)
    if kind is dict:
        return {given(key): given(part) for key, part in value}
    if kind in (list, tuple):
        return kind(map(given, value))
    return kind(**given(value)) if is_dataclass(kind) else value


def written(database: Any, since: bytes, result: Any) -> Written | None:
    """All that was committed since; None where what was given back cannot be again."""
    try:
        told = as_said(result)
    except Unknown:
        return None
    storage = database.storage
    records: dict[bytes, tuple[bytes, Path | None]] = {}
    for oid, versions in storage.changes._data.items():
        tid = versions.maxKey()
        if tid > since:
            data = versions[tid]
            file = _copy(storage.loadBlob(oid, tid)) if is_blob_record(data) else None
            records[oid] = (data, file)
    return Written(records, told)


def write(database: Any, records: dict[bytes, tuple[bytes, Path | None]]) -> None:
    """Commit them as somebody else, and look at them."""
    storage = database._mvcc_storage.new_instance()
    commit = TransactionMetaData()
    storage.tpc_begin(commit)
    for oid, (data, file) in records.items():
        serial = _serial(database.storage, oid)
        if file is None:
            storage.store(oid, serial, data, "", commit)
        else:
            storage.storeBlob(oid, serial, data, str(_copy(file)), "", commit)
    storage.tpc_vote(commit)
    storage.tpc_finish(commit)
    storage.release()
    transaction.begin()


def _serial(storage: Any, oid: bytes) -> bytes:
    try:
        return load_current(storage, oid)[1]
    except POSKeyError:
        return z64


def _copy(file: Any) -> Path:
    """In a place of its own: a storage takes files away."""
    handle, name = tempfile.mkstemp(dir=_blobs.name)
    os.close(handle)
    shutil.copyfile(file, name)
    return Path(name)


make_item = made_once(testing_people.make_item)
"""An item in a section, taken to a state; committed where it is made once."""
