package import CaseModel

/// Breve: where letters are on their way, and what a person says of one.
extension Wording.Desk {
    package static let board = "Breve"
    package static let boardHint =
        "Her står breve og beskeder fra dine enheder, som nogen skal gøre noget ved. Indholdet står på sagen."
    package static let boardNone = "Ingen breve venter på nogen."
    package static let boardNoneSo = "Ingen breve står sådan lige nu."
    package static let boardOthers = "Andre breve"
    package static let boardBack = "Breve, nogen skal gøre noget ved"
    package static let boardMore = "Vis flere"
    package static let unlookedHead = "På papir uden opslag"
    package static let unlookedHint =
        "Ingen har slået op, hvordan borgeren får post, så brevet går på papir. Slå det op, og skriv det på sagen, inden brevet bliver "
        + "printet. Får borgeren Digital Post, bliver brevet taget ud og sendt den vej."
    package static func unlooked(_ count: Int) -> String {
        "\(Wording.counted(Int64(count), "brev", "breve")) ligger klar på papir, uden at nogen har slået op, hvordan borgeren får post."
    }
    package static let unlookedShow = "Vis dem"
    package static let waysLostHead = "Vælg igen, hvordan borgeren får breve"
    package static let waysLostHint =
        "Det var valgt i disse sager, men valget gik tabt, da systemet blev lagt tilbage fra en sikkerhedskopi. Vælg igen på sagen; indtil "
        + "da bliver der ikke sendt breve i den."
    package static let boardLook = "Se, hvor brevet er"
    package static let boardAct = "Gør noget ved brevet"
    package static let letterOnItsWay = "Hvor er brevet"
    package static let letterOfCase = "Sag"
    package static let letterCarriedIn = "Sendes i ét brev med sag"
    package static let letterWay = "Vej"
    package static let letterSince = "Siden"
    package static let letterKnownBy = "Det ved vi fra"
    /// Of what nobody has said: the letter was taken out since it had become untrue.
    package static let knownByItself = "systemet, som tog brevet ud"
    package static let letterCode = "Kode til driften"
    package static let letterDocument = "Dokumentets nummer"
    package static let whatBecame = "Hvad skete der med brevet?"
    package static let whatBecameMissing = "Vælg, hvad der skete med brevet."
    package static let howKnown = "Hvordan ved du det?"
    package static let howKnownWhere = "Hvor er det skrevet ned?"
    package static let howKnownWhereHint =
        "Et nummer uden mellemrum, for eksempel 2026-1234. Skal udfyldes, når du vælger noget andet."
    package static let saveWhatBecame = "Gem"
    package static let retryLetter = "Det er rettet: prøv igen"
    package static let journalAgain = "Læg brevet til journalen igen"
    package static let nothingToDo = "Du skal ikke gøre noget ved brevet."
    package static let neverTwice = "Systemet sender aldrig selv et brev igen, når det måske er kommet frem."

    package static let letterNewer =
        "Notatet er rettet siden. Det er den nyeste udgave, borgeren skal have; denne bliver ikke sendt igen."
    package static let letterNewerShow = "Se brevet med den nyeste udgave"

    /// Of one that lies to be printed, on Sagen.
    package static let letterDayCome =
        "Den sidste dag at klage, som det nævner, er kommet: sig på brevets side, om det er sendt, eller stop det"
    package static let letterPastDay =
        "Brevet nævner en sidste dag at klage, som er kommet, og bliver ikke sendt igen. Er svaret ikke givet, så skriv en ny dag under "
        + "Svarets grundlag på Den formelle del, og send svaret til kvalitetssikring."

    package static let numberChanged =
        "Borgerens nummer er rettet, efter at brevet blev sendt. Det kan ligge i en andens Digital Post. Send det igen, så det går "
        + "til det nummer, der står nu, og sig det straks til jeres databeskyttelsesrådgiver, hvis en anden har fået det."

    /// A heading over letters that stand so.
    package static func heading(of stand: LetterStand) -> String {
        switch stand {
        case .uncertain: "Måske sendt"
        case .refused: "Kom ikke frem"
        case .bounced: "Kom retur"
        case .needsPerson: "Kan ikke skrives endnu"
        case .unanswered: "Mangler kvittering"
        case .unprinted: "Ikke printet"
        case .unjournaled: "Mangler i journalen"
        case .waiting: "Prøves igen af sig selv"
        case .queued: "På vej"
        case .spooled: "Ligger klar til afsendelse"
        case .received: "Afleveret"
        case .replaced: "Sendt igen"
        case .unaddressed: "Mangler en adresse"
        case .untold: "Blev ikke skrevet i tide"
        case .notSent: "Skulle ikke sendes"
        case .settled: "Sendes ikke igen"
        }
    }

    /// What is to be done about letters that stand so; `nil` when nothing is.
    package static func act(on stand: LetterStand) -> String? {
        switch stand {
        case .uncertain:
            "Forbindelsen blev afbrudt, mens brevet blev afleveret, brevet var hentet til print, da adressen blev ændret, eller systemet "
                + "er lagt tilbage fra en sikkerhedskopi. Spørg modtageren eller dem, der printer, og skriv svaret her."
        case .refused:
            "Find ud af hvorfor, ret det på sagen, og send brevet igen. Skal det ikke sendes mere, så sig det på brevets side."
        case .bounced:
            "Find den rigtige adresse, ret den på sagen, og send brevet igen. Skal det ikke sendes mere, så sig det på brevets side."
        case .needsPerson: "Ved hvert brev står, hvad der skal til, før det kan sendes."
        case .unaddressed:
            "Spørg borgeren, når du ringer, og skriv adressen på sagen eller bekræft dér, hvem borgeren er; så bliver brevet sendt af "
                + "sig selv. Skal det ikke sendes, så sig det på brevets side."
        case .untold: "Ring til borgeren med det, brevet skulle have sagt, og sig så på brevets side, at det er gjort."
        case .unanswered: "Bed driften spørge, hvor kvitteringen bliver af. Skriv her, hvad de svarer."
        case .unprinted:
            "Brevet har ligget klar i mere end en arbejdsdag, og ingen har sagt, at det er printet og lagt til posten. Spørg dem, der "
                + "printer. Er det sendt, så sig det på brevets side."
        case .unjournaled:
            "Journalen har ikke givet brevet et nummer. Spørg dem, der passer sagssystemet, og læg det så til journalen igen."
        case .waiting: "Bliver det ved, så ring til driften med koden."
        case .queued, .spooled, .received, .replaced, .notSent, .settled: nil
        }
    }

    /// - Parameters:
    ///   - stand: how the letter stands; one that has come, or came back, is spoken of otherwise.
    ///   - isPutBack: whether it was laid after the backup that the file was put back from.
    ///   - isTakenOut: whether it was taken out of its folder after that, so that nobody was sent it.
    package static func name(
        of act: LetterAct, on stand: LetterStand? = nil, isPutBack: Bool = false, isTakenOut: Bool = false
    ) -> String {
        switch (act, stand) {
        case (.again, .refused) where isTakenOut: return "Borgeren skal have det: send det igen"
        case (.again, .received): return "Borgeren har ikke fået det eller vil have en kopi til: send det igen"
        case (.received, .refused), (.received, .bounced): return "Det er alligevel kommet frem"
        case (.received, .spooled), (.received, .unprinted): return "Det er printet og lagt til posten"
        case (.again, .settled): return "Det, der var galt, er rettet: send det igen"
        case (.lost, .uncertain) where isPutBack: return "Det er ikke sendt, og det skal ikke sendes nu"
        case (.again, .uncertain) where isPutBack: return "Det er ikke sendt: skriv det på ny, og tag det gamle ud"
        case (.received, .uncertain) where isPutBack: return "Det er sendt"
        case (.settle, .spooled), (.settle, .unprinted), (.settle, .waiting): return stopLetter
        default: break
        }
        return switch act {
        case .received: "Det er kommet frem"
        case .lost: "Det kom ikke frem, og det skal ikke sendes igen nu"
        case .bounced: "Det er kommet retur"
        case .again: "Det kom ikke frem: send det igen"
        case .retry: retryLetter
        case .journal: journalAgain
        case .settle: settle
        }
    }

    package static func name(of ground: DeliveryGround) -> String {
        switch ground {
        case .recipientAsked: "Modtageren er spurgt"
        case .carrierAsked: "Den, der sender for os, er spurgt"
        case .cameBack: "Brevet ligger her"
        case .addressCorrected: "Adressen var forkert og er rettet"
        case .copyAsked: "Borgeren beder om en kopi til"
        case .other: "Noget andet, der er skrevet ned"
        }
    }

    package static func name(of channel: LetterChannel) -> String {
        switch channel {
        case .digitalPost: "Digital Post"
        case .paper: "på papir"
        case .staffMail: "mail til en kollega"
        case .nudge: "mail om, at der ligger et brev"
        }
    }

    /// Who or what has told where the letter is.
    package static func name(of source: DeliveryEvidence.Source) -> String {
        switch source {
        case .spool: "mappen, som breve hentes fra"
        case .receipt: "en kvittering"
        case .server: "mailserveren"
        case .bounce: "en mail, der kom retur"
        case .person: "en kollega"
        }
    }
}

extension Wording.Desk {
    package static let letterJournal = "Journal"

    /// How far a letter has come into the journal.
    package static func journal(_ row: JournalRow) -> String {
        row.isWithdrawal == true ? withdrawal(row) : way(row)
    }

    /// How far the journal knows that a letter was stopped.
    private static func withdrawal(_ row: JournalRow) -> String {
        let number = row.number.map { " (\($0))" } ?? ""
        return switch row.place {
        case .owed where row.isMissing: "journalen kan ikke få at vide endnu, at brevet blev stoppet\(number)"
        case .owed: "journalen får at vide, at brevet blev stoppet\(number)"
        case .laid where row.isMissing: "journalen har ikke svaret på, at brevet blev stoppet\(number)"
        case .laid: "journalen har fået at vide, at brevet blev stoppet\(number)"
        case .entered: "står i journalen som stoppet\(number)"
        case .refused: "journalen ville ikke tage imod, at brevet blev stoppet (\(row.code ?? ""))"
        }
    }

    private static func way(_ row: JournalRow) -> String {
        switch row.place {
        case .owed:
            row.isMissing ? "kan ikke lægges til journalen endnu og prøves igen af sig selv" : "på vej til journalen"
        case .laid: row.isMissing ? "mangler journalnummer" : "afleveret til journalen"
        case .entered: "journaliseret som \(row.number ?? "")"
        case .refused where row.code?.hasPrefix("journal.") == true:
            "kan ikke afleveres til journalen (\(row.code ?? ""))"
        case .refused: "afvist af journalen (\(row.code ?? ""))"
        }
    }
}

extension Wording {
    /// What a document is, in the few words that stand in a journal; nothing about the person.
    package static func journalSubject(of kind: LetterKind) -> String {
        switch kind {
        case .receipt: "Kvittering for henvendelse"
        case .noteCopy: "Kopi af notat om samtale"
        case .formalReply: "Svar på klage"
        case .objectionAnswer: "Svar på indsigelse mod notat"
        case .personalReceipt, .notReached, .appointment, .extensionNotice, .forwardedElsewhere, .contactRestriction,
            .mediationInvitation, .whatWeChanged, .ping, .wellbeingPrompt, .handover, .findingReminder,
            .trainingReminder,
            .calendarNotice, .nudge, .reparationAnswer, .letterReturned:
            name(of: kind).firstUpper
        }
    }
}
