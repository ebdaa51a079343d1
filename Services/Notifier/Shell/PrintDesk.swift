import CaseModel
import NotifierCore
import Runtime
import Wire

/// The pile of letters on paper: what lies in it, and that it has been printed and posted.
///
/// Whoever prints sees no case: the secretariat, or whoever runs Genklang at the command line.
struct PrintDesk {
    let desk: Correspondence

    func answer(_ call: IncomingCall) throws -> JSON {
        let person = try asker(call)
        switch call.method {
        case ListPrintQueue.method: return try JSON(encoding: list(call.command(ListPrintQueue.self), for: person))
        default: return try JSON(encoding: mark(call.command(MarkPrinted.self), by: person))
        }
    }

    private func asker(_ call: IncomingCall) throws -> PersonID {
        if call.comes(from: .operator) { return .operations }
        let viewer = try call.person()
        guard viewer.has(.secretariat) else { throw Access.Denial.roleDoesNotRing }
        return viewer.person
    }

    private func list(_ command: ListPrintQueue, for person: PersonID) throws -> ListPrintQueue.Reply {
        let found = try desk.printing.waiting(
            after: max(command.after ?? 0, 0), limit: ListPrintQueue.most + 1, late: desk.unprinted)
        try desk.turn.audit(
            "letters.to_print", by: person.rawValue, about: ServiceName.notifier.rawValue, detail: "\(found.count)")
        return ListPrintQueue.Reply(
            sheets: Array(found.prefix(ListPrintQueue.most)), hasMore: found.count > ListPrintQueue.most)
    }

    private func mark(_ command: MarkPrinted, by person: PersonID) throws -> MarkPrinted.Reply {
        try DeliveryEvidence.check(reference: command.reference)
        var posted: [LetterID] = []
        var unchanged: [LetterID] = []
        var removed: [LetterID] = []
        for letter in command.letters.prefix(MarkPrinted.most) {
            // It was stopped when its file had been collected already, and is out of the pile now.
            if try desk.withdrawals.remove(letter) {
                try desk.printing.changed()
                try desk.journal?.withdraw(letter, at: desk.now)
                try desk.recalled(letter, isOut: true)
                try desk.turn.audit(
                    "letter.removed", by: person.rawValue, about: letter.rawValue, detail: command.reference ?? "")
                removed.append(letter)
                continue
            }
            guard let delivery = try desk.deliveries.delivery(of: letter), delivery.liesToBePrinted
            else {
                unchanged.append(letter)
                continue
            }
            try desk.tell(
                delivery, .received,
                DeliveryEvidence(
                    .person, code: "person.printed", reference: command.reference, by: person, at: desk.now))
            posted.append(letter)
        }
        return MarkPrinted.Reply(posted: posted, unchanged: unchanged, removed: removed.isEmpty ? nil : removed)
    }
}
