import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Samme borger: seen, said and taken back.
extension Visit {
    func showSameCitizen() { withCase { sameCitizenPage($0) } }

    func joinCases() {
        withCase { id in
            decide(id, "join", Wording.Desk.joinReasonMissing) {
                JoinCases(case: id, other: $0, reason: $1, also: JoinForm.others(answers, besides: $0))
            }
        }
    }

    /// On Samtalen, while the note is being written: what is joined can be chosen for the talk at once.
    func joinFromTalk() {
        withCase { id in
            keepConversation(id)
            let (talk, note) = (answers, answers["command"])
            let chosen = JoinForm.chosen(answers)
            let missing = [
                chosen.isEmpty ? FieldFault("join-other", Wording.Desk.chooseOne) : nil,
                answers["join-reason"].isEmpty ? FieldFault("join-reason", Wording.Desk.joinReasonMissing) : nil,
            ].compactMap(\.self)
            guard missing.isEmpty, let first = chosen.first else {
                return conversationPage(id, answers, faults: missing)
            }
            let others = JoinForm.others(answers, besides: first)
            replaceAnswers(answers.setting("command", answers["attempt"]))
            submit(
                JoinCases(case: id, other: first, reason: answers["join-reason"], also: others),
                afterwards: { [self] _, go in
                    keepTalk(JoinForm.joined(talk), of: id)
                    go(Link(path: ["sager", id.rawValue, "samtale"], query: ["besked": "sager-samlet"]))
                },
                again: { [self] in
                    conversationPage(
                        id, answers.setting("attempt", answers["command"]).setting("command", note), faults: $0)
                })
        }
    }

    func separateCases() {
        withCase { id in
            decide(id, "separate", Wording.Desk.separateReasonMissing) {
                SeparateCases(case: id, other: $0, reason: $1)
            }
        }
    }

    /// The citizen's one entrance has the contact from now on.
    func giveToEntrance() {
        withCase { id in
            guard let person: PersonID = answers.identifier("entrance-person") else {
                return retry(FieldFaults([FieldFault("entrance-person", Wording.Desk.chooseOne)])) {
                    sameCitizenPage(id, faults: $0)
                }
            }
            keep(GiveToEntrance(case: id, person: person), beside: "samme-borger", of: id) { [self] in
                sameCitizenPage(id, faults: $0)
            }
        }
    }

    private func decide<Command: ServiceCommand>(
        _ id: CaseID, _ form: String, _ missing: String, _ command: (CaseID, String) -> Command
    ) where Command.Reply == CaseReceipt {
        var faults: [FieldFault] = []
        let other: CaseID? = answers.identifier("\(form)-other")
        if other == nil { faults.append(FieldFault("\(form)-other", Wording.Desk.chooseOne)) }
        if answers["\(form)-reason"].isEmpty { faults.append(FieldFault("\(form)-reason", missing)) }
        guard faults.isEmpty, let other else {
            return retry(FieldFaults(faults)) { sameCitizenPage(id, faults: $0) }
        }
        keep(
            command(other, answers["\(form)-reason"]), beside: "samme-borger", of: id,
            telling: form == "separate" ? "sager-skilt" : "gemt"
        ) {
            [self] in sameCitizenPage(id, faults: $0)
        }
    }

    private func sameCitizenPage(_ id: CaseID, faults: [FieldFault] = []) {
        showBeside(ListSameCitizen(case: id), faults: faults) { [self] reply, staff in
            SameCitizenPage(
                frame: frame, shown: reply, staff: staff, now: now,
                entrance: besides("case.same.entrance", id, faults), join: besides("case.same.join", id, faults),
                separate: besides("case.same.separate", id, faults),
                notice: notice
            ).html
        }
    }
}
