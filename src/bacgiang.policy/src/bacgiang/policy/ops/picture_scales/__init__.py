"""Smaller versions of pictures, made when a picture is saved and never by a reader."""
