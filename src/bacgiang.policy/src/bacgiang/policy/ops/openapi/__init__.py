"""The OpenAPI 3.1 description of all services of the project, from what is registered.

What a service takes and gives each room writes as data in its `api_docs/*.yaml`.
"""
