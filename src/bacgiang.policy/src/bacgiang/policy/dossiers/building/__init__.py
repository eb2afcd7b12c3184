"""The form of a procedure, put together on a page: nobody types JSON (2.2c)."""
