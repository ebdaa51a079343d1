import CaseModel
import NotifierCore
import Runtime

/// Letters that lie to be printed and have become untrue meanwhile: they leave the pile, and what the citizen is still to have is
/// made anew (decision 116). What has been collected stands: it may have been posted.
extension Correspondence {
    /// It lies where it is printed from, and nobody has collected it; `nil` otherwise, and where what lies there counts as sent.
    func uncollected(_ kept: DutyStore.Kept) throws -> Delivery? {
        guard kept.duty.matter.carrier == nil, let delivery = try deliveries.delivery(of: kept.letter),
            delivery.liesToBePrinted, !isPrintedUntold(kept.duty.matter.kind, delivery)
        else { return nil }
        let place = try deliveries.place(of: kept)
        guard spool.has(place.name, in: place.tray), !spool.isCollected(place.name, in: place.tray) else { return nil }
        return delivery
    }

    /// A newer letter takes the place of those about the same hour, or the same answer, that nobody has printed; and it says what
    /// came before as the citizen knows it. The copy of a talk takes that of a receipt that came too late to say that we ring.
    func takePlace(_ newer: inout any Letter) throws {
        guard let `case` = newer.case, !newer.isMail else { return }
        for kept in try duties.duties(of: `case`) where kept.duty.matter.letter.isOvertaken(by: newer) {
            var isLeaving = false
            if [.appointment, .extensionNotice].contains(kept.duty.matter.kind) {
                isLeaving = try leavesOnceLaid(kept, as: DeliveryEvidence.newerLetter)
                if try uncollected(kept) != nil { try takeOut(kept, as: DeliveryEvidence.newerLetter) }
            }
            if try isLeaving || isUnread(kept) { newer.follow(unread: kept.duty.matter.letter) }
        }
        if let copy = newer as? NoteCopy, let kept = try duties.duty(.receipt(`case`)),
            let receipt = kept.duty.matter.letter as? Receipt,
            try receipt.isLate(behind: copy, owed: kept.owed) || isHeldBack(kept) && isSaidByCopy(kept, copy)
        {
            try letGo(kept, as: DeliveryEvidence.newerLetter)
        }
    }

    /// It waits for a person before it can go anywhere.
    private func isHeldBack(_ kept: DutyStore.Kept) -> Bool {
        if case .needsPerson = kept.duty.state { return true }
        return false
    }

    /// Somebody has talked with the citizen: a receipt that says that we ring is not true any more, and the copy of the note says
    /// all else that it would.
    ///
    /// - Parameter copy: one that comes to be owed in this moment.
    func isSaidByCopy(_ kept: DutyStore.Kept, _ copy: NoteCopy? = nil) throws -> Bool {
        let matter = kept.duty.matter
        guard matter.kind == .receipt, matter.letter.wayTold != .formal, let `case` = matter.case else { return false }
        return try copy?.case == `case` || duties.duties(of: `case`).contains { $0.duty.matter.copied != nil }
    }

    /// It was let go before it was laid, or taken out of the pile.
    private func isUnread(_ kept: DutyStore.Kept) throws -> Bool {
        if case .dropped(.superseded) = kept.duty.state { return true }
        guard let delivery = try deliveries.delivery(of: kept.letter), delivery.state == .refused else { return false }
        return delivery.evidence?.isOvertaken == true
    }

    /// An hour is agreed on, moved or called off: letters that name it as it was say what is not so.
    func follow(_ said: Appointed) throws {
        for kept in try duties.duties(of: said.case) {
            let letter = kept.duty.matter.letter
            // A letter that says the new hour takes the older one's place by itself.
            if said.notice != .letter, letter.isUntrue(after: said) { try letGo(kept, as: DeliveryEvidence.hourMoved) }
            guard said.version > 1 else { continue }
            if try hearsMeanwhile(of: said.at, kept) { continue }
            guard let hour = letter.hourNamed, hour != said.at, let delivery = try uncollected(kept) else { continue }
            try makeAnew(kept, of: delivery)
        }
    }

    /// A planned meeting is moved or called off: a letter that names it as it was says what is not so. One that says the new hour
    /// takes the older one's place by itself.
    func follow(_ said: MeetingMoved) throws {
        guard said.notice != .letter else { return }
        for kept in try duties.duties(of: said.case) where kept.duty.matter.letter.isUntrue(after: said) {
            try letGo(kept, as: DeliveryEvidence.hourMoved)
        }
    }

    private func makeAnew(_ kept: DutyStore.Kept, of delivery: Delivery) throws {
        try makeAnew(kept, insteadOf: delivery, .spool, code: DeliveryEvidence.hourMoved)
        try withdrawals.want(kept.letter, at: now)
    }

    /// What is on its way into its folder cannot be called back: it leaves as soon as it lies there.
    ///
    /// - Returns: whether it is on its way, and is to be printed.
    func leavesOnceLaid(_ kept: DutyStore.Kept, as code: String) throws -> Bool {
        guard kept.isBeingLaid, kept.duty.matter.carrier == nil,
            let delivery = try deliveries.delivery(of: kept.letter),
            delivery.channel == .paper, !isPrintedUntold(kept.duty.matter.kind, delivery)
        else { return false }
        var kept = kept
        kept.duty.matter.overtaken = code
        try duties.keep(kept, nil, forgettingWords: false)
        return true
    }

    /// The copy of a note that is being made may have fetched, or be about to hear, the hour as it was.
    ///
    /// - Returns: whether it is being made.
    private func hearsMeanwhile(of hour: Timestamp?, _ kept: DutyStore.Kept) throws -> Bool {
        guard kept.duty.matter.copied != nil else { return false }
        switch kept.duty.state {
        case .gathering, .started: break
        case .awaitingPromise, .done, .dropped, .needsPerson: return false
        }
        var kept = kept
        kept.duty.matter.hourSince = ChangedHour(at: hour)
        try duties.keep(kept, nil, forgettingWords: false)
        return true
    }

    /// Where it lies there now, what was overtaken meanwhile leaves at once, and a copy that names an hour that was changed meanwhile
    /// is made anew. What could not be laid may lie there all the same, and is looked at when it does.
    func lookOnceLaid(_ key: DutyKey) throws {
        guard let kept = try duties.duty(key), case .done = kept.duty.state else { return }
        if let code = kept.duty.matter.overtaken { return try letGo(kept, as: code) }
        guard let since = kept.duty.matter.hourSince, let hour = kept.duty.matter.letter.hourNamed, hour != since.at,
            let delivery = try uncollected(kept)
        else { return }
        try makeAnew(kept, of: delivery)
    }

    /// The written answer has been posted: nobody is to be told behind it that it takes longer.
    func answered(_ kept: DutyStore.Kept) throws {
        guard kept.duty.matter.kind == .formalReply, let `case` = kept.duty.matter.case else { return }
        try answered(`case`)
    }

    /// The same of one that was sent in another way than by our letter.
    func answered(_ case: CaseID) throws {
        try takeOut([.extensionNotice], of: `case`, as: DeliveryEvidence.replySent)
    }

    /// The citizen has withdrawn the complaint in writing: nothing is to be promised, agreed or answered any more. The note of what
    /// was talked about is still theirs.
    func withdrawn(_ case: CaseID) throws {
        let kinds: Set<LetterKind> = [.receipt, .notReached, .appointment, .extensionNotice, .formalReply]
        try takeOut(kinds, of: `case`, as: DeliveryEvidence.caseWithdrawn)
    }

    private func takeOut(_ kinds: Set<LetterKind>, of case: CaseID, as code: String) throws {
        for kept in try duties.duties(of: `case`)
        where kinds.contains(kept.duty.matter.kind) && kept.duty.matter.colleague == nil {
            try letGo(kept, as: code)
        }
    }

    /// It is not made any more, and leaves the pile where it lies there.
    private func letGo(_ kept: DutyStore.Kept, as code: String) throws {
        if try leavesOnceLaid(kept, as: code) { return }
        try advance(kept, .superseded)
        if try uncollected(kept) != nil { try takeOut(kept, as: code) }
    }
}
