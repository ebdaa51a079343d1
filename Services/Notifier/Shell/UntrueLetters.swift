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
    /// came before as the citizen knows it.
    func takePlace(_ newer: inout any Letter) throws {
        guard let `case` = newer.case, !newer.isMail else { return }
        for kept in try duties.duties(of: `case`) where kept.duty.matter.letter.isOvertaken(by: newer) {
            let kind = kept.duty.matter.kind
            if kind == .appointment || kind == .extensionNotice, try uncollected(kept) != nil {
                try takeOut(kept, as: DeliveryEvidence.newerLetter)
            }
            if try isUnread(kept) { newer.follow(unread: kept.duty.matter.letter) }
        }
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
            guard said.version > 1, let hour = letter.hourNamed, hour != said.at else { continue }
            if let delivery = try uncollected(kept) {
                try makeAnew(kept, insteadOf: delivery, .person, code: DeliveryEvidence.hourMoved)
            }
        }
    }

    /// The written answer has been sent: nobody is to be told behind it that it takes longer.
    func answered(_ kept: DutyStore.Kept) throws {
        guard kept.duty.matter.kind == .formalReply, let `case` = kept.duty.matter.case else { return }
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
        try advance(kept, .superseded)
        if try uncollected(kept) != nil { try takeOut(kept, as: code) }
    }
}
