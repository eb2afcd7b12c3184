"""The two people of the main board who put documents through the workflow."""

WRITER, PUBLISHER = "van-thu", "bien-tap"
"""One may write and submit, the other review and publish."""
BOARD_PASSWORD = "Board-of-the-load-test-1"  # noqa: S105
