import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Den formelle del, and what is done on it.
extension Visit {
    func showFormal() { withCase { formalPage($0) } }

    func passFormal() {
        withCase { id in
            guard let person: PersonID = answers.identifier("pass-to") else {
                return lacking("pass-to", Wording.Desk.formalPassMissing, id)
            }
            move(PassFormal(case: id, to: person), id)
        }
    }

    func goFormal() {
        withCase { id in
            let command: GoFormal
            do throws(FieldFaults) { command = try FormalWishForm.wish(answers, about: id) } catch {
                return lacking(error, id)
            }
            move(command, id)
        }
    }

    func giveFormal() {
        withCase { id in
            let command: GiveFormal
            do throws(FieldFaults) { command = try FormalWishForm.given(answers, in: id) } catch {
                return lacking(error, id)
            }
            move(command, id)
        }
    }

    func examined() {
        withCase { move(RecordExamination(case: $0, findings: answers["findings"]), $0) }
    }

    func draftReply() {
        withCase { id in
            guard answers["do"] == "submit" else { return move(DraftReply(case: id, text: answers["reply-text"]), id) }
            guard let head: PersonID = answers.identifier("head"),
                let director: PersonID = answers.identifier("director")
            else {
                let field = answers["head"].isEmpty ? "head" : "director"
                return lacking(field, Wording.Desk.formalAssurerMissing, id)
            }
            move(
                DraftReply(case: id, text: answers["reply-text"], assurance: .init(head: head, director: director)), id)
        }
    }

    func assureReply() {
        withCase { id in
            guard let version = Int(answers["version"]), ["approve", "back"].contains(answers["do"]) else {
                return send(MessagePage.missing(for: frame))
            }
            move(
                AssureReply(
                    case: id, version: version, isApproved: answers["do"] == "approve",
                    reason: answers.text("formal-reason")), id)
        }
    }

    func extendReply() {
        withCase { id in
            guard case .day(let day) = WrittenMoment.day("until", in: answers) else {
                return lacking("until-day", Wording.Desk.formalUntilMissing, id)
            }
            move(ExtendReply(case: id, lastDay: day, reason: answers["formal-reason"]), id)
        }
    }

    func move<Command: ServiceCommand>(_ command: Command, _ id: CaseID) where Command.Reply == CaseReceipt {
        keep(command, beside: "formelt", of: id) { [self] in formalPage(id, faults: $0) }
    }

    func lacking(_ field: String, _ sentence: String, _ id: CaseID) {
        lacking(FieldFaults([FieldFault(field, sentence)]), id)
    }

    func lacking(_ faults: FieldFaults, _ id: CaseID) { retry(faults) { formalPage(id, faults: $0) } }

    private func formalPage(_ id: CaseID, faults: [FieldFault] = []) {
        showBeside(ShowFormal(case: id), faults: faults, keepsWords: true) { [self] reply, staff in
            FormalPage(
                frame: frame, shown: reply, staff: staff, now: now,
                forms: { [self] in besides("case.formal.\($0)", id, faults) }, faults: faults, notice: notice
            ).html
        }
    }

    /// One of several forms on a page beside Sagen: as it was sent just now, as it was kept, or fresh.
    ///
    /// - Parameter matter: what it is about, where the page has the same form about several.
    func besides(_ name: String, _ id: CaseID, _ faults: [FieldFault], about matter: String? = nil) -> FormParts {
        let draftName = (["\(name)/\(id)"] + [matter].compactMap(\.self)).joined(separator: "/")
        guard route.name == name, matter == nil || formName == draftName else {
            return FormParts(answers: draft(draftName) ?? freshAnswers(), faults: [])
        }
        return FormParts(answers: answers, faults: faults)
    }
}
