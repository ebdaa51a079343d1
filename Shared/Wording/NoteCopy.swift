package import CaseModel

/// What the copy of a note needs to know.
package struct NoteCopyFacts: Hashable, Sendable {
    package let name: String?
    /// When the complaint reached us.
    package let received: Timestamp
    /// The note as it was filed, word for word.
    package let note: ReadNote.Reply
    /// What the citizen writes on a letter or types on the page, so that we know which note is meant; absent in a
    /// letter whose words were fetched by an earlier release.
    package let code: AnswerCode?
    /// The letter's own name, which a written answer can bear as well.
    package let letter: LetterID
    /// The version before this one, so that the letter can say what is changed; absent when it could not be had.
    package let earlier: ReadNote.Reply?
    /// Whether the citizen has a copy of an earlier version.
    package let isCorrection: Bool
    /// Whom the citizen spoke with, by name; absent where nobody can say, and in a correction.
    package let spokeWith: String?
    /// What those of ours are called who have something to do by what was agreed; who is not among them is spoken of as the unit.
    package let names: [PersonID: String]
    /// The citizen's other cases that the talk was about too, and whose copies this one is.
    package let also: [CaseID]
    /// What the authorities are called that have a part of the case, and answer that.
    package let elsewhere: [String]
    /// What we still owe the citizen in writing, whatever the talk ended; absent where nothing is.
    package let answerOwed: FindRecipient.Reply.AnswerOwed?
    /// Whom the talk was held with in the citizen's stead; absent for the citizen.
    package let spokenFor: FindRecipient.Reply.SpokenWith?
    /// Whether somebody only looks at it: no code is drawn, and its place stands in the letter all the same.
    package let isPreview: Bool

    /// - Parameter isCorrection: absent when every version but the first is one.
    package init(
        name: String?, received: Timestamp, note: ReadNote.Reply, code: AnswerCode?, letter: LetterID,
        earlier: ReadNote.Reply? = nil, isCorrection: Bool? = nil, spokeWith: String? = nil,
        names: [PersonID: String] = [:], also: [CaseID] = [], elsewhere: [String] = [],
        spokenFor: FindRecipient.Reply.SpokenWith? = nil, isPreview: Bool = false,
        answerOwed: FindRecipient.Reply.AnswerOwed? = nil
    ) {
        self.answerOwed = answerOwed
        self.spokenFor = spokenFor
        self.elsewhere = elsewhere
        self.isPreview = isPreview
        self.also = also
        self.names = names
        self.spokeWith = spokeWith
        self.isCorrection = isCorrection ?? (note.row.version > 1)
        self.name = name
        self.received = received
        self.note = note
        self.code = code
        self.letter = letter
        self.earlier = earlier
    }

    /// Which words in which version.
    package var template: String {
        guard spokenFor == nil else {
            return Wording.othersTalkTemplate(isCorrection: isCorrection, isJoined: !also.isEmpty)
        }
        return isCorrection
            ? Wording.correctedCopyTemplate : also.isEmpty ? Wording.noteCopyTemplate : Wording.joinedCopyTemplate
    }
}

extension Wording {
    /// Stands in the notes of a talk in the other cases that it was about.
    package static let agreedElsewhere =
        "Det, vi aftalte, står i notatet om den samme samtale i en anden af dine sager."

    package static let noteCopyTemplate = "note-copy/7"
    /// The same about several of the citizen's cases.
    package static let joinedCopyTemplate = "note-copy-joined/4"
    /// The same with what is changed since the version before.
    package static let correctedCopyTemplate = "note-copy-corrected/6"

    /// The cover letter and, from a new page on, the note verbatim.
    ///
    /// Says what was agreed and who has the ball, what happens now, and that one can object as long as the case exists,
    /// and how. Source: R-073, R-074, R-057, R-129.
    package static func noteCopy(_ facts: NoteCopyFacts, from sender: LetterSender) -> [LetterBlock] {
        opening(facts) + cases(facts) + changed(facts) + agreed(facts, sender) + next(facts, sender)
            + objecting(facts, sender) + contact(sender, about: facts.note.row.case, also: facts.also)
            + signature(sender) + [.newPage]
            + verbatim(facts.note, facts.names, facts.spokenFor)
    }

    private static func opening(_ facts: NoteCopyFacts) -> [LetterBlock] {
        if let other = facts.spokenFor { return opening(facts, with: other) }
        let row = facts.note.row
        let correction =
            "Notatet er rettet. Her er udgave \(row.version), som træder i stedet for den, du har fået før. "
        let with = facts.spokeWith.map { " Du talte med \($0)." } ?? ""
        let spoken =
            row.outcome == .notReached
            ? "Vi har prøvet at ringe til dig, men fik ikke fat i dig. Vi har skrevet ned, hvad vi har gjort. "
            // Whoever put it right was not in the talk, and whoever gets it may say that they were not either.
            : facts.isCorrection
                ? "Det handler om samtalen \(day(row.spokenAt.civil.day)). "
                : "Tak for samtalen \(day(row.spokenAt.civil.day)).\(with) Vi har skrevet ned, hvad vi talte om og aftalte. "
        return [
            .heading(title(facts)),
            greeting(facts.name),
            .paragraph((facts.isCorrection ? correction : "") + spoken + "Hele notatet står ordret efter dette brev."),
        ]
    }

    static func title(_ facts: NoteCopyFacts) -> String {
        guard facts.note.row.outcome == .notReached else { return "Kopi af notatet om vores samtale" }
        return facts.also.isEmpty ? "Kopi af et notat i din sag" : "Kopi af et notat i dine sager"
    }

    /// Which cases it is about, where it is about several.
    private static func cases(_ facts: NoteCopyFacts) -> [LetterBlock] {
        guard !facts.also.isEmpty else { return [] }
        let all = [facts.note.row.case] + facts.also
        return [
            .section("Brevet handler om \(all.count) af dine sager"),
            .paragraph("Det er det samme notat i dem alle. Derfor får du ét brev."),
            .items(all.map(caseLine)),
        ]
    }

    private static func agreed(_ facts: NoteCopyFacts, _ sender: LetterSender) -> [LetterBlock] {
        let agreements = facts.note.draft.agreements
        guard !agreements.isEmpty else { return [] }
        return [
            .section("Det aftalte vi"),
            .items(agreements.map { line($0, $0.person.flatMap { facts.names[$0] } ?? sender.unit, theirs(facts)) }),
        ]
    }

    /// One agreement with who has the ball and by when (R-057).
    private static func line(_ agreement: Agreement, _ ours: String, _ theirs: String) -> String {
        let who = agreement.ball == .municipality ? "\(ours) har opgaven" : theirs
        let by = agreement.by.map { ", senest \(day($0))" } ?? ""
        let what = agreement.what.hasSuffix(".") ? agreement.what : agreement.what + "."
        return "\(what) \(who)\(by)."
    }

    /// An agreement as it stands in the note.
    static func asFiled(_ agreement: Agreement, _ names: [PersonID: String]) -> String {
        let name = agreement.person.flatMap { names[$0] }.map { " ved \($0)" } ?? ""
        let who = agreement.ball == .municipality ? "kommunen\(name)" : "borgeren"
        let by = agreement.by.map { ", senest \(shortDay($0))" } ?? ""
        return "\(agreement.what) (\(who)\(by))"
    }

    private static func next(_ facts: NoteCopyFacts, _ sender: LetterSender) -> [LetterBlock] {
        if let other = facts.spokenFor {
            return [.section("Hvad sker der nu?"), .paragraph(next(facts, with: other))]
        }
        let text = facts.also.isEmpty ? next(one: facts, sender) : next(several: facts, sender)
        return [.section("Hvad sker der nu?"), .paragraph(text)]
    }

    private static func next(several facts: NoteCopyFacts, _ sender: LetterSender) -> String {
        let formally =
            "Dine klager bliver nu behandlet formelt, og du får et skriftligt svar. Vi regner stadig hver af dem fra den dag, "
            + "vi modtog den."
        return switch facts.note.row.outcome {
        case .solved:
            facts.note.row.hasConsent
                ? "Du har sagt ja til, at \(whatEnds(facts)) slutter her." + openParts(facts)
                    + " Skifter du mening, så kontakt os."
                : "Sagerne er stadig åbne. De slutter først, når du har sagt ja til det."
        case .formal: formally
        case .stopped: "Vi kom til at tale om selve afgørelsen, og den kan samtalen ikke ændre. " + formally
        case .withdrawn: "Du vil trække dine klager tilbage. Sagerne slutter, når vi har det på skrift fra dig."
        case .newTalk, .notReached, nil: next(one: facts, sender)
        }
    }

    private static func next(one facts: NoteCopyFacts, _ sender: LetterSender) -> String {
        let formally =
            "Din klage bliver nu behandlet formelt, og du får et skriftligt svar. Vi regner den stadig fra den dag, vi "
            + "modtog den: \(day(facts.received.civil.day))."
        return switch facts.note.row.outcome {
        case .solved:
            facts.note.row.hasConsent
                ? "Du har sagt ja til, at \(whatEnds(facts)) slutter her." + openParts(facts)
                    + " Skifter du mening, så kontakt os."
                : "Sagen er stadig åben. Den slutter først, når du har sagt ja til det."
        case .formal: formally
        case .stopped: "Vi kom til at tale om selve afgørelsen, og den kan samtalen ikke ændre. " + formally
        case .newTalk: facts.note.nextTalk.map(again) ?? anotherTalk(facts)
        case .withdrawn: "Du vil trække din klage tilbage. Sagen slutter, når vi har det på skrift fra dig."
        case .notReached:
            "Vi vil stadig gerne høre fra dig. \((sender.isOpen(.phone) ? "ring til os" : reachUs(sender)).firstUpper), når "
                + "det passer dig."
        case nil: "Samtalen ændrer ikke på, hvordan din sag bliver behandlet. Det, vi aftalte, holder vi øje med."
        }
    }

    /// The hour that was agreed on, as the colleague's calendar has it, and where.
    private static func again(_ talk: NextTalk) -> String {
        let isCall = talk.form == .call
        var lines = ["\(isCall ? "Vi ringer til dig igen" : "Vi mødes igen") \(moment(talk.at)), som vi aftalte."]
        lines += hour(talk)
        return lines.joined(separator: " ")
    }

    /// Where it is, how often, and what to do where it does not suit.
    static func hour(_ talk: NextTalk) -> [String] {
        let isCall = talk.form == .call
        var lines: [String] = []
        if let place = talk.place { lines.append("Mødet er her: \(place)\(place.hasSuffix(".") ? "" : ".")") }
        if let days = talk.everyDays {
            lines.append("Derefter \(isCall ? "ringer vi" : "mødes vi") \(Desk.every(days)) på samme tidspunkt.")
        }
        return lines + ["Passer det ikke, så sig det til os."]
    }

    private static func objecting(_ facts: NoteCopyFacts, _ sender: LetterSender) -> [LetterBlock] {
        let code = facts.code?.text ?? facts.letter.rawValue
        var ways: [String] = []
        if sender.isOpen(.phone) { ways.append("Ring til os på telefon \(sender.phone).") }
        if sender.isOpen(.writing) {
            ways.append(
                "Skriv et brev til os, eller svar med Digital Post. Skriv koden \(code), så ved vi, hvilket notat det er."
            )
        }
        // Where neither is open, the citizen comes.
        if ways.isEmpty { ways.append("Kom til os på adressen øverst i brevet.") }
        if let page = sender.page, facts.code != nil || facts.isPreview {
            ways.append(
                "Skriv til os på \(page). Tast koden \(code) dér"
                    + (asksHowOneWasMet(facts)
                        ? " uden at logge ind; siden viser intet om dig. Dér kan du sige, hvordan du blev mødt."
                        : "; du skal ikke logge ind, og siden viser intet om dig eller din sag."))
        }
        return [
            .section("Er notatet ikke rigtigt?"),
            .paragraph(
                "Sig til, hvis noget mangler eller er gengivet forkert, både om samtalen og om det aftalte. Det kan du "
                    + "gøre, så længe vi har din sag; der er ingen frist."),
            .items(ways),
            .paragraph(
                (facts.also.isEmpty
                    ? "Så ringer vi til dig om det, og sagen er åben, til du har fået svar. "
                    : "Det gælder for alle sagerne på én gang. Så ringer vi til dig om det, og sag \(facts.note.row.case) er "
                        + "åben, til du har fået svar. ")
                    + "Har du bare noget at tilføje, kan du sende det på samme måde."),
        ]
    }

    /// Whether the letter says that the same page asks how one was met (R-168): once of a talk, and never of attempts to ring.
    /// In few words, so that the usual letter takes no page more.
    private static func asksHowOneWasMet(_ facts: NoteCopyFacts) -> Bool {
        !facts.isCorrection && facts.note.row.outcome != .notReached && facts.spokenFor?.isRecipient != false
    }

    /// Every word of the note; the headings are ours, the rest is as it was filed.
    private static func verbatim(
        _ note: ReadNote.Reply, _ names: [PersonID: String], _ other: FindRecipient.Reply.SpokenWith?
    ) -> [LetterBlock] {
        let row = note.row
        let talk = "Skrevet om samtalen" + (other.map { " med \(inTheNote($0))," } ?? "")
        let about = row.outcome == .notReached ? "Skrevet om forsøg på at ringe" : talk
        var blocks: [LetterBlock] = [
            .heading("Notat"),
            .paragraph("\(about) \(moment(row.spokenAt)). Udgave \(row.version), gemt \(moment(row.filedAt))."),
            .verbatim(note.draft.text),
        ]
        if !note.draft.agreements.isEmpty {
            blocks += [.section("Aftaler"), .items(note.draft.agreements.map { asFiled($0, names) })]
        }
        if let explained = note.draft.explained {
            blocks += [.section("Det har vi forklaret"), .verbatim(explained)]
        }
        if let unmet = note.draft.unmet {
            blocks += [.section("Det siger vi nej til"), .verbatim(unmet)]
        }
        if let errors = note.draft.ownErrors {
            blocks += [.section("Her har vi gjort noget forkert"), .verbatim(errors)]
        }
        if let prevention = note.draft.prevention {
            blocks += [.section("Det gør vi, så det ikke sker igen"), .verbatim(prevention)]
        }
        if let words = note.draft.citizensWords {
            blocks += [.section("Med borgerens egne ord"), .verbatim(words)]
        }
        if let consent = note.consent {
            blocks += [
                .section("Om at slutte sagen"),
                .paragraph("\(whoAgreed(other, consent.hasAgreed)):"),
                .verbatim(consent.words),
            ]
        }
        return blocks
    }
}
