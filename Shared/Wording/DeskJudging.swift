/// Vurdér henvendelsen, and what belongs to it.
extension Wording.Desk {
    package static let judge = "Vurdér henvendelsen"
    package static let judgeLead =
        "Læs, hvad borgeren har skrevet, og sig, hvad det er: hvad der klages over, punkt for punkt, og om det handler om "
        + "forløbet eller om afgørelsen. Det, du skriver her, træder i stedet for det, der stod."
    package static let judgeThen =
        "Er noget af det en klage over en afgørelse, gives den del til modtageren med det samme, og klagens egen dato følger med. "
        + "Skal der ikke ringes mere, bliver opkaldet taget af listen."
    package static let judgeThenHanded =
        "Er der ikke mere en formel del, venter ingen på et svar. Er der en, bliver den hos den, der har den."
    package static let judgeSave = "Gem vurderingen"
    package static let judgeClosed = "Sagen er afsluttet og kan ikke vurderes igen."
    package static let judgeCallerConcerned =
        "Klagen handler om den, der skal ringe. Giv først opkaldet til en anden på sagen."
    // What a colleague has judged while another wrote.
    package static let judgedHead = "Det står der nu"
    package static func judgedBy(_ name: String?, _ moment: String) -> String {
        "Vurderet \(moment)\(name.map { " af \($0)" } ?? "")."
    }
    package static func judgedAbout(_ name: String) -> String { "Handler om \(name)" }
    package static func judgedUnsuitable(_ reason: String) -> String { "En samtale er svær: \(reason)" }
    /// Over what nobody has read yet: who wrote was asked nothing.
    package static let judgeAsk = "Ingen har vurderet henvendelsen endnu. Læs den, og sig, hvad den handler om."

    // A colleague's part in a mail
    package static func mailForwarded(_ colleague: String) -> String { "Sendt videre til os af \(colleague)." }
    package static let mailColleagues = "Fra en kollega, ikke fra borgeren."
    package static let mailBelongs = "Mailen hører til en anden sag"
    package static let mailBelongsCase = "Sagens nummer"
    package static let mailBelongsHint = "De, der har sagen, får besked om, at der er en mail at læse."
    package static let mailBelongsSave = "Læg mailen i den sag"
    package static let mailEndsCase =
        "Sagen her blev lavet af mailen. Den slutter så, og ingen ringer i den: mailen venter i den anden sag, fra da den kom."
    package static let mailNames = "Der står et sagsnummer i mailen. Hører den til i den sag?"
    package static let mailNamedBy =
        "En mail med denne sags nummer kom fra en adresse, vi ikke kender. Den blev sin egen sag:"
    package static let mailBelongsMissing = "Skriv sagens nummer, som det står på sagen, for eksempel K-4Q7Z…"
    package static let mailBelongsTo = "Hører til en sag"

    package static func mailsAside(_ count: Int) -> String { "\(mailsAside) (\(count))" }
    package static func mailsToSee(_ count: Int) -> String {
        count == 1
            ? "Se på 1 mail, der ikke blev til en sag" : "Se på \(count) mails, der ikke blev til sager"
    }

    // A death that was none
    package static let deathBack = "Det er en fejl: borgeren er ikke død"
    package static let deathBackLead =
        "Så går sagen videre, hvor den stod. Et opkald, der ikke var nået, skylder vi igen, og frister regnes fra klagen kom."
    package static let deathBackReason = "Hvad var forkert?"
    package static let deathBackReasonMissing = "Skriv, hvad der var forkert."
    package static let deathBackSave = "Åbn sagen igen"
}
