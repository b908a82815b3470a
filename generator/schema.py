"""The JSON Schemas that help in the editor, made from the model's types."""

from __future__ import annotations

import json
from pathlib import PurePosixPath

from generator.model import Guide, Quiz
from generator.reading.load import FILES


def schema_name(file: str) -> str:
    """Where the schema of a data file is kept: `schema/articles.schema.json` for law/articles.yaml."""
    return f"schema/{PurePosixPath(file).stem}.schema.json"


def schemas() -> dict[str, str]:
    """Every schema as text, by its path."""
    made = {}
    for file, model in {**FILES, "guides/guide.yaml": Guide, "quizzes/quiz.yaml": Quiz}.items():
        schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema()}
        made[schema_name(file)] = json.dumps(schema, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
    return made
