/// Håndbogen: what is read before a hard talk or meeting, and where there is help. Content, and no part of any case.
///
/// Words of our own. Source: 001 RødK3 (tools 1–3, rehearsal), RødK8 (deviant conduct, help), GulO3 (AGB), GulK1.
extension Wording.Desk {
    package static let handbook = "Håndbog til samtaler"
    package static let handbookInMenu = "Håndbog"
    package static let handbookHint = "Læs det, du har brug for. Intet herfra bliver gemt i en sag."

    package static let checklistsHead = "Til et møde eller en svær samtale"
    package static let checklists = [
        Advice(
            "Forbered dig (12 punkter)",
            [
                "Hvad vil jeg med mødet, og hvad er et godt resultat?",
                "Hvad ønsker og behøver borgeren, så vidt jeg ved?",
                "Hvordan kommer borgeren til at føle sig hørt?", "Hvad skal jeg være nysgerrig på?",
                "Hvilke følelser er der, hos borgeren og hos os?", "Hvad gik skævt sidst, og hvad gør vi anderledes?",
                "Hvem har hvilken rolle, og hvem leder mødet?", "Ved alle, der kommer, det samme?",
                "Send en dagsorden med deltagere og tid.", "Bed borgeren om sine egne punkter.",
                "Hvem skriver referat, og hvad skal stå i det?",
                "Hvor skal vi være? Spørg borgeren, hvad der er bedst.",
            ]),
        Advice(
            "Åbn mødet",
            [
                "Sig tak, fordi borgeren kom.", "Rammen: dagsorden, tid, hvem der er her.", "Tag en runde.",
                "Formål og mål med mødet.", "Er der flere emner? Hvad tager vi ikke i dag?",
                "Sig, at der bliver skrevet referat.", "Fortæl, hvordan mødet forløber.",
            ]),
        Advice(
            "Luk mødet",
            [
                "Hvad sætter vi i gang nu?", "Saml op på aftalerne.", "Næste skridt, og hvem der har bolden.",
                "Hvad får andre på arbejdspladsen at vide?", "Kom vi dagsordenen igennem?",
                "Hvordan var mødet for borgeren?", "Sig tak.",
            ]),
        Advice(
            "Var tonen hård sidst?",
            ["Aftal fra starten, hvordan der tales, hvornår der holdes pause, og hvornår mødet slutter."]),
        Advice(
            "Øv dig",
            ["Spil samtalen igennem med en lederkollega eller en medarbejder. Lad den anden være borgeren."]),
    ]

    package static let perspectiveHead = "Skift perspektiv"
    package static let perspective = [
        Advice("Adfærd", ["Hvad gør og siger borgeren? Kun det, andre også kunne se og høre."]),
        Advice("Grunde", ["Hvad kan være gode grunde, set derfra hvor borgeren står?"]),
        Advice("Behov", ["Hvad er vigtigt for borgeren? Hvad kan vi tage hensyn til?"]),
    ]

    package static let deviantHead = "Når borgeren oplever en anden virkelighed"
    package static let deviant = [
        Advice(
            "Tegn",
            [
                "Borgeren lever i en virkelighed, som andre ikke kan se.",
                "Borgeren hører eller ser noget, der ikke er der.",
                "Følelserne skifter voldsomt og pludseligt, eller alt er enten godt eller ondt.",
                "Andre får skylden for alt, uden skånsel.",
                "Skriv kun det, du ser og hører. Du stiller ingen diagnose.",
            ]),
        Advice(
            "Lad være med",
            [
                "at rette borgerens billede af verden", "at presse på for at få borgeren til at indse noget",
                "at spille helt",
            ]),
        Advice(
            "Gør i stedet",
            [
                "Tal roligt, enkelt og konkret. Én ting ad gangen.",
                "Sig på forhånd præcis, hvornår du ringer eller kommer, og hold det.",
            ]),
    ]

    package static let helpHead = "Hjælp og viden"
    package static let help = [
        Advice(
            "Er der fare?",
            [
                "Ring 112.", "Bed borgeren om at gå, eller gå selv. Ingen skal være alene med det.",
                "Vold og trusler hører til i retningslinjerne for vold, ikke i klagen. Sig det til din leder med det samme.",
            ]),
        Advice(
            "Råd her og nu",
            [
                "Psykiatrisk skadestue kan rådgive om, hvad du gør lige nu.",
                "Psykiatrifonden har telefonrådgivning, også for fagfolk.",
            ]),
        Advice(
            "Viden",
            [
                "Kommunens egen psykiatrienhed, hvor der er en.",
                "VISO i Social- og Boligstyrelsen hjælper i de svære og sjældne sager.",
            ]),
        Advice("Hos os", ["Spørg din leder. Det er en del af arbejdet at bede om hjælp."]),
    ]

    // Action cards
    package static let cardsHead = "Handlekort"
    package static let cardsHint = "Når det bliver sagt, gør vi kort og præcist sådan."
    package static let cards = [
        Advice(
            "»Jeg går til pressen.«",
            [
                "Det er din ret. Jeg vil gerne høre, hvad der er vigtigst, at vi får rettet op på.",
                "Sig det til din leder samme dag.",
            ]),
        Advice(
            "»Du er uduelig. Jeg vil tale med en anden.«",
            [
                "Jeg kan høre, at du ikke er hjulpet endnu. Fortæl mig det vigtigste, så finder jeg den rette.",
                "Svar ikke på ordet. Giv kun videre, hvis det hjælper.",
            ]),
        Advice(
            "»Hvordan går det med min bror?«",
            [
                "Det må jeg ikke fortælle uden hans lov. Jeg vil gerne høre, hvad du er bekymret for.",
                "Skriv ned, at der blev spurgt, og hvad du svarede.",
            ]),
        Advice(
            "»I har bare at ændre den afgørelse.«",
            [
                "Afgørelsen kan jeg ikke ændre i telefonen. Jeg sørger for, at klagen over den bliver behandlet.",
                "Hold op med at tale om den. Vælg »stoppet« som afslutning.",
            ]),
    ]
}
