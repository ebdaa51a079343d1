import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Sagen, and what is done on it.
extension Visit {
    func showCase() { withCase { casePage($0) } }

    /// The case with its forms; `sent` is the one that was just sent and must be put right.
    func casePage(_ id: CaseID, sent: String? = nil, faults: [FieldFault] = []) {
        let shown = ask(ShowCase(case: id))
        let calls = ask(ShowCalls(case: id))
        let letters = ask(ListLetters(case: id))
        let agreements = ask(ListAgreements(case: id))
        let isLearning = me.viewer.has(.learningLead) || !me.viewer.leads.isEmpty
        let reviews = isLearning ? ask(ListReviews(includeClosed: true, case: id)) : nil
        let said = ask(ReadAnswers(case: id))
        let owed = ask(ListObligations(case: id))
        let mails = ask(ListMails(case: id))
        let same = ask(ListSameCitizen(case: id))
        let grounds = askGrounds()
        let staff = askStaff()
        whenNamed(calls, of: id) { [self] named in
            switch shown.heard {
            case .refused(let code): return refuse(code)
            case .silent: return send(MessagePage.silent(for: frame))
            case .heard(let reply):
                let form = { [self] (name: String) in
                    let kept = sent == name ? answers : draft("\(name)/\(id)") ?? freshAnswers()
                    return FormParts(answers: kept, faults: sent == name ? faults : [])
                }
                var page = CasePage(
                    frame: frame, shown: reply, calls: calls.heard, letters: letters.heard,
                    agreements: agreements.heard, reviews: reviews?.heard, staff: staff.value ?? NameBook(), now: now,
                    step: form("case.step"), objection: form("case.objection"), reply: form("case.reply"),
                    contact: form("case.contact"), assign: form("case.assign"), told: form("case.told"), notice: notice,
                    isNew: request.query["besked"]?.hasPrefix("ny") == true, verify: form("case.verify"),
                    correct: form("case.correct"),
                    post: form("case.post"),
                    answers: said.heard,
                    owed: owed.heard, mails: mails.heard, same: same.value,
                    join: form("case.same.join"), named: named,
                    grounds: grounds.value ?? GroundRow.named)
                page.hasBegunTalk = hasBegunTalk(id)
                send(.page(page.html, status: faults.isEmpty ? .ok : .unprocessable))
            }
        }
    }

    func showNote() {
        withCase { _ in
            guard let note = request.parameters["note"].flatMap(NoteID.init(rawValue:)),
                let version = request.parameters["version"].flatMap({ Int($0) })
            else { return send(MessagePage.missing(for: frame)) }
            let read = ask(ReadNote(note: note, version: version))
            let staff = askStaff()
            whenAllHeard { [self] in
                switch read.heard {
                case .refused(let code): refuse(code)
                case .silent: send(MessagePage.silent(for: frame))
                case .heard(let reply):
                    whenNamed(reply.row.case, reply.row.recognised?.representative != nil) { [self] named in
                        let book = staff.value ?? NameBook()
                        send(.page(NotePage(frame: frame, note: reply, staff: book, named: named).html))
                    }
                }
            }
        }
    }

    func decideStep() {
        withCase { id in
            var faults: [FieldFault] = []
            let step: Step? = answers.choice("step")
            if step == nil { faults.append(FieldFault("step", Wording.Desk.stepMissing)) }
            if answers["reason"].isEmpty { faults.append(FieldFault("reason", Wording.Desk.stepReasonMissing)) }
            guard faults.isEmpty, let step else { return retry(FieldFaults(faults)) { again(id, $0) } }
            let decision = DecideStep(
                case: id, step: step, signs: answers.all("sign").compactMap(CooperationSign.init),
                reason: answers["reason"], isNotOurs: OwnDiagnosis.isNotOurs(answers))
            submit(decision) { _ in
                Visit.done(id)
            } again: { [self] in
                again(id, $0)
            }
        }
    }

    func object() {
        withCase { id in
            guard let text = answers.text("objection") else {
                return retry(FieldFaults([FieldFault("objection", Wording.Desk.objectionMissing)])) { again(id, $0) }
            }
            guard let channel: Channel = answers.choice("objection-channel") else {
                let fault = FieldFault("objection-channel", Wording.Desk.channelMissing)
                return retry(FieldFaults([fault])) { again(id, $0) }
            }
            submit(RaiseObjection(case: id, text: text, channel: channel)) { _ in
                Visit.done(id)
            } again: { [self] in
                again(id, $0)
            }
        }
    }

    func acknowledge() {
        withCase { id in
            guard let handover: HandoverID = answers.identifier("handover") else {
                return send(MessagePage.missing(for: frame))
            }
            submit(AcknowledgeHandover(handover: handover)) { _ in
                Visit.done(id)
            } again: { [self] in
                again(id, $0)
            }
        }
    }

    func reportReply() {
        withCase { id in
            guard let reference = answers.text("reference") else {
                return retry(FieldFaults([FieldFault("reference", Wording.Desk.referenceMissing)])) { again(id, $0) }
            }
            submit(ReplySent(case: id, reference: reference)) { _ in
                Visit.done(id)
            } again: { [self] in
                again(id, $0)
            }
        }
    }

    func setContactTeam() {
        withCase { id in
            let isEnd = answers["do"] == "end"
            let people = isEnd ? [] : (answers.all("contact") + answers.all("contact-other")).compactMap(PersonID.init)
            var faults: [FieldFault] = []
            if people.isEmpty && !isEnd { faults.append(FieldFault("contact", Wording.Desk.contactPeopleMissing)) }
            if answers["contact-reason"].isEmpty {
                faults.append(FieldFault("contact-reason", Wording.Desk.contactReasonMissing))
            }
            guard faults.isEmpty else { return retry(FieldFaults(faults)) { again(id, $0) } }
            let team = SetContactTeam(
                case: id, people: people, reason: answers["contact-reason"], isNotOurs: OwnDiagnosis.isNotOurs(answers))
            submit(team) { _ in
                Visit.done(id)
            } again: { [self] in
                again(id, $0)
            }
        }
    }

    /// Who has seen the case; each owner writes down that it was asked for.
    func showLooks() {
        withCase { id in
            let cases = ask(ListCaseLooks(case: id))
            let calls = ask(ListCallLooks(case: id))
            let letters = ask(ListLetterLooks(case: id))
            let staff = askStaff()
            whenAllHeard { [self] in
                if case .refused(let code) = cases.heard { return refuse(code) }
                let page = LooksPage(
                    frame: frame, id: id, cases: cases.heard, calls: calls.heard, letters: letters.heard,
                    staff: staff.value ?? NameBook(), now: now)
                send(.page(page.html))
            }
        }
    }

    /// The case once more, with what must be put right in the form that was sent.
    func casePage(_ id: CaseID, again faults: [FieldFault]) { again(id, faults) }

    private func again(_ id: CaseID, _ faults: [FieldFault]) {
        // What has no fields of its own is told with the step's form, which is always there.
        casePage(
            id,
            sent: ["case.acknowledge", "case.address", "case.reply-read", "case.mail-read", "reached"].contains(
                route.name)
                ? "case.step" : route.name,
            faults: faults)
    }

    /// A colleague knows what is agreed.
    func tellAgreements() {
        withCase { id in
            guard let person: PersonID = answers.identifier("agreements-told") else {
                return again(id, named(besides: [FieldFault("agreements-told", Wording.Desk.toldMissing)]))
            }
            submit(TellAgreements(case: id, person: person)) { _ in
                Self.done(id)
            } again: { [self] in
                again(id, $0)
            }
        }
    }

    private static func done(_ id: CaseID) -> Link { Link(path: ["sager", id.rawValue], query: ["besked": "gemt"]) }
}
