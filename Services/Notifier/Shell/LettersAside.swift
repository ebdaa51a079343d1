import CaseModel
import NotifierCore
import Runtime

/// Letters of a case that somebody has read to be no complaint, and of one that was a complaint after all (decision 74).
extension Correspondence {
    /// What lies in this case for the citizen stays here: it speaks of a complaint and of a call. What has left has left.
    func setAside(_ case: CaseID) throws {
        for kept in try duties.duties(of: `case`) where kept.duty.matter.kind.isToCitizen {
            try advance(kept, .setAside)
            guard let delivery = try deliveries.delivery(of: kept.letter), delivery.channel == .paper,
                delivery.state == .spooled
            else { continue }
            try tell(
                delivery, .refused, DeliveryEvidence(.person, code: DeliveryEvidence.caseSetAside, at: now))
            // What lay there in it is still to be said.
            let others = Array(try duties.group(of: kept).dropFirst())
            for other in others { try say(.returned, inCaseOf: other) }
            if !others.isEmpty { try oweAgain(others) }
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
