"""The receipt that is shown once, to whoever sent something."""
