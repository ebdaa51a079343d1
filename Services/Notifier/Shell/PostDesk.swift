import CaseModel
import NotifierCore
import Runtime

/// What a colleague says about how a citizen gets letters, and which address is right.
struct PostDesk {
    let desk: Correspondence

    private var post: PostStore { PostStore(database: desk.turn.database) }

    /// From now on; what waited because it could not go the registered way is tried anew.
    func set(_ command: SetPostRegistration, by viewer: Viewer) throws -> PostRow {
        let isCompany = command.registration == .company
        guard isCompany == (command.cvr != nil), command.cvr.map(MeMo.isCVR) ?? true else {
            throw NotifierRefusal.cvrWrong
        }
        let before = try post.known(command.case)
        if before?.registration != command.registration || before?.cvr != command.cvr { try desk.recall(command.case) }
        // What went to a company goes by its number.
        if let cvr = before?.cvr, cvr != command.cvr { try desk.recallDigitalPost(command.case) }
        try post.put(
            PostStore.Known(
                registration: command.registration, cvr: command.cvr, by: viewer.person, at: desk.now),
            for: command.case)
        try desk.turn.audit(
            "post.set", by: viewer.person.rawValue, about: command.case.rawValue,
            detail: command.registration.rawValue)
        try desk.turn.publish(LettersWayChosen(case: command.case), about: Subject(command.case))
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

    /// Which case a citizen's message answers, by the documents it names or the codes in it; for Intake, which keeps the
    /// message.
    func find(_ command: FindCaseOfDocument) throws -> FindCaseOfDocument.Reply {
        for document in command.documents.prefix(FindCaseOfDocument.most) {
            guard let delivery = try desk.deliveries.delivery(ofDocument: document.lowercased()),
                let `case` = try desk.duties.duty(delivery.letter)?.duty.matter.case
            else { continue }
            try desk.turn.audit(
                "letter.answered", by: ServiceName.intake.rawValue, about: `case`.rawValue,
                detail: delivery.letter.rawValue)
            return FindCaseOfDocument.Reply(case: `case`)
        }
        for code in command.codes ?? [] {
            guard let letter = try desk.duties.letter(with: code),
                let `case` = try desk.duties.duty(letter)?.duty.matter.case
            else { continue }
            try desk.turn.audit(
                "letter.answered", by: ServiceName.intake.rawValue, about: `case`.rawValue, detail: letter.rawValue)
            return FindCaseOfDocument.Reply(case: `case`)
        }
        return FindCaseOfDocument.Reply(case: nil)
    }

    func row(_ case: CaseID) throws -> PostRow {
        let known = try post.known(`case`)
        return PostRow(
            case: `case`, registration: known?.registration, by: known?.by, at: known?.at, lost: try post.lost(`case`))
    }

    private func goOn(_ case: CaseID, where isMeant: (String) -> Bool) throws {
        for kept in try desk.duties.duties(of: `case`) {
            try desk.advance(kept, .wayChanged)
            if case .needsPerson(let code) = kept.duty.state, isMeant(code) { try desk.advance(kept, .retried) }
        }
    }
}
