package import CaseModel

/// The units' own words: guidelines, the instruction on complaints, and action cards.
extension Wording.Desk {
    package static let guides = "Enhedens egne retningslinjer"
    package static let guidesHint =
        "Det, du skriver her, står ved siden af formularen for hændelser, i håndbogen og blandt handlekortene. Enhederne "
        + "under jer følger det, indtil de skriver deres eget. Skriv aldrig en borgers navn."
    package static let guidesUnit = "Hvilken enhed?"
    package static let guidesShow = "Vis enheden"
    package static let guidesIncident = "Efter vold, trusler og chikane"
    package static let guidesComplaint = "Instruks om klager"
    package static let guideText = "Sådan gør vi"
    package static let guideTextHint = "Skriv kort: hvem, hvad, hvornår. Et tomt felt betyder, at enheden over gælder."
    package static let guideSave = "Gem teksten"
    package static let guideNone = "Ingen har skrevet det endnu."
    package static let guidesHere = "Sådan gør vi her"
    package static let guidesHereNone =
        "Jeres enhed har ikke skrevet, hvem der gør hvad. Sig det til din leder, og ring, hvis der er brug for hjælp nu."

    package static let ownCards = "Enhedens handlekort"
    package static let ownCardsNone = "Enheden har ingen kort endnu."
    package static let cardsOfAll = "Kort for alle"
    package static let cardNew = "Skriv et nyt kort"
    package static let cardPhrase = "Hvad siger borgeren?"
    package static let cardPhraseHint = "Ordene, som de falder. Det er dem, kollegerne søger efter."
    package static let cardSay = "Det siger vi"
    package static let cardAct = "Det gør vi"
    package static let cardSave = "Gem kortet"
    package static let cardDrop = "Fjern kortet"
    package static let cardFind = "Find kortet"
    package static let cardFindHint = "Skriv et par af de ord, der blev sagt. De bliver ikke gemt."
    package static let cardsFound = "Kort, der passer"
    package static let cardsFoundNone = "Intet kort passer. Sig det til din leder, så I kan skrive et."
    package static let seeGuides = "Retningslinjer og handlekort"

    package static func name(of topic: GuideTopic) -> String {
        switch topic {
        case .incidentInHours: "I arbejdstiden: hvem gør hvad"
        case .incidentOutsideHours: "Uden for arbejdstiden"
        case .incidentOnline: "På mail, telefon og sociale medier"
        case .incidentSupport: "Hvem støtter de ramte og vidnerne lige efter"
        case .debriefing: "Debriefing: hvem leder den, og hvordan bestilles den"
        case .supervision: "Supervision: hvem leder den, og hvordan bestilles den"
        case .complaintCall: "Opkaldet"
        case .complaintListen: "At lytte"
        case .complaintNote: "Notat og journal"
        case .complaintGuidance: "Vejledning om at klage"
        case .complaintTold: "Hvem der får besked"
        case .complaintDeadlines: "Frister"
        case .complaintReply: "Et godt svar"
        }
    }

    /// Whose words they are and from when: "Jobcenter Nord, 23. november 2026".
    package static func guideSince(_ unit: String, _ day: CivilDay) -> String { "\(unit), \(Wording.shortDay(day))" }

    /// The title of a card: the words in quotation marks, each pair once.
    package static func cardTitle(_ phrase: String) -> String {
        phrase.hasPrefix("»") || phrase.hasPrefix("\"") ? phrase : "»\(phrase)«"
    }
}
