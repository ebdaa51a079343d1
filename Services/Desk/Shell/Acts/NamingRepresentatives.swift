import CaseModel
import DeskCore

/// Who a talk was held with, by name: Callback keeps the number of whoever stood for the citizen, Intake who that is.
extension Visit {
    /// When everything that was asked is heard, and, where a talk was held with somebody for the citizen, who they are.
    func whenNamed(_ calls: Part<ShowCalls.Reply>, of id: CaseID, then: @escaping ([NamedRepresentative]) -> Void) {
        whenAllHeard { [self] in
            let isThrough = calls.value?.notes.contains { $0.recognised?.representative != nil } ?? false
            whenNamed(id, isThrough, then: then)
        }
    }

    /// Asked only where somebody spoke for the citizen: it is a look at who stands around them.
    func whenNamed(_ id: CaseID, _ isThrough: Bool, then: @escaping ([NamedRepresentative]) -> Void) {
        guard isThrough else { return then([]) }
        let named = ask(NameRepresentatives(case: id))
        whenAllHeard { then(named.value?.named ?? []) }
    }
}
