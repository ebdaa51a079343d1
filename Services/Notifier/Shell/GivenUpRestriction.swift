import CaseModel
import NotifierCore
import Runtime

/// The letter about a restriction that was given up before it was posted: nobody is to read of what never held, nor that
/// it is over.
extension Correspondence {
    /// What lies to be printed about it is taken out of the pile.
    ///
    /// - Returns: whether the citizen has been told of it, or may have been, and so is told that it is over.
    func giveUp(_ restriction: RestrictionID, in case: CaseID) throws -> Bool {
        let sent = try notices(of: restriction, in: `case`).compactMap { try deliveries.delivery(of: $0.letter) }
        let lying = sent.filter(\.liesToBePrinted)
        for delivery in lying {
            try tell(
                delivery, .refused, DeliveryEvidence(.person, code: DeliveryEvidence.restrictionGivenUp, at: now))
        }
        // Nothing of ours lay there: whoever gave it up knows how the citizen was told.
        guard !lying.isEmpty else { return true }
        // Of what another was sent in place of, the first may have arrived.
        return sent.contains { !lying.contains($0) && $0.state != .refused && !$0.isUnsent }
    }

    /// It was with the citizen after all: then they are told that it is over.
    func tellLifted(_ kept: DutyStore.Kept) throws {
        guard let restriction = kept.duty.matter.letter.restriction, let `case` = kept.duty.matter.case else { return }
        try owe(
            RestrictionLifted(freed: `case`, lifted: restriction),
            canBeWrittenTo: try CircleStore(database: turn.database).canBeWrittenTo(`case`))
    }

    private func notices(of restriction: RestrictionID, in case: CaseID) throws -> [DutyStore.Kept] {
        try duties.duties(of: `case`).filter { kept in
            kept.duty.matter.letter.restriction == restriction && !(kept.duty.matter.letter is RestrictionLifted)
        }
    }
}
