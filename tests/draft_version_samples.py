"""Later versions of the sample draft, made as its board makes them."""

from bacgiang.policy.consultation.versions.following import Following
from bacgiang.policy.consultation.versions.linking.deciding import confirm
from bacgiang.policy.consultation.versions.place import Place
from bacgiang.policy.law.parsing import parse
from bacgiang.policy.legal.documents.structured_text import structured
from draft_samples import TEXT
from made_once import made_once
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from Products.CMFCore.WorkflowCore import ObjectDeleted
from typing import Any


ARTICLE_2 = """Điều 2. Đối tượng áp dụng
Cơ quan, tổ chức, cá nhân có liên quan đến hồ sơ thử nghiệm.

"""
INSERTED = """Điều 2. Giải thích từ ngữ
Hồ sơ thử nghiệm là tập tài liệu do phòng thí nghiệm của tỉnh lập ra và lưu giữ.

Điều 3. Đối tượng áp dụng
Cơ quan, tổ chức, cá nhân có liên quan đến hồ sơ thử nghiệm.

"""
# An article is inserted: what follows moves, and the last one is dropped.
SECOND = (
    TEXT.replace("Điều 3.", "Điều 4.")
    .replace(ARTICLE_2, INSERTED)
    .split("Điều 4. Hiệu")[0]
)
STEPS = (
    ("update", "submit", {}),
    ("review", "approve", {"declaration": True}),
    ("publish", "publish", {}),
)


@made_once
def check_out(draft: Any, text: str | None = None) -> Any:
    """A working copy, with another text where one is given."""
    with api.env.adopt_user(username="so-y-te-update"):
        copy = ICheckinCheckoutPolicy(draft).checkout(draft.aq_parent)
        if text is not None:
            copy.structure = structured(parse(text))
            copy.confirmed_digest = copy.structure.digest
    return copy


@made_once
def confirm_links(copy: Any) -> None:
    with api.env.adopt_user(username="so-y-te-update"):
        confirm(copy, copy.structure.digest)


@made_once
def publish_copy(copy: Any) -> None:
    tool = api.portal.get_tool("portal_workflow")
    for level, step, stated in STEPS:
        with api.env.adopt_user(username=f"so-y-te-{level}"):
            try:
                tool.doActionFor(copy, step, **stated)
            except ObjectDeleted:
                return


def next_version(draft: Any, text: str) -> None:
    """A version with this text, its links confirmed as proposed."""
    copy = check_out(draft, text)
    confirm_links(copy)
    publish_copy(copy)


def where_now(uid: str, wid: str, version: int) -> tuple[Place, ...]:
    """Places of a provision or question of a version of a draft (UID)."""
    return Following(uid).where_now(wid, version)
