package import CaseModel

/// What Callback's letters to the citizen say, beside the copy of the note.
extension Wording {
    package static let personalReceiptTemplate = "personal-receipt/1"
    /// The same with the name of whoever wrote it.
    package static let signedReceiptTemplate = "personal-receipt/2"
    /// The same, with a name or without, to whoever nobody knows a number of.
    package static let personalWithoutNumberTemplate = "personal-receipt-no-number/1"

    /// A few lines by a person, word for word, and how to reach us (R-037).
    package static func personalReceipt(
        _ lines: String, to name: String?, about case: CaseID, from sender: LetterSender,
        signedBy writer: LetterWriter? = nil, canBeRung: Bool = true
    ) -> [LetterBlock] {
        let call =
            canBeRung
            ? "Vi ringer stadig til dig. Denne hilsen er ikke i stedet for samtalen."
            : "Denne hilsen er ikke i stedet for en samtale. Men vi har ikke et telefonnummer til dig. Fortæl os, hvilket "
                + "nummer vi skal ringe på, og hvornår det passer dig: \(reachUs(sender).firstUpper)."
        return [.heading("En hilsen fra os"), greeting(name), .verbatim(lines), .paragraph(call)]
            + contact(sender, about: `case`) + signature(sender, with: writer)
    }

    package static let appointmentTemplate = "appointment/3"

    /// The hour we ring or meet, where and how often, or that it is another, or none; said so that nobody need guess (R-043,
    /// R-044, R-045, R-055).
    ///
    /// - Parameter before: the hour that it takes the place of, or that is called off; absent where nobody can say.
    package static func appointment(
        _ form: TalkForm, at moment: Timestamp?, in place: String? = nil, everyDays: Int? = nil, isChange: Bool,
        before: Timestamp? = nil, to name: String?, about case: CaseID, from sender: LetterSender
    ) -> [LetterBlock] {
        let again = everyDays.map { days in
            let talk = form == .call ? "ringer vi" : "mødes vi"
            return LetterBlock.paragraph("Derefter \(talk) \(Desk.every(days)) på samme tidspunkt.")
        }
        let what = form == .call ? "Vi ringer til dig" : "Vi mødes"
        let talk = form == .call ? "opkaldet" : "mødet"
        let lines: [LetterBlock] =
            if let moment {
                [
                    .heading(isChange ? "Et nyt tidspunkt" : "Vi har en aftale"), greeting(name),
                    .paragraph("\(what) \(self.moment(moment))."),
                ] + (place.map { [.paragraph("Mødet er her: \($0)")] } ?? []) + (again.map { [$0] } ?? []) + [
                    .paragraph(
                        isChange
                            ? "Det gælder i stedet for \(before.map { "\(talk) \(self.moment($0))" } ?? "det, du har fået at vide før"). "
                                + "Passer det ikke, så sig det til os."
                            : place == nil
                                ? "Passer tidspunktet ikke, så sig det til os, så finder vi et andet sammen."
                                : "Passer tidspunktet eller stedet ikke, så sig det til os, så finder vi et andet sammen."
                    )
                ]
            } else {
                [
                    .heading("\(talk.firstUpper) er aflyst"), greeting(name),
                    .paragraph(
                        "\(talk.firstUpper)\(before.map { " \(self.moment($0))" } ?? ""), som vi havde aftalt, er aflyst. Vi vil "
                            + "stadig gerne tale med dig. Sig til, hvornår det passer dig, ellers ringer vi."),
                ]
            }
        return lines + contact(sender, about: `case`) + signature(sender)
    }

    package static let notReachedTemplate = "not-reached/2"

    package static let notReachedBeforeChangeTemplate = "not-reached-before-change/2"

    /// We rang, nobody answered; when may we ring?
    ///
    /// - Parameter day: by when the citizen is asked to answer, after which the case may end; absent where nothing ends so.
    /// - Parameter reason: why we rang; before a change the citizen has not turned to us, and is told so. Which change it
    ///   is we say in the talk.
    package static func notReached(
        to name: String?, about case: CaseID, after reason: CallReason? = nil, answerBy day: CivilDay? = nil,
        from sender: LetterSender
    ) -> [LetterBlock] {
        let (why, otherwise) =
            switch reason {
            case .beforeChange:
                (
                    "Vi har ringet til dig flere gange på forskellige tidspunkter, men har ikke fået fat i dig. Du har ikke "
                        + "gjort noget forkert: vi vil gerne tale med dig, før noget i din sag ændrer sig.",
                    "Du kan også bede om et møde eller et brev om, hvad der ændrer sig."
                )
            case .firstContact, .objection, .newTalk, nil:
                (
                    "Vi har ringet til dig flere gange på forskellige tidspunkter om din henvendelse, men har ikke fået fat "
                        + "i dig.", "Du kan også bede om et møde, eller om, at vi behandler sagen skriftligt."
                )
            }
        return [
            .heading("Vi vil gerne tale med dig"), greeting(name), .paragraph(why),
            .paragraph("Fortæl os, hvornår det passer dig, at vi ringer, og på hvilket nummer. \(otherwise)"),
        ]
            + answer(by: day) + contact(sender, about: `case`) + signature(sender)
    }

    private static func answer(by day: CivilDay?) -> [LetterBlock] {
        guard let day else { return [] }
        return [
            .paragraph(
                "Svar os senest \(Wording.day(day)). Hører vi ikke fra dig inden da, kan vi slutte sagen uden at have talt "
                    + "med dig. Du kan altid henvende dig igen.")
        ]
    }

    /// Something owed beside a call is soon due, or late (R-036). Says the kind, never whom it is about.
    package static func chase(
        _ stage: ChaseStage, of kind: ObligationKind, about case: CaseID, due: Timestamp
    ) -> StaffMessage {
        let limit = latest(before: due)
        let (subject, text): (String, String) =
            switch (kind, stage) {
            case (.personalReceipt, _):
                (
                    "når du ikke at ringe, så skriv",
                    "Målet for et opkald var \(limit). Når du ikke at ringe nu, så skriv et par personlige linjer til "
                        + "borgeren. Fristen for opkaldet løber videre."
                )
            case (_, .near): ("\(short(kind)) er snart forfalden", "\(long(kind)) senest \(limit).")
            case (_, .missed): ("\(short(kind)) er forfalden", "\(long(kind)) senest \(limit), og det er ikke sket.")
            case (_, .stillMissed):
                (
                    "\(short(kind)) er stadig forfalden",
                    "\(long(kind)) senest \(limit), og det er stadig ikke sket. Sørg for, at det sker i dag."
                )
            }
        return StaffMessage(
            subject: "Genklang: \(subject)",
            paragraphs: [text, "Åbn Genklang, og slå sag \(`case`) op under »Det skylder vi«."])
    }

    private static func short(_ kind: ObligationKind) -> String {
        switch kind {
        case .personalReceipt: "en personlig hilsen"
        case .tellInvolved: "en besked til de involverede"
        case .note: "et notat"
        case .copy: "en kopi"
        case .agreement, .appointment: "en aftale"
        case .followUp: "en opfølgning"
        case .contact: "en aftalt kontakt"
        }
    }

    private static func long(_ kind: ObligationKind) -> String {
        switch kind {
        case .personalReceipt: "Borgeren skal have et par linjer"
        case .tellInvolved: "De involverede medarbejdere skal høre om borgerens oplevelse"
        case .note: "Notatet om en samtale skal være skrevet"
        case .copy: "Kopien af et notat skal være sendt til borgeren"
        case .agreement: "Det, vi har aftalt med borgeren, skal være gjort"
        case .appointment: "En borger venter på os, som det er aftalt,"
        case .followUp: "Det, et svar til en borger beklager, skal være fulgt op"
        case .contact: "En borger skal høre fra os, som det er aftalt,"
        }
    }
}
