"""The portal as it is first laid out, from the files in `instance/seed`."""
