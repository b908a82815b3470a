"""Roles: which norms each must know."""

from __future__ import annotations

from generator.model import Project
from generator.model.project import NormIn


def norms_of_role(project: Project, role_id: str) -> list[NormIn]:
    """The norms that a role must know, in the law's order: those that bind an actor it covers, and those that concern it."""
    covers = next((set(role.covers) for role in project.roles if role.id == role_id), set())
    return [
        found for found in project.norms
        if role_id in found.norm.concerns or any(mention.actor in covers for mention in found.norm.bearers)
    ]
