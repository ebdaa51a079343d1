package import CaseModel
package import Wire

/// What a service's answer says, beside itself, of cases that wait there for the operator or were lost (`EngineWaiting`).
extension LostCases {
    /// - Parameter asked: the one case that the question was about.
    package init(in reply: JSON, asked: CaseID? = nil) {
        self.init(
            waiting: Self.cases(reply[CallRefusal.onHoldCasesMark]), gone: Self.cases(reply[CallRefusal.lostCasesMark]))
        if let asked, reply[CallRefusal.onHoldMark]?.bool == true { waiting.insert(asked) }
    }

    /// What a refusal says of the case that was asked about; `nil` when it says something else.
    package init?(_ asked: CaseID, refusedBy code: String) {
        switch code {
        case CallRefusal.onHoldCode: self.init(waiting: [asked])
        case CallRefusal.lostCode: self.init(gone: [asked])
        default: return nil
        }
    }

    private static func cases(_ list: JSON?) -> Set<CaseID> {
        Set((list?.array ?? []).compactMap { $0.string.flatMap(CaseID.init(rawValue:)) })
    }
}
