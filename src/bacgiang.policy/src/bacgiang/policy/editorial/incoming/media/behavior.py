"""What stands beside video and sound: a first picture, captions, what is said."""

from ....base.uploads.captions import MEDIA_TYPE as CAPTIONS_TYPE
from bacgiang.policy import _
from plone.autoform.interfaces import IFormFieldProvider
from plone.namedfile.field import NamedBlobFile
from plone.namedfile.field import NamedBlobImage
from plone.supermodel import model
from zope import schema
from zope.interface import provider


@provider(IFormFieldProvider)
class IMedia(model.Schema):
    """Submission asks for all of it of a video, for the transcript of sound."""

    model.fieldset(
        "media",
        label=_("label_media", default="Video, sound"),
        fields=["poster", "captions", "transcript"],
    )
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
    transcript = schema.Text(
        title=_("label_transcript", default="Transcript"),
        description=_(
            "help_transcript",
            default="What is said, and what one sees and hears besides, as text. "
            "Required for video and sound.",
        ),
        required=False,
        max_length=200_000,
    )
