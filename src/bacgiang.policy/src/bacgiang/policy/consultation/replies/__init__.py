"""Letters and meetings, and the bodies that were asked: entered by the board."""
