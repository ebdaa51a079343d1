import CaseModel
import NotifierCore
import Runtime

/// What a colleague says about how a citizen gets letters, and about what became of one.
struct PostDesk {
    let desk: Correspondence

    private var post: PostStore { PostStore(database: desk.turn.database) }

    /// From now on; what waited because it could not go the registered way is tried anew.
    func set(_ command: SetPostRegistration, by viewer: Viewer) throws -> PostRow {
        let isCompany = command.registration == .company
        guard isCompany == (command.cvr != nil), command.cvr.map(MeMo.isCVR) ?? true else {
            throw NotifierRefusal.cvrWrong
        }
        try post.put(
            PostStore.Known(
                registration: command.registration, cvr: command.cvr, by: viewer.person, at: desk.now),
            for: command.case)
        try desk.turn.audit(
            "post.set", by: viewer.person.rawValue, about: command.case.rawValue,
            detail: command.registration.rawValue)
        try goOn(command.case) { $0.hasPrefix("channel.") && $0 != Correspondence.addressChanged }
        return try row(command.case)
    }

    /// The other address is right.
    func confirm(_ command: ConfirmAddress, by viewer: Viewer) throws -> PostRow {
        try post.confirm(command.case)
        try desk.turn.audit("post.confirmed", by: viewer.person.rawValue, about: command.case.rawValue)
        try goOn(command.case) { $0 == Correspondence.addressChanged }
        return try row(command.case)
    }

    /// What was seen of a document: that whoever carries it has it, or that it came back.
    func tell(_ command: TellDelivery, by viewer: Viewer) throws {
        if let reference = command.reference {
            guard (1...200).contains(reference.utf8.count),
                reference.unicodeScalars.allSatisfy({ $0.value >= 32 && $0.value != 127 })
            else { throw NotifierRefusal.referenceWrong }
        }
        guard let delivery = try desk.deliveries.delivery(of: command.letter) else {
            throw NotifierRefusal.unknownLetter
        }
        let input: DeliveryInput =
            switch command.said {
            case .received: .received
            case .bounced: .bounced
            }
        try desk.tell(
            delivery, input,
            DeliveryEvidence(.person, reference: command.reference, by: viewer.person, at: desk.now))
    }

    func row(_ case: CaseID) throws -> PostRow {
        let known = try post.known(`case`)
        return PostRow(case: `case`, registration: known?.registration, by: known?.by, at: known?.at)
    }

    private func goOn(_ case: CaseID, where isMeant: (String) -> Bool) throws {
        for kept in try desk.duties.duties(of: `case`) {
            if case .needsPerson(let code) = kept.duty.state, isMeant(code) { try desk.advance(kept, .retried) }
        }
    }
}
