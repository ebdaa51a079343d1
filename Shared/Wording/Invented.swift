/// An invented municipality's citizens and what they complain about, for demonstrations. Nobody here exists.
package enum Invented {
    /// Stands behind every invented name, so that nobody mistakes a demonstration for a case.
    package static let mark = "(opdigtet)"

    /// What every invented colleague signs in with; Directory keeps its hash.
    package static let password = "klage-er-viden"

    package static let givenNames = [
        "Åse", "Bent", "Carla", "Dorte", "Ejnar", "Fie", "Gorm", "Hanne", "Iben", "Jørgen", "Kaja", "Leif", "Mogens",
        "Nanna", "Ove", "Palle", "Ragnhild", "Svend", "Tove", "Ulrik", "Vera", "Yrsa", "Ødger", "Ælfrida", "Bashir",
        "Mirela", "Łucja", "Thuy", "Amina", "Zoran",
    ]

    package static let familyNames = [
        "Ærtebjerg", "Ørnekær", "Åstrøm", "Bøgelund", "Dyrehøj", "Egesø", "Fjeldgård", "Grønløkke", "Hvidsted",
        "Kløvermark", "Lyngdal", "Mosevang", "Nørrebæk", "Pilehave", "Rugvænge", "Skovbrink", "Tjørnely", "Vindelev",
    ]

    package static let streets = [
        "Ålevej", "Ærtevænget", "Øllegårdsstien", "Brombærkrogen", "Hyldehegnet", "Lærkesvinget", "Rønnebærgangen",
    ]

    package static let towns = ["9999 Opdigtet", "9998 Nærved", "9997 Langtborte"]

    /// What it is about: a short line, and how the citizen puts it.
    package struct Matter: Sendable {
        package let summary: String
        package let point: String
    }

    /// What citizens complain about at a job centre and where benefits are paid.
    package static let benefits = [
        Matter(summary: "Ubesvarede breve", point: "To breve om ydelsen er ikke blevet besvaret"),
        Matter(summary: "Aflyst møde", point: "Mødet blev aflyst samme morgen, og der kom ingen ny tid"),
        Matter(summary: "Ny sagsbehandler igen", point: "Fjerde sagsbehandler på et år, og alt skal fortælles forfra"),
        Matter(summary: "Bortkomne papirer", point: "Lægepapirerne er afleveret to gange og kan ikke findes"),
        Matter(summary: "Hård tone i telefonen", point: "Tonen i samtalen i tirsdags var nedladende"),
        Matter(summary: "Lang ventetid på svar", point: "Tre måneder uden at høre, hvor langt sagen er"),
        Matter(summary: "Uklart brev", point: "Brevet er ikke til at forstå, og nummeret i det virker ikke"),
    ]

    /// What citizens complain about at the citizen service.
    package static let counter = [
        Matter(summary: "Kø uden besked", point: "Halvanden time i kø uden at nogen sagde, hvad der var galt"),
        Matter(summary: "Sendt rundt mellem kontorer", point: "Fire afdelinger på en dag, og ingen tog sagen"),
        Matter(summary: "Pas ikke klar", point: "Passet var lovet til fredag, og ingen havde skrevet det ned"),
        Matter(summary: "Afvist ved skranken", point: "Blev bedt om at gå hjem og søge på nettet uden hjælp"),
    ]

    /// What citizens complain about where building permits are given.
    package static let building = [
        Matter(summary: "Byggesag står stille", point: "Otte måneder, og der svares ikke på mails"),
        Matter(summary: "Nabo ikke hørt", point: "Naboen blev ikke spurgt, selv om det var lovet"),
        Matter(summary: "Modstridende besked", point: "To medarbejdere har sagt hver sit om samme carport"),
        Matter(summary: "Støj uden opfølgning", point: "Der er klaget tre gange, og ingen er kommet forbi"),
    ]

    /// Who may speak for an invented citizen, and what was seen of it; and which language the interpreter speaks.
    package static let representative = "Ragnhild Ørnekær \(mark)"
    package static let proof = "Fuldmagt på papir, lagt på sagen"
    package static let language = "polsk"

    /// A note as it might have been written.
    package static let note = """
        Vi talte om forløbet fra begyndelsen. Borgeren fortalte, hvad der var gået galt, og hvad det havde betydet. \
        Jeg gentog det med egne ord og spurgte, om det var rigtigt forstået. Vi gennemgik, hvad der sker nu.
        """
    package static let explained = "At sagen regnes for afsluttet, og at der altid kan siges fra over for notatet."
    package static let citizensWords = "Det hjalp, at nogen ringede og hørte efter."
    package static let consent = "Ja, det er jeg tilfreds med."
    package static let agreement = "Vi skriver, når det er rettet"
    package static let redReason = "Mange henvendelser hver dag til flere kolleger, og aftaler holder ikke."
    package static let yellowReason = "Der er uenighed om forløbet, og dialogen er blevet skarp."
    package static let withdrawal = "Brev fra borgeren (opdigtet)"
    package static let print = "OPDIGTET-1"
    package static let objection = "Der står ikke, at I lovede at ringe igen på fredag."
}
