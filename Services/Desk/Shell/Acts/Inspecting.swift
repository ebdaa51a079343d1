import CaseModel
import DeskAnswers
import DeskCore
import Web
import Wording

/// Tilsyn: the list page by page, and all of it as a file.
extension Visit {
    func showInspection() {
        let (choice, faults) = inspected()
        let shown = ask(InspectCases(after: request.query["efter"], choice: choice))
        let staff = askStaff()
        whenAllHeard { [self] in
            let page = InspectionPage(
                frame: frame, shown: shown.heard, staff: staff.value ?? NameBook(), now: now,
                place: request.query["efter"], asked: inspectionTerms, faults: faults)
            send(.page(page.html, status: faults.isEmpty ? .ok : .unprocessable))
        }
    }

    func exportInspection() {
        let choice = inspected().choice
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

    /// Asks for page after page; nothing is left out of the file without the page saying that it could not be made.
    private func gather(
        _ choice: InspectionChoice, after place: String?, _ gathered: [InspectedCase], _ staff: NameBook
    ) {
        let page = ask(InspectCases(limit: InspectCases.mostRows, after: place, choice: choice))
        whenAllHeard { [self] in
            switch page.heard {
            case .refused(let code): send(MessagePage.refused(code, for: frame))
            case .silent: send(MessagePage.silent(for: frame))
            case .heard(let reply):
                let all = gathered + reply.cases
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
}
