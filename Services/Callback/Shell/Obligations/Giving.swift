import CallbackCore
import CaseModel
import Runtime

/// What is owed beside calls changes hands: whoever owed it is away, or it is another's work.
extension CallbackService {
    func give(_ command: GiveObligation, _ viewer: Viewer, _ turn: Turn) throws -> GiveObligation.Reply {
        let file = try rung(command.case, by: viewer, "obligation.given", detail: command.obligation.rawValue, turn)
        guard let kept = try obligations.find(command.obligation), kept.case == file.id else {
            throw CallbackRefusal.obligationUnknown
        }
        guard kept.obligation.isOpen else { throw CallbackRefusal.obligationSettled }
        guard kept.obligation.kind.canBeGiven else { throw CallbackRefusal.hasItsOwnAct }
        try check([command.to], in: file)
        try cases.add(command.to, as: .involved, in: file.id)
        try obligations.give(kept.id, to: command.to)
        return GiveObligation.Reply(obligation: kept.id, owner: command.to)
    }

    /// What a colleague owes that another can see to, in the cases of units the asker leads: for the hand-over of whoever is
    /// away.
    func givable(of colleague: PersonID, _ viewer: Viewer, _ turn: Turn) throws -> ListMyObligations.Reply {
        guard !viewer.leads.isEmpty, !viewer.has(.administrator) else { throw Access.Denial.notTheirs }
        let most = ListMyObligations.most
        let found = try obligations.givable(of: colleague, in: viewer.leads, most: most + 1)
        let seen = try found.prefix(most).filter { kept in
            try cases.find(kept.case).map { Access.seeing($0.circle, by: viewer).isAllowed } ?? false
        }
        try turn.audit(
            "obligations.of", by: viewer.person.rawValue, about: colleague.rawValue,
            detail: Set(seen.map(\.case.rawValue)).sorted().joined(separator: " "))
        return ListMyObligations.Reply(obligations: try seen.map(row), hasMore: found.count > most)
    }

    /// Refuses to have it done by somebody who does not work here, or whom the complaint is about.
    func check(_ owners: [PersonID], in file: CaseFile) throws {
        guard try staff.strangers(among: owners).isEmpty else { throw CallbackRefusal.recipientUnknown }
        guard !owners.contains(where: file.circle.about.contains) else { throw CallbackRefusal.ownerIsConcerned }
    }
}
