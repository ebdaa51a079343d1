import CaseModel
import NotifierCore
import Runtime

/// Nothing more is sent of a letter that did not come or cannot go, because somebody has seen that and says why.
extension DeliveryDesk {
    func settle(_ command: SettleLetter, by asker: Asker) throws -> LetterRow {
        let kept = try kept(command.letter, for: asker)
        try checkMayAct(asker)
        try DeliveryEvidence.check(reference: command.reference)
        guard let ground = command.ground else { throw NotifierRefusal.groundMissing }
        guard ground != .other || command.reference != nil else { throw NotifierRefusal.referenceMissing }
        let row = try letters.row(kept)
        // Said twice, the first word stands.
        if row.settled != nil { return row }
        guard LetterAct.possible(LetterStand(row), of: row).contains(.settle) else {
            throw NotifierRefusal.nothingToSettle
        }
        if let delivery = try desk.deliveries.delivery(of: kept.letter), delivery.state == .spooled {
            // It lies to be printed: the word is kept with the letter, and its file is taken out of the folder.
            try desk.tell(
                delivery, .refused,
                DeliveryEvidence(
                    .person, code: DeliveryEvidence.stopped, reference: command.reference, by: asker.person,
                    at: desk.now))
        } else if !kept.duty.state.isSettled || kept.duty.state == .dropped(.cannotBeWrittenTo) {
            try desk.advance(kept, .settled)
            guard try desk.duties.duty(kept.letter)?.duty.state == .dropped(.settled) else {
                throw NotifierRefusal.nothingToSettle
            }
        }
        // What is not owed any more by this word; a letter that was wrong is owed still.
        if ground != .mistaken, case .done = kept.duty.state { try desk.say(.settled, of: kept) }
        try SettlingStore(database: desk.turn.database).put(
            LetterSettled(ground: ground, reference: command.reference, by: asker.person, at: desk.now),
            for: kept.letter)
        try desk.turn.audit(
            "letter.settled", by: asker.person.rawValue, about: kept.letter.rawValue, detail: ground.rawValue)
        return try letters.row(try desk.duties.duty(kept.letter) ?? kept)
    }
}
