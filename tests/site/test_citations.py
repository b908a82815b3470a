"""Citations that a stranger can follow: the page, who published it, which paragraph of it; a number only where there is one."""

import pytest
from project import PROJECT

from generator.wording import citation, plan_citation

PAGE = "(its title counted) of the English page “Protection” (Ministry of Internal Affairs of the Republic of Azerbaijan, department on combating trafficking in human beings; unofficial extract"


@pytest.mark.parametrize("provision", PROJECT.provisions, ids=lambda each: each.id)
def test_a_provision_is_cited_by_its_place(provision):
    cited = citation(PROJECT, provision)
    assert f"paragraph {provision.source[1:]} {PAGE}" in cited
    numbered = provision.number or PROJECT.article_of[provision.id].number
    assert ("art. " in cited) is bool(numbered)
    assert ("no article number given" in cited) is (not numbered)
    assert cited.count("(") == cited.count(")")


def test_an_item_of_the_plan_is_cited_by_its_place():
    item = PROJECT.items[0]
    assert f", item {item.label}, paragraph {item.measure.source[1:]} {PAGE})" in plan_citation(PROJECT, f"item {item.label}", item.measure.source)
