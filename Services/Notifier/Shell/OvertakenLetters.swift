import CaseModel
import NotifierCore
import Runtime

/// Letters that lie to be printed and say nothing any more, or say it of too many: they leave the pile before anybody posts them.
extension Correspondence {
    /// Those a matter was sent to have said that it is not theirs: no letter is to say that they have it. What the citizen
    /// hears instead is said in a call, which Callback owes.
    func takeBack(_ forwarding: ForwardingID, in case: CaseID) throws {
        for kept in try duties.duties(of: `case`) where kept.duty.matter.letter.forwarding == forwarding {
            try advance(kept, .superseded)
            try takeOut(kept, as: DeliveryEvidence.forwardingReturned)
        }
    }

    /// The version of a note that a newer one has overtaken before it was printed: the citizen gets the newest.
    ///
    /// Where the print room gives no word, what lies there counts as sent. What goes in another case's letter stays in it.
    func takeOut(olderThan copy: any Letter) throws {
        guard let `case` = copy.case, copy.copied != nil else { return }
        for kept in try duties.duties(of: `case`)
        where kept.duty.matter.copied != nil && kept.duty.matter.letter.isOvertaken(by: copy) {
            if try leavesOnceLaid(kept, as: DeliveryEvidence.newerVersion) { continue }
            guard kept.duty.matter.carrier == nil, let delivery = try deliveries.delivery(of: kept.letter),
                !isPrintedUntold(kept.duty.matter.kind, delivery)
            else { continue }
            try takeOut(kept, as: DeliveryEvidence.newerVersion)
        }
    }

    /// It is taken out of the pile, where it lies there; what lay there in it for other cases is still to be said.
    func takeOut(_ kept: DutyStore.Kept, as code: String) throws {
        guard let delivery = try deliveries.delivery(of: kept.letter), delivery.liesToBePrinted else { return }
        let others = Array(try duties.group(of: kept).dropFirst())
        // What says nothing any more, nobody has taken out.
        let source: DeliveryEvidence.Source = DeliveryEvidence.overtaken.contains(code) ? .spool : .person
        try tell(delivery, .refused, DeliveryEvidence(source, code: code, at: now))
        try withdrawals.want(kept.letter, at: now)
        for other in others { try say(.returned, inCaseOf: other, isTakenOut: true) }
        guard !others.isEmpty else { return }
        try oweAgain(others, isUnsent: true)
        // It goes in a letter of its own, so nobody there is to see to the one that was taken out.
        for other in others { try say(.replaced, inCaseOf: other) }
    }

    /// Two cases are not the same citizen's after all: a letter about both that nobody has posted goes as one for each of its
    /// cases (decision 90).
    func separate(_ one: CaseID, _ other: CaseID) throws {
        var parted: Set<DutyKey> = []
        for kept in try duties.duties(of: one) + duties.duties(of: other) {
            let carrier = try duties.carrier(of: kept) ?? kept
            let cases = [carrier.duty.matter.case] + carrier.duty.matter.carried.map(\.case)
            guard cases.contains(one), cases.contains(other), parted.insert(carrier.duty.key).inserted else { continue }
            try part(carrier)
        }
    }

    private func part(_ carrier: DutyStore.Kept) throws {
        for other in try waiting(for: carrier) {
            try leave(other)
            try advance(other, .parted)
        }
        guard let delivery = try deliveries.delivery(of: carrier.letter), delivery.liesToBePrinted else { return }
        let code = DeliveryEvidence.casesSeparated
        let group = try duties.group(of: carrier)
        try tell(delivery, .refused, DeliveryEvidence(.person, code: code, at: now))
        guard let stopped = try deliveries.delivery(of: carrier.letter) else { return }
        let again = Self.letter(for: Again(of: carrier.duty.matter).key).rawValue
        try tell(stopped, .replaced, DeliveryEvidence(.person, code: code, reference: again, at: now))
        for one in group { try oweAgain([one], isUnsent: true) }
    }
}
