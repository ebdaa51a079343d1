package import CaseModel

/// Mails that citizens have sent.
extension Wording.Desk {
    package static let mailsHead = "Mails fra borgeren"
    package static let mailsAndPostHead = "Mails og Digital Post fra borgeren"
    package static let byDigitalPost = "Digital Post"
    package static let postRead = "Jeg har læst beskeden"
    package static let mailUnchecked = "Mailen siger selv, hvem den er fra. Ingen har kontrolleret det."
    package static let mailFiles = "Vedhæftet"
    package static let mailWarning =
        "Åbn kun filer, du venter at få af borgeren. De er ikke kontrolleret for virus, og de hentes ned på din computer."
    package static let mailWhole = "Hent alle ordene"
    package static let mailShortened = "Det var længere, end vi kan gemme. Resten er ikke med her."
    package static func mailBeside(_ name: String) -> String {
        "Noget af mailen kunne ikke læses ud. Hele mailen, som den kom, ligger her som \(name)."
    }
    package static let mailNoSubject = "Uden emne"
    package static let mailNobody = "Uden afsender"
    package static let mailsLeftOut = "Der er flere mails, end der er vist her."
    package static func mailFollows(_ number: String) -> String {
        "Borgeren skriver om en sag, der er afsluttet. Derfor blev mailen til en ny sag. Den gamle er \(number)."
    }
    package static let mailRestricted =
        "Mailen kom, mens skriftlig kontakt er begrænset. Den er gemt og skal læses; svar, som beslutningen siger."
    package static let mailRead = "Jeg har læst mailen"
    package static func bytes(_ bytes: Int) -> String {
        switch bytes {
        case ..<1_000: "\(bytes) byte"
        case ..<1_000_000: "\((bytes + 999) / 1_000) kB"
        default: "\((bytes + 999_999) / 1_000_000) MB"
        }
    }

    package static let mailsWaitingHead = "Borgere har skrevet i en sag"
    package static let mailsWaitingHint = "Læs på sagen, hvad borgeren skriver, og sig dér, at du har læst det."
    package static let mailIn = "Besked i sag"

    package static let mailsAside = "Mails uden sag"
    package static let mailsAsideHint =
        "Her ligger mails, der ikke blev til sager, fordi et program har sendt dem, fordi de ikke kan læses her eller "
        + "ikke siger, hvem der har skrevet dem, eller fordi en kollega har skrevet dem. Er der en borger bag, så lav en sag af mailen. Ellers sig, at du har set den."
    /// For whoever has made the case of a mail and may not open it.
    package static func mailMade(_ id: CaseID) -> String {
        "Mailen er nu sag \(id). Sagen ligger hos den enhed, du valgte: den ringer eller svarer, og borgeren får en kvittering, "
            + "hvis vi ved, hvor den skal hen. Sagen er ikke åben for dig. Gem nummeret, hvis du skal bruge det."
    }
    package static let mailsAsideNone = "Der ligger ingen mails her."
    package static func mailsUnread(_ count: Int) -> String {
        count == 1
            ? "1 mail kunne slet ikke læses. Bed dem, der driver systemet, om at se på den."
            : "\(count) mails kunne slet ikke læses. Bed dem, der driver systemet, om at se på dem."
    }
    package static let mailWhose = "Hvem klager?"
    package static let mailWhoseMissing = "Vælg, om det er kollegaens egen klage eller en borgers."
    package static let mailCitizens = "En borger, som kollegaen skriver om"
    package static let mailSenders = "Kollegaen selv"
    package static let mailCitizenName = "Borgerens navn"
    package static let mailCitizenNameMissing = "Skriv, hvad borgeren hedder, som kollegaen skriver det."
    package static let mailCitizenPhone = "Borgerens telefonnummer"
    package static let mailCitizenEmail = "Borgerens mailadresse"
    package static let mailCitizenHint =
        "Skriv det, der står i mailen. Spørg kollegaen, hvis det mangler; uret går fra den tid, mailen kom."
    package static let mailSendersName = "Navnet på den, der har skrevet"
    package static let mailSendersHint =
        "Mailen kan læses, men har ingen afsender. Skriv navn, telefon og mailadresse, hvis de står i teksten. Står der "
        + "intet, så lad felterne være tomme: Sagen bliver lavet uden navn."
    package static let mailSendersNameMissing =
        "Skriv også et navn til telefonnummeret eller mailadressen, som det står i mailen."
    package static let mailSendersPhone = "Telefonnummer, der står i mailen"
    package static let mailSendersEmail = "Mailadresse, der står i mailen"
    package static let mailSettled = "Set. Mailen venter ikke på nogen mere."
    package static let mailSeen = "Jeg har set den"
    package static let mailMakeCase = "Lav en sag af den"
    package static let mailUnit = "Enheden, der skal have sagen"
    /// Why it lies beside the cases, or what became of it.
    package static func name(of row: MailRow) -> String {
        row.isUnsigned ? "kan læses, men siger ikke, hvem der har skrevet den" : name(of: row.place)
    }
    private static func name(of place: MailPlace) -> String {
        switch place {
        case .opened: "blev til en sag"
        case .joined: "hører til en sag"
        case .asking: "venter på, at vi finder sagen"
        case .bounced: "en mail fra os, der kom retur"
        case .automatic: "et automatisk svar"
        case .bulk: "sendt til mange på én gang"
        case .unreadable: "kan ikke læses her"
        case .flood: "en af mange fra samme afsender"
        case .colleague: "skrevet af en kollega"
        }
    }
}

extension Wording {
    /// What the mail itself is called, where it lies beside what could be read of it.
    package static let originalMail = "mail.eml"
}
