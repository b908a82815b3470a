"""The manifest of a package: what it is called, what it holds, where it begins, and from which score on it counts as passed."""

from __future__ import annotations

from lxml import etree
from lxml.builder import ElementMaker

from generator.lms.content import Course

MANIFEST = "imsmanifest.xml"
LAUNCH = "launch.html"

CP12 = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADL12 = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
CP2004 = "http://www.imsglobal.org/xsd/imscp_v1p1"
ADL2004 = "http://www.adlnet.org/xsd/adlcp_v1p3"
SEQUENCING = "http://www.imsglobal.org/xsd/imsss"

VERSIONS = {"scorm12": "1.2", "scorm2004": "2004 4th Edition"}
"""What each format calls itself in the manifest."""


def title_of(course: Course) -> str:
    """The name of the course in a learning system, with the organisation's where it is filled in; at most 200 characters."""
    organisation = course.project.local.organisation
    return (f"{course.guide.title} – {organisation}" if organisation else course.guide.title)[:200]


def manifest(course: Course, kind: str, names: list[str]) -> bytes:
    """The manifest for a package of these files. Its identifier stays the same from edition to edition; its version is the edition's date."""
    old = kind == "scorm12"
    space, adl = (CP12, ADL12) if old else (CP2004, ADL2004)
    make = ElementMaker(namespace=space, nsmap={None: space, "adlcp": adl, **({} if old else {"imsss": SEQUENCING})})
    title = title_of(course)
    item = make.item(make.title(title), identifier="item", identifierref="resource", isvisible="true")
    item.append(mastery(course, adl) if old else sequencing(course))
    resource = make.resource(
        *(make.file(href=name) for name in names),
        {f"{{{adl}}}{'scormtype' if old else 'scormType'}": "sco"}, identifier="resource", type="webcontent", href=LAUNCH,
    )
    root = make.manifest(
        make.metadata(make.schema("ADL SCORM"), make.schemaversion(VERSIONS[kind])),
        make.organizations(make.organization(make.title(title), item, identifier="organization"), default="organization"),
        make.resources(resource),
        identifier=f"{course.quiz.id}.{kind}", version=course.project.settings.edition.isoformat(),
    )
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def mastery(course: Course, adl: str) -> etree._Element:
    """The score from which on the course counts as passed, for SCORM 1.2."""
    element = etree.Element(f"{{{adl}}}masteryscore")
    element.text = str(course.project.settings.pass_mark)
    return element


def sequencing(course: Course) -> etree._Element:
    """The same for SCORM 2004, where the package itself says whether it is completed and passed."""
    make = ElementMaker(namespace=SEQUENCING, nsmap={"imsss": SEQUENCING})
    measure = make.minNormalizedMeasure(f"{course.project.settings.pass_mark / 100:g}")
    return make.sequencing(
        make.objectives(make.primaryObjective(measure, objectiveID="passed", satisfiedByMeasure="true")),
        make.deliveryControls(completionSetByContent="true", objectiveSetByContent="true"),
    )
