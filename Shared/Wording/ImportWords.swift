package import CaseModel

/// The words that a table of complaints is written in: its headers, and what may stand in its fields.
extension Wording {
    /// What a column may be called, by its code; the first name is the one that is shown.
    package static let columns: [String: [String]] = [
        "received": ["modtaget", "modtagelse", "modtagelsesdato", "dato", "tidspunkt"],
        "channel": ["kanal", "indgang"],
        "kind": ["art", "type", "slags"],
        "unit": ["enhed", "afdeling"],
        "name": ["navn", "borger", "klager"],
        "phone": ["telefon", "tlf", "mobil", "telefonnummer"],
        "email": ["email", "e-mail", "mail"],
        "address": ["adresse", "vej", "gade"],
        "postcode": ["postnr", "postnummer"],
        "town": ["by", "postdistrikt"],
        "cpr": ["cpr", "cpr-nr", "cpr-nummer", "personnummer"],
        "verified": ["bekræftet", "bekraeftet", "kontaktoplysninger bekræftet"],
        "summary": ["emne", "resumé", "resume", "beskrivelse"],
        "points": ["klagepunkter", "punkter", "klagepunkt"],
        "wish": ["ønske", "oenske"],
        "about": ["om", "omhandler", "vedrører"],
        "assigned": ["ringer", "sagsbehandler", "ansvarlig"],
        "recipient": ["modtager"],
        "unsuitable": ["grund", "uegnet"],
        "unsuitable-reason": ["begrundelse"],
        "offers": ["tilbud"],
    ]

    /// What else a term may be called in a field, besides its Danish name.
    package static func words(for channel: Channel) -> [String] {
        let more: [String] =
            switch channel {
            case .phone: ["opkald", "tlf"]
            case .email: ["mail"]
            case .letter: ["post"]
            case .digitalPost: ["e-boks", "dp"]
            case .inPerson: ["fremmøde", "skranke", "personligt"]
            case .mayorsOffice: ["borgmester", "borgmesteren"]
            case .socialMedia: ["facebook", "some"]
            case .otherUnit: ["anden enhed"]
            case .ownObservation: ["iagttagelse"]
            case .publicForm: ["formular", "hjemmeside", "webformular"]
            }
        return [name(of: channel)] + more
    }

    package static func words(for kind: ContactKind) -> [String] {
        let more: [String] =
            switch kind {
            case .everydayComplaint: ["hverdag"]
            case .grievance: ["utilfredshed"]
            case .complaint: []
            case .preventiveContact: ["forebyggende"]
            case .hunch: ["fornemmelse", "uro"]
            }
        return [name(of: kind)] + more
    }

    package static func words(for kind: PointKind) -> [String] {
        switch kind {
        case .procedural: [name(of: kind), "formalitet", "behandling"]
        case .substantive: [name(of: kind), "realitet", "afgørelse"]
        }
    }

    package static func words(for wish: HandlingWish) -> [String] {
        switch wish {
        case .call: [name(of: wish), "opkald", "ring"]
        case .formal: [name(of: wish), "formel", "formelt", "skriftligt svar"]
        }
    }

    package static func words(for outcome: Outcome) -> [String] {
        let more: [String] =
            switch outcome {
            case .solved: ["løst"]
            case .formal: ["formelt", "formel"]
            case .newTalk: ["ny samtale"]
            case .withdrawn: ["trukket tilbage"]
            case .stopped: ["stoppet"]
            case .notReached: ["ikke truffet"]
            }
        return [name(of: outcome)] + more
    }

    package static func words(for step: Step) -> [String] {
        switch step {
        case .green: [name(of: step), "grøn", "grønt"]
        case .yellow: [name(of: step), "gul", "gult"]
        case .red: [name(of: step), "rød", "rødt"]
        }
    }

    package static func words(for result: AttemptResult) -> [String] { [name(of: result)] }

    package static func words(for offer: SupportOffer) -> [String] { [name(of: offer)] }

    package static func words(for ball: BallHolder) -> [String] {
        switch ball {
        case .citizen: [name(of: ball), "borger"]
        case .municipality: [name(of: ball), "kommunen", "kommune", "vi"]
        }
    }

    /// What may stand where a question is answered with yes or no.
    package static let yes = ["ja", "j", "x", "1"]
    package static let no = ["nej", "n", "0", ""]

    /// Why a line of a file cannot be read, by code.
    static let importing: [String: String] = [
        "operating.line_has_other_fields":
            "Linjen har {fields} felter, men overskriften har {columns}. Se efter, om et semikolon eller citationstegn mangler.",
        "operating.field_empty": "Feltet {column} er tomt. Udfyld det.",
        "operating.field_unreadable": "I feltet {column} står noget, der ikke kan læses. Skriv {example}.",
        "operating.point_without_kind":
            "Et klagepunkt siger ikke, hvad det drejer sig om. Skriv formalitet: eller realitet: foran hvert punkt.",
        "operating.line_too_long": "Linjen er for lang til at blive indlæst. Gør teksterne kortere.",
        "operating.phone_missing":
            "Der mangler et telefonnummer, så vi kan ringe tilbage. Skriv det med --phone, eller vælg formel behandling med --wish formal.",
    ]
}
