"""International bodies and news outlets by the names that news gives them. Written for Verbale from general knowledge.

A body of the United Nations speaks for the UN, one of the European Union for the EU; any other speaks for itself, by its acronym.
"""

from __future__ import annotations

_BODIES = """
UN|United Nations;UN;U.N.;UN Security Council;Security Council;United Nations Security Council;UN General Assembly;General Assembly;UN Secretariat;UN Human Rights Council;Human Rights Council;UNSC;UNGA
UN|World Health Organization;World Health Organisation;WHO;UNICEF;UN Children's Fund;UNESCO;UNHCR;UN refugee agency;World Food Programme;World Food Program;WFP;Food and Agriculture Organization;FAO
UN|International Labour Organization;ILO;UNDP;UNEP;UNRWA;OCHA;OHCHR;UNFPA;UNODC;UN Women;UN-Habitat;International Maritime Organization;IMO;World Meteorological Organization;WMO;ITU
UN|International Telecommunication Union;ICAO;International Civil Aviation Organization;WIPO;UNCTAD;UNIFIL;MINUSMA;UNAMA;IOM;International Organization for Migration;IPCC;UNFCCC;UNAIDS
UN|International Court of Justice;ICJ;IAEA;International Atomic Energy Agency;World Court;UNIDO;IFAD;Universal Postal Union;UPU;Intergovernmental Panel on Climate Change;UN Environment Programme
EU|European Union;EU;E.U.;European Commission;European Council;European Parliament;Council of the European Union;European Central Bank;ECB;European Court of Justice;Eurostat;Frontex;Europol;EEAS;EMA
EU|European Medicines Agency;European External Action Service;Eurogroup;European Environment Agency;European Investment Bank;EIB;EASA;Court of Justice of the European Union;European Court of Auditors;EFSA
NATO|NATO;Nato;North Atlantic Treaty Organization;North Atlantic Treaty Organisation;North Atlantic Council
AU|African Union;AU;African Union Commission
ASEAN|ASEAN;Asean;Association of Southeast Asian Nations
OPEC|OPEC;Opec;Organization of the Petroleum Exporting Countries;OPEC+
IMF|IMF;International Monetary Fund
WB|World Bank;World Bank Group
WTO|WTO;World Trade Organization;World Trade Organisation
OECD|OECD;Organisation for Economic Co-operation and Development;Organization for Economic Cooperation and Development
OSCE|OSCE;Organization for Security and Co-operation in Europe;Organisation for Security and Co-operation in Europe
ECOWAS|ECOWAS;Ecowas;Economic Community of West African States
SADC|SADC;Southern African Development Community
EAC|EAC;East African Community
IGAD|IGAD;Intergovernmental Authority on Development
MERCOSUR|Mercosur;MERCOSUR
CARICOM|Caricom;CARICOM;Caribbean Community
OAS|OAS;Organization of American States
CELAC|CELAC
GCC|GCC;Gulf Cooperation Council
AL|Arab League;League of Arab States
OIC|OIC;Organisation of Islamic Cooperation;Organization of Islamic Cooperation
CIS|CIS;Commonwealth of Independent States
CSTO|CSTO;Collective Security Treaty Organization
SCO|SCO;Shanghai Cooperation Organisation;Shanghai Cooperation Organization
BRICS|BRICS;Brics
G7|G7;Group of Seven
G20|G20;Group of 20
CoE|Council of Europe;European Court of Human Rights;ECHR
EFTA|EFTA;Efta;European Free Trade Association
ICC|ICC;International Criminal Court
ICRC|ICRC;International Committee of the Red Cross
IFRC|IFRC;International Federation of Red Cross and Red Crescent Societies
INTERPOL|Interpol;INTERPOL
PIF|Pacific Islands Forum
NC|Nordic Council
AfDB|African Development Bank;AfDB
ADB|Asian Development Bank;ADB
APEC|APEC;Apec
COMESA|COMESA
SAARC|SAARC
IEA|IEA;International Energy Agency
IWC|IWC;International Whaling Commission
ICES|ICES;International Council for the Exploration of the Sea
OPCW|OPCW;Organisation for the Prohibition of Chemical Weapons
IOC|IOC;International Olympic Committee
FIFA|FIFA;Fifa
UEFA|UEFA;Uefa
"""

_OUTLETS = """
Reuters AFP AP Associated-Press Agence-France-Presse Xinhua TASS Tass IRNA Interfax DPA dpa ANSA EFE Kyodo Yonhap Anadolu Bloomberg BBC CNN NPR CBS NBC ABC MSNBC ITV PBS
Al-Jazeera Axios Politico Breitbart Facebook Twitter Guardian NHK CNBC Haaretz Der-Spiegel Le-Monde El-País El-Pais Financial-Times Wall-Street-Journal
New-York-Times Washington-Post Times-of-India Economist New-Yorker Newsweek HuffPost BuzzFeed
"""

BODIES: dict[str, str] = {}
"""The code of each international body by its names."""
for _line in _BODIES.split("\n"):
    if _line:
        _code, _names = _line.split("|")
        BODIES.update(dict.fromkeys(_names.split(";"), _code))

PRIVATE_BODIES = frozenset(("FIFA", "UEFA", "IOC"))
"""Bodies that are clubs of private law: they have an acronym but speak for no state."""

OUTLETS = frozenset(name.replace("-", " ") for name in _OUTLETS.split())
"""News outlets whose name does not tell what they are."""

FULL_NAMES = {"UN": "United Nations", "EU": "European Union"}

SEATS_OF_BODIES = {
    "Brussels": ("European Union", "EU"),
    "Turtle Bay": ("United Nations", "UN"),
    "Berlaymont": ("European Union", "EU"),
}
"""Places that stand for an international body when they speak."""


def body_of(name: str) -> str | None:
    """The code of the international body that ``name`` (as written, without article) names, or ``None``."""
    code = BODIES.get(name.replace("’", "'"))
    return None if code in PRIVATE_BODIES else code


def body_in(name: str) -> str | None:
    """The code of the body that a longer name begins with ("UN Environment Assembly", "European Commission office")."""
    parts = name.replace("’", "'").split()
    for length in range(len(parts), 0, -1):
        code = body_of(" ".join(parts[:length]))
        if code:
            return code
    return "EU" if parts and parts[0] == "EU" else "UN" if parts and parts[0] in ("UN", "U.N.") else None
