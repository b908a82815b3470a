"""What the schema lets pass is found: each check catches the fault that is planted for it."""

import pytest
from exported import DOCUMENTS, PROJECT

from generator.data_names import LAW_XML, PLAN_XML
from generator.exports.akn.faults import faults

EDITION = PROJECT.settings.edition.isoformat()
PLANTED = {
    "link-to-no-element": (LAW_XML, 'href="#art_16"', 'href="#art_99"', "'#art_99' leads to nothing"),
    "source-nobody": (LAW_XML, '<identification source="#editor"', '<identification source="#nobody"', "'#nobody' leads to nothing"),
    "note-on-nothing": (LAW_XML, 'placementBase="#art_12"', 'placementBase="#art_120"', "'#art_120' leads to nothing"),
    "link-to-no-element-of-the-plan": (LAW_XML, "/~sec_13-4__para_13-4-6", "/~sec_13-4__para_13-4-60", "13-4-60' leads to nothing"),
    "link-to-another-edition": (LAW_XML, f"/667/eng@edition-{EDITION}/~", "/667/eng@edition-1999-01-01/~", "1999-01-01/~"),
    "name-with-a-dot": (LAW_XML, 'eId="art_13__para_nn_3"', 'eId="art_13__para_nn.3"', "'art_13__para_nn.3' is not a name"),
    "name-of-another-parent": (LAW_XML, 'eId="art_13__para_nn_3"', 'eId="art_14__para_nn_3"', "'art_14__para_nn_3' does not begin with"),
    "name-twice": (LAW_XML, 'eId="art_13__para_nn_3"', 'eId="art_13__para_nn_2"', "Duplicate key-sequence ['art_13__para_nn_2']"),
    "word-changed": (LAW_XML, "offered for 30 days to", "offered for 60 days to", "P23: the words are not those of the source"),
    "space-for-a-no-break-space": (LAW_XML, "conversations.\u00a0", "conversations. ", "P21: the words are not those of the source"),
    "typo-mended": (PLAN_XML, "life style andit is", "life style and it is", "P49: the words are not those of the source"),
    "words-of-ours-in-the-body": (LAW_XML, "<content>", "<content><p>We think so.</p>", "no source paragraph’s: 'We think so.'"),
    "heading-not-marked-as-ours": (LAW_XML, '<heading status="editorial">Shelters', "<heading>Shelters", "'Shelters'"),
    "paragraph-of-elsewhere": (LAW_XML, 'kb:source="P23"', 'kb:source="P136"', "P136: a paragraph that belongs to neither document"),
    "record-missing": (PLAN_XML, ' GUID="nap.13.5.6"', "", "nap.13.5.6: no element 'sec_13-5__para_13-5-6' stands for it"),
    "record-under-another-name": (LAW_XML, ' GUID="law.shelters.silence"', ' GUID="law.shelters.noise"', "silence: no element"),
    "against-the-schema": (LAW_XML, "<FRBRcountry", "<FRBRland", "FRBRland"),
}


@pytest.mark.parametrize("name", PLANTED)
def test_planted_fault_is_found(name):
    path, old, new, words = PLANTED[name]
    text = DOCUMENTS[path].decode("utf-8")
    assert old in text
    found = faults({**DOCUMENTS, path: text.replace(old, new, 1).encode("utf-8")}, PROJECT)
    assert [each for each in found if words in each], found


@pytest.mark.parametrize("id_", [record.id for record in (*PROJECT.provisions, *PROJECT.plan.measures, *PROJECT.items)])
def test_one_record_left_out_is_told_by_name(id_):
    spoiled = {path: content.replace(f'GUID="{id_}"'.encode(), b'GUID="x"') for path, content in DOCUMENTS.items()}
    assert [each.partition(":")[0] for each in faults(spoiled, PROJECT)] == [id_]
