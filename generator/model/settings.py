"""Settings of the site, and what an organisation fills in for itself."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from generator.model.base import Model

Optional = Annotated[str, Field(min_length=0)]


class SettingsFile(Model):
    """settings.yaml: what an owner of the site decides."""

    site_name: str
    site_address: Optional = ""
    """The address where the site is published, with https:// and a closing slash; empty when there is none."""
    edition: date
    """The edition's date: data, never the clock."""
    pass_mark: Annotated[int, Field(ge=1, le=100)]
    """Per cent of a quiz that count as passed."""
    leave_to: Optional = ""
    """Where `Leave this page` leads; empty for the site's own neutral page."""


class LocalFile(Model):
    """local.yaml: the organisation's own contacts and names; empty prints as a line to fill in by hand."""
