"""Addresses of documents by ELI, with its metadata, sitemap and feed (3.1, 6.2e).

European Legislation Identifier (Council conclusions 2017/C 441/05). The template is

    /eli/{type}/{year}/{name}[/{point in time}][/vie[/{format}]]

type and name as in the document's number (`quyet-dinh`, `76-2007-qd-ubnd`), the year
that of its issue. Without a point in time it is the text as issued.
"""
