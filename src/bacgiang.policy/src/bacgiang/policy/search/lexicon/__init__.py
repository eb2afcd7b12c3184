"""From text to the words under which the catalog keeps it."""
