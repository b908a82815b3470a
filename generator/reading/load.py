"""Which file holds which class, and how the files become a Project."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from generator.model import (
    ActorsFile, ActsFile, Guide, LawFile, LocalFile, Model, PlanFile, Project, Quiz, RolesFile, SettingsFile, TermsFile,
)
from generator.reading.explain import explain
from generator.reading.faults import Fault, Faulty
from generator.reading.nodes import compose, plain

FILES: dict[str, type[Model]] = {
    "law/articles.yaml": LawFile,
    "law/actors.yaml": ActorsFile,
    "law/roles.yaml": RolesFile,
    "law/terms.yaml": TermsFile,
    "law/acts.yaml": ActsFile,
    "nap/plan.yaml": PlanFile,
    "settings.yaml": SettingsFile,
    "local.yaml": LocalFile,
}

FOLDERS: dict[str, type[Model]] = {"guides": Guide, "quizzes": Quiz}
"""The folders that hold one file per guide, and one per set of questions."""

_M = TypeVar("_M", bound=Model)


def read_file(root: Path, name: str, model: type[_M]) -> tuple[_M | None, list[Fault]]:
    """The file `name` under `root` as `model`, or None and its faults."""
    node, faults = compose(root / name, name)
    if node is None:
        return None, faults
    record = plain(node, name, faults)
    try:
        loaded = model.model_validate(record)
    except ValidationError as error:
        details = [detail for detail in error.errors(include_url=False) if not (detail["type"] == "too_short" and detail["input"])]
        return None, faults + [explain(detail, model, node, name) for detail in details]
    return (None if faults else loaded), faults


def read(root: Path) -> tuple[Project | None, list[Fault]]:
    """The project under `root`, or None and every fault of every file."""
    files: dict[str, Model | None] = {}
    faults: list[Fault] = []
    for name, model in FILES.items():
        files[name], found = read_file(root, name, model)
        faults += found
    folders: dict[str, list[Model | None]] = {folder: [] for folder in FOLDERS}
    for folder, model in FOLDERS.items():
        for path in sorted((root / folder).glob("*.yaml")):
            record, found = read_file(root, f"{folder}/{path.name}", model)
            folders[folder].append(record)
            faults += found
    if faults:
        return None, sorted(faults)
    return Project(
        law=files["law/articles.yaml"], plan=files["nap/plan.yaml"], actors=files["law/actors.yaml"].actors,
        roles=files["law/roles.yaml"].roles, terms=files["law/terms.yaml"].terms, acts=files["law/acts.yaml"].acts,
        settings=files["settings.yaml"], local=files["local.yaml"],
        **{folder: tuple(records) for folder, records in folders.items()},
    ), []


def load(root: Path) -> Project:
    """The project under `root`. Raises Faulty with all faults when it cannot be read."""
    project, faults = read(root)
    if project is None:
        raise Faulty(faults)
    return project
