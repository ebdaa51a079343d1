import CaseModel
import DeskAnswers
import DeskCore
import Web
import Wording

/// Tilsyn: the list page by page, and all of it as a file.
extension Visit {
    func showInspection() {
        let (choice, faults) = inspected()
        // Nothing is looked for, and read, until it is said what.
        let shown = faults.isEmpty ? ask(InspectCases(after: request.query["efter"], choice: choice)) : nil
        let staff = askStaff()
        whenAllHeard { [self] in
            let page = InspectionPage(
                frame: frame, shown: shown?.heard, staff: staff.value ?? NameBook(), now: now,
                place: request.query["efter"], asked: inspectionTerms, faults: faults)
            send(.page(page.html, status: faults.isEmpty ? .ok : .unprocessable))
        }
    }

    func exportInspection() {
        let (choice, faults) = inspected()
        // A file of other cases than were meant says nothing of it; the page does.
        guard faults.isEmpty else { return showInspection() }
        let staff = askStaff()
        whenAllHeard { [self] in gather(choice, after: nil, [], staff.value ?? NameBook()) }
    }

    /// What is looked for, as the address says it.
    var inspectionTerms: Answers {
        Answers(
            InspectionForm.fields.compactMap { name in
                request.query[name].flatMap { $0.isEmpty ? nil : Answers.Field(name: name, value: $0) }
            })
    }

    func inspected() -> (choice: InspectionChoice, faults: [FieldFault]) {
        do throws(FieldFaults) { return (try InspectionForm.choice(inspectionTerms), []) } catch {
            return (InspectionChoice(), error.all)
        }
    }

    /// So many cases are asked of their owners at once: a long file is made in small steps beside everybody's pages.
    private static let mostAskedAtOnce = 25

    /// Asks for page after page; nothing is left out of the file without the page saying that it could not be made.
    private func gather(
        _ choice: InspectionChoice, after place: String?, _ gathered: [InspectedLine], _ staff: NameBook
    ) {
        let page = ask(InspectCases(limit: InspectCases.mostRows, after: place, choice: choice))
        whenAllHeard { [self] in
            guard let reply = heard(page) else { return }
            complete(reply.cases[...], gathered) { [self] all in
                guard let next = reply.next else {
                    return send(
                        .download(
                            InspectionTable.csv(all, units: staff), name: Wording.Desk.inspectionFile,
                            contentType: "text/csv; charset=utf-8"))
                }
                gather(choice, after: next, all, staff)
            }
        }
    }

    /// What Callback and Notifier say of these cases, added to those before them; each owner writes down that it was read.
    private func complete(
        _ left: ArraySlice<InspectedCase>, _ gathered: [InspectedLine], then body: @escaping ([InspectedLine]) -> Void
    ) {
        guard !left.isEmpty else { return body(gathered) }
        let found = left.prefix(Self.mostAskedAtOnce).map { item in
            (
                item: item, calls: ask(ShowCalls(case: item.row.case)), letters: ask(ListLetters(case: item.row.case)),
                note: item.note.map { ask(ReadNote(note: $0.note, version: $0.version)) }
            )
        }
        whenAllHeard { [self] in
            var all = gathered
            for one in found {
                var losses: Set<InspectedLoss> = []
                guard let calls = read(one.calls, &losses), let letters = read(one.letters, &losses),
                    let note = one.note.map({ read($0, &losses) }) ?? .some(nil)
                else { return }
                all.append(
                    InspectedLine(
                        one.item, note: note, objections: calls?.objections ?? [], letters: letters?.letters ?? [],
                        loss: InspectedLoss.worst(losses)))
            }
            complete(left.dropFirst(found.count), all, then: body)
        }
    }
}
