"""Datasets: what rooms give to programs as a whole, told by one catalogue (DCAT-AP).

    DOCUMENTS = Dataset("documents", title, about, "vi/van-ban", (Distribution(…),))

    <utility component=".datasets.DOCUMENTS" />

`GET @catalogue` of the portal tells all of them.
"""
