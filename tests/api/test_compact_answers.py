"""What the API tells takes few bytes; of a picture it tells what plone.restapi does."""

from bacgiang.policy.ops.picture_scales.in_api import PictureToJson
from plone import api
from plone.app.contenttypes.behaviors.leadimage import ILeadImageBehavior
from plone.restapi.serializer.dxfields import ImageFieldSerializer
from tests.api.test_text_pictures import picture
import transaction
from typing import Any


SCALE = "large"


def test_a_picture_is_told_with_scales_that_are_there(
    site: Any, boards: None, publish: Any, client: Any
) -> None:
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    made = publish(section, "so-y-te", title="Tin có ảnh")
    with api.env.adopt_roles(["Manager"]):
        made.image = picture()
        transaction.commit()
    field, request = ILeadImageBehavior["image"], made.REQUEST
    ours = PictureToJson(field, made, request)()
    assert ours == ImageFieldSerializer(field, made, request)()
    path = "/".join(made.getPhysicalPath()[2:])
    answer = client().get(f"/++api++/{path}")
    told = answer.json()["image"]
    assert told["scales"].keys() == ours["scales"].keys()
    for one in (told, told["scales"][SCALE]):
        assert client().get(one["download"]).headers["Content-Type"] == "image/png"
    # As it is written, and on one line.
    assert "Tin có ảnh" in answer.text and "\n" not in answer.text.strip()
