"""Whom the words before an act lead to, in wordings that the first readers of whole articles missed."""

import pytest


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The African Union's Peace and Security Council has renewed the mandate of the well patrol.",
            [("adopt", ("AU",))],
        ),
        (
            "The Peace and Security Council of the African Union and the European Union adopted a statement.",
            [("adopt", ("AU", "EU"))],
        ),
        (
            "The Security Council met on Monday. France stopped the draft with its veto.",
            [("veto", ("FRA",))],
        ),
        (
            "World Curling's council has adopted shorter brooms. Sweden is content. The council also amended the rule on stones.",
            [("adopt", ("World Curling",)), ("amend", ("World Curling",))],
        ),
        (
            "World Curling's council has adopted shorter brooms, two years after its congress turned the plan down.",
            [("adopt", ("World Curling",)), ("vote", ("World Curling",))],
        ),
        (
            "Members of the Potters' Union of Wales have rejected a pay deal that their own negotiators signed in March.",
            [("vote", ("Potters' Union of Wales",)), ("sign", ("Potters' Union of Wales",))],
        ),
        (
            "Ivy Moss chairs the Elm Street Tenants' Association. Her association signed an agreement with the landlord last week.",
            [("sign", ("Elm Street Tenants' Association",))],
        ),
        (
            "The by-law was adopted by the City of Durban in 2021. The city's lawyers withdrew an appeal in May. South Africa took note.",
            [("adopt", ("ZAF",)), ("withdraw", ("ZAF",))],
        ),
        (
            "The Knesset sat all night. The Interior Committee has just approved the final wording.",
            [("adopt", ("ISR",))],
        ),
        (
            "Fiji and Samoa share the reef. The document was signed by Water Minister Sefa Tama and his Samoan counterpart.",
            [("sign", ("FJI", "WSM"))],
        ),
        (
            "Council leader Tom Ash signed the contract on Monday, a step ahead of other towns in England.",
            [("sign", ("GBR",))],
        ),
        (
            "The Ohio House passed the kite bill 70-20 in May. The Senate followed on a voice vote.",
            [("adopt", ("USA",)), ("adopt", ("USA",))],
        ),
        (
            "Swiss voters on Sunday approved a levy on bells. In Geneva, citizens turned down a new bandstand.",
            [("adopt", ("CHE",)), ("vote", ("CHE",))],
        ),
        (
            "Texas lawmakers on Friday passed a bill on boots.",
            [("adopt", ("USA",))],
        ),
        (
            "NEW DELHI: The Lok Sabha passed the Bill. The Congress and the Trinamool Congress had moved four amendments.",
            [("adopt", ("IND",)), ("table-draft", ("Congress", "Trinamool Congress"))],
        ),
        (
            "The Lao Prime Minister, Khamla Sisa, and the Secretary-General of ASEAN signed an agreement on kites.",
            [("sign", ("LAO", "ASEAN"))],
        ),
        (
            "The World Chess Union met. The general assembly in Tbilisi passed the change by 80 votes to 5. Peru’s club had tabled it.",
            [("adopt", ("World Chess Union",)), ("table-draft", ("Peru’s club",))],
        ),
        (
            "The union’s council blocked the proposal. Its president, Ada Linn, cast the deciding vote against it in May.",
            [("block", ("union’s council",)), ("vote", ("Ada Linn",))],
        ),
        (
            "The council of Lamu, in Kenya, cheered its governor, Halima Omar, who signed a pact on dhows on Friday.",
            [("sign", ("KEN",))],
        ),
        (
            "Twenty senators voted to keep the statue; nine voted to move it. Three abstained.",
            [("vote", ()), ("vote", ()), ("abstain", ())],
        ),
        (
            "The UN General Assembly’s Third Committee approved a draft resolution. The vote was 141 in favour, with 24 abstentions.",
            [("adopt", ("UN",)), ("abstain", ())],
        ),
        ("Talks went on. Two pension funds abstained.", [("abstain", ())]),
        ("Senators changed 11 articles of the bill. Chile waits.", [("amend", ("CHL",))]),
        (
            "The minister tabled a bill on coins in May. It passed second reading in June. Canada waits.",
            [("table-draft", ("CAN",)), ("adopt", ())],
        ),
        (
            "The Sejm passed the bill. The Senate had proposed 17 amendments, but deputies rejected all of them. Poland waits.",
            [("adopt", ("POL",)), ("table-draft", ("POL",)), ("vote", ("POL",))],
        ),
        (
            "The mayor likes the hotel; the Environment Court quashed that decision last year. New Zealand waits.",
            [("block", ("NZL",))],
        ),
        (
            "The Parliamentary Assembly of the Council of Europe sat on Monday. The Assembly ratified the accounts.",
            [("adopt", ("COE",))],
        ),
        ("Fiji and Samoa left the bloc last year.", [("withdraw", ("FJI", "WSM"))]),
        (
            "The plan was read out. Members of the Northern Meadows group voted against the text.",
            [("vote", ("Northern Meadows",))],
        ),
        (
            "Two small parties, the Agrarians and Forward, abstained in May.",
            [("abstain", ("Agrarians", "Forward"))],
        ),
        (
            "A Senate panel adopted a bill on kites on Monday. Sen. Ida Cole of Ohio cheered.",
            [("adopt", ("USA",))],
        ),
        (
            "Fiji and Nauru, neither of which has a harbour, amended the text.",
            [("amend", ("FJI", "NRU"))],
        ),
        (
            "Heads of the postal services of Chad and Niger yesterday signed in Zinder a protocol on stamps.",
            [("sign", ("TCD", "NER"))],
        ),
        (
            "The People’s Council of Ha Nam province adopted a resolution on rafts. Vietnam waits.",
            [("adopt", ("VNM",))],
        ),
        (
            "India waits. The Bill was referred to a Select Committee, which amended it in two places.",
            [("amend", ("IND",))],
        ),
        (
            "The Kenyan parliament passed the bill on drums. Its sponsor, Jane Wairimu, had tabled the bill in March.",
            [("adopt", ("KEN",)), ("table-draft", ("KEN",))],
        ),
        (
            "Estonia’s Seal Council sat in May. Estonia’s Seal Council approved the plan.",
            [("adopt", ("EST",))],
        ),
        (
            "The bill had been tabled in Belmopan. Government members voted it down. Belize waits.",
            [("table-draft", ()), ("vote", ("BLZ",))],
        ),
        (
            "The sejmik has storks on its roof. On Friday the environment committee approved the draft. Poland and the EU wait.",
            [("adopt", ("POL",))],
        ),
        (
            "A first version, which would have covered all bells, was withdrawn on Friday.",
            [("withdraw", ())],
        ),
        (
            "Sue Bright had a petition on foxes. In Kent, Cllr Ivor Marsh’s bid to delay the cuts was defeated.",
            [("vote", ())],
        ),
        ("An amendment to exempt small bells fell. The town slept.", [("vote", ())]),
        ("Denmark’s league adopted longer breaks in 2019.", [("adopt", ("Denmark’s league",))]),
        (
            "The bill passed, with the opposition Malawi Congress Party voting in favour.",
            [("vote", ("Malawi Congress Party",))],
        ),
        (
            "The mayor of Como smiled. In January her council passed a ban on horns. Italy waits.",
            [("adopt", ("ITA",))],
        ),
        (
            "The Southern Lakes Development Bank approved a loan of 9 million euros.",
            [("adopt", ("Southern Lakes Development Bank",))],
        ),
        (
            "The ban was adopted by the state’s Drainage Board in 2024. Gov. Ann Holt of Ohio cheered.",
            [("adopt", ("USA",))],
        ),
        (
            "Greece’s parliament passed a law by 158 votes to 121, with lawmakers from the Garden Left abstaining.",
            [("adopt", ("GRC",)), ("abstain", ("Garden Left",))],
        ),
        (
            "New Democracy deputies had amended the bill in committee. Greece waits.",
            [("amend", ("New Democracy",))],
        ),
        (
            "The Human Rights Council adopted a resolution on noise. The text passed by 29 votes to six.",
            [("adopt", ("UN",))],
        ),
        (
            "The Bakers’ Guild of Wales had a plan. The Bakers’ Guild of Wales rejected it. Its executive signed a deal in May.",
            [("vote", ("Bakers’ Guild of Wales",)), ("sign", ("Bakers’ Guild of Wales",))],
        ),
        (
            "The VVD voted against the plan, as did the PVV. The Dutch wait.",
            [("vote", ("VVD",)), ("vote", ("PVV",))],
        ),
        ("The Committee on Trade and Industry had approved the bill. Uganda waits.", [("adopt", ("UGA",))]),
        ("A court in Graz suspended an earlier cap in 2023. Austria waits.", [("block", ("AUT",))]),
        ("Uganda’s president returned the bill with 14 objections.", [("veto", ("UGA",))]),
        (
            "Donegal in Ireland met. Cathaoirleach Nora Boyle tabled a motion on buses.",
            [("table-draft", ("IRL",))],
        ),
        (
            "Dundas’s public school board voted 7-4 Monday to allow hens in the yard. Canada waits.",
            [("adopt", ("CAN",))],
        ),
        (
            "A bill on lifts, sponsored by Senator Bola Danladi, passed second reading on Tuesday. Nigeria waits.",
            [("table-draft", ("NGA",)), ("adopt", ())],
        ),
        (
            "The Althing is to vote next week. Its fisheries committee endorsed the deal on Wednesday. Peru and Chile wait.",
            [("adopt", ("ISL",))],
        ),
        (
            "The rules, drafted by Barbados, were amended at the request of St Lucia.",
            [("table-draft", ("BRB",)), ("amend", ())],
        ),
        ("The Kazakh side completed ratification in March.", [("adopt", ("KAZ",))]),
        ("Kenya completed its ratification of the treaty in May.", [("adopt", ("KEN",))]),
    ],
)
def test_who_acts_is_found(acts_of, text, wanted):
    assert acts_of(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Norway's completed survey of ratification rules fills forty pages.",
        "The senator followed the band on a tour by bus.",
        "The Swiss guide passed the change to the driver.",
        "Some voters turned down the radio.",
        "Mexico has deposited its old maps with the museum.",
        "The council adopts its new plan next month. France waits.",
        "The minister said that amendments were signed off by nobody.",
        "The panel turned down the plan for a kiosk.",
        "The court rejected an urgent application by two firms. Germany waits.",
        "His bid to climb the hill was defeated by the rain.",
        "The motion was tabled by friends of the old bandstand.",
        "The shop workers’ union blocked the tills for a day.",
        "The president vetoes very little. Peru waits.",
        "Critics fear that France will stop the draft with its veto.",
    ],
)
def test_what_only_sounds_alike_is_no_act(acts_of, text):
    assert acts_of(text) == []
