"""Text of a legal document to its tree.

``parse`` is the way in. A text goes through these in turn: ``lines`` (and
``furniture``), ``quotes``, ``contents``, ``components`` (attachments), ``zones`` (head,
grounds, body, closing), then ``head``, ``grounds``, ``provisions``, ``signatures``.
"""

from bacgiang.policy.law.parsing.document import parse


__all__ = ["parse"]
