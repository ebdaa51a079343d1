import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Kontaktbegrænsning: proposing, judging, telling, lifting.
extension Visit {
    func showRestrictions() { withCase { restrictionPage($0) } }

    func showProlonging() { withRestriction { restrictionPage($0, prolonging: $1) } }

    func proposeRestriction() { withCase { propose(in: $0) } }

    func proposeProlonging() { withRestriction { propose(in: $0, prolonging: $1) } }

    private func propose(in id: CaseID, prolonging earlier: RestrictionID? = nil) {
        let proposal: RestrictionProposal
        do { proposal = try RestrictionForm.proposal(answers) } catch {
            return retry(error) { restrictionPage(id, prolonging: earlier, faults: $0) }
        }
        decide(
            ProposeRestriction(case: id, proposal: proposal, isNotOurs: OwnDiagnosis.isNotOurs(answers)), in: id,
            prolonging: earlier, notice: "foreslaaet")
    }

    func judgeRestriction() {
        withRestriction { id, restriction in
            let reason = answers["judge-\(restriction)"]
            guard !reason.isEmpty else {
                return missing("judge-\(restriction)", Wording.Desk.restrictionReasonMissing, in: id)
            }
            guard ["approve", "reject"].contains(answers["do"]) else { return send(MessagePage.missing(for: frame)) }
            decide(
                JudgeRestriction(
                    restriction: restriction, isApproved: answers["do"] == "approve", reason: reason,
                    isNotOurs: OwnDiagnosis.isNotOurs(answers)), in: id)
        }
    }

    func tellRestriction() {
        withRestriction { id, restriction in
            let reference = answers["reference-\(restriction)"]
            guard !reference.isEmpty else {
                return missing("reference-\(restriction)", Wording.Desk.restrictionReferenceMissing, in: id)
            }
            decide(RestrictionTold(restriction: restriction, reference: reference), in: id)
        }
    }

    func liftRestriction() {
        withRestriction { id, restriction in
            let reason = answers["lift-\(restriction)"]
            guard !reason.isEmpty else {
                return missing("lift-\(restriction)", Wording.Desk.restrictionReasonMissing, in: id)
            }
            decide(
                LiftRestriction(
                    restriction: restriction, reason: reason, isNotOurs: OwnDiagnosis.isNotOurs(answers)), in: id)
        }
    }

    private func decide<Command: ServiceCommand>(
        _ command: Command, in id: CaseID, prolonging earlier: RestrictionID? = nil, notice: String = "gemt"
    ) where Command.Reply == CaseReceipt {
        submit(command) { _ in
            Link(path: ["sager", id.rawValue, "begraensning"], query: ["besked": notice])
        } again: { [self] in
            restrictionPage(id, prolonging: earlier, faults: $0)
        }
    }

    private func missing(_ field: String, _ sentence: String, in id: CaseID) {
        retry(FieldFaults([FieldFault(field, sentence)])) { restrictionPage(id, faults: $0) }
    }

    private func withRestriction(_ body: (CaseID, RestrictionID) -> Void) {
        withCase { id in with("restriction") { body(id, $0) } }
    }

    /// - Parameter earlier: the restriction that the form of a new one begins from; each has a draft of its own.
    private func restrictionPage(
        _ id: CaseID, prolonging earlier: RestrictionID? = nil, faults: [FieldFault] = []
    ) {
        let before = request.query["efter"].flatMap(RestrictionID.init(rawValue:))
        showBeside(ShowRestrictions(case: id, before: before), faults: faults, keepsWords: true) {
            [self] reply, staff in
            let isProposal = ["case.restriction", "case.restriction.prolong"].contains(route.name)
            let typed = request.method == .post ? answers : freshAnswers()
            let name = PreviewedForm.restriction.draft(in: id.rawValue, about: earlier?.rawValue ?? "")
            let kept = isProposal ? nil : draft(name)
            let proposal = isProposal ? answers : kept ?? begun(prolonging: earlier, reply)
            return RestrictionPage(
                frame: frame, shown: reply, staff: staff, now: now,
                answers: isProposal ? freshAnswers() : typed,
                proposal: FormParts(answers: proposal, faults: isProposal ? faults : []), prolonging: earlier,
                faults: faults, notice: notice(of: kept)
            ).html
        }
    }

    /// A form that nothing is written in yet; with what stands in the decision that is to be prolonged.
    private func begun(prolonging earlier: RestrictionID?, _ shown: ShowRestrictions.Reply) -> Answers {
        let row = shown.restrictions.first { $0.restriction == earlier && $0.state.holds }
        return row.map { RestrictionForm.prolonging($0, freshAnswers()) } ?? freshAnswers()
    }
}
