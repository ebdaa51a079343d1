import CallbackCore
import CaseModel
import Runtime
import Store

/// What an answer regrets is one of the obligations; the table stays where it lies.
enum FollowUpSchema {
    static let migration = """
        -- 16: what a written answer regrets is followed up
        \(TableRule.replace(before, with: after, in: "obligation"))
        """

    private static let before =
        "CHECK (kind IN ('personalReceipt', 'tellInvolved', 'note', 'copy', 'agreement', 'appointment'))"
    private static let after =
        "CHECK (kind IN ('personalReceipt', 'tellInvolved', 'note', 'copy', 'agreement', 'appointment', 'followUp'))"
}

/// What a written answer of Intake's regrets, and somebody of ours follows up (R-122).
extension CallbackService {
    /// One clock for each case's answer: whom and until when may change, and then it is owed anew.
    func followUpPromised(_ said: FollowUpPromised, _ turn: Turn) throws {
        guard let file = try cases.find(said.case) else { throw CannotDecide("callback.case_unknown") }
        for kept in try open([.followUp], of: file.id) { try lift(kept, turn) }
        guard let owner = said.owner, let day = said.day else { return }
        let policy = policies.policy(of: file.unit)
        guard let owed = policy.followUp(by: day, owner: owner) else { return }
        // Whoever is to put it right must be able to see what.
        try cases.add(owner, as: .involved, in: file.id)
        try oblige(owed, in: file.id, policy, turn)
    }

    func followUpDone(_ said: FollowUpDone, _ turn: Turn) throws {
        for kept in try open([.followUp], of: said.case) { try fulfil(kept, by: said.by, turn) }
    }
}
