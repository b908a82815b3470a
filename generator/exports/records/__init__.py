"""JSON: one record for everything that has an id, and one file for all, described by a JSON Schema.

Every field is always there; what is not known is null or an empty list, so that a reader's program need not ask.
"""
