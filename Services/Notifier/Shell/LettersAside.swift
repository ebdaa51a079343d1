import CaseModel
import NotifierCore
import Runtime

/// Letters of a case that somebody has read to be no complaint, and of one that was a complaint after all (decision 74).
extension Correspondence {
    /// What lies in this case for the citizen stays here: it speaks of a complaint and of a call. What has left has left.
    func setAside(_ case: CaseID) throws {
        for kept in try duties.duties(of: `case`) where kept.duty.matter.kind.isToCitizen {
            try advance(kept, .setAside)
            try takeOut(kept, as: DeliveryEvidence.caseSetAside)
        }
    }

    /// It is said all the same, and what was taken out of the pile is made anew.
    func takeUp(_ case: CaseID) throws {
        let canBeWrittenTo = try CircleStore(database: turn.database).canBeWrittenTo(`case`)
        for kept in try duties.duties(of: `case`) where kept.duty.matter.kind.isToCitizen {
            try advance(kept, .takenUp(canBeWrittenTo: canBeWrittenTo))
            guard let delivery = try deliveries.delivery(of: kept.letter), delivery.state == .refused,
                delivery.evidence?.code == DeliveryEvidence.caseSetAside
            else { continue }
            try makeAnew(kept, insteadOf: delivery, .person, code: DeliveryEvidence.caseSetAside)
        }
    }
}
