import CaseModel
import Wire

/// How each promise is checked: from what was announced and what lies there, not from what anybody says of it.
extension Verdict {
    /// One receipt for each case that may be written to, none for history (R-014).
    static func receipts(_ outcomes: Outcomes) -> [String] {
        let receipts = outcomes.said(LetterSent.self).map(\.body).filter { $0.kind == .receipt }
        return outcomes.said(CaseRegistered.self).map(\.body).compactMap { registered in
            let owed = registered.canBeWrittenTo && !registered.isHistory ? 1 : 0
            let sent = receipts.count { $0.case == registered.case }
            return sent == owed ? nil : "\(registered.case): \(sent) receipts, not \(owed)"
        }
    }

    /// One copy of each version of each note, and in time (R-073).
    static func copies(_ outcomes: Outcomes) -> [String] {
        let copies = outcomes.events.compactMap { event -> (at: Timestamp, body: LetterSent)? in
            guard event.type == LetterSent.type, let body = try? event.body(LetterSent.self), body.kind == .noteCopy
            else { return nil }
            return (event.time, body)
        }
        return outcomes.said(NoteFiled.self).map(\.body).compactMap { note in
            let sent = copies.filter { $0.body.note == note.note && $0.body.version == note.version }
            guard sent.count == 1 else { return "\(note.note) version \(note.version): \(sent.count) copies, not 1" }
            return sent[0].at < note.copyBy ? nil : "\(note.note) version \(note.version): the copy left too late"
        }
    }

    /// Each stage of each call once (R-036), and to no more people than it and what else is waited for name.
    static func pings(_ outcomes: Outcomes) -> [String] {
        let pings = outcomes.said(Pinged.self).map(\.body)
        let stages = pings.map { "\($0.callback) \($0.stage.rawValue)" }
        let repeated = repeats(stages).map { "\($0): told more than once" }
        let cases = Set(pings.map(\.case)).sorted()
        let waits = outcomes.said(Waited.self).map(\.body)
        let messages = outcomes.said(LetterSent.self).map(\.body).filter { $0.kind == .ping }
        return repeated
            + cases.compactMap { `case` in
                let wanted =
                    pings.filter { $0.case == `case` }.reduce(0) { $0 + $1.recipients.count }
                    + waits.filter { $0.case == `case` }.reduce(0) { $0 + $1.recipients.count }
                let sent = messages.count { $0.case == `case` }
                return sent <= wanted ? nil : "\(`case`): \(sent) messages for \(wanted) recipients"
            }
    }

    /// Each letter announced once, lying there as it was announced, and nothing lying there that nobody asked for.
    ///
    /// A message that asks a leader to look after somebody, or tells of much at once, belongs to no case, so no event says
    /// that it left.
    static func documents(_ outcomes: Outcomes) -> [String] {
        let sent = outcomes.said(LetterSent.self).map(\.body)
        let lying = Dictionary(grouping: outcomes.documents, by: \.letter)
        let known = Set(sent.map(\.letter))
        let silent = outcomes.documents.filter { !known.contains($0.letter) }
        let asked =
            outcomes.said(Prompted.self).count + outcomes.said(Digested.self).count
            + outcomes.said(PromptedTogether.self).count + outcomes.said(ProposalWithdrawn.self).count
            + outcomes.said(CareTold.self).count + outcomes.said(WaitedTogether.self).count
        return repeats(sent.map(\.letter.rawValue)).map { "\($0): announced more than once" }
            + sent.compactMap { letter in
                let found = lying[letter.letter] ?? []
                guard found.count == 1 else { return "\(letter.letter): \(found.count) documents, not 1" }
                return found[0].digest == letter.digest ? nil : "\(letter.letter): the document is another"
            }
            + silent.dropFirst(asked).map { "\($0.letter): nobody asked for it" }
    }

    /// Whoever missed a limit was told, and with them somebody else: the leader (R-036).
    static func escalations(_ outcomes: Outcomes) -> [String] {
        let pings = outcomes.said(Pinged.self).map(\.body)
        let assigned = outcomes.said(CallOwed.self).map(\.body)
        return outcomes.said(CallMissed.self).map(\.body).compactMap { missed in
            let caller = assigned.first { $0.callback == missed.callback }?.assigned
            let told = pings.filter {
                $0.callback == missed.callback && ($0.stage == .missed || $0.stage == .stillMissed)
            }
            let isTold = told.flatMap(\.recipients).contains { $0 != caller }
            return isTold ? nil : "\(missed.callback): missed, and no leader was told"
        }
    }

    /// At the moment a case closed, everything its ending takes had become true (R-008, R-072, R-073).
    static func closings(_ outcomes: Outcomes) -> [String] {
        let notes = outcomes.said(NoteFiled.self)
        let letters = outcomes.said(LetterSent.self)
        return outcomes.said(CaseClosed.self).compactMap { place, closed in
            // Whoever has died is owed nothing more, nor whoever did not complain.
            guard closed.ending != .died, closed.ending != .noComplaint else { return nil }
            let note = notes.last { $0.place < place && $0.body.case == closed.case }?.body
            if let note {
                let isSent = letters.contains {
                    $0.place < place && $0.body.note == note.note && $0.body.version == note.version
                }
                if !isSent { return "\(closed.case): closed before the copy left" }
            }
            switch closed.outcome {
            case .solved: return note?.hasConsent == true ? nil : "\(closed.case): closed without consent"
            case .newTalk: return "\(closed.case): closed with a talk to come"
            case .formal, .stopped, .withdrawn, .notReached:
                let isAcknowledged = unacknowledged(outcomes, in: closed.case, before: place).isEmpty
                return isAcknowledged ? nil : "\(closed.case): closed before the recipient had it"
            }
        }
    }

    /// No case closed while an objection was unanswered (R-074).
    static func objections(_ outcomes: Outcomes) -> [String] {
        let raised = outcomes.said(Objected.self)
        let answered = outcomes.said(ObjectionAnswered.self)
        return outcomes.said(CaseClosed.self).compactMap { place, closed in
            guard closed.ending != .died else { return nil }
            let isOpen = raised.contains { objection in
                objection.place < place && objection.body.case == closed.case
                    && !answered.contains { $0.place < place && $0.body.objection == objection.body.objection }
            }
            return isOpen ? "\(closed.case): closed with an open objection" : nil
        }
    }

    /// Everybody who was handed a complaint has said: I have it; or there is still time to (R-008).
    static func acknowledgements(_ outcomes: Outcomes) -> [String] {
        unacknowledged(outcomes, in: nil, before: .max)
            .filter { $0.acknowledgeBy <= outcomes.now }
            .map { "\($0.handover): nobody has said: I have it" }
    }

    private static func unacknowledged(_ outcomes: Outcomes, in case: CaseID?, before place: Int) -> [HandedOn] {
        let acknowledged = outcomes.said(HandoverAcknowledged.self).filter { $0.place < place }.map(\.body.handover)
        return outcomes.said(HandedOn.self)
            .filter { $0.place < place && (`case` == nil || $0.body.case == `case`) }.map(\.body)
            .filter { !acknowledged.contains($0.handover) }
    }

    /// A case that turned red has led to somebody being looked after (R-137).
    static func wellbeing(_ outcomes: Outcomes) -> [String] {
        let turned = outcomes.said(StepDecided.self).map(\.body).filter { $0.step == .red && $0.previous != .red }
        let prompted = outcomes.said(Prompted.self).map(\.body).filter { $0.stage == .first }
        let wanted = turned.reduce(0) { $0 + $1.involved.count }
        let isAsked = !prompted.isEmpty || !outcomes.said(PromptedTogether.self).isEmpty
        if wanted > 0 && !isAsked { return ["\(turned[0].case): red, and no leader was asked"] }
        return repeats(prompted.map { "\($0.prompt) \($0.instance ?? 1)" }).map { "\($0): asked for more than once" }
    }

    /// Whatever is still owed has a date ahead.
    static func waiting(_ outcomes: Outcomes) -> [String] {
        let calls = outcomes.calls.compactMap { call -> String? in
            switch call.state {
            case .awaited where call.limit.due > outcomes.now: nil
            case .awaited, .overdue: "\(call.callback): a citizen waits beyond the limit"
            case .spoken: "\(call.callback): a note is missing"
            case .documented, .unreached, .calledOff: nil
            }
        }
        let prompts = outcomes.prompts.compactMap { prompt -> String? in
            prompt.state != .open || prompt.by > outcomes.now ? nil : "\(prompt.prompt): nobody has answered"
        }
        let letters = outcomes.letters.compactMap { letter -> String? in
            if letter.isLate { return "\(letter.letter): late" }
            return letter.state == .needsPerson ? "\(letter.letter): stuck, \(letter.reason ?? "?")" : nil
        }
        return calls + prompts + letters
    }

    /// What stands there more than once.
    private static func repeats(_ texts: [String]) -> [String] {
        Dictionary(grouping: texts) { $0 }.filter { $0.value.count > 1 }.map(\.key).sorted()
    }
}
