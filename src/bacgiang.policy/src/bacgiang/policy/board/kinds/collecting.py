"""How the main board comes by news: information that units are asked for, whom it sends
out, and what the Chairman assigns it (7.2c, 7.2d, 7.2i).
"""

from ..tasks.declared import kinds_in
from ..tasks.kinds import OfficeTasks


KINDS = kinds_in(__file__)
REQUEST = OfficeTasks(KINDS["information-request"])
ASSIGNMENT = OfficeTasks(KINDS["assignment"])
MANDATE = OfficeTasks(KINDS["mandate"])
