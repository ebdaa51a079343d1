import CaseModel
import NotifierCore
import Runtime
import Store

/// A written answer names the last day to complain: lying unprinted when that day comes, it is taken out of the pile, and the answer
/// is owed as before (R-079, decision 108). Nobody is told by a letter to complain by a day that is over.
extension Correspondence {
    /// Time alone changes something about it.
    func timePassed(_ kept: DutyStore.Kept) throws {
        guard case .done = kept.duty.state else { return try advance(kept, .timePassed) }
        try duties.rest(kept)
        guard kept.duty.matter.isPastDay(at: now), let delivery = try deliveries.delivery(of: kept.letter),
            delivery.liesToBePrinted, !isPrintedUntold(kept.duty.matter.kind, delivery)
        else { return }
        let place = try deliveries.place(of: kept)
        // What had been collected by then may have been posted in time: whoever prints says so, or a colleague stops it.
        guard spool.has(place.name, in: place.tray), !spool.isCollected(place.name, in: place.tray) else { return }
        try tell(delivery, .refused, DeliveryEvidence(.spool, code: DeliveryEvidence.appealDayCome, at: now))
        try withdrawals.want(kept.letter, at: now)
    }
}

extension DutyStore {
    /// Nothing that time brings is waited for any more.
    fileprivate func rest(_ kept: Kept) throws(StoreError) {
        try database.run("UPDATE duty SET wake = NULL WHERE key = :key", ["key": .text(kept.duty.key.rawValue)])
    }
}
