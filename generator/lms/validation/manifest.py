"""Rules on the manifest that no schema says, or that schemas say too softly."""

from __future__ import annotations

import re

from generator.lms.manifest import ADL12, MANIFEST, SEQUENCING, VERSIONS
from generator.lms.validation.package import Package
from generator.lms.validation.rule import Found, rule

IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]{0,99}\Z")
TITLE_LIMIT = 200


@rule
def the_manifest_says_which_version(package: Package) -> Found:
    """Its namespace, its schema and its version are those of the format."""
    if package.root.tag != f"{{{package.space}}}manifest":
        yield MANIFEST, package.root.sourceline, f"its root is {package.root.tag!r}"
    for name, wanted in (("schema", "ADL SCORM"), ("schemaversion", VERSIONS[package.kind])):
        told = [element.text for element in package.all(name)]
        if told != [wanted]:
            yield MANIFEST, 0, f"{name} is {told}, not {wanted!r}"


@rule
def identifiers_are_names(package: Package) -> Found:
    """Identifiers are names without spaces, and each is there once."""
    found = [element for element in package.root.iter() if element.get("identifier") is not None]
    names = [element.get("identifier") for element in found]
    for element, name in zip(found, names, strict=True):
        if not IDENTIFIER.match(name):
            yield MANIFEST, element.sourceline, f"{name!r} is not an identifier"
        if names.count(name) > 1:
            yield MANIFEST, element.sourceline, f"the identifier {name!r} is there {names.count(name)} times"


@rule
def references_lead_somewhere(package: Package) -> Found:
    """The default organization is one, and every item opens a resource."""
    known = {name: {element.get("identifier") for element in package.all(name)} for name in ("organization", "resource")}
    for element in package.all("organizations"):
        if element.get("default") not in known["organization"]:
            yield MANIFEST, element.sourceline, f"the default organization {element.get('default')!r} is not there"
    for element in package.all("item"):
        if element.get("identifierref") not in known["resource"]:
            yield MANIFEST, element.sourceline, f"the item opens {element.get('identifierref')!r}, which is no resource"


@rule
def one_launch_page_owns_the_session(package: Package) -> Found:
    """One item, one resource that talks to the system, and it begins with a page that is in the package."""
    items, resources = package.all("item"), package.all("resource")
    if len(items) != 1 or len(resources) != 1:
        yield MANIFEST, 0, f"{len(items)} items and {len(resources)} resources, not one of each"
    for element in resources:
        if element.get(package.scorm_type) != "sco":
            yield MANIFEST, element.sourceline, f"the resource is {element.get(package.scorm_type)!r}, not 'sco'"
        if element.get("href") not in package.pages:
            yield MANIFEST, element.sourceline, f"it begins with {element.get('href')!r}, which is no page of the package"


@rule
def titles_are_shown_whole(package: Package) -> Found:
    """Every organization and item has a title that a system shows whole."""
    for element in (*package.all("organization"), *package.all("item")):
        title = element.findtext(f"{{{package.space}}}title") or ""
        if not 0 < len(title.strip()) <= TITLE_LIMIT:
            yield MANIFEST, element.sourceline, f"its title has {len(title.strip())} characters, not 1 to {TITLE_LIMIT}"


@rule
def the_pass_mark_is_a_score(package: Package) -> Found:
    """The manifest says from which score on the course counts as passed, and the page says the same."""
    old = package.kind == "scorm12"
    told = [element.text for element in package.root.iter(f"{{{ADL12}}}masteryscore" if old else f"{{{SEQUENCING}}}minNormalizedMeasure")]
    mark = package.facts.get("mark")
    wanted = None if mark is None else str(mark) if old else f"{mark / 100:g}"
    if told != [wanted] or not 0 < mark <= 100:
        yield MANIFEST, 0, f"it counts as passed from {told}, the launch page from {wanted!r}"


@rule
def the_package_says_itself_whether_it_is_passed(package: Package) -> Found:
    """In SCORM 2004 a system would otherwise call a course passed as soon as it was opened."""
    if package.kind == "scorm2004":
        for element in package.all("item"):
            control = element.find(f".//{{{SEQUENCING}}}deliveryControls")
            for name in ("completionSetByContent", "objectiveSetByContent"):
                if control is None or control.get(name) != "true":
                    yield MANIFEST, element.sourceline, f"{name} is not 'true'"
