"""What stands beside a video: a picture before it starts, and captions."""

from ....base.uploads.captions import MEDIA_TYPE as CAPTIONS_TYPE
from bacgiang.policy import _
from plone.autoform.interfaces import IFormFieldProvider
from plone.namedfile.field import NamedBlobFile
from plone.namedfile.field import NamedBlobImage
from plone.supermodel import model
from zope.interface import provider


@provider(IFormFieldProvider)
class IMedia(model.Schema):
    """Poster and captions. Submission asks for them where the file is a video."""

    model.fieldset("media", label=_("Video"), fields=["poster", "captions"])
    poster = NamedBlobImage(
        title=_("Poster"),
        description=_(
            "help_poster",
            default="A picture shown before the video starts. Required for a video.",
        ),
        required=False,
    )
    captions = NamedBlobFile(
        title=_("Captions"),
        description=_(
            "help_captions",
            default="A WebVTT file (.vtt) with what is said, for those who cannot hear "
            "it. Required for a video.",
        ),
        required=False,
        accept=(CAPTIONS_TYPE,),
    )
