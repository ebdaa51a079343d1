import CaseModel
import NotifierCore
import Runtime
import Store

/// A written answer names the last day to complain: lying unprinted when that day comes, it is taken out of the pile, and the answer
/// is owed as before (R-079, decision 108). Nobody is told by a letter to complain by a day that is over, nor of an hour that has
/// passed: such a letter leaves the pile, too, and the copy of a note that names one is made anew (decision 116).
extension Correspondence {
    /// Time alone changes something about it.
    func timePassed(_ kept: DutyStore.Kept) throws {
        guard case .done = kept.duty.state else { return try advance(kept, .timePassed) }
        try duties.rest(kept)
        // What had been collected by then may have been posted in time: whoever prints says so, or a colleague stops it.
        guard let delivery = try uncollected(kept) else { return }
        let matter = kept.duty.matter
        if matter.hasPassed(at: now) {
            let isAnswer = matter.kind == .formalReply
            let code = isAnswer ? DeliveryEvidence.appealDayCome : DeliveryEvidence.hourPassed
            try tell(delivery, .refused, DeliveryEvidence(.spool, code: code, at: now))
            try withdrawals.want(kept.letter, at: now)
        } else if let over = matter.hourOver, over <= now {
            try makeAnew(kept, insteadOf: delivery, .spool, code: DeliveryEvidence.hourPassed)
            try withdrawals.want(kept.letter, at: now)
        }
    }
}

extension DutyStore {
    /// Nothing that time brings is waited for any more.
    fileprivate func rest(_ kept: Kept) throws(StoreError) {
        try database.run("UPDATE duty SET wake = NULL WHERE key = :key", ["key": .text(kept.duty.key.rawValue)])
    }
}
