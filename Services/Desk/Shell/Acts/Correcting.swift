import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Føj til eller ret notatet: what lies filed is read anew each time, so that nobody writes over a newer version unseen.
extension Visit {
    func showCorrection() {
        withNote { [self] note in
            let kept = draft("case.note.correct/\(note.row.note)/\(note.row.version)")
            correctionPage(
                note, kept ?? CorrectionForm.filled(freshAnswers(), with: note), notice: notice(of: kept))
        }
    }

    func correctNote() {
        withNote { [self] note in
            let command: CorrectNote
            do throws(FieldFaults) { command = try CorrectionForm.command(answers, of: note) } catch {
                return retry(error) { correctionPage(note, answers, faults: $0) }
            }
            submit(
                command, done: { _ in Link(path: ["sager", note.row.case.rawValue], query: ["besked": "rettet"]) },
                again: { [self] in correctionPage(note, answers, faults: $0) })
        }
    }

    private func withNote(_ body: @escaping (ReadNote.Reply) -> Void) {
        withCase { id in
            guard let note = request.parameters["note"].flatMap(NoteID.init(rawValue:)),
                let version = request.parameters["version"].flatMap({ Int($0) })
            else { return send(MessagePage.missing(for: frame)) }
            let read = ask(ReadNote(note: note, version: version))
            whenAllHeard { [self] in
                switch read.heard {
                case .refused(let code): refuse(code)
                case .silent: send(MessagePage.silent(for: frame))
                case .heard(let reply) where reply.row.case == id: body(reply)
                case .heard: send(MessagePage.missing(for: frame))
                }
            }
        }
    }

    private func correctionPage(
        _ note: ReadNote.Reply, _ answers: Answers, faults: [FieldFault] = [], notice: String? = nil
    ) {
        let staff = askStaff()
        whenAllHeard { [self] in
            let page = CorrectionPage(
                frame: frame, note: note, staff: staff.value ?? NameBook(), answers: answers, faults: faults,
                notice: notice)
            send(.page(page.html, status: faults.isEmpty ? .ok : .unprocessable).withScript)
        }
    }
}
