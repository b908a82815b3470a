"""Strict rules on a finished package. Learning systems accept broken ones and fail later, before a class."""

from generator.lms.validation.package import Package
from generator.lms.validation.rule import RULES, faults
from generator.lms.validation import answers, archive, manifest, pages  # noqa: F401  (they register their rules)
from generator.lms.validation.schemas import SchemasMissing, schema_faults

__all__ = ["RULES", "Package", "SchemasMissing", "faults", "schema_faults"]
