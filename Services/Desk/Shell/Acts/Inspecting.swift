import CaseModel
import DeskCore
import Web
import Wording

/// Tilsyn: the list page by page, and all of it as a file.
extension Visit {
    func showInspection() {
        let shown = ask(InspectCases(after: request.query["efter"]))
        let staff = askStaff()
        whenAllHeard { [self] in
            let page = InspectionPage(
                frame: frame, shown: shown.heard, staff: staff.value ?? NameBook(), now: now,
                place: request.query["efter"])
            send(.page(page.html))
        }
    }

    func exportInspection() {
        let staff = askStaff()
        whenAllHeard { [self] in gather(after: nil, [], staff.value ?? NameBook()) }
    }

    /// Asks for page after page; nothing is left out of the file without the page saying that it could not be made.
    private func gather(after place: String?, _ gathered: [InspectedCase], _ staff: NameBook) {
        let page = ask(InspectCases(limit: InspectCases.mostRows, after: place))
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
                gather(after: next, all, staff)
            }
        }
    }
}
