package import CaseModel
package import DeskAnswers
import Wording

/// Samtalen: the form read as a filed conversation, or everything that must be put right in it (R-071 … R-076).
package enum ConversationForm {
    /// How many agreements the page has room for.
    package static let agreementCount = 3

    package static func command(
        _ answers: Answers, about case: CaseID, at now: Timestamp
    ) throws(FieldFaults) -> RecordConversation {
        var faults: [FieldFault] = []
        let outcome: Outcome? = answers.choice("outcome")
        let recognised = outcome == .notReached ? nil : CallerForm.recognition(answers, &faults)
        let draft = draft(answers, &faults, from: talkDay(answers, at: now))
        if outcome == nil { faults.append(FieldFault("outcome", Wording.Desk.outcomeMissing)) }
        let consent = consent(answers, for: outcome, &faults)
        if outcome == .solved || outcome == .withdrawn, draft.explained == nil {
            faults.append(FieldFault("explained", Wording.Desk.explainedMissing))
        }
        let goesOn = outcome == .formal || outcome == .stopped
        let recipient: PersonID? = goesOn ? answers.identifier("recipient") : nil
        if goesOn, recipient == nil { faults.append(FieldFault("recipient", Wording.Desk.recipientMissing)) }
        let next = outcome == .newTalk ? moment("next", answers, &faults) : nil
        let form: TalkForm? = outcome == .newTalk ? answers.choice("next-form") : nil
        let place = form == .meeting ? answers.text("next-place") : nil
        if form == .meeting, next != nil, place == nil {
            faults.append(FieldFault("next-place", Wording.Desk.placeMissing))
        }
        let every = outcome == .newTalk ? OwedForms.everyDays(answers, &faults) : nil
        if every != nil, next == nil, !faults.contains(where: { $0.field == "next-day" }) {
            faults.append(FieldFault("next-day", Wording.Desk.firstMeetingMissing))
        }
        let spoken = outcome == .notReached ? nil : spoken(answers, at: now, &faults)
        guard faults.isEmpty, let outcome else { throw FieldFaults(faults) }
        return RecordConversation(
            case: `case`, spokenAt: spoken, note: draft, outcome: outcome, consent: consent, recipient: recipient,
            nextTalkAt: next, nextTalkForm: form, everyDays: every, nextTalkPlace: place,
            nextTalkIsWished: next == nil ? nil : OwedForms.isWished(answers), recognised: recognised,
            ticks: outcome == .notReached ? nil : answers.all("tick").compactMap(TalkTick.init),
            also: others(answers, besides: `case`), insteadOfAgreed: isInstead(answers),
            talksSeen: Int(answers[seenField]))
    }

    /// How many talks' notes lay in the case when the page was opened.
    package static let seenField = "talks-seen"

    /// Said of a talk before an agreed hour: it was held instead.
    package static func isInstead(_ answers: Answers) -> Bool? { answers["instead"] == "yes" ? true : nil }

    /// The other cases of the same citizen that the talk was about too, as they were chosen; absent when none was.
    package static func others(_ answers: Answers, besides case: CaseID) -> [CaseID]? {
        let others = answers.all("also").compactMap(CaseID.init(rawValue:)).eachOnce.filter { $0 != `case` }
        return others.isEmpty ? nil : others
    }

    /// When we spoke, as the form says; absent means now.
    package static func spoken(
        _ answers: Answers, at now: Timestamp, _ faults: inout [FieldFault]
    ) -> Timestamp? {
        let spoken = moment("spoken", answers, &faults)
        if let spoken, spoken > now { faults.append(FieldFault("spoken-day", Wording.Desk.momentInFuture)) }
        return spoken
    }

    /// What the citizen would read of the form as it stands, for the preview.
    package static func preview(_ answers: Answers) -> NoteDraft {
        var ignored: [FieldFault] = []
        return draft(answers, &ignored)
    }

    /// The day on which we spoke, as far as the form says; nothing was agreed for a day before it.
    static func talkDay(_ answers: Answers, at now: Timestamp) -> CivilDay {
        guard case .moment(let moment) = WrittenMoment.reading("spoken", in: answers) else { return now.civil.day }
        return moment.civil.day
    }

    /// - Parameters:
    ///   - talk: the day of the talk, before which nothing can have been agreed to be done; absent where it is not asked about.
    ///   - count: for how many agreements there is room.
    ///   - kept: the agreements that stood there before; one whose words stay keeps who of ours does it.
    static func draft(
        _ answers: Answers, _ faults: inout [FieldFault], from talk: CivilDay? = nil, room count: Int = agreementCount,
        kept: [Agreement] = []
    ) -> NoteDraft {
        if answers["text"].isEmpty { faults.append(FieldFault("text", Wording.Desk.noteMissing)) }
        var agreements: [Agreement] = []
        for number in 1...count {
            guard let what = answers.text("agreement-\(number)") else { continue }
            let ball: BallHolder? = answers.choice("ball-\(number)")
            if ball == nil { faults.append(FieldFault("ball-\(number)", Wording.Desk.ballMissing)) }
            var by: CivilDay?
            switch WrittenMoment.day("by-\(number)", in: answers) {
            case .empty: break
            case .wrong: faults.append(FieldFault("by-\(number)-day", Wording.Desk.dayWrong))
            case .day(let day):
                by = day
                let stood = kept.contains { $0.what == what && $0.by == day }
                if let talk, day < talk, !stood {
                    faults.append(FieldFault("by-\(number)-day", Wording.Desk.agreedDayPast))
                }
            }
            // A page without the field, or a form from before there was one, leaves it as it was.
            let person: PersonID? =
                answers.has(field: "owner-\(number)")
                ? answers.identifier("owner-\(number)")
                : kept.first { $0.what == what && $0.ball == ball }?.person
            if person != nil, ball == .citizen {
                faults.append(FieldFault("owner-\(number)", Wording.Desk.agreedOwnerNotOurs))
            }
            agreements.append(Agreement(what: what, ball: ball ?? .municipality, person: person, by: by))
        }
        return NoteDraft(
            text: answers["text"], agreements: agreements, explained: answers.text("explained"),
            citizensWords: answers.text("words"), unmet: answers.text("unmet"), ownErrors: answers.text("own-errors"),
            prevention: answers.text("prevention"))
    }

    private static func consent(
        _ answers: Answers, for outcome: Outcome?, _ faults: inout [FieldFault]
    ) -> Consent? {
        guard outcome == .solved else { return nil }
        guard answers["consent"] == "yes" else {
            faults.append(FieldFault("consent", Wording.Desk.consentMissing))
            return nil
        }
        guard let words = answers.text("consent-words") else {
            faults.append(FieldFault("consent-words", Wording.Desk.consentWordsMissing))
            return nil
        }
        return Consent(hasAgreed: true, words: words)
    }

    private static func moment(
        _ name: String, _ answers: Answers, _ faults: inout [FieldFault]
    ) -> Timestamp? {
        switch WrittenMoment.reading(name, in: answers) {
        case .empty: return nil
        case .wrong:
            faults.append(FieldFault("\(name)-day", Wording.Desk.momentWrong))
            return nil
        case .moment(let moment): return moment
        }
    }
}
