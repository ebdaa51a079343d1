package import CaseModel

/// What set a complaint off, beside what it is about.
extension Wording.Desk {
    package static let cause = "Årsagen til klagen"
    package static let causeLead =
        "Det, der klages over, og det, der satte klagen i gang, er sjældent det samme. Forløbet fylder som regel mest. Skriv det, "
        + "borgeren har fortalt, ikke en vurdering af, hvem der har ret."
    package static let causeSubject = "Det handler klagen om"
    package static let causeWhat = "Det satte den i gang"
    package static let causeNone = "Det er ikke skrevet ned endnu, hvad der satte klagen i gang."
    package static let causeMain = "Hvad vejer mest?"
    package static let causeUnknown = "Det ved vi ikke endnu"
    package static let causeHint = "Som borgeren selv siger det. Det kan ændres, når I har talt sammen."
    package static let causeAlso = "Hvad ellers?"
    package static let causeSave = "Gem årsagen"
    package static let causeNamed = "Skrevet ned før"
    package static let causeMissing = "Vælg, hvad der satte klagen i gang."
    package static let causeMainMissing = "Vælg, hvad der vejer mest."
    package static let causeMore = "Hvad satte den i gang?"
    package static let causeSentenceHead = "Sat i gang af"
    package static let complaintCauses = "Det, der satte klagerne i gang"
    package static let complaintCausesHint =
        "Hver klage tælles én gang, ved det, der vejede mest. Klager, hvor det ikke er skrevet ned, er ikke med."
    package static let complaintCausesNone = "Ingen klager i perioden, hvor det er skrevet ned."
}

extension Wording {
    package static func name(of cause: ComplaintCause) -> String {
        switch cause {
        case .waiting: "ventetid uden at høre noget"
        case .wayItWasSaid: "måden, det blev sagt eller skrevet på"
        case .notHeard: "ikke at blive hørt eller troet"
        case .unclearInformation: "ikke at forstå, hvad der skete og hvorfor"
        case .agreementNotKept: "en aftale, der ikke blev holdt"
        case .error: "en fejl eller forkert vejledning"
        case .sentAround: "at blive sendt fra den ene til den anden"
        case .decision: "det, der blev afgjort"
        case .other: "noget andet"
        }
    }
}
