"""What lists of rules say of each rule: who, on what condition; what the table of periods says and what it leaves out."""

import lxml.html
import pytest
from project import PROJECT

from generator.model import folded
from generator.site import filled, pages

PAGES = pages(PROJECT)
CONDITIONED = [
    (role, found)
    for role in PROJECT.roles
    for found in PROJECT.norms
    if role.id in found.norm.concerns and (found.norm.when or found.norm.unless or found.norm.regardless)
]


def entries(path: str, under: str) -> dict[str, str]:
    """What a page says of each rule that it lists behind the heading `under`, by the end of the rule's address."""
    markdown = PAGES[path].partition(f"{{ #{under} }}")[2].partition("\n## ")[0].partition("\n### ")[0]
    return {item.xpath("string(.//a/@href)"): folded(item.text_content()) for item in lxml.html.fromstring(f"<div>{markdown}</div>").xpath("//li")}


def line_on(listed: dict[str, str], norm_id: str) -> str:
    """The line on a norm."""
    provision, norm = norm_id.split("/")
    page, anchor = provision.removeprefix("law.").split(".")
    return listed[f"../law/{page}.html#{anchor}.{norm}"]


@pytest.mark.parametrize(("role", "found"), CONDITIONED, ids=lambda each: each.id)
def test_list_of_a_role_gives_who_and_conditions(role, found):
    line = line_on(entries("who/index.md", f"role-{role.id.removeprefix('role.')}"), found.id)
    assert [words for words in (*found.norm.when, *found.norm.unless, *found.norm.regardless) if folded(words) not in line] == []
    assert "Who: " in line
    assert found.norm.bearers or "Who: not stated in the text." in line


def test_rule_on_somebody_else_says_who():
    line = line_on(entries("who/index.md", "role-shelter-staff"), "law.children.age-and-stay/who-may-ask")
    assert "Who: Specialised police unit, Guardianship authorities, Commission for children." in line


@pytest.mark.parametrize(
    "norm_id",
    ["law.shelters.thirty-days/offer", "law.assistance-centres.on-request/assist", "law.reflection-period.thirty-days/provide"],
)
def test_person_concerned_is_shown_what_the_text_says_for_them(norm_id):
    markdown = PAGES["who/index.md"].partition("{ #role-person-concerned }")[2]
    serving = markdown.partition("What it says for you")[2].partition("Know these too")[0]
    assert folded(PROJECT.norm_by_id[norm_id].norm.action) in folded(lxml.html.fromstring(f"<div>{serving}</div>").text_content())


def row_of(norm_id: str) -> lxml.html.HtmlElement:
    """The row of the table of periods on a norm."""
    provision, norm = norm_id.split("/")
    page, anchor = provision.removeprefix("law.").split(".")
    (found,) = lxml.html.fromstring(PAGES["periods.md"]).xpath("//table[.//th='Longer']//tr[.//a[@href=$to]]", to=f"law/{page}.html#{anchor}.{norm}")
    return found


def labels(norm_id: str) -> dict[str, str]:
    """The cells of a row that say something, by their labels."""
    return {cell.get("data-label"): folded(cell.text_content()) for cell in row_of(norm_id) if folded(cell.text_content())}


def test_what_is_done_at_once_does_not_last_longer():
    assert {"Longer", "Ends"}.isdisjoint(labels("law.children.report/report"))


def test_days_say_what_makes_them_longer_and_what_ends_them_early():
    told = labels("law.reflection-period.thirty-days/provide")
    assert told["Longer"] == "not stated in the text"
    assert told["Ends"].startswith("early: If it is established")


def test_safety_measures_end_and_do_not_end_early():
    assert labels("law.safety.as-long-as-the-threat/continue")["Ends"] == "When the threat is fully eliminated, as we read it."


def test_doubtful_word_has_its_doubt_beside_it():
    assert "Do not promise a monthly payment." in labels("law.assistance.monthly-allowance/pay")["The text’s words"]
    assert "Other public sources" not in labels("law.children.report/report")["The text’s words"]


def test_page_about_the_site_counts_the_rules_without_a_bearer():
    silent = sum(not found.norm.bearers for found in PROJECT.norms)
    assert filled("For <!-- rules without a bearer --> it is open.", "about.html", PROJECT) == f"For {silent} of the {len(PROJECT.norms)} rules it is open."
