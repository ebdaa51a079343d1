import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Samarbejdet om sagen: each form becomes a paper.
extension Visit {
    func showPapers() { withCase { papersPage($0) } }
    func writePlan() { write { () throws(FieldFaults) in try PaperForm.plan(answers) } }
    func writeAgreement() { write { () throws(FieldFaults) in try PaperForm.agreement(answers) } }
    func writeMeeting() { write { () throws(FieldFaults) in try PaperForm.meeting(answers) } }
    func writeMinutes() { write { () throws(FieldFaults) in try PaperForm.minutes(answers) } }
    func writeManagement() { write { () throws(FieldFaults) in try PaperForm.management(answers) } }
    func writePerspective() { write { () throws(FieldFaults) in try PaperForm.perspective(answers) } }
    func writeStairs() { write { () throws(FieldFaults) in try PaperForm.stairs(answers) } }

    /// A planned meeting is at another hour or place, or is called off.
    func moveMeeting() {
        withCase { id in
            guard let meeting = request.parameters["meeting"].flatMap(PaperID.init(rawValue:)) else {
                return send(MessagePage.missing(for: frame))
            }
            let move: MoveMeeting
            do throws(FieldFaults) { move = try OwedForms.move(answers, of: meeting, about: id) } catch {
                return retry(error) { papersPage(id, faults: $0) }
            }
            keep(move, beside: "samarbejde", of: id) { [self] in papersPage(id, faults: $0) }
        }
    }

    private func write(_ read: () throws(FieldFaults) -> PaperBody) {
        withCase { write(read, in: $0) }
    }

    private func write(_ read: () throws(FieldFaults) -> PaperBody, in id: CaseID) {
        let body: PaperBody
        do { body = try read() } catch { return retry(error) { papersPage(id, faults: $0) } }
        let paper = WritePaper(
            case: id, body: body, isNotOurs: OwnDiagnosis.isNotOurs(answers),
            isWished: OwedForms.isWished(answers))
        keep(paper, beside: "samarbejde", of: id) { [self] in papersPage(id, faults: $0) }
    }

    private func papersPage(_ id: CaseID, faults: [FieldFault] = []) {
        showBeside(ShowPapers(case: id), faults: faults, keepsWords: true) { [self] reply, staff in
            PapersPage(
                frame: frame, shown: reply, staff: staff, now: now,
                forms: { [self] in besides("case.papers.\($0)", id, faults) },
                moving: { [self] in besides("case.papers.move", id, faults, about: $0.rawValue) }, faults: faults,
                notice: notice
            ).html
        }
    }
}
