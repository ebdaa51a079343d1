import CaseModel
import NotifierCore
import Runtime

/// A letter that had nowhere to go: whoever holds custody was not known, or the address is protected.
extension Hearing {
    /// Somebody has written down what was missing, or it never was so: what waits because of it is tried anew by itself. What
    /// still has nowhere to go waits on, and says so again.
    func hear(_ said: LettersWayChanged) throws {
        try desk.recall(said.case)
        for kept in try desk.duties.duties(of: said.case) {
            // What is made and could not be laid goes where the citizen gets letters now.
            try desk.advance(kept, .wayChanged)
            guard case .needsPerson(let code) = kept.duty.state, Self.ofTheWay.contains(code) else { continue }
            try desk.advance(kept, .retried)
        }
    }

    /// The address, the name or the number was put right: what has waited for that goes by itself. An address that is
    /// another than the last letter's is still looked at by somebody first, as it stands now.
    func hear(_ said: CitizenCorrected) throws {
        if said.details.contains(where: { $0 == .name || $0 == .address }) {
            try desk.recall(said.case, onPaperAlone: true)
        }
        // A company's mailbox goes by the company's number.
        if said.details.contains(.number),
            try PostStore(database: desk.turn.database).known(said.case)?.registration != .company
        {
            try desk.recallDigitalPost(said.case)
        }
        try letters(of: said.case, mayGo: said.canBeWrittenTo)
        for kept in try desk.duties.duties(of: said.case) {
            try desk.advance(kept, .wayChanged)
            guard case .needsPerson(let code) = kept.duty.state, Self.isOfTheCitizen(code) else { continue }
            try desk.advance(kept, .retried)
        }
    }

    /// Why a letter waits, where it can lie in what is known of the citizen.
    private static func isOfTheCitizen(_ code: String) -> Bool {
        code.hasPrefix("channel.") || ["intake.address_missing", "letter.unknown_sign"].contains(code)
    }

    /// Why a letter waits, where what is written around the citizen can put it right.
    private static let ofTheWay: Set<String> = [
        "channel.custody_missing", "channel.protected_address", Correspondence.wayLost,
    ]
}
