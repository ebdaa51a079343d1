import CaseModel
import IntakeCore
import Runtime

/// That a written answer takes longer counts from when it is decided, and the citizen is to hear of it before the old time runs out
/// while the letter that says so has not left, somebody waits for it (decision 108).
extension Hearing {
    private var formal: FormalChange { FormalChange(change: change) }

    /// The letter is made: by Digital Post it has left, on paper it lies to be printed.
    func hearExtensionSent(_ sent: LetterSent) throws {
        try formal.store.put(notice: sent.letter, of: sent.case)
        if !sent.liesReady { try extensionTold(sent.letter, in: sent.case) }
    }

    /// It was posted, or is with the citizen, or a colleague has said that they know; one that came back has told nobody.
    func hearExtensionFate(_ said: LetterFateKnown) throws {
        switch said.fate {
        case .handedOver, .arrived, .settled: try extensionTold(said.letter, in: said.case)
        case .returned, .replaced: break
        }
    }

    /// By the letter of an earlier extension they have heard of that time, and are to hear of the next before it passes.
    private func extensionTold(_ letter: LetterID, in case: CaseID) throws {
        guard let promise = try formal.store.promise(of: `case`) else { return }
        guard try formal.store.notice(of: `case`) == letter else {
            guard promise.kept == nil, promise.told == nil, let tellBy = promise.tellBy,
                let due = try formal.store.due(toldBy: letter, of: `case`), due > tellBy, due < promise.due
            else { return }
            try formal.store.put(tellBy: due, of: `case`)
            return try formal.refresh(`case`)
        }
        try formal.store.set(promise.told(at: change.turn.now), of: `case`)
        try WaitingStore(database: change.turn.database).drop(.extensionToTell, of: `case`)
    }
}
