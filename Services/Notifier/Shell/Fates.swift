import CaseModel
import NotifierCore
import Runtime

/// What becomes of a citizen's letter after it has left, said to whoever owes it, and to whoever has the case.
extension Correspondence {
    /// A letter that came back has told nobody anything: what it fulfilled is owed again, and a colleague hears of it. One that
    /// is known to have been handed over can be spoken of.
    func tellFate(
        from before: DeliveryState, to after: DeliveryState, of kept: DutyStore.Kept, _ evidence: DeliveryEvidence
    ) throws {
        guard case .done = kept.duty.state else { return }
        switch (before, after) {
        // It is not owed any more, or it is again: nothing has come back, and nobody is to do anything.
        case _ where evidence.code == DeliveryEvidence.caseSetAside: break
        // What it told of is over by whoever decided it: nothing is owed by this.
        case (_, .refused) where evidence.isOvertaken: break
        // The answer is owed as before, and its author hears so from whoever owns that.
        case (_, .refused) where evidence.code == DeliveryEvidence.appealDayCome:
            try say(.returned, of: kept, isTakenOut: true)
        case (_, .refused), (_, .bounced):
            try say(.returned, of: kept, isTakenOut: after == .refused && evidence.isTakenOut)
            // What was taken out of the pile and is made anew waits for nobody by that.
            if !evidence.isMadeAnew { try tellColleague(of: kept, unless: evidence.by) }
        case (.refused, .received), (.bounced, .received): try say(.arrived, of: kept)
        case (.refused, .replaced), (.bounced, .replaced): try say(.replaced, of: kept)
        case (_, .received):
            // Of every kind: what has been posted is known again after a restore, and not asked about.
            try say(.handedOver, of: kept)
            try answered(kept)
            try nudge(kept)
        default: break
        }
    }

    /// In each case whose letter went in this one.
    ///
    /// - Parameter isTakenOut: whether it lay in its folder until then, and nobody was sent it.
    func say(_ fate: LetterFate, of kept: DutyStore.Kept, isTakenOut: Bool = false) throws {
        for one in try duties.group(of: kept) { try say(fate, inCaseOf: one, isTakenOut: isTakenOut) }
    }

    /// Only of letters to the citizen: a message to a colleague fulfils nothing.
    func say(_ fate: LetterFate, inCaseOf kept: DutyStore.Kept, isTakenOut: Bool = false) throws {
        let matter = kept.duty.matter
        guard matter.kind.isToCitizen, let `case` = matter.case else { return }
        try turn.publish(
            LetterFateKnown(
                case: `case`, letter: kept.letter, kind: matter.kind, note: matter.copied?.note,
                version: matter.copied?.version, fate: fate,
                restriction: matter.letter.restriction,
                arrives: fate == .handedOver ? try arrival(of: kept.letter) : nil,
                channel: try deliveries.delivery(of: (try duties.carrier(of: kept) ?? kept).letter)?.channel,
                isTakenOut: isTakenOut ? true : nil),
            about: Subject(`case`))
    }

    /// From when a letter that is handed over now can be taken to have reached the citizen. In a year that the calendar does not
    /// know nobody is given time for the post.
    private func arrival(of letter: LetterID) throws -> Timestamp? {
        guard let channel = try deliveries.delivery(of: letter)?.channel else { return nil }
        return try? PostalTime.arrival(of: turn.now, by: channel, in: OfficeCalendar(.kl))
    }

    /// Whoever has the case is told by mail, once for each letter; where nobody has it, or they have left, the nearest leader.
    /// Not whoever has just said so.
    private func tellColleague(of kept: DutyStore.Kept, unless teller: PersonID?) throws {
        var told = Set([teller].compactMap { $0 })
        for one in try duties.group(of: kept) {
            let matter = one.duty.matter
            guard matter.kind.isToCitizen, let `case` = matter.case, let person = try whoever(has: `case`),
                told.insert(person).inserted
            else { continue }
            try owe(ReturnNotice(of: one.letter, matter.kind, in: `case`, to: person), canBeWrittenTo: true)
        }
    }

    /// The nearest leader where nobody has it.
    private func whoever(has case: CaseID) throws -> PersonID? {
        guard let circle = try CircleStore(database: turn.database).known(`case`)?.circle else { return nil }
        let staff = StaffBook(turn.database)
        let assigned = try circle.assigned.first { try !staff.hasLeft($0) }
        return try assigned ?? staff.leaders(of: circle.unit).first { !circle.about.contains($0) }
    }

    /// The citizen is told by e-mail that there is a letter, where the municipality wants that: when its mailbox has it, or it
    /// has been posted, since a word about a letter that is not there is untrue. Nobody whose address is protected.
    private func nudge(_ kept: DutyStore.Kept) throws {
        let matter = kept.duty.matter
        guard composer.settings.nudgeCitizens, matter.kind.isToCitizen, !matter.isMail, let `case` = matter.case,
            let channel = try deliveries.delivery(of: kept.letter)?.channel,
            try !isWayLost(`case`), try PostStore(database: turn.database).known(`case`)?.registration != .protected
        else { return }
        try owe(
            Nudge(of: kept.letter, in: `case`, by: channel),
            canBeWrittenTo: try CircleStore(database: turn.database).known(`case`)?.canBeWrittenTo ?? false)
    }
}
